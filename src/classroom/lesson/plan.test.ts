import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { layoutPlan } from "./plan.ts";

test("the timetable adds up, and marks the steps that the short lesson leaves out", () => {
	const plan = layoutPlan(makeLesson().walkthrough);
	expect(plan.steps.map(({ number, long, short }) => [number, long, short])).toEqual([
		[1, "5", "3"],
		[2, "5", "–"],
		[3, "5", "3"],
		[4, "5", "–"],
		[5, "5", "3"],
	]);
	expect([plan.long, plan.short, plan.shortSteps]).toEqual([25, 9, 3]);
});
