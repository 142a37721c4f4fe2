import { tick } from "svelte";
import { announce } from "../../reader/client/announce.ts";
import { writeAddress } from "../../reader/client/history.ts";
import { listStepQuestions } from "../lesson/items.ts";
import { formatStepPlace, parseStepPlace } from "./address.ts";
import {
	findAnswerScreen,
	findNextScreen,
	findPreviousScreen,
	type PagePart,
	type Screen,
} from "./scrolling.ts";
import type { WalkthroughState } from "./walkthrough-state.svelte.ts";

/*
 * Shows one step of the drawn page at a time and keeps it in the address. Without scripts
 * all of them stand below each other.
 */

const root = document.documentElement;

/** The part of the page that a number means: the start, or a step. */
function findSection(step: number): HTMLElement | null {
	return document.querySelector(`[data-step="${step}"]`);
}

/** Shows the walkthrough's step and pace. */
function showStep(state: WalkthroughState): void {
	root.dataset.at = String(state.step);
	root.dataset.pace = state.pace;
	for (const section of document.querySelectorAll<HTMLElement>("[data-step]")) {
		section.toggleAttribute("data-current", section.dataset.step === String(state.step));
	}
	for (const link of document.querySelectorAll<HTMLElement>("[data-to]")) {
		if (link.dataset.to === String(state.step)) link.setAttribute("aria-current", "step");
		else link.removeAttribute("aria-current");
	}
	for (const button of document.querySelectorAll<HTMLElement>('[data-do$="-step"]')) {
		const ends = button.dataset.do === "next-step" ? state.step === state.count : state.step === 0;
		// Not "disabled": a button that goes dead under the focus loses it.
		button.setAttribute("aria-disabled", String(ends));
	}
	const { title, steps } = state.lesson.walkthrough;
	const step = steps[state.step - 1];
	if (step) document.title = `${step.number}. ${step.title} · ${title}`;
	else if (document.title.endsWith(` · ${title}`)) document.title = title;
	const told = document.querySelector(".turn .where");
	if (told) told.textContent = state.step === 0 ? "Start" : `Step ${state.step} of ${state.count}`;
}

/** Where the address is refused, a reload begins at the start; everything else works. */
function write(state: WalkthroughState, how: "pushState" | "replaceState"): void {
	const place = { step: state.step, pace: state.pace, presenter: false };
	writeAddress(how, formatStepPlace(location.search, place));
}

/** Takes the reader to the top of what is shown, and says what it is. */
function enter(state: WalkthroughState, isBack: boolean): void {
	const heading = findSection(state.step)?.querySelector<HTMLElement>(".name, h2");
	goal = null;
	// In front of a class, back is where one was a press ago: at the end of a long step.
	const screen = isBack && state.pace === "teacher" && state.step > 0 && findSection(state.step);
	const { end, height } = screen ? readScreen(screen) : { end: 0, height: 0 };
	scrollTo({ top: Math.max(0, end - height), behavior: "instant" });
	heading?.setAttribute("tabindex", "-1");
	heading?.focus({ preventScroll: true });
	const where = state.step === 0 ? "Start" : `Step ${state.step} of ${state.count}`;
	announce(`${where}: ${heading?.textContent ?? ""}`);
}

/** Where the page is being scrolled to; null when it rests. */
let goal: number | null = null;

function readPart(element: Element): PagePart {
	const { top, bottom } = element.getBoundingClientRect();
	return { start: top + scrollY, end: bottom + scrollY };
}

/** What is seen of a step now, or will be when the page rests. */
function readScreen(section: HTMLElement): Screen {
	// On a low screen it is not fixed to the edge, and covers nothing.
	const bar = document.querySelector<HTMLElement>(".turn");
	const covered = bar && getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
	return {
		top: goal ?? scrollY,
		height: innerHeight - covered,
		parts: [...section.children].filter((part) => part.checkVisibility()).map(readPart),
		end: readPart(section).end,
	};
}

function scrollPage(wanted: number): void {
	const most = document.documentElement.scrollHeight - innerHeight;
	const top = Math.min(wanted, Math.max(0, most));
	goal = Math.abs(top - scrollY) < 1 ? null : top;
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
	scrollTo({ top, behavior: still ? "instant" : "smooth" });
}

function findAnswer(question: string): HTMLDetailsElement | null {
	return document.querySelector(`[data-question="${CSS.escape(question)}"] .answer`);
}

/**
 * In front of a class the questions that are asked on the screen and whose answer is not shown.
 * Who goes on alone is shown no answer that was not asked for. What has
 * no right answer is no such question: a class finds its own before it hears one.
 */
export function listUnanswered({ lesson, step, pace, revealed }: WalkthroughState): string[] {
	if (pace !== "teacher") return [];
	const section = findSection(step);
	const asked = lesson.walkthrough.steps[step - 1];
	if (!section || !asked) return [];
	const { top, height } = readScreen(section);
	return listStepQuestions(asked)
		.filter(({ id, kind }) => kind !== "open" && !revealed[id])
		.map(({ id }) => id)
		.filter((id) => {
			const place = findAnswer(id)?.querySelector("summary");
			const { start, end } = place ? readPart(place) : { start: 0, end: 0 };
			// Also above the screen: it was asked there, and is not gone past.
			return end > start && end <= top + height + 1;
		});
}

/** Takes everybody to an answer: it comes into view, and the focus to it, by which it is read out. */
async function bringAnswer(question: string, isPressed: boolean): Promise<void> {
	await tick();
	const answer = findAnswer(question);
	const body = answer?.querySelector<HTMLElement>(".answer-body");
	const section = answer?.closest<HTMLElement>("[data-step]");
	if (!body || !section || !answer) return;
	// Who opened it by its own button is there already.
	if (!isPressed) body.focus({ preventScroll: true });
	const asked = readPart(answer.closest("[data-question]") ?? answer);
	const top = findAnswerScreen(readScreen(section), asked, readPart(answer));
	if (top !== null) scrollPage(top);
}

/**
 * In front of a class shows what is asked on the screen, and moves within a step longer than the
 * wall.
 */
function turnWithin(state: WalkthroughState, by: 1 | -1): boolean {
	const [unanswered] = by > 0 ? listUnanswered(state) : [];
	if (unanswered !== undefined) {
		// One at a time: the screen goes to each.
		state.reveal([unanswered], true);
		return true;
	}
	const section = state.pace === "teacher" ? findSection(state.step) : null;
	// The start is for the teacher to read: a class is not taken through it.
	if (!section || state.step === 0) return false;
	const next = (by > 0 ? findNextScreen : findPreviousScreen)(readScreen(section));
	if (next === null) return false;
	scrollPage(next);
	return true;
}

/**
 * Follows the walkthrough and the address. A step that does not exist is told, and the start shown.
 * @returns takes over another pace, which no step brings
 */
export function startStepNavigation(state: WalkthroughState): {
	setPace(pace: WalkthroughState["pace"]): void;
} {
	let following = false;
	let last = state.step;
	const follow = () => {
		const { step, pace, given } = parseStepPlace(location.search);
		following = true;
		state.pace = pace;
		state.go(step ?? 0);
		following = false;
		showStep(state);
		if (given === null || (step !== null && step <= state.count)) return;
		// The address is put right, so that a reload does not ask again.
		write(state, "replaceState");
		state.tell(`There is no step ${given.slice(0, 20)}: this walkthrough has ${state.count}.`, [
			{ label: "Go to the last step", choose: () => state.go(state.count) },
			{ label: "Stay here", choose: () => {} },
		]);
	};
	state.onStep(() => {
		showStep(state);
		if (!following) write(state, "pushState");
		enter(state, !following && state.step === last - 1);
		last = state.step;
	});
	state.turn = (by) => turnWithin(state, by);
	state.bring = (question, isPressed) => void bringAnswer(question, isPressed);
	addEventListener("scrollend", () => {
		goal = null;
	});
	addEventListener("popstate", follow);
	follow();
	return {
		setPace(pace) {
			state.pace = pace;
			showStep(state);
			write(state, "replaceState");
		},
	};
}
