import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { completeLesson } from "../../testing/samples/lesson.ts";
import { assembleModel, planStatement } from "../../testing/samples/model.ts";
import type { ArticleWithLesson, Question } from "../lesson/types.ts";
import { listTaskGroups } from "./worksheet.ts";
import { listAnswers } from "./worksheet-key.ts";
import { listMarkRows } from "./worksheet-marks.ts";

const model = assembleModel({
	actors: [
		{ name: "Ann", kind: "person" },
		{ name: "The Greens", kind: "organization" },
	],
	proposals: ["Plan A"],
	sentences: 3,
	statements: [
		planStatement(0, "open-to", 0, { sentence: 2, via: [1], condition: true }),
		planStatement(0, "says", null, { sentence: 3, about: 1 }),
		planStatement(1, "says", null, { sentence: 4 }),
	],
});
const unsure: Question = {
	...{ id: "q1", step: 1, kind: "open", text: "Which was hard?", answer: [], sentences: [] },
};

/** A lesson whose only step lets mark these sentences and then asks. */
function offer(sentences: string[]): ArticleWithLesson {
	const lesson = completeLesson(model, [unsure]);
	const [step] = lesson.walkthrough.steps;
	if (step) step.show = { ...step.show, view: "mark", sentences };
	return lesson;
}

describe("a mark-up of one’s own on paper", () => {
	test("stands before the questions of its step, and is counted with them", () => {
		const [group] = listTaskGroups(offer(["s1", "s2"]));
		expect(group?.title).toBe("Step 1");
		expect(group?.tasks.map(({ number, kind }) => [number, kind])).toEqual([
			[1, "mark"],
			[2, "lines"],
		]);
		const answers = listAnswers(offer(["s1", "s2"]));
		expect(answers.map(({ number, kind }) => [number, kind])).toEqual([
			[1, "marks"],
			[2, "lines"],
		]);
	});

	test("prints the sentences of the step, or leads to the article when none are named", () => {
		const find = (sentences: string[]) => {
			const task = listTaskGroups(offer(sentences))[0]?.tasks[0];
			return task?.kind === "mark" ? task : undefined;
		};
		const second = model.sentences.find(({ id }) => id === "s2");
		expect(find(["s2"])?.sentences).toEqual([
			{
				place: { name: "2", numbered: true },
				text: model.text.slice(second?.start, second?.stop),
			},
		]);
		expect(find([])?.sentences).toEqual([]);
	});

	test("has rows by the sentences and never by the statements that could be found", () => {
		const count = (sentences: string[]) => {
			const task = listTaskGroups(offer(sentences))[0]?.tasks[0];
			return task?.kind === "mark" ? task.rows : 0;
		};
		expect([count(["s1"]), count(["s3"]), count(["s1", "s2", "s3"]), count([])]).toEqual([
			3, 3, 5, 8,
		]);
	});
});

describe("the published statements in the key", () => {
	test("say who, what, about what, how, and on which condition", () => {
		const [first, second, third] = listMarkRows(model, []);
		expect(first).toMatchObject({ who: "Ann", does: "is open to", about: "Plan A" });
		expect(first?.how).toContain("via ");
		expect(first?.conditions).toEqual([model.statements[0]?.if?.text]);
		expect(second).toMatchObject({ who: "Ann", about: "the Greens", conditions: [] });
		expect(third).toMatchObject({ who: "The Greens", about: "–" });
	});

	test("are those of the sentences that are named, and all when none are", () => {
		fc.assert(
			fc.property(arbitraryModel(), (any) => {
				const all = any.statements.map(({ id }) => id);
				expect(listMarkRows(any, []).map(({ id }) => id)).toEqual(all);
				for (const { id } of any.sentences) {
					const rows = listMarkRows(any, [id]).map((row) => row.id);
					const begun = any.statements.filter(({ sentence }) => sentence === id);
					expect(rows).toEqual(expect.arrayContaining(begun.map((statement) => statement.id)));
				}
			}),
			{ numRuns: 30 },
		);
	});
});
