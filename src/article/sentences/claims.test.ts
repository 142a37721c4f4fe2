import { describe, expect, test } from "vitest";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { listAsks } from "../model/asks.ts";
import { keepQuoted } from "../model/quoted.ts";
import { answerAsk } from "./ask-answer.ts";
import { describeOwnWord } from "./claims.ts";
import { describeStatement } from "./labels.ts";
import { describeProposal } from "./proposal-sentence.ts";
import { describeMatrix } from "./takeaways.ts";
import { describeUnnamed } from "./unnamed-sentence.ts";

/** Bob says that Ann backs Plan A. */
const claim = plan(0, "backs", 0, { claimedBy: 1 });
const write = (...statements: RecipeStatement[]) =>
	describeProposal(assembleSmall(statements), "p1").text;

describe("what somebody claims of another is told as theirs", () => {
	test.each<[string, RecipeStatement[]]>([
		["Plan A: Bob says that Ann backs it. The article does not say where Ann stands.", [claim]],
		["Plan A: Ann rejects it. Bob says that Ann backs it.", [claim, plan(0, "rejects", 0)]],
		[
			"Plan A: Cy rejects it. The article does not say where Ann stands. Bob says that Ann backs it.",
			[claim, plan(2, "rejects", 0)],
		],
		[
			"Plan A: Bob says that Ann would accept it, on one condition: terms 0 are met. Cy says that Ann backs it. The article does not say where Ann stands.",
			[
				plan(0, "accepts-if", 0, { claimedBy: 1, condition: true }),
				plan(0, "backs", 0, { claimedBy: 2 }),
			],
		],
	])("%s", (text, statements) => {
		expect(write(...statements)).toBe(text);
	});

	test("in its own label, with how much is quoted of whom it is about", () => {
		const tell = (rest: Partial<RecipeStatement>) => {
			const model = assembleSmall([{ ...claim, ...rest }]);
			return model.statements.map((one) => describeStatement(model, one))[0];
		};
		expect(tell({})).toBe("Plan A: Bob says that Ann backs it. Claimed by Bob: “words 0”");
		expect(tell({ manner: "direct" })).toContain("Claimed by Bob, who quotes Ann: ");
		expect(tell({ manner: "mixed" })).toContain("Claimed by Bob, who quotes Ann in part: ");
	});

	test("and is no takeaway", () => {
		expect(describeMatrix(assembleSmall([claim]))).toBe(
			"Nobody who is marked up takes a side on either of the two proposals",
		);
		expect(describeMatrix(assembleSmall([claim, plan(2, "rejects", 0)]))).toBe(
			"Plan A: Cy rejects it, but is not quoted",
		);
	});

	test.each<[string, RecipeStatement[]]>([
		["the article has no such word of Ann’s", [claim]],
		["the article has no such word of Ann’s", [claim, plan(0, "rejects", 0)]],
		["the article also has such a word of Ann’s", [claim, plan(0, "urges", 0)]],
		["the article has such a word of Ann’s from nobody else", [{ ...claim, manner: "direct" }]],
	])("beside: %s", (text, statements) => {
		const model = assembleSmall(statements);
		const [first] = model.statements;
		expect(first && describeOwnWord(model, first)).toBe(text);
	});
});

describe("a question about somebody of whom others claim something", () => {
	const model = assembleSmall([claim]);
	test.each([
		["said.a1", "The article does not say: nothing in it is credited to Ann directly."],
		["known.a1", "The article does not say: no statement in it has Ann as its source."],
		["of.a1", "About Ann: one statement, claimed of somebody by somebody else."],
		["said.a2", "One statement, claimed of somebody by somebody else."],
		["who.supports.p1", "The article does not say that anybody supports it."],
		["who.silent.p1", "The article does not say where Ann stands."],
		["about.p1", "Plan A: Bob says that Ann backs it. The article does not say where Ann stands."],
	])("%s: %s", (key, lead) => {
		const ask = listAsks(model).find((one) => one.key === key);
		expect(ask && answerAsk(model, ask).lead).toBe(lead);
	});
});

test.each<[string, RecipeStatement[]]>([
	[
		"Plan A: Ann is reported with an earlier stance only (backs it).",
		[plan(0, "backs", 0, { earlier: true })],
	],
	[
		"Plan A: Ann rejects it, unlike in an earlier statement.",
		[plan(0, "backs", 0, { earlier: true }), plan(0, "rejects", 0)],
	],
	[
		"Plan A: Ann backs it, as in an earlier statement.",
		[plan(0, "supports", 0, { earlier: true }), plan(0, "backs", 0)],
	],
	[
		"Plan A: Bob says that Ann backs it at an earlier time. The article does not say where Ann stands.",
		[{ ...claim, earlier: true }],
	],
])("a change of mind: %s", (text, statements) => {
	expect(write(...statements)).toBe(text);
});

describe("sources without a name", () => {
	const tell = (...statements: RecipeStatement[]) => {
		const model = assembleSmall(statements);
		const [ann] = model.actors;
		if (ann) ann.kind = "unnamed";
		return [describeUnnamed(model), describeUnnamed(keepQuoted(model))];
	};
	const [own, other] = [plan(0, "says", 0), plan(1, "says", 0)];
	test.each<[string, RecipeStatement[]]>([
		["", [other]],
		["", [plan(0, "backs", 0, { voice: "article" })]],
		["The only statement comes from a source that the article does not name.", [own]],
		["Both statements come from sources that the article does not name.", [own, own]],
		["One of two statements comes from a source that the article does not name.", [own, other]],
		[
			"Two of three statements come from sources that the article does not name.",
			[plan(1, "says", 0, { via: [0] }), plan(1, "backs", 0, { claimedBy: 0 }), other],
		],
	])("“%s”", (text, statements) => {
		expect(tell(...statements)).toEqual([text, ""]);
	});
});
