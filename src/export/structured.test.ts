import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../article/model/types.ts";
import { arbitraryModel } from "../testing/arbitrary/model.ts";
import { readModel } from "../testing/checks/built.ts";
import { assembleModel, assembleSmall, planStatement as plan } from "../testing/samples/model.ts";
import { parseBody } from "../testing/samples/parsed.ts";
import { formatStructured, type StructuredAddresses } from "./structured.ts";

const unknown: StructuredAddresses = { page: null, card: null };
const known = {
	page: "https://news.example/riyadh-talks/",
	card: "https://news.example/riyadh-talks/images/card.png",
};

interface Read {
	hasPart?: { "@id": string; text: string; description?: string; spokenByCharacter: object }[];
	[key: string]: unknown;
}

function read(model: Model, addresses = unknown): Read {
	return JSON.parse(formatStructured(model, addresses)) as Read;
}

describe("what the page tells programs", () => {
	test("is what the article says of itself, and whom it is credited to", () => {
		expect(read(readModel("riyadh-talks"), known)).toEqual({
			"@context": "https://schema.org",
			"@type": "NewsArticle",
			headline: "Russia Rejects Keir Starmer's Ukraine Peacekeeping Proposal in Riyadh Talks",
			description: expect.stringMatching(/^Russian Foreign Minister .*U\.S\. officials\.$/),
			inLanguage: "en",
			url: known.page,
			image: known.card,
			creditText: "CNNBC",
			isBasedOn: expect.stringMatching(/^https:\/\/cnnbc\.com\//),
			hasPart: [
				{
					"@type": "Quotation",
					"@id": "#statement=lavrov-peacekeepers-3",
					text: "completely unacceptable",
					spokenByCharacter: { "@type": "Person", name: "Sergei Lavrov" },
				},
			],
		});
	});

	test("leaves out what nobody knows", () => {
		const { credit, ...model } = assembleSmall([plan(0, "rejects", 0)]);
		expect(credit).toBeDefined();
		const keys = ["@context", "@type", "headline", "description", "inLanguage"];
		expect(Object.keys(read(model))).toEqual(keys);
		expect(Object.keys(read({ ...model, dek: "" }))).toEqual(
			keys.filter((key) => key !== "description"),
		);
		expect(read({ ...model, published: "2025-02-18" })).toHaveProperty(
			"datePublished",
			"2025-02-18",
		);
	});

	test("costs a page at most 600 bytes, packed", () => {
		const text = formatStructured(readModel("riyadh-talks"), known);
		expect(brotliCompressSync(text).length).toBeLessThanOrEqual(600);
	});
});

describe("a quotation", () => {
	test("is never what the article reworded or says itself", () => {
		const model = assembleSmall([
			plan(0, "rejects", 0, { manner: "indirect" }),
			plan(1, "rejects", 0, { manner: "direct", voice: "article" }),
		]);
		expect(read(model)).not.toHaveProperty("hasPart");
	});

	test("of words that were passed on names who passed them on, nearest the speaker first", () => {
		const [quotation] =
			read(assembleSmall([plan(0, "rejects", 0, { manner: "direct", via: [1, 2] })])).hasPart ?? [];
		expect(quotation).toMatchObject({
			spokenByCharacter: { name: "Ann" },
			description: "As relayed by Bob, then by Cy",
		});
	});

	test.each([
		["person", { "@type": "Person", name: "Us" }],
		["government", { "@type": "GovernmentOrganization", name: "Us" }],
		["organization", { "@type": "Organization", name: "Us" }],
		["group", { name: "Us" }],
	] as const)("of a %s names it as what it is", (kind, expected) => {
		const model = assembleModel({
			actors: [{ name: "Us", kind }],
			proposals: [],
			sentences: 1,
			statements: [plan(0, "says", null, { manner: "direct" })],
		});
		expect(read(model).hasPart?.[0]?.spokenByCharacter).toEqual(expected);
	});

	test.each([
		["holds no marks", 'He said "[no]".', "no"],
		["leaves out what is between its parts", '"[No," he said, "never].', "No, … never"],
		["of part of the words is only that part", 'He called it [a "bad" plan].', "bad"],
		["is not what comes before or after the marked words", '"Well, [no] and no."', "no"],
		["ends with its block", '"[Never\n\nagain]" it goes', "Never"],
	])("%s", (_, marked, expected) => {
		const start = marked.indexOf("[");
		const stop = marked.indexOf("]") - 1;
		const text = marked.replace(/[[\]]/g, "");
		const [statement] = assembleSmall([plan(0, "says", 0, { manner: "mixed" })]).statements;
		if (!statement) throw new Error("The sample has a statement");
		const quote = { exact: text.slice(start, stop), prefix: "", suffix: "", start, stop };
		const model = { ...assembleSmall([]), text, statements: [{ ...statement, quote }] };
		expect(read(model).hasPart?.map((quotation) => quotation.text)).toEqual([expected]);
	});

	test("that two statements share is given once", () => {
		const model = assembleSmall([plan(0, "rejects", 0, { manner: "direct" })]);
		const [statement] = model.statements;
		if (!statement) throw new Error("The sample has a statement");
		const twice = { ...model, statements: [statement, { ...statement, id: "other" }] };
		expect(read(twice).hasPart?.map((quotation) => quotation["@id"])).toEqual([
			`#statement=${statement.id}`,
		]);
	});
});

test("of any model, nothing can end the script or open a comment, and no words are invented", () => {
	fc.assert(
		fc.property(
			arbitraryModel(),
			fc.constantFrom("</script>", "<!--", "<script"),
			(model, evil) => {
				const text = formatStructured({ ...model, title: `${model.title}${evil}` }, known);
				expect(text).not.toContain("<");
				const { hasPart = [], headline } = JSON.parse(text) as Read;
				expect(headline).toBe(`${model.title}${evil}`);
				for (const quotation of hasPart) {
					const id = quotation["@id"].replace("#statement=", "");
					const statement = model.statements.find((each) => each.id === id);
					expect(statement).toMatchObject({ voice: "speaker" });
					expect(statement?.manner).not.toBe("indirect");
					const marked = [statement?.quote, ...(statement?.continued ?? [])];
					for (const words of quotation.text.split(" … "))
						expect(marked.some((stretch) => stretch?.exact.includes(words))).toBe(true);
				}
			},
		),
	);
});

test("a quotation is found in its paragraph, however many stand before it", () => {
	const names = ["a", "b", "c", "d", "e", "f"];
	const body = names.map((name) => `“[No to ${name}]{ben rejects bridge},” Ben said.`).join("\n\n");
	const { article } = parseBody(`\n${body}\n`);
	expect(read(article?.model as Model).hasPart?.map(({ text }) => text)).toEqual(
		names.map((name) => `No to ${name}`),
	);
});
