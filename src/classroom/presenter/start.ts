import { mount } from "svelte";
import { parseStepPlace } from "../walkthrough/address.ts";
import { findWish, isTaken } from "../walkthrough/keys.ts";
import { closeMenusByKey, toggleMenu } from "../walkthrough/menus.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";
import { type Turn, turns } from "./messages.ts";
import PresenterWindow from "./PresenterWindow.svelte";
import { Presenter } from "./presenter.svelte.ts";
import { startProjector } from "./projector.svelte.ts";
import { normalizeTimes } from "./times.ts";

/** Beside the notes, everything that a presenter may look up. */
const menus = { overview: ".presenter .steps", help: ".presenter .keys" };

/** The walkthrough's own keys, so that a clicker works whichever window has the focus. */
function listenToKeys(presenter: Presenter): void {
	document.addEventListener("keydown", (event) => {
		const focused = document.activeElement ?? document.body;
		if (event.defaultPrevented || isTaken(focused, event.key, true)) return;
		const wish = findWish(event, true);
		if (wish === null) return;
		event.preventDefault();
		if (wish === "overview" || wish === "help") toggleMenu(menus[wish]);
		if (wish === "answers") presenter.toggleAnswers();
		const turn = turns.find((one): one is Turn => one === wish);
		if (turn) presenter.turn(turn);
	});
}

/** Once a second, and at once when the window is seen again: hidden windows are woken seldom. */
function keepInTouch(presenter: Presenter): void {
	setInterval(() => presenter.keepInTouch(), 1000);
	const wake = () => {
		if (document.visibilityState === "visible") presenter.keepInTouch();
	};
	document.addEventListener("visibilitychange", wake);
	addEventListener("pageshow", wake);
	addEventListener("pagehide", () => presenter.leave());
}

/**
 * Makes this window the presenter's if its address says so. Otherwise the page answers
 * presenters whenever it is shown to a class.
 * @returns whether it is the presenter's, which needs nothing else of the page
 */
export function startPresenting(state: WalkthroughState): boolean {
	const place = parseStepPlace(location.search);
	if (!place.presenter || place.pace !== "teacher") {
		startProjector(state);
		return false;
	}
	const kept = (history.state as { times?: unknown } | null)?.times;
	const presenter = new Presenter(state.lesson, place.step ?? 0, normalizeTimes(kept));
	document.documentElement.toggleAttribute("data-presenting", true);
	document.title = `Presenter’s notes: ${state.lesson.walkthrough.title}`;
	mount(PresenterWindow, { target: document.body, props: { presenter } });
	closeMenusByKey();
	listenToKeys(presenter);
	keepInTouch(presenter);
	return true;
}
