import { expect, test } from "vitest";
import { listPositions } from "../../article/model/positions.ts";
import { listQuestions } from "../../classroom/lesson/items.ts";
import type { Lesson } from "../../classroom/lesson/types.ts";
import { loadFolder } from "../content/load.ts";
import { parseLoaded } from "../content/parse.ts";
import { findLesson, formatLesson } from "./classroom.ts";

const { entries } = parseLoaded(await loadFolder("content/riyadh-talks", "riyadh-talks"));
const article = entries[0]?.article;
const lesson = article ? findLesson(article) : null;
if (!article || !lesson) throw new Error("The article has a walkthrough.");

const block = formatLesson(lesson);
const told = JSON.parse(block.replace(/^<[^>]*>|<\/script>$/g, "")) as Lesson;

test("what the script is told is one block that nothing in an article can end", () => {
	expect(block.match(/</g)).toHaveLength(2);
	const hostile = formatLesson({ ...lesson, model: { ...lesson.model, dek: "</script><b>" } });
	expect(hostile.match(/</g)).toHaveLength(2);
});

test("it holds every question, and not the words that the page holds already", () => {
	const ids = (of: Lesson) => listQuestions(of.walkthrough).map(({ id }) => id);
	expect(ids(told)).toEqual(ids(lesson));
	expect(told.prose.body).toEqual([]);
	expect(told.walkthrough.intro).toEqual([]);
	for (const step of told.walkthrough.steps) {
		expect(step.notes).toEqual([]);
		expect(step.parts.every(({ type }) => type === "question")).toBe(true);
	}
});

test("what it leaves out follows from what it holds", () => {
	const { actors, proposals, statements, text } = told.model;
	expect(listPositions(actors, proposals, statements)).toEqual(lesson.model.positions);
	for (const { quote } of statements) {
		expect(text.slice(quote.start, quote.stop)).toBe(quote.exact);
	}
	expect(told.walkthrough.version).toBe(lesson.walkthrough.version);
});

test("an article without a walkthrough has no lesson", () => {
	const { walkthrough: _, ...rest } = article;
	expect(findLesson(rest)).toBeNull();
});
