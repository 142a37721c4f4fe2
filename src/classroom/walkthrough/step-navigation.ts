import { announce } from "../../reader/client/announce.ts";
import { formatStepPlace, parseStepPlace } from "./address.ts";
import { findNextScreen, findPreviousScreen, type Screen } from "./scrolling.ts";
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

/** Shows the room's step and pace. */
function showStep(room: WalkthroughState): void {
	root.dataset.at = String(room.step);
	root.dataset.pace = room.pace;
	for (const section of document.querySelectorAll<HTMLElement>("[data-step]")) {
		section.toggleAttribute("data-current", section.dataset.step === String(room.step));
	}
	for (const link of document.querySelectorAll<HTMLElement>("[data-to]")) {
		if (link.dataset.to === String(room.step)) link.setAttribute("aria-current", "step");
		else link.removeAttribute("aria-current");
	}
	for (const button of document.querySelectorAll<HTMLElement>('[data-do$="-step"]')) {
		const ends = button.dataset.do === "next-step" ? room.step === room.count : room.step === 0;
		// Not "disabled": a button that goes dead under the focus loses it.
		button.setAttribute("aria-disabled", String(ends));
	}
	const { title, steps } = room.lesson.walkthrough;
	const step = steps[room.step - 1];
	if (step) document.title = `${step.number}. ${step.title} · ${title}`;
	else if (document.title.endsWith(` · ${title}`)) document.title = title;
	const told = document.querySelector(".turn .where");
	if (told) told.textContent = room.step === 0 ? "Start" : `Step ${room.step} of ${room.count}`;
}

/** Some browsers refuse a new address to a page that is opened from a file. */
function write(room: WalkthroughState, how: "pushState" | "replaceState"): void {
	const place = { step: room.step, pace: room.pace, presenter: false };
	const path = location.pathname + formatStepPlace(location.search, place);
	try {
		history[how](null, "", path);
	} catch {
		// Then reload begins at the start; everything else works.
	}
}

/** Takes the reader to the top of what is shown, and says what it is. */
function enter(room: WalkthroughState, isBack: boolean): void {
	const heading = findSection(room.step)?.querySelector<HTMLElement>(".name, h2");
	goal = null;
	// In front of a class, back is where one was a press ago: at the end of a long step.
	const screen = isBack && room.pace === "teacher" && room.step > 0 && findSection(room.step);
	const { end, height } = screen ? readScreen(screen) : { end: 0, height: 0 };
	scrollTo({ top: Math.max(0, end - height), behavior: "instant" });
	heading?.setAttribute("tabindex", "-1");
	heading?.focus({ preventScroll: true });
	const where = room.step === 0 ? "Start" : `Step ${room.step} of ${room.count}`;
	announce(`${where}: ${heading?.textContent ?? ""}`);
}

/** Where the page is being scrolled to; null when it rests. */
let goal: number | null = null;

/** What is seen of a step now, or will be when the page rests. */
function readScreen(section: HTMLElement): Screen {
	const place = (element: Element) => element.getBoundingClientRect().top + scrollY;
	const bar = document.querySelector(".turn")?.getBoundingClientRect().height ?? 0;
	return {
		top: goal ?? scrollY,
		height: innerHeight - bar,
		stops: [...section.querySelectorAll(":scope > .shown, :scope > .ask")].map(place),
		end: place(section) + section.getBoundingClientRect().height,
	};
}

/** In front of a class: moves within a step that is longer than the wall. */
function turnWithin(room: WalkthroughState, by: 1 | -1): boolean {
	const section = room.pace === "teacher" ? findSection(room.step) : null;
	// The start is for the teacher to read: a class is not taken through it.
	if (!section || room.step === 0) return false;
	const next = (by > 0 ? findNextScreen : findPreviousScreen)(readScreen(section));
	if (next === null) return false;
	goal = next;
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
	scrollTo({ top: next, behavior: still ? "instant" : "smooth" });
	return true;
}

/**
 * Follows the room and the address. A step that does not exist is told, and the start shown.
 * @returns takes over another pace, which no step brings
 */
export function startStage(room: WalkthroughState): {
	setPace(pace: WalkthroughState["pace"]): void;
} {
	let following = false;
	let last = room.step;
	const follow = () => {
		const { step, pace, given } = parseStepPlace(location.search);
		following = true;
		room.pace = pace;
		room.go(step ?? 0);
		following = false;
		showStep(room);
		if (given === null || (step !== null && step <= room.count)) return;
		// The address is put right, so that a reload does not ask again.
		write(room, "replaceState");
		room.tell(`There is no step ${given.slice(0, 20)}: this walkthrough has ${room.count}.`, [
			{ label: "Go to the last step", choose: () => room.go(room.count) },
			{ label: "Stay here", choose: () => {} },
		]);
	};
	room.onStep(() => {
		showStep(room);
		if (!following) write(room, "pushState");
		enter(room, !following && room.step === last - 1);
		last = room.step;
	});
	room.turn = (by) => turnWithin(room, by);
	addEventListener("scrollend", () => {
		goal = null;
	});
	addEventListener("popstate", follow);
	follow();
	return {
		setPace(pace) {
			room.pace = pace;
			showStep(room);
			write(room, "replaceState");
		},
	};
}
