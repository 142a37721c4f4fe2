import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { compareCodings, findPublished, listPublished } from "./compare.ts";
import { describeDifference, describePairCounts, sortPairs } from "./pairs.ts";

const { model } = makeLesson();
const published = listPublished(model);
const names = { a: "You", b: "The editors" };

describe("the counts in a sentence", () => {
	const count = (all: number, same: number, onlyA = 0, onlyB = 0) =>
		describePairCounts(
			{ pairs: Array.from({ length: all + onlyA + onlyB }), same, onlyA, onlyB } as never,
			names,
		);

	test.each([
		[
			count(14, 9),
			"You and the editors agree on nine of the 14 statements that both marked; here are the other five.",
		],
		[
			count(9, 8),
			"You and the editors agree on eight of the nine statements that both marked; here is the other one.",
		],
		[count(9, 9), "You and the editors agree on all the nine statements that both marked."],
		[count(2, 2), "You and the editors agree on the two statements that both marked."],
		[count(1, 1), "You and the editors agree on the one statement that both marked."],
		[count(1, 0), "You and the editors differ on the one statement that both marked; here it is."],
		[
			count(3, 0),
			"You and the editors agree on none of the three statements that both marked; here they are.",
		],
		[
			count(2, 0),
			"You and the editors agree on neither of the two statements that both marked; here they are.",
		],
		[
			count(0, 0, 1, 2),
			"You and the editors marked no statement in common. One statement is marked by you only. Two statements are marked by the editors only.",
		],
	])("%#", (told, sentence) => {
		expect(told).toBe(sentence);
	});
});

test("what differs is named in words, another verb of the same stance is a remark", () => {
	expect(describeDifference(["stance"])).toBe("Differs in: stance");
	expect(describeDifference(["actor", "attribution", "words"])).toBe(
		"Differs in: who, how it is reported and which words",
	);
	expect(describeDifference(["verb"])).toBe("Another verb, the same stance");
	expect(describeDifference([])).toBe("");
});

test("pairs are sorted into different, one only, and the same, none lost", () => {
	const own = published.slice(0, 4).map((coding) => ({ ...coding }));
	if (own[0]) own[0].actor = "a6";
	if (own[1]) own[1].verb = "condemns";
	const extra = { ...published[5], spans: [{ start: 0, stop: 3 }], actor: "a6" };
	const comparison = compareCodings(model, [...own, extra as (typeof own)[0]], published);
	const { different, onlyA, onlyB, same } = sortPairs(comparison);
	expect(different.map(({ differs }) => differs)).toEqual([["actor"]]);
	expect(same).toHaveLength(comparison.same);
	expect(onlyA).toHaveLength(comparison.onlyA);
	expect(onlyB).toHaveLength(comparison.onlyB);
	expect(different.length + same.length + onlyA.length + onlyB.length).toBe(
		comparison.pairs.length,
	);
});

test("each published reading leads to its own statement", () => {
	expect(published.map((coding) => findPublished(model, coding))).toEqual(
		model.statements.map(({ id }) => id),
	);
});

test("a reading that differs from the published one in anything leads nowhere", () => {
	const [coding] = published;
	if (!coding) throw new Error("The sample has no statement.");
	expect(findPublished(model, { ...coding, verb: "asks" })).toBeUndefined();
	expect(findPublished(model, { ...coding, actor: "a6" })).toBeUndefined();
	expect(findPublished(model, { ...coding, spans: [{ start: 0, stop: 1 }] })).toBeUndefined();
});
