import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model, Statement } from "../../article/model/types.ts";
import { findVerb, verbs } from "../../article/model/verbs.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { compareMarkups, type DifferenceClass } from "./compare-markups.ts";
import { describeMarkups } from "./difference-words.ts";

const list = (left: Model, right: Model) =>
	compareMarkups(left, right).differences.map(({ class: kind, left: one, right: other }) => [
		kind,
		one?.id ?? null,
		other?.id ?? null,
	]);

/** The same model, with other statements. */
const withStatements = (model: Model, statements: Statement[]): Model => ({ ...model, statements });

const change = (model: Model, at: number, other: Partial<Statement>): Model =>
	withStatements(
		model,
		model.statements.map((one, index) => (index === at ? { ...one, ...other } : one)),
	);

const setVerb = (word: string): Partial<Statement> => ({
	verb: word,
	stance: findVerb(word)?.stance ?? null,
});

/** Moves the begin of the words to the verb before them. */
const widen = ({ text }: Model, { quote }: Statement): Partial<Statement> => {
	const start = text.lastIndexOf("said", quote.start);
	return { quote: { ...quote, start, exact: text.slice(start, quote.stop) } };
};

describe("two mark-ups of a text", () => {
	const model = assembleSmall([
		plan(0, "rejects", 0),
		plan(1, "supports", 1, { via: [2] }),
		plan(2, "says", null, { sentence: 3 }),
	]);
	const [first] = model.statements as [Statement];

	it.each<[DifferenceClass, Partial<Statement>]>([
		["speaker", { actor: "a4" }],
		["speaker", { with: ["a2"] }],
		["stance", setVerb("open-to")],
		["stance", { ...setVerb("declines-to-comment"), silence: "declined" }],
		["verb", setVerb("condemns")],
		["proposal", { proposal: "p2" }],
		["relay", { via: ["a3"] }],
		["relay", { claimedBy: "a3" }],
		["manner", { voice: "article" }],
		["manner", { manner: "direct" }],
		["boundary", widen(model, first)],
		["details", { cue: "other" }],
		["details", { note: "n1" }],
		["details", { earlier: true }],
	])("differ in %s: %o", (kind, other) => {
		expect(list(model, change(model, 0, other))).toEqual([[kind, first.id, first.id]]);
	});

	it("differ in what only one of them marked", () => {
		const fewer = withStatements(model, model.statements.slice(1));
		expect(list(model, fewer)).toEqual([["only-left", first.id, null]]);
		expect(list(fewer, model)).toEqual([["only-right", null, first.id]]);
	});

	it("tell of one statement all in which it differs, and leave how much is quoted to the words", () => {
		const other = { ...widen(model, first), ...setVerb("supports"), manner: "mixed" } as const;
		expect(list(model, change(model, 0, other)).map(([kind]) => kind)).toEqual([
			"stance",
			"boundary",
		]);
	});

	it("take two for two where they share few words and agree on neither who nor what", () => {
		const start = model.text.lastIndexOf("Sentence", first.quote.start);
		const long = { ...first.quote, start, exact: model.text.slice(start, first.quote.stop) };
		const other = { ...setVerb("supports"), quote: long, actor: "a5", proposal: "p2" };
		expect(list(model, change(model, 0, other)).map(([kind]) => kind)).toEqual([
			"only-right",
			"only-left",
		]);
	});

	it("differ quietly in a verb and in punctuation", () => {
		const { quote } = first;
		const more = { ...quote, stop: quote.stop + 1, exact: `${quote.exact},` };
		const { differences, same, total } = compareMarkups(model, change(model, 0, { quote: more }));
		expect(differences.map(({ class: kind, quiet }) => [kind, quiet])).toEqual([
			["boundary", true],
		]);
		expect([same, total]).toEqual([3, 3]);
	});

	it("do not differ in a note that gives a reason", () => {
		const noted = change(model, 0, { note: "reason" });
		expect(compareMarkups(noted, model, new Set(["reason"])).differences).toEqual([]);
	});

	it("keep the keys of their differences when statements before them come and go", () => {
		const right = change(model, 2, { actor: "a1" });
		const [before] = compareMarkups(model, right).differences;
		const fewer = withStatements(model, model.statements.slice(1));
		const renamed = change(fewer, 1, { id: "other" });
		const after = compareMarkups(renamed, right).differences.map(({ key }) => key);
		expect(after).toContain(before?.key);
	});
});

const any = () => arbitraryModel({ actors: 6, proposals: 3, statements: 14 });

it("an article compared with itself differs in nothing", () => {
	fc.assert(
		fc.property(any(), (model) => {
			const { differences, same, total } = compareMarkups(model, structuredClone(model));
			expect(differences).toEqual([]);
			expect([same, total]).toEqual([model.statements.length, model.statements.length]);
		}),
	);
});

const kinds: readonly DifferenceClass[] = [
	...(["only-left", "boundary", "speaker", "relay", "manner", "proposal"] as const),
	...(["stance", "verb", "details"] as const),
];

/** Plants a difference of a class in a statement; null for none that is possible. */
function plant(model: Model, one: Statement, kind: DifferenceClass): Statement | null {
	const others: Partial<Record<DifferenceClass, Partial<Statement> | null>> = {
		boundary: widen(model, one),
		speaker: { actor: "another" },
		relay: { via: [...one.via, "another"] },
		manner: { manner: one.manner === "direct" ? "indirect" : "direct" },
		proposal: { proposal: "another" },
		stance: setVerb(one.stance === "opposes" ? "supports" : "rejects"),
		verb: findAlike(one),
		details: { cue: "another" },
	};
	const planted = others[kind];
	return planted ? { ...one, ...planted } : null;
}

function findAlike({ verb, stance, silence }: Statement): Partial<Statement> | null {
	const found = verbs.find(
		(one) => one.word !== verb && one.stance === stance && one.silence === silence,
	);
	return found ? { verb: found.word } : null;
}

const planted = any().chain((model) =>
	fc.record({
		model: fc.constant(model),
		plan: fc.array(fc.option(fc.constantFrom(...kinds), { freq: 2 }), {
			minLength: model.statements.length,
			maxLength: model.statements.length,
		}),
	}),
);

/** The right side, and what is to be found: of each statement its class. */
function plantAll(model: Model, plan: readonly (DifferenceClass | null)[]) {
	const expected: string[] = [];
	const statements = model.statements.flatMap((one, index): Statement[] => {
		const kind = plan[index];
		if (!kind) return [one];
		const other = plant(model, one, kind);
		if (kind === "only-left" || other) expected.push(`${kind} ${one.id}`);
		return kind === "only-left" ? [] : [other ?? one];
	});
	return { right: withStatements(model, statements), expected };
}

it("differences that were planted are found, and no others", () => {
	fc.assert(
		fc.property(planted, ({ model, plan }) => {
			const { right, expected } = plantAll(model, plan);
			const found = compareMarkups(model, right).differences;
			const told = found.map(({ class: kind, left }) => `${kind} ${left?.id}`);
			expect(told.toSorted()).toEqual(expected.toSorted());
			expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
		}),
		{ numRuns: 300 },
	);
});

it("swapping the sides swaps what is found", () => {
	const swapped: Partial<Record<DifferenceClass, DifferenceClass>> = {
		...{ "only-left": "only-right", "only-right": "only-left" },
	};
	fc.assert(
		fc.property(planted, ({ model, plan }) => {
			const { right } = plantAll(model, plan);
			const one = compareMarkups(model, right);
			const other = compareMarkups({ ...model, statements: right.statements }, model);
			const turned = one.differences.map((all) => [
				...[swapped[all.class] ?? all.class, all.right?.id, all.left?.id, all.quiet],
			]);
			const found = other.differences.map((all) => [
				...[all.class, all.left?.id, all.right?.id, all.quiet],
			]);
			expect(found).toEqual(turned);
			expect([other.same, other.total]).toEqual([one.same, one.total]);
		}),
		{ numRuns: 300 },
	);
});

describe("agreement in words", () => {
	const tell = (same: number, total: number) => describeMarkups({ same, total, differences: [] });

	it.each([
		[18, 21, "18 of 21 statements are the same; here are the three."],
		[1, 2, "One of two statements is the same; here is the other."],
		[0, 4, "None of four statements is the same; here they are."],
		[0, 1, "The only statement is not the same; here it is."],
		[0, 0, "Nothing is marked in either, so there is nothing to compare."],
		[1, 1, "The only statement is the same."],
		[2, 2, "Both statements are the same."],
		[21, 21, "All 21 statements are the same."],
	])("%i of %i", (same, total, words) => {
		expect(tell(same, total)).toBe(words);
	});

	it("names what is not counted", () => {
		const model = assembleSmall([plan(0, "rejects", 0), plan(1, "says", null)]);
		const right = change(model, 0, setVerb("condemns"));
		expect(describeMarkups(compareMarkups(model, right))).toBe(
			"Both statements are the same. One difference of verb or punctuation alone is not counted.",
		);
	});
});
