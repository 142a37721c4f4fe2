import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import {
	assembleModel,
	assembleSmall,
	planStatement as plan,
} from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { keepQuoted } from "../model/quoted.ts";
import type { Model } from "../model/types.ts";
import { describeStatement, indexPositionLabels } from "./labels.ts";

describe("the label of a statement", () => {
	test.each<[string, RecipeStatement]>([
		["Plan A: Ann rejects it. Quoted: “words 0”", plan(0, "rejects", 0, { manner: "direct" })],
		[
			"Plan A: Ann rejects it. Partly quoted: “the “words 0””",
			plan(0, "rejects", 0, { manner: "mixed" }),
		],
		[
			"Plan A: Ann rejects it. Reworded by the article: “words 0” … “more”",
			plan(0, "rejects", 0, { continued: true }),
		],
		[
			"Plan A: Ann rejects it. In the article’s own words: “words 0”",
			plan(0, "rejects", 0, { voice: "article" }),
		],
		[
			"Plan A: Ann rejects it. According to Cy, citing Bob, quoted: “words 0”",
			plan(0, "rejects", 0, { via: [1, 2], manner: "direct" }),
		],
		[
			"Plan A: Ann says something about it and Bob. Reworded by the article: “words 0”",
			plan(0, "says", 0, { about: 1 }),
		],
		[
			"Ann raises questions about Bob. Reworded by the article: “words 0”",
			plan(0, "questions", null, { about: 1 }),
		],
		[
			"Ann expresses hope, to Bob and Cy. Reworded by the article: “words 0”",
			plan(0, "hopes", null, { to: [1, 2] }),
		],
		[
			"Plan A: Ann is open to it, on behalf of Bob, on 18 February 2025, on one condition: terms 0 are met. Reworded by the article: “words 0”",
			plan(0, "open-to", 0, { for: 1, when: "2025-02-18", condition: true }),
		],
	])("can be “%s”", (text, statement) => {
		const model = assembleSmall([statement]);
		expect(model.statements.map((each) => describeStatement(model, each))).toEqual([text]);
	});

	test("begins with a capital, and names keep the one they have", () => {
		const begin = (name: string) => {
			const said = { ...{ sentences: 1, proposals: [] }, statements: [plan(0, "hopes", null)] };
			const of = assembleModel({ ...said, actors: [{ name, kind: "person" }] });
			return of.statements.map((each) => describeStatement(of, each).split(" expresses")[0]);
		};
		const names = ["The envoy", "a spokesperson", "de Gaulle", "eBay", "al-Farsi"];
		expect(names.flatMap(begin)).toEqual([
			...["The envoy", "A spokesperson", "De Gaulle", "eBay", "Al-Farsi"],
		]);
	});

	test("always holds the words it stands for", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				for (const statement of model.statements) {
					expect(describeStatement(model, statement)).toContain(`“${statement.quote.exact}”`);
				}
			}),
		);
	});
});

describe("the label of a position", () => {
	const describeOn = (of: Model, id: string) =>
		of.positions.filter(({ actor }) => actor === id).map(indexPositionLabels(of))[0];
	const model = assembleSmall([
		plan(0, "rejects", 0, { manner: "direct" }),
		plan(0, "condemns", 0),
		plan(1, "would-consider", 0),
	]);
	test.each([
		["a1", "Plan A: Ann rejects it, quoted; two passages in all"],
		["a2", "Plan A: Bob would consider it"],
		["a3", "Plan A: the article does not say where Cy stands"],
	])("of %s is “%s”", (actor, text) => {
		expect(describeOn(model, actor)).toBe(text);
	});

	test("never calls the article silent where only its verbatim words are kept", () => {
		expect(describeOn(keepQuoted(model), "a2")).toBe(
			"Plan A: nothing in quotation marks says where Bob stands",
		);
	});

	test("is empty for a position of somebody who is not declared", () => {
		const [position] = model.positions;
		if (!position) throw new Error("The model has no position.");
		expect(indexPositionLabels(model)({ ...position, actor: "gone" })).toBe("");
	});
});
