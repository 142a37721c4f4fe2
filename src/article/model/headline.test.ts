import { describe, expect, test } from "vitest";
import { assembleModel, planStatement as plan } from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { findPassagesBehind, listHeadlineStatements } from "./headline.ts";

/** Ids of the passages behind the first statement, which stands in the headline. */
function findBehind(claim: RecipeStatement, ...body: RecipeStatement[]): string[] {
	const model = assembleModel({
		actors: [
			{ name: "State", kind: "government" },
			{ name: "Minister", kind: "person", of: 0 },
			{ name: "Stranger", kind: "person" },
		],
		proposals: ["Plan A", "Plan B"],
		sentences: 2,
		statements: [{ ...claim, sentence: 0 }, ...body],
	});
	const [headline] = listHeadlineStatements(model);
	if (headline === undefined) throw new Error("The headline has a statement.");
	return findPassagesBehind(model, headline).map(({ id }) => id);
}

const claim = plan(0, "rejects", 0, { voice: "article" });

describe("a headline's claim is backed by", () => {
	test.each<[string, RecipeStatement, boolean]>([
		["the same actor on the same side", plan(0, "opposes", 0), true],
		["a person of the body", plan(1, "condemns", 0), true],
		["someone who speaks for the actor", plan(2, "rejects", 0, { for: 0 }), true],
		["a stranger", plan(2, "rejects", 0), false],
		["the other side", plan(0, "supports", 0), false],
		["another proposal", plan(0, "rejects", 1), false],
		["a statement without a side", plan(0, "says", 0), false],
		["the line under the headline", plan(0, "rejects", 0, { sentence: 1 }), false],
	])("%s", (_, statement, backs) => {
		expect(findBehind(claim, statement)).toHaveLength(backs ? 1 : 0);
	});

	test("nothing, when the text has no passage for it", () => {
		expect(findBehind(claim)).toEqual([]);
	});

	test("only an open statement when it says open", () => {
		const open = plan(0, "open-to", 0);
		expect(findBehind(open, plan(0, "would-consider", 0), plan(0, "supports", 0))).toHaveLength(1);
	});

	test("the same verb about the same actor when it takes no side", () => {
		const hope = plan(0, "hopes", null, { about: 2 });
		expect(findBehind(hope, hope, plan(0, "says", null, { about: 2 }))).toHaveLength(1);
		expect(findBehind(hope, plan(0, "hopes", null))).toHaveLength(0);
	});
});
