import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../article/model/types.ts";
import { parseArticle } from "../article/parse/article.ts";
import { formatAnnotations } from "../export/annotations.ts";
import { arbitraryModel } from "../testing/arbitrary/model.ts";
import { readModel } from "../testing/checks/built.ts";
import { assembleSmall, planStatement as plan } from "../testing/samples/model.ts";
import { parseBody } from "../testing/samples/parsed.ts";
import { buildModel } from "../testing/samples/seeded-model.ts";
import { listDifferences, readAnnotations, toImported } from "./annotations.ts";
import { type SettledArticle, settleArticle } from "./settle.ts";

/** What becomes of a model that is exported to its two files and read from them. */
function bring(model: Model): SettledArticle {
	const { model: read, left } = readAnnotations(JSON.parse(formatAnnotations(model)), model.text);
	const settled = settleArticle(toImported(read as Model, left), model.slug);
	if ("refusal" in settled) throw new Error(settled.refusal);
	return settled;
}

/** As `data.json` has it. */
const toJson = (model: Model) => JSON.parse(JSON.stringify(model)) as unknown;

const cases = readdirSync("src/article/parse/cases").flatMap((name) => {
	const file = `src/article/parse/cases/${name}/article.md`;
	const { article, problems } = parseArticle({
		...{ slug: "sample", file },
		source: readFileSync(file, "utf8"),
	});
	const isGood = problems.every(({ severity }) => severity === "warning");
	return article && isGood ? [{ name, model: article.model }] : [];
});

describe("an article that was exported and is imported", () => {
	test.each(["riyadh-talks", "what-is-a-planet"])("is the same: %s", (slug) => {
		const model = readModel(slug);
		const settled = bring(model);
		expect(toJson(settled.model)).toEqual(toJson(model));
		expect(settled.left).toEqual([]);
		expect(settled.kept).toBe(model.statements.length);
	});

	test("is the same in all samples of the parser that hold no error", () => {
		expect(cases.length).toBeGreaterThan(5);
		for (const { name, model } of cases) {
			const settled = bring(model);
			expect([name, toJson(settled.model)]).toEqual([name, toJson(model)]);
		}
	});

	test.each([1, 2, 3])("is the same with many statements: seed %i", (seed) => {
		const model = buildModel({ actors: 8, proposals: 5, statements: 60, seed });
		expect(toJson(bring(model).model)).toEqual(toJson(model));
	});

	test.each([
		["words in words that begin together", "[[No]{anna rejects bridge}, never]{ben says}."],
		["a statement within its own words", "[No [never]{+x} at all]{anna rejects bridge id=x}."],
		["two on the same words", "[No]{anna rejects bridge; ben rejects bridge}."],
		["an id that is usual for another", "[No]{anna says id=ben-says-1}, [yes]{ben says id=b}."],
		["what would be Markdown", "\\# [1. *a*]{anna says} \\[b](c) `d` <e> &amp;amp; | \\{x says} #"],
		["code of several lines", "    a\n      b\n\n[No]{anna says}."],
		["characters of two units", "👩 [👩 no 👩]{anna says} 👩."],
		["a manner that the marks do not tell", "“[No]{anna says manner=indirect}.”"],
		["a block quotation", "> [No]{anna says}."],
		[
			"a condition and a cue with quotation marks",
			'[No]{anna accepts-if bridge if="\\"a\\" b" cue="a"} "a" b.',
		],
	])("is the same with %s", (_, body) => {
		const { article, problems } = parseBody(body);
		expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
		const model = article?.model as Model;
		expect(toJson(bring(model).model)).toEqual(toJson(model));
	});

	test("whatever it holds, is read without an error, and what is not as it was is told", () => {
		fc.assert(
			fc.property(arbitraryModel(), (any) => {
				// The parser lets no carriage return into a text.
				fc.pre(!JSON.stringify(any).includes("\\r"));
				// Nobody belongs to themselves.
				const [first, ...others] = any.actors.map(({ of, ...actor }) => actor);
				const model = { ...any, actors: first ? [first, ...others] : [] };
				const settled = bring(model);
				const left = settled.left.map(({ place }) => place);
				const kept = settled.model.statements.map(({ id }) => id);
				const all = model.statements.map(({ id }) => id);
				expect([...kept, ...left].toSorted()).toEqual(all.toSorted());
				expect(settled.model.text).toBe(model.text);
				const told = new Set(listDifferences(model, settled.model).map(({ place }) => place));
				const same = (one: Model) => one.statements.filter(({ id }) => !told.has(id));
				const gone = new Set([...left, ...told]);
				expect(same(settled.model)).toEqual(same(model).filter(({ id }) => !gone.has(id)));
			}),
			{ numRuns: 60 },
		);
	});
});

test("a statement whose words are not at their place is left out and told", () => {
	const model = assembleSmall([plan(0, "rejects", 0), plan(1, "says", null)]);
	const collection = JSON.parse(formatAnnotations(model));
	collection.first.items[0].target.selector[0].exact = "other words";
	const { model: read, left } = readAnnotations(collection, model.text);
	expect((read as Model).statements.map(({ id }) => id)).toEqual(["a2-says-1"]);
	expect(left).toEqual([
		{
			place: "a1-p1-1",
			words: "other words",
			reason: "its words do not stand at their place in article.txt",
		},
	]);
});

test.each([null, 1, [], {}, { article: 1 }, { article: {}, first: { items: [null, 1, {}] } }])(
	"what is no file of annotations is read without a fault: %j",
	(value) => {
		const { model } = readAnnotations(value, "text");
		expect(model === null || typeof model === "object").toBe(true);
	},
);

test("differences are told by field", () => {
	const model = assembleSmall([plan(0, "rejects", 0)]);
	const statements = model.statements.map((one) => ({ ...one, cue: "x" }));
	const other = { ...model, slug: "other", dateline: "Here", statements };
	expect(listDifferences(model, other).map(({ reason }) => reason)).toEqual([
		"could not be taken over as it was: dateline",
		"could not be taken over as it was: cue",
	]);
});
