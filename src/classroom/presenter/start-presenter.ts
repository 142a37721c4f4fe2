import { mount } from "svelte";
import type { Lesson } from "../lesson/types.ts";
import { findWish, isTaken } from "../walkthrough/keys.ts";
import { closeMenusByKey, toggleMenu } from "../walkthrough/menus.ts";
import { type Turn, turns } from "./messages.ts";
import PresenterWindow from "./PresenterWindow.svelte";
import { Presenter } from "./presenter.svelte.ts";
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
}

/** Makes this window the presenter's, at a step until the projected page says where it is. */
export function startPresenter(lesson: Lesson, step: number): void {
	const kept = (history.state as { times?: unknown } | null)?.times;
	const presenter = new Presenter(lesson, step, normalizeTimes(kept));
	mount(PresenterWindow, { target: document.body, props: { presenter } });
	closeMenusByKey();
	listenToKeys(presenter);
	keepInTouch(presenter);
}
