import { isEmpty } from "../lesson/answers.ts";
import { formatAnswers, parseAnswers } from "../lesson/answers-link.ts";
import {
	type AnswersDifference,
	holdsAnswers,
	mergeAnswers,
	takeDifference,
} from "../lesson/answers-merge.ts";
import { formatOption, isChoice, listItems, listQuestions } from "../lesson/items.ts";
import { formatSpans } from "../lesson/spans.ts";
import type { Answers, Lesson } from "../lesson/types.ts";
import { shortenWords } from "../marking/shorten.ts";
import type { WalkthroughState } from "./walkthrough-state.svelte.ts";

/* Answers of two tabs, or of a link and a page, become one. */

/** What is asked at a difference, and how somebody's answers have it. */
function describeAnswer(
	{ model, walkthrough }: Lesson,
	{ choices, words, texts }: Answers,
	{ part, key }: AnswersDifference,
): { asked: string; answer: string } {
	const [id] = key.split("/");
	const question = listQuestions(walkthrough).find((one) => one.id === id);
	const asked = question?.text ?? "";
	if (part === "texts") return { asked, answer: `“${shortenWords(texts[key] ?? "", 60)}”` };
	if (part === "words") {
		const own = shortenWords(formatSpans(model, words[key] ?? []), 60);
		return { asked, answer: own ? `“${own}”` : formatOption("not-said", "stance") };
	}
	const choice = choices[key];
	if (!question || !isChoice(question) || choice === undefined) return { asked, answer: "" };
	const item = listItems(model, question).find((one) => one.key === key);
	const answer = formatOption(choice, question.kind);
	return { asked: `${asked} ${shortenWords(item?.label ?? "", 60)}`, answer };
}

function askDifferences(
	state: WalkthroughState,
	others: Answers,
	differences: readonly AnswersDifference[],
): void {
	for (const [at, difference] of differences.entries()) {
		const mine = describeAnswer(state.lesson, state.answers, difference);
		const { answer } = describeAnswer(state.lesson, others, difference);
		const choose = () => takeDifference(state.answers, others, difference);
		state.tell(`${at + 1} of ${differences.length}. ${mine.asked}`, [
			{ label: `Mine: ${mine.answer}`, choose: () => {} },
			{ label: `The other: ${answer}`, choose },
		]);
	}
}

function tellDifferences(
	state: WalkthroughState,
	others: Answers,
	differences: readonly AnswersDifference[],
): void {
	const take = () => {
		for (const difference of differences) takeDifference(state.answers, others, difference);
	};
	state.tell(`Both are together now. Where ${differences.length} answers differ, yours stand.`, [
		{ label: "Keep mine there", choose: () => {} },
		{ label: "Take the others there", choose: take },
		{ label: "Ask me one by one", choose: () => askDifferences(state, others, differences) },
	]);
}

/** Puts others' answers to one's own, and asks where they differ; nothing is left out. */
export function takeBoth(state: WalkthroughState, others: Answers): void {
	const isFirst = isEmpty(state.answers);
	const { answers, differences } = mergeAnswers(state.answers, others);
	state.answers = answers;
	if (differences.length > 1) tellDifferences(state, others, differences);
	else if (differences.length === 1) askDifferences(state, others, differences);
	else if (!isFirst) state.tell("Both are together now.");
}

/** The answers that a text of this version of the lesson holds; null for any other. */
export function readOwnVersion(lesson: Lesson, text: string | null): Answers | null {
	const found = text === null ? null : parseAnswers(lesson, text);
	return found && !found.otherVersion && found.dropped === 0 ? found.answers : null;
}

function tellOtherTab(state: WalkthroughState, others: Answers | null): void {
	const choose = () => {
		const now = state.ports.readKept();
		const read = readOwnVersion(state.lesson, now);
		if (read) takeBoth(state, read);
		state.kept = read !== null || now === null;
	};
	const both = others ? [{ label: "Take both", choose }] : [];
	state.tell(
		"Another tab keeps its answers on this device now. Those of this page are not kept any more.",
		[...both, { label: "Leave it so", choose: () => {} }],
	);
}

/**
 * Another tab has written what this device keeps, or (null) taken it away. Where all of this
 * page's answers are in it the tabs stay together; else it is told, and both can be taken.
 */
export function hearOtherTab(state: WalkthroughState, kept: string | null): void {
	if (!state.kept || kept === formatAnswers(state.lesson, state.answers)) return;
	const others = readOwnVersion(state.lesson, kept);
	if (others && holdsAnswers(others, state.answers)) {
		state.answers = others;
		return;
	}
	state.kept = false;
	if (kept !== null) tellOtherTab(state, others);
	else
		state.tell(
			"Another tab has taken the answers off this device. Those of this page are not kept any more.",
		);
}
