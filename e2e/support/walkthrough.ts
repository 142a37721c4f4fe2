import { existsSync, readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { listPositions } from "../../src/article/model/positions.ts";
import { createAnswers } from "../../src/classroom/lesson/answers.ts";
import {
	findRightSpans,
	isChoice,
	listItems,
	listQuestions,
} from "../../src/classroom/lesson/items.ts";
import { mergeSpans } from "../../src/classroom/lesson/spans.ts";
import type { Answers, Coding, Item, Lesson, Step } from "../../src/classroom/lesson/types.ts";
import {
	listAllWords,
	listOfferedChoices,
	type OfferedWord,
} from "../../src/classroom/marking/choices-offered.ts";
import { listPublished } from "../../src/classroom/marking/compare.ts";
import { listExplainers } from "./explainers.ts";

/** Where the walkthrough of an explainer is. */
export const locate = (slug: string, query = "") => `${slug}/walkthrough/index.html${query}`;

/** The explainers that have a walkthrough. */
export const slugs = listExplainers().filter((slug) => existsSync(`dist/${locate(slug)}`));

/** The lesson as a built page carries it, with what follows from it. */
export function readLesson(slug: string, page = `dist/${locate(slug)}`): Lesson {
	const html = readFileSync(page, "utf8");
	const [, text = ""] =
		/<script type="application\/json" id="lesson">(.*?)<\/script>/s.exec(html) ?? [];
	const lesson = JSON.parse(text) as Lesson;
	const { model } = lesson;
	const positions = listPositions(model.actors, model.proposals, model.statements);
	return { ...lesson, model: { ...model, positions } };
}

/** Two words of a question or of the tool for marking: the first and the last of a stretch. */
export interface MarkedStretch {
	first: number;
	last: number;
}

/** What can be marked where these sentences are offered. */
function listWordsOf({ model }: Lesson, sentences: readonly string[]): OfferedWord[] {
	const all = sentences.length > 0 ? sentences : model.sentences.map(({ id }) => id);
	return listAllWords(listOfferedChoices(model, all));
}

/** The words that a stretch of the text begins and ends with. */
function findStretch(words: readonly OfferedWord[], span: { start: number; stop: number }) {
	const within = words.flatMap((word, at) =>
		word.start < span.stop && word.stop > span.start ? [at] : [],
	);
	return { first: within[0] ?? 0, last: within.at(-1) ?? 0 };
}

/** What a student does in the whole walkthrough, and the answers that this makes. */
export interface Work {
	lesson: Lesson;
	choices: (Item & { chosen: number })[];
	/** By question; null where the article does not say. */
	stretches: Record<string, MarkedStretch | null>;
	texts: Record<string, string>;
	/** The statement that is marked where a step has the tool for it. */
	coding: (MarkedStretch & { coding: Coding }) | null;
	answers: Answers;
}

export const findMarkStep = ({ walkthrough }: Lesson): Step | undefined =>
	walkthrough.steps.find(({ show }) => show.view === "mark");

/**
 * A whole walkthrough's answers: the article's, but for every fourth choice, so that “the
 * same” and “differs” are both drawn.
 */
export function planWork(lesson: Lesson): Work {
	const { model, walkthrough } = lesson;
	const answers = createAnswers();
	const work: Work = { lesson, choices: [], stretches: {}, texts: {}, coding: null, answers };
	for (const question of listQuestions(walkthrough)) {
		const { id } = question;
		if (isChoice(question)) {
			for (const item of listItems(model, question)) {
				const right = item.options.findIndex((option) => option.id === item.right);
				const chosen = work.choices.length % 4 === 3 ? item.options.length - 1 : right;
				work.choices.push({ ...item, chosen });
				answers.choices[item.key] = item.options[chosen]?.id ?? item.right;
			}
		} else if (question.kind === "words") {
			const words = listWordsOf(lesson, question.sentences);
			const [span] = findRightSpans(model, question);
			const stretch = span ? findStretch(words, span) : null;
			work.stretches[id] = stretch;
			answers.words[id] = stretch ? mergeSpans([spanOf(words, stretch)]) : [];
		} else {
			work.texts[id] = `“Because”, says ${id}: it stands there — naïvely?`;
			answers.texts[id] = work.texts[id];
		}
	}
	return { ...work, coding: planCoding(lesson, answers) };
}

function spanOf(words: readonly OfferedWord[], { first, last }: MarkedStretch) {
	return { start: words[first]?.start ?? 0, stop: words[last]?.stop ?? 0 };
}

/** The first published statement in one piece that the step's sentences hold. */
function planCoding(lesson: Lesson, answers: Answers): Work["coding"] {
	const step = findMarkStep(lesson);
	if (!step) return null;
	const words = listWordsOf(lesson, step.show.sentences);
	const isOffered = ({ start, stop }: { start: number; stop: number }) =>
		words.some((word) => word.start === start) && words.some((word) => word.stop >= stop);
	const found = listPublished(lesson.model).find(
		({ spans: [span, ...more], proposal }) =>
			span && more.length === 0 && proposal !== null && isOffered(span),
	);
	const [span] = found?.spans ?? [];
	if (!found || !span) return null;
	const stretch = findStretch(words, span);
	const coding = { ...found, spans: [spanOf(words, stretch)] };
	answers.codings.push(coding);
	return { ...stretch, coding };
}

/** The step that is shown. */
export const current = (page: Page): Locator => page.locator("[data-step][data-current]");

/** A step, when it is the one that is shown. */
export const findStep = (page: Page, number: number): Locator =>
	page.locator(`[data-step="${number}"][data-current]`);

/** Presses Next until another step is shown: what is asked on the screen is answered first. */
export async function leaveStep(page: Page): Promise<void> {
	const read = () => page.evaluate(() => document.documentElement.dataset.at);
	const from = await read();
	for (let press = 0; press < 5 && (await read()) === from; press++)
		await page.locator(".turn").getByRole("button", { name: "Next" }).click();
}

/** Goes to a step on the open page, as Back and Forward do. */
export async function goToStep(page: Page, number: number): Promise<void> {
	await page.evaluate((step) => {
		const address = new URL(location.href);
		address.searchParams.set("step", String(step));
		history.pushState(null, "", address);
		dispatchEvent(new PopStateEvent("popstate"));
	}, number);
	await expect(findStep(page, number)).toBeVisible();
}

/**
 * In a wide table the column says what the words beside each choice say: these are then for
 * those who hear the page, and no eye is to look for them.
 */
export async function showForEars(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const words of document.querySelectorAll(".choices .label-text"))
			words.classList.toggle("unseen", getComputedStyle(words).position === "absolute");
	});
}

export const findQuestion = (page: Page, id: string): Locator =>
	page.locator(`[data-question="${id}"]`);

export const findRadio = (page: Page, key: string, option: string): Locator =>
	page.locator(`input[type=radio][name="${key}"][value="${option}"]`);

/** The step in the address; null when it names none. */
export const readShownStep = (page: Page): string | null =>
	new URL(page.url()).searchParams.get("step");

/** Every request of the page, in order. */
export function logRequests(page: Page): string[] {
	const requests: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	return requests;
}

/** Addresses of the files that the article's pictures are in, each once. */
export function listPictures(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const sources = [...document.images].map(({ src }) => src);
		return [...new Set(sources)].filter((source) => !source.startsWith("data:"));
	});
}
