import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import type { Question, Step } from "../lesson/types.ts";
import {
	describeShown,
	findArticleStep,
	formatSentencePlace,
	isFolded,
	isPrintedBelow,
	listPrintedBefore,
	listShownAbove,
} from "./printed.ts";

const { model } = makeLesson();
const [first, second] = model.statements;
const asked = { id: "q1", step: 1, text: "Which words?", answer: [] };
const words: Question = { ...asked, kind: "words", sentences: ["s1", "s2"], statements: [] };
const manner: Question = {
	...{ ...asked, id: "q2", kind: "manner" },
	statements: [first?.id ?? "", second?.id ?? ""],
};

const place = (actors: string[]): Question => ({
	...{ ...asked, kind: "stance", proposal: "p1" },
	actors,
});

/** A step that shows these sentences and asks these questions. */
const makeStep = (sentences: string[], questions: Question[]): Step => ({
	...{ number: 1, title: "Read", minutes: 4, short: 0, notes: [] },
	show: { view: "text", actors: [], proposals: [], statements: [], sentences },
	parts: questions.map((question) => ({ type: "question", question })),
});

const listBefore = (step: Step, question: Question) => {
	const { walkthrough } = makeLesson();
	return [
		...listPrintedBefore({ model, walkthrough: { ...walkthrough, steps: [step] } }, question),
	];
};

test("sentences that the questions print are not shown above them as well", () => {
	expect(isPrintedBelow(model, makeStep(["s1", "s2"], [words]))).toBe(true);
	expect(isPrintedBelow(model, makeStep(["s1", "s3"], [words]))).toBe(false);
	expect(isPrintedBelow(model, makeStep([], [words]))).toBe(false);
});

test("a question knows what stands above it: what the step shows, and earlier questions", () => {
	expect(listBefore(makeStep(["s1", "s2"], [words, manner]), words)).toEqual([]);
	expect(listBefore(makeStep(["s1", "s2"], [words, manner]), manner)).toEqual(["s1", "s2"]);
	expect(listBefore(makeStep(["s3"], [words]), words)).toEqual(["s3"]);
	expect(listBefore(makeStep([], [manner]), manner)).toEqual(model.sentences.map(({ id }) => id));
});

test("an answer prints no sentence that its step shows, unless it is folded away", () => {
	const list = (shown: string[], ...others: Question[]) => {
		const open = { ...asked, kind: "open" as const, sentences: ["s1", "s3"] };
		const { walkthrough } = makeLesson();
		const steps = [makeStep(shown, [...others, open])];
		return listShownAbove({ model, walkthrough: { ...walkthrough, steps } }, open);
	};
	expect(list(["s1", "s2"])).toEqual(["s1"]);
	expect(list([])).toEqual(["s1", "s3"]);
	// What a question prints goes when it is answered in front of a class.
	expect(list(["s1", "s2"], words)).toEqual([]);
	expect(list([], place(["a", "b", "c", "d"]))).toEqual([]);
});

test("what an answer rests on is named by its place", () => {
	expect(describeShown(["title", "dek", "s7"])).toBe(
		"See the headline, the line under the headline and sentence 7.",
	);
	expect(describeShown(["s1", "s2", "s12"])).toBe("See sentences 1, 2 and 12.");
	expect(describeShown(["title"])).toBe("See the headline.");
});

test("a whole article folds above many names, and above no few", () => {
	const many = place(["a", "b", "c", "d"]);
	expect(isFolded(makeStep([], [many]))).toBe(true);
	expect(isFolded(makeStep(["s1"], [many]))).toBe(false);
	expect(isFolded(makeStep([], [place(["a", "b", "c"])]))).toBe(false);
});

test("a whole article stands in the first step that shows it, and where it is marked up in none", () => {
	const make = (number: number, view: Step["show"]["view"], sentences: string[] = []): Step => {
		const step = makeStep(sentences, []);
		return { ...step, number, show: { ...step.show, view } };
	};
	const steps = [
		...[make(1, "text", ["s1"]), make(2, "text"), make(3, "article"), make(4, "text")],
		...[make(5, "mark"), make(6, "mark", ["s1"])],
	];
	const { walkthrough } = makeLesson();
	const find = (step: Step) => findArticleStep({ walkthrough: { ...walkthrough, steps } }, step);
	expect(steps.map(find)).toEqual([null, null, null, 2, 2, null]);
	expect(
		findArticleStep({ walkthrough: { ...walkthrough, steps: [] } }, make(1, "mark")),
	).toBeNull();
});

test("a sentence is found by its number, or by where it stands", () => {
	expect(["title", "dek", "s7"].map(formatSentencePlace)).toEqual([
		"headline",
		"under the headline",
		"7",
	]);
});
