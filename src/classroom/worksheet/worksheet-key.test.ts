import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { completeLesson, makeLesson } from "../../testing/samples/lesson.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { listQuestions } from "../lesson/items.ts";
import { listTasks } from "./worksheet.ts";
import { type Answer, listAnswers } from "./worksheet-key.ts";

const lesson = makeLesson();
const answers = listAnswers(lesson);
const choices = answers.filter(({ kind }) => kind === "choices");

function listRows(answer: Answer | undefined) {
	return answer?.kind === "choices" ? answer.rows : [];
}

describe("the key", () => {
	test("gives each actor’s stance with the sentences and words it rests on", () => {
		const rows = listRows(choices[0]);
		expect(rows.map(({ label, answer, how }) => [label, answer, how])).toEqual([
			["Ann", "Rejects or opposes", ""],
			["Bob", "Supports", ""],
			["Cy", "Open to it", ""],
			["Dee", "Spoke about it, took no side", ""],
			["Eve", "The article does not say", "declined to comment"],
			["Flo", "The article does not say", ""],
		]);
		expect(rows.map(({ proofs }) => proofs.length)).toEqual([2, 1, 1, 1, 1, 0]);
		expect(rows[0]?.proofs[0]?.place).toEqual({ name: "Headline", numbered: false });
	});

	test("says through whom a statement was passed on", () => {
		expect(listRows(choices[1]).map(({ answer, how }) => [answer, how])).toEqual([
			["Quoted", ""],
			["Reworded", ""],
			["Passed on", "via Dee"],
		]);
	});

	test("says on which condition somebody is for something", () => {
		const stated = planStatement(0, "open-to", 0, { condition: true });
		const conditional = assembleSmall([stated, planStatement(1, "backs", 0)]);
		const asked = { step: 1, text: "Where?", answer: [], kind: "stance" as const };
		const ask = { ...asked, id: "q1", proposal: "p1", actors: ["a1", "a2"] };
		const answer = listAnswers(completeLesson(conditional, [ask])).find(
			({ kind }) => kind === "choices",
		);
		const words = conditional.statements[0]?.if?.text;
		expect(words).toBeTruthy();
		expect(listRows(answer).map(({ conditions }) => conditions)).toEqual([[words], []]);
	});

	test("gives the words to underline, and null when the article does not say", () => {
		const words = answers.flatMap((answer) => (answer.kind === "underline" ? [answer.words] : []));
		expect(words).toEqual([null]);
		// Bob's words, in two stretches, are asked for where his place is not.
		const asked = listQuestions(lesson.walkthrough).filter(({ kind }) => kind === "words");
		const [found] = listAnswers(completeLesson(lesson.model, asked));
		expect(found?.kind === "underline" && found.words).toContain(" … ");
	});

	test("answers every question of the worksheet under its number", () => {
		fc.assert(
			fc.property(arbitraryLesson(), (any) => {
				const asked = listTasks(any);
				expect(listAnswers(any).map(({ number, text, kind }) => [number, text, kind])).toEqual(
					asked.map(({ number, text, kind }) => [number, text, kind]),
				);
			}),
			{ numRuns: 30 },
		);
	});

	test("answers the questions that are made from the model, too", () => {
		const model = assembleSmall([planStatement(0, "rejects", 0)]);
		const plain = { model, prose: lesson.prose };
		const asked = listTasks(plain);
		expect(listAnswers(plain).map(({ number, kind }) => [number, kind])).toEqual(
			asked.map(({ number, kind }) => [number, kind]),
		);
	});
});
