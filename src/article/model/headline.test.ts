import { describe, expect, test } from "vitest";
import { assembleModel, planStatement as plan } from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { parseBody, sampleFrontMatter } from "../../testing/samples/parsed.ts";
import { findPassagesBehind, findPassagesBeside, listHeadlineStatements } from "./headline.ts";
import type { Statement } from "./types.ts";

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

	test("a proposer when it says supports, and not the other way round", () => {
		const [support, propose] = [plan(0, "supports", 0), plan(0, "proposes", 0)];
		expect(findBehind(support, propose)).toHaveLength(1);
		expect(findBehind(propose, support)).toHaveLength(0);
	});
});

const front = `title: "[The quay is safe]{anna says}"
dek: "[Anna Adams is for the bridge]{anna supports bridge voice=article}."
${sampleFrontMatter.replace(/^title.*\n/, "")}`;

/** Texts behind and beside the claims of title and dek, and their sum. */
function check(body: string) {
	const { article } = parseBody(`${body}\n`, front);
	if (article === null) throw new Error("The sample can be read.");
	const { model } = article;
	const read = (found: Statement[]) => found.map(({ quote }) => quote.exact).join(" | ");
	return listHeadlineStatements(model).map((claim) => ({
		behind: read(findPassagesBehind(model, claim)),
		beside: read(findPassagesBeside(model, claim)),
	}));
}

describe("a headline that takes no side", () => {
	test.each([
		["[calls the quay safe]{anna says}", "calls the quay safe", ""],
		["[likes tea]{anna says}", "", "likes tea"],
		["[says that the quay is not safe]{anna says}", "", "says that the quay is not safe"],
		["[denies that the quay is safe]{anna denies}", "", "denies that the quay is safe"],
		["[says that the quay is safe]{ben says}", "", ""],
		["[says that the quay is safe]{anna says about=ben}", "", "says that the quay is safe"],
		["[says that the quay is safe]{anna says bridge}", "", ""],
	])("with the passage “%s”", (passage, behind, beside) => {
		expect(check(`Anna Adams ${passage}.`)[0]).toEqual({ behind, beside });
	});
});

describe("a headline that takes a side", () => {
	test.each([
		["[backs it]{anna backs bridge}", "backs it", ""],
		["[rejects it]{anna rejects bridge}", "", "rejects it"],
		["[speaks of it]{anna says bridge}", "", "speaks of it"],
		["[backs it]{anna backs ferry}", "", ""],
	])("with the passage “%s”", (passage, behind, beside) => {
		expect(check(`Anna Adams ${passage}.`)[1]).toEqual({ behind, beside });
	});
});
