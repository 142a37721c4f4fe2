import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryCodings } from "../../testing/arbitrary/lesson.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import type { Coding } from "../lesson/types.ts";
import {
	type CodingPair,
	type Comparison,
	compareCodings,
	isSame,
	listPublished,
	measureAspects,
} from "./compare.ts";

const text = "one two three four five six seven eight nine ten";

/** A coding of some of the ten words. */
function code(words: string, change: Partial<Coding> = {}): Coding {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`Not in the text: ${words}`);
	const spans = [{ start, stop: start + words.length }];
	return { spans, actor: "a1", verb: "rejects", proposal: "p1", attribution: "direct", ...change };
}

/** How each of the pairs differs. */
const listDifferences = (a: Coding[], b: Coding[]): CodingPair["differs"][] =>
	compareCodings({ text }, a, b).pairs.map(({ differs }) => differs);

const someLists = arbitraryModel().chain((model) =>
	fc.record({
		model: fc.constant(model),
		a: arbitraryCodings(model),
		b: fc.oneof(arbitraryCodings(model), fc.constant(listPublished(model))),
	}),
);

describe("two students", () => {
	const model = assembleSmall([
		planStatement(0, "rejects", 0, { sentence: 0, voice: "article" }),
		planStatement(0, "rejects", 0, { manner: "direct" }),
		planStatement(1, "backs", 0, { continued: true }),
		planStatement(2, "would-consider", 0, { via: [3] }),
		planStatement(3, "says", null, { sentence: 3 }),
		planStatement(4, "proposes", 1, { sentence: 4 }),
	]);

	test("who differ in three statements see exactly these three, with both readings", () => {
		const a = listPublished(model);
		const b = a.map((coding, index): Coding => {
			if (index === 1) return { ...coding, verb: "supports" };
			if (index === 3) return { ...coding, actor: "a4", attribution: "indirect" };
			if (index === 5) return { ...coding, proposal: "p1" };
			return structuredClone(coding);
		});
		const { pairs, same } = compareCodings(model, a, b.toReversed());
		expect(pairs.filter((pair) => !isSame(pair))).toEqual([
			{ a: a[1], b: b[1], differs: ["stance"] },
			{ a: a[3], b: b[3], differs: ["actor", "attribution"] },
			{ a: a[5], b: b[5], differs: ["proposal"] },
		]);
		expect(same).toBe(3);
		expect(
			measureAspects(pairs).map((aspect) => [aspect.aspect, aspect.compared, aspect.same]),
		).toEqual([
			...[
				["actor", 6, 5],
				["proposal", 6, 5],
			],
			...[
				["stance", 6, 5],
				["attribution", 6, 5],
			],
		]);
	});

	test("see what only one of them marked", () => {
		const all = listPublished(model);
		const compared = compareCodings(model, all.slice(1), all.slice(0, -1));
		expect([compared.same, compared.onlyA, compared.onlyB]).toEqual([4, 1, 1]);
		expect(compared.pairs[0]).toEqual({ a: null, b: all[0], differs: ["missing"] });
		expect(compared.pairs.at(-1)).toEqual({ a: all.at(-1), b: null, differs: ["missing"] });
	});
});

describe("the published mark-up", () => {
	test("is a list of codings like a student’s, the headline’s among them", () => {
		const model = assembleSmall([
			planStatement(0, "rejects", 0, { sentence: 0, voice: "article" }),
			planStatement(1, "says", null, { via: [2], manner: "direct", continued: true }),
		]);
		const [first, second] = listPublished(model);
		expect(first).toMatchObject({ actor: "a1", verb: "rejects", attribution: "article" });
		expect(second).toMatchObject({ proposal: null, attribution: "relayed" });
		expect(second?.spans.map(({ start, stop }) => model.text.slice(start, stop))).toEqual([
			...["words 1", "more"],
		]);
	});

	test("agrees with itself in everything, whatever the article", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const published = listPublished(model);
				const { pairs, same, onlyA, onlyB } = compareCodings(model, published, published);
				expect([same, onlyA, onlyB]).toEqual([published.length, 0, 0]);
				for (const { a, b, differs } of pairs) expect([b, differs]).toEqual([a, []]);
			}),
		);
	});
});

describe("a comparison", () => {
	test("finds no difference between a list and itself in another order", () => {
		fc.assert(
			fc.property(someLists, ({ model, a }) => {
				const { pairs, same } = compareCodings(model, a, a.toReversed());
				expect(same).toBe(a.length);
				for (const { a: one, b: other, differs } of pairs)
					expect([other, differs]).toEqual([one, []]);
			}),
		);
	});

	test("of two lists is the mirror image of the other way round", () => {
		const mirror = ({ pairs, onlyA, onlyB, ...rest }: Comparison): Comparison => ({
			...{ ...rest, onlyA: onlyB, onlyB: onlyA },
			pairs: pairs.map(({ a, b, differs }) => ({ a: b, b: a, differs })),
		});
		fc.assert(
			fc.property(someLists, ({ model, a, b }) => {
				expect(mirror(compareCodings(model, a, b))).toEqual(compareCodings(model, b, a));
			}),
		);
	});

	test("names every coding once, in article order", () => {
		fc.assert(
			fc.property(someLists, ({ model, a, b }) => {
				const { pairs, onlyA, onlyB } = compareCodings(model, a, b);
				const ofA = new Set(pairs.flatMap((pair) => pair.a ?? []));
				const ofB = new Set(pairs.flatMap((pair) => pair.b ?? []));
				expect(ofA).toEqual(new Set(a));
				expect(ofB).toEqual(new Set(b));
				expect(pairs).toHaveLength(a.length + onlyB);
				expect(pairs).toHaveLength(b.length + onlyA);
				const places = pairs.map((pair) =>
					Math.min(...[pair.a, pair.b].flatMap((coding) => coding?.spans[0]?.start ?? [])),
				);
				expect(places).toEqual(places.toSorted((x, y) => x - y));
			}),
		);
	});

	test("pairs two statements on the same words with their like", () => {
		const a = [code("two three"), code("two three", { actor: "a2", verb: "backs" })];
		expect(listDifferences(a, a.toReversed())).toEqual([[], []]);
	});

	test("pairs a short mark inside a long one with the short one", () => {
		const long = code("two three four five six", { actor: "a2" });
		const short = code("three", { actor: "a3" });
		const { pairs } = compareCodings({ text }, [code("three four")], [long, short]);
		expect(pairs.map((pair) => [pair.a === null, pair.b?.actor])).toEqual([
			...[
				[true, "a2"],
				[false, "a3"],
			],
		]);
	});

	test("does not count another word for the same stance as a difference", () => {
		const other = [code("two", { verb: "condemns" })];
		const { pairs, same } = compareCodings({ text }, [code("two")], other);
		expect(pairs[0]?.differs).toEqual(["verb"]);
		expect(same).toBe(1);
		expect(measureAspects(pairs).every((aspect) => aspect.same === 1)).toBe(true);
	});

	test("does not count a verb as a difference where only a stance was chosen", () => {
		const alone = [code("two", { isStanceAlone: true })];
		const other = [code("two", { verb: "condemns" })];
		expect(listDifferences(alone, other)).toEqual([[]]);
		expect(listDifferences(other, alone)).toEqual([[]]);
		expect(listDifferences(alone, [code("two", { verb: "supports" })])).toEqual([["stance"]]);
	});

	test("tells who declined from who spoke and took no side", () => {
		const declined = code("two", { verb: "declines-to-comment" });
		expect(listDifferences([code("two", { verb: "says" })], [declined])).toEqual([["stance"]]);
	});

	test("says that words differ when less than half of the longer mark is shared", () => {
		expect(listDifferences([code("two three four")], [code("two")])).toEqual([["words"]]);
		expect(listDifferences([code("two three")], [code("two")])).toEqual([[]]);
		expect(compareCodings({ text }, [code("two three four")], [code("two")]).same).toBe(0);
	});

	test("takes no proposal and no side for answers, and leaves the unmarked out of alpha", () => {
		const a = [code("one"), code("three", { proposal: null, verb: "says" }), code("five")];
		const b = [code("one"), code("three", { proposal: null, verb: "asks" }), code("seven")];
		const { pairs, onlyA, onlyB } = compareCodings({ text }, a, b);
		expect([onlyA, onlyB]).toEqual([1, 1]);
		expect(measureAspects(pairs)).toEqual([
			{ aspect: "actor", compared: 2, same: 2, alpha: null },
			{ aspect: "proposal", compared: 2, same: 2, alpha: 1 },
			{ aspect: "stance", compared: 2, same: 2, alpha: 1 },
			{ aspect: "attribution", compared: 2, same: 2, alpha: null },
		]);
	});

	test("of several students are readings of the same statements, not more statements", () => {
		const editors = [code("one"), code("three", { actor: "a2" })];
		const students = [[code("one")], [code("one", { actor: "a2" }), editors[1] as Coding]];
		const pairs = students.flatMap((marks) => compareCodings({ text }, marks, editors).pairs);
		const [who, ...others] = measureAspects(pairs);
		expect(who).toMatchObject({ compared: 2, same: 1 });
		// Three readings of the one, two of the other: values 1 1 2 and 2 2.
		expect(who?.alpha).toBeCloseTo(1 - (4 * 2) / 12, 10);
		for (const other of others) expect(other).toMatchObject({ compared: 2, same: 2, alpha: null });
	});

	test("of two thousand marks with a published mark-up is done long before a test gives up", () => {
		const words = text.split(" ");
		const many = Array.from({ length: 2000 }, (_, at) => code(words[at % 10] ?? "one"));
		const published = Array.from({ length: 100 }, (_, at) => code(words[at % 10] ?? "one"));
		expect(compareCodings({ text }, many, published).same).toBe(100);
	});
});
