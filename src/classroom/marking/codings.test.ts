import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import type { Coding } from "../lesson/types.ts";
import { findSentence, keepWithin, listInOrder, listMarked } from "./codings.ts";
import { listPublished } from "./compare.ts";
import { describeCoding } from "./reading-model.ts";

const { model } = makeLesson();

function code(start: number, verb = "rejects", proposal: string | null = "p1"): Coding {
	const spans = [
		{ start, stop: start + 4 },
		{ start: start + 6, stop: start + 8 },
	];
	return { spans, actor: "a1", verb, proposal, attribution: "direct" };
}

test("statements are listed in article order and keep where they are kept", () => {
	const listed = listInOrder([code(40), code(10), code(40, "backs"), code(20)]);
	expect(listed.map(({ index }) => index)).toEqual([1, 3, 0, 2]);
	expect(listed.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

test("every stretch is shown, but those of the statement in the form", () => {
	const listed = listInOrder([code(40), code(10)]);
	expect(listMarked(listed, null).map(({ span }) => span.start)).toEqual([10, 16, 40, 46]);
	const rest = listMarked(listed, 1);
	expect(rest.map(({ span }) => span.start)).toEqual([40, 46]);
	expect(rest.map(({ label }) => label)).toEqual(["Your statement 2", "Your statement 2"]);
});

test("a place in the text is in its sentence, the one between two in none", () => {
	for (const { id, start, stop } of model.sentences) {
		expect(findSentence(model, { start, stop })).toBe(id);
		expect(findSentence(model, { start: stop - 1, stop })).toBe(id);
	}
	expect(findSentence(model, { start: model.text.length, stop: 0 })).toBeUndefined();
});

test("of a part of the article, the statements that touch its sentences are kept", () => {
	const published = listPublished(model);
	expect(keepWithin(model, published, [])).toEqual(published);
	expect(keepWithin(model, published, ["s1", "s3"])).toEqual([published[1], published[3]]);
	expect(keepWithin(model, published, ["nowhere"])).toEqual([]);
});

test("a stance without a verb is read as the stance", () => {
	const tell = (verb: string, proposal: string | null) =>
		describeCoding(model, { ...code(0, verb, proposal), isStanceAlone: true });
	expect(tell("rejects", "p1")).toBe("Ann is against: Plan A. Quoted.");
	expect(tell("divided-on", "p1")).toBe("Ann has mixed views on: Plan A. Quoted.");
	expect(tell("supports", null)).toBe("Ann is for something. Quoted.");
	expect(tell("says", "p1")).toBe("Ann takes no side on: Plan A. Quoted.");
});

test.each([
	["rejects", "p1", "Ann rejects: Plan A. Quoted."],
	["open-to", "p2", "Ann is open to: Plan B. Quoted."],
	["says", "p1", "Ann says something about: Plan A. Quoted."],
	["rejects", null, "Ann rejects something. Quoted."],
	["declines-to-comment", null, "Ann declines to comment. Quoted."],
	["rejects", "gone", "Ann rejects: gone. Quoted."],
] as const)("%s of %s is read as: %s", (verb, proposal, sentence) => {
	expect(describeCoding(model, code(0, verb, proposal))).toBe(sentence);
});
