import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import type { Coding } from "../lesson/types.ts";
import { describeCoding, describeDifference } from "./readings.ts";

const { model } = makeLesson();
const coding: Coding = {
	spans: [{ start: 0, stop: 8 }],
	...{ actor: "a1", verb: "rejects", proposal: "p1", attribution: "direct" },
};
const several = {
	...model,
	actors: model.actors.map((actor) => ({
		...actor,
		name: "The officials",
		kind: "group" as const,
	})),
};

describe("a mark", () => {
	test("is told with the proposal, the actor, the verb and the manner", () => {
		expect(describeCoding(model, coding)).toBe("Plan A: Ann rejects it. Quoted");
		expect(describeCoding(several, { ...coding, verb: "open-to", attribution: "article" })).toBe(
			"Plan A: the officials are open to it. Article’s own words",
		);
	});

	test("without a proposal is told without one", () => {
		const said = { ...coding, verb: "says", proposal: null };
		expect(describeCoding(model, said)).toBe("Ann says something. Quoted");
		expect(describeCoding(several, said)).toBe("The officials say something. Quoted");
	});
});

describe("two readings", () => {
	const pair = { a: coding, b: coding };

	test("are told by what they differ in", () => {
		expect(describeDifference({ ...pair, differs: ["actor", "stance", "words"] })).toBe(
			"They differ in who speaks, which side is taken and which words belong to it.",
		);
		expect(describeDifference({ ...pair, differs: ["attribution", "verb"] })).toBe(
			"They differ in how it is reported and the verb.",
		);
	});

	test("that differ in the verb alone are the same reading", () => {
		expect(describeDifference({ ...pair, differs: ["verb"] })).toBe(
			"The same reading with another verb.",
		);
		expect(describeDifference({ ...pair, differs: [] })).toBe("");
	});

	test("are one when the other is missing", () => {
		const alone = { a: coding, b: null, differs: ["missing" as const] };
		expect(describeDifference(alone)).toBe("Only one of the two has marked this.");
	});
});
