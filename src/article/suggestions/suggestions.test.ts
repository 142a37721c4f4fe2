import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { suggestionsSchema } from "../../export/suggestions-schema.ts";
import { draftArticle } from "../draft/new-article.ts";
import { parseArticle } from "../parse/article.ts";
import { mergeSuggestions } from "./merge-suggestions.ts";
import { placeSuggestion, sortSuggestions } from "./place-suggestion.ts";
import { readOwnSuggestions, readSuggestions } from "./read-suggestions.ts";

const body = "“Never,” said Lind.\nShe left.\n\n“No,” said Berg, and “No,” said Lund.\n";

function parse(text: string) {
	const matter = "title: A Title\nactors: {lind: {name: Lind, kind: person}}\n";
	const source = `---\n${matter}---\n\n${text}`;
	const { article } = parseArticle({ slug: "a", file: "article.md", source });
	if (!article) throw new Error("The sample cannot be read");
	return article.model;
}

const model = parse(body);
const read = (list: unknown) => readSuggestions(JSON.stringify(list));
const give = (...list: unknown[]) => read(list).suggestions;

describe("a list of suggestions", () => {
	it("needs the words alone", () => {
		expect(give({ exact: "Never" })).toEqual([
			{
				...{ entry: 1, id: null, sentence: null, exact: "Never", speaker: null, actor: null },
				...{ weak: false, cue: null, relay: null, unnamed: false, rule: "given", confidence: 0.5 },
			},
		]);
	});

	const wrong: [unknown, string][] = [
		[{}, "no list"],
		[[1], "no object"],
		[[{}], '"exact" is missing'],
		[[{ exact: "" }], '"exact" is words on one line'],
		[[{ exact: "a\nb" }], '"exact" is words on one line'],
		[[{ exact: "a", stance: "supports" }], 'no key "stance"'],
		[[{ exact: "a", __proto__x: 1 }], "no key"],
		[[{ exact: "a", sentence: -1 }], '"sentence" is a whole number'],
		[[{ exact: "a", confidence: 2 }], '"confidence" is a number from 0 to 1'],
		[[{ exact: "a", actor: "Lind" }], '"actor" is an id or null'],
		[[{ exact: "a", id: "S1" }], '"id" is a small letter'],
		[[{ exact: "a", weak: 1 }], '"weak" is true or false'],
	];

	it.each(wrong)("is told what is wrong with %j", (list, message) => {
		expect(read(list).faults[0]?.message).toContain(message);
	});

	it("of an article has no id twice, and no entry without one", () => {
		const { suggestions, faults } = readOwnSuggestions(
			'[{"exact":"a","id":"b"},{"exact":"c","id":"b"},{"exact":"d"}]',
		);
		expect(suggestions.map(({ id }) => id)).toEqual(["b", "n3"]);
		expect(faults).toEqual([{ entry: 2, message: 'another entry has the id "b" too' }]);
	});

	it("is told where it is no JSON", () => {
		expect(readSuggestions('[\n{"exact": x}]').faults).toMatchObject([
			{ entry: null, message: "this is no JSON from here on" },
		]);
	});

	it("that is taken fits the published schema, and one that is refused does not", () => {
		const isValid = new Ajv({ strict: true }).compile(suggestionsSchema);
		expect(isValid(draftArticle("A Title\n\n“No,” said Tom Berg, who left.").suggestions)).toBe(
			true,
		);
		for (const [list] of wrong) expect([list, isValid(list)]).toEqual([list, false]);
	});
});

describe("the place of words", () => {
	it("is where they stand once, whatever sentence is named, but not for a new list", () => {
		expect(placeSuggestion(model, { exact: "Never", sentence: 3 })).toMatchObject({ sentence: 1 });
		expect(placeSuggestion(model, { exact: "Never", sentence: 3 }, true)).toEqual({
			refusal: "these words stand in sentence 1, not in sentence 3",
		});
	});

	it("is none for words that stand in other words, or twice in a sentence", () => {
		expect(placeSuggestion(model, { exact: "eft", sentence: 2 })).toHaveProperty("refusal");
		expect(placeSuggestion(model, { exact: "“No,”", sentence: 3 })).toEqual({
			refusal: "these words stand 2 times, in sentence 3: longer ones stand once",
		});
	});
});

describe("suggestions that join others", () => {
	const own = readOwnSuggestions('[{"exact":"She left.","id":"s2-1","sentence":2}]').suggestions;

	it("get the next ids of their sentences, and keep those that are free", () => {
		const given = give({ exact: "“No,” said Berg", id: "s2-1" }, { exact: "“Never,”", id: "mine" });
		const { suggestions, added, refused } = mergeSuggestions(model, own, given);
		expect(suggestions.map(({ id, exact }) => `${id} ${exact}`)).toEqual([
			"mine “Never,”",
			"s2-1 She left.",
			"s3-1 “No,” said Berg",
		]);
		expect([added, refused]).toEqual([["mine", "s3-1"], []]);
	});

	it("are refused where their words do not stand, with what comes nearest", () => {
		const { refused, added } = mergeSuggestions(model, own, give({ exact: "“Newer,” said Lind" }));
		expect(added).toEqual([]);
		expect(refused).toEqual([
			{
				entry: 1,
				message:
					'these words do not stand in the article; what comes nearest is "Never,” said Lind"',
			},
		]);
	});

	it("come out the same in whatever order they are given, and join once", () => {
		const list = [
			...["“Never,”", "Lind", "She left.", "left", "Berg", "said Lund"].map((exact) => ({ exact })),
			{ exact: "Lind", confidence: 0.9, speaker: "Lind" },
		];
		const expected = mergeSuggestions(model, own, give(...list)).suggestions;
		expect(expected.find(({ exact }) => exact === "Lind")?.confidence).toBe(0.9);
		fc.assert(
			fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (given) => {
				const merged = mergeSuggestions(model, own, give(...given)).suggestions;
				expect(merged).toEqual(expected);
				expect(mergeSuggestions(model, merged, give(...given)).added).toEqual([]);
			}),
			{ numRuns: 30 },
		);
	});
});

test("a suggestion is open until words of it are marked, and lost when they are gone", () => {
	const { suggestions } = readOwnSuggestions(
		'[{"exact":"“Never,” said Lind"},{"exact":"She left."},{"exact":"She stayed."}]',
	);
	const marked = parse(body.replace("Never", "[Never]{lind says}"));
	const { open, lost } = sortSuggestions(marked, suggestions);
	expect(open.map(({ suggestion }) => suggestion.exact)).toEqual(["She left."]);
	expect(lost.map(({ suggestion }) => suggestion.exact)).toEqual(["She stayed."]);
});
