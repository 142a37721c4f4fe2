import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { completeLesson, makeLesson } from "../../testing/samples/lesson.ts";
import { listItems } from "../lesson/items.ts";
import type { Lesson, Question } from "../lesson/types.ts";
import { listAllAsked } from "./worksheet-chosen.ts";

const lesson = makeLesson();
const { model } = lesson;
const questions = lesson.walkthrough.steps.flatMap(({ parts }) =>
	parts.flatMap((part) => (part.type === "question" ? [part.question] : [])),
);

const listAsked = (any: Lesson): Question[] =>
	listAllAsked(any).flatMap((asked) => (asked.kind === "question" ? [asked.question] : []));
const listIds = (any: Lesson) => listAsked(any).map(({ id }) => id);

/** The lesson with every step's figure or text in the place of its own. */
function show(any: Lesson, views: readonly Lesson["walkthrough"]["steps"][0]["show"]["view"][]) {
	const steps = any.walkthrough.steps.map((step, index) => ({
		...step,
		show: { ...step.show, view: views[index] ?? "text" },
	}));
	return { ...any, walkthrough: { ...any.walkthrough, steps } };
}

describe("what of a walkthrough goes on one sheet", () => {
	test("are two questions of a kind at most, and one of those with tables", () => {
		fc.assert(
			fc.property(arbitraryLesson(), (any) => {
				const asked = listAllAsked(any);
				const count = (kind: Question["kind"]) =>
					asked.filter((one) => one.kind === "question" && one.question.kind === kind).length;
				expect(count("words")).toBeLessThanOrEqual(2);
				expect(count("open")).toBe(2);
				expect(count("manner")).toBeLessThanOrEqual(1);
				expect(count("stance") + asked.length - listAsked(any).length).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 40 },
		);
	});

	test("never names the words in one question that another asks for", () => {
		fc.assert(
			fc.property(arbitraryLesson(), (any) => {
				const asked = listAsked(any);
				const hidden = asked.flatMap((one) => (one.kind === "words" ? one.statements : []));
				for (const one of asked)
					if (one.kind === "manner")
						expect(one.statements.filter((id) => hidden.includes(id))).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	test("asks for no words beside a figure that say who stands somewhere", () => {
		// The third question asks for the words that show where Bob stands, who is asked about.
		const [stance] = questions;
		const deciding = stance?.kind === "stance" ? listItems(model, stance) : [];
		expect(deciding.flatMap(({ statements }) => statements)).toContain("a2-p1-1");
		expect(listIds(lesson)).not.toContain("q3");
		expect(listIds(show(lesson, ["text", "text", "text"]))).toContain("q3");
	});

	test("prefers what is asked of the bare article, then what is in the short plan", () => {
		const open = (id: string): Question => ({
			...{ id, step: 0, kind: "open", text: id, answer: [], sentences: [] },
		});
		const listOpen = (any: Lesson) => listIds(any).filter((id) => id.startsWith("q"));
		const many = completeLesson(model, ["q1", "q2", "q3", "q4", "q5"].map(open));
		// The odd ones are in the short plan of the sample.
		expect(listOpen(show(many, ["matrix", "text", "text", "text", "text"]))).toEqual(["q3", "q5"]);
		expect(listOpen(show(many, ["text", "matrix", "matrix", "text", "mark"]))).toEqual([
			"q1",
			"q4",
		]);
	});

	test("keeps long tables to what a page has room for, from the first row to the last", () => {
		const [stance, manner] = questions;
		if (stance?.kind !== "stance" || manner?.kind !== "manner") throw new Error("other questions");
		const actors = Array.from({ length: 14 }, (_, index) => `a${index + 1}`);
		const statements = model.statements.map(({ id }) => id);
		const asked = listAsked(
			completeLesson(model, [
				{ ...stance, actors },
				{ ...manner, statements },
			]),
		);
		const rows = asked.flatMap((one) => (one.kind === "stance" ? [one.actors] : []))[0] ?? [];
		expect([rows.length, rows.at(0), rows.at(-1)]).toEqual([10, "a1", "a14"]);
		const words = asked.flatMap((one) => (one.kind === "manner" ? [one.statements] : []))[0] ?? [];
		expect([words.length, words.at(0), words.at(-1)]).toEqual([
			...[4, statements.at(0), statements.at(-1)],
		]);
	});
});
