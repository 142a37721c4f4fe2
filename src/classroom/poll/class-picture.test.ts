import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryAnswers, arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { completeLesson, makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import { isChoice, listItems, listQuestions } from "../lesson/items.ts";
import type { OptionId, StanceQuestion } from "../lesson/types.ts";
import {
	describeClassChoices,
	drawShare,
	hasClassChoices,
	layoutClassChoices,
	listPictured,
	listSpreadOptions,
} from "./class-picture.ts";
import { formatPollCode, parsePoll } from "./poll.ts";

const lesson = makeLesson();
const [stance] = listQuestions(lesson.walkthrough).filter(isChoice) as [StanceQuestion];
const items = listItems(lesson.model, stance);
const nobody = parsePoll(lesson, stance, "");

/** A class in which each student chooses one option for each of the first names. */
function layout(...students: OptionId[][]) {
	const codes = students.map((chosen) => {
		const choices = Object.fromEntries(
			chosen.flatMap((id, at) => (items[at] ? [[items[at].key, id]] : [])),
		);
		return formatPollCode(lesson, stance, { ...createAnswers(), choices });
	});
	return layoutClassChoices(items, parsePoll(lesson, stance, codes.join("\n")), false);
}

describe("the class beside the article", () => {
	test("has each code and each choice of one’s own in one place", () => {
		const any = arbitraryLesson().chain((made) =>
			fc.tuple(fc.constant(made), fc.array(arbitraryAnswers(made), { maxLength: 6 })),
		);
		fc.assert(
			fc.property(any, fc.boolean(), ([made, students], once) => {
				for (const question of listQuestions(made.walkthrough).filter(isChoice)) {
					const asked = listItems(made.model, question);
					const codes = students.map((each) => formatPollCode(made, question, each));
					const poll = parsePoll(made, question, codes.join("\n"));
					const own = students[0]?.choices ?? {};
					const { rows, codes: all } = layoutClassChoices(asked, poll, once, own);
					expect(all).toBe(once ? new Set(codes).size : codes.length);
					for (const { item, places, unanswered } of rows) {
						expect(places.reduce((sum, { count }) => sum + count, unanswered)).toBe(all);
						expect(places.filter(({ isRight }) => isRight)).toHaveLength(1);
						const mine = places.filter(({ isOwn }) => isOwn).map(({ option }) => option.id);
						expect(mine).toEqual(own[item.key] === undefined ? [] : [own[item.key]]);
					}
				}
			}),
			{ numRuns: 40 },
		);
	});

	test("is drawn for a code or a choice, and not before", () => {
		expect(hasClassChoices(layoutClassChoices(items, nobody, false))).toBe(false);
		expect(hasClassChoices(layoutClassChoices(items, nobody, false, { "q1/a1": "open" }))).toBe(
			true,
		);
		expect(hasClassChoices(layout([]))).toBe(true);
	});

	test("has no column of zeros, but those of the article once it is shown", () => {
		const class_ = layout(["opposes"], ["supports", "opposes"]);
		expect(listSpreadOptions(class_, false).map(({ id }) => id)).toEqual(["opposes", "supports"]);
		const shown = listSpreadOptions(class_, true).map(({ id }) => id);
		for (const { right } of items) expect(shown).toContain(right);
	});
});

describe("it is told in words", () => {
	const right = items.map((item) => item.right as OptionId);

	test("how many names most placed as the article does, and where they are apart", () => {
		expect(describeClassChoices(layout(right, right))).toBe(
			`Two codes. Of those who chose, more than half placed six of six names as the article does.`,
		);
		const wrong = items[1]?.right === "open" ? "mixed" : "open";
		const apart = layout(right, right.with(1, wrong));
		expect(describeClassChoices(apart)).toBe(
			`Two codes. Of those who chose, more than half placed five of six names as the article does. The class is furthest apart on ${items[1]?.label}.`,
		);
	});

	test("nothing of a class that is not there, and one’s own", () => {
		const choices = { "q1/a1": items[0]?.right ?? "open" };
		expect(describeClassChoices(layoutClassChoices(items, nobody, false, choices))).toBe(
			"You placed one name, as the article does.",
		);
		expect(describeClassChoices(layoutClassChoices(items, nobody, false))).toBe("");
	});
});

test("a question is drawn in the first spectrum after it, else the first matrix, and once", () => {
	const made = completeLesson(lesson.model, [stance]);
	const [step] = made.walkthrough.steps;
	if (!step) throw new Error("There is no step.");
	const show = (number: number, view: "matrix" | "spectrum", proposals: string[]) => ({
		...step,
		...{ number, parts: [], show: { ...step.show, view, proposals } },
	});
	const draw = (...shown: ReturnType<typeof show>[]) => {
		const walkthrough = { ...made.walkthrough, steps: [step, ...shown] };
		return walkthrough.steps
			.filter((each) => listPictured({ ...made, walkthrough }, each).length > 0)
			.map(({ number }) => number);
	};
	const { proposal } = stance;
	expect(
		draw(show(2, "matrix", []), show(3, "spectrum", [proposal]), show(4, "spectrum", [])),
	).toEqual([3]);
	expect(draw(show(2, "matrix", []), show(3, "matrix", [proposal]))).toEqual([2]);
	expect(draw(show(2, "spectrum", ["another"]))).toEqual([]);
});

test("a ring ends where its share of the circle does", () => {
	expect(drawShare(1, 4)).toMatch(/ 0 0 1 44\.50,24\.00$/);
	expect(drawShare(3, 4)).toMatch(/ 0 1 1 3\.50,24\.00$/);
	expect(drawShare(2, 4)).toMatch(/ 24\.00,44\.50$/);
	expect(drawShare(4, 4)).toMatch(/ 24\.00,3\.50$/);
});
