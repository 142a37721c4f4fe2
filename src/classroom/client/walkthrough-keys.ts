import { formatStepPlace } from "../walkthrough/address.ts";
import { findScroll, findWish, isTaken, type KeyWish } from "../walkthrough/keys.ts";
import { closeMenus, toggleMenu } from "../walkthrough/menus.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";

/* What keys and clickers ask of a walkthrough. */

/** The presenter's window, by a name so that a second press finds it again. */
export function openPresenter(state: WalkthroughState): void {
	const place = { step: state.step, pace: "teacher" as const, presenter: true };
	const opened = window.open(
		location.pathname + formatStepPlace(location.search, place),
		"standpoint-presenter",
		"popup,width=960,height=640",
	);
	if (opened) opened.focus();
	else state.tell("The browser did not let the page open a window. Allow it, then press S again.");
}

async function toggleFullScreen(state: WalkthroughState): Promise<void> {
	try {
		await (document.fullscreenElement
			? document.exitFullscreen()
			: document.documentElement.requestFullscreen());
	} catch {
		state.tell("This browser does not let the page fill the screen.");
	}
}

const help =
	"→ Space PageDown: on; in front of a class first to the answer of what is asked on the screen, and to the rest of the step. ← PageUp: back. Home, End: start, last step. B or full stop: black screen. F: full screen. O: all steps. S: presenter window. A: show or hide the answers of this step. ?: this help; Esc closes it.";

function grant(state: WalkthroughState, wish: KeyWish): void {
	const wishes: Record<KeyWish, () => void> = {
		next: () => state.next(),
		previous: () => state.previous(),
		first: () => state.go(0),
		last: () => state.go(state.count),
		black: () => {
			state.black = !state.black;
		},
		"full-screen": () => void toggleFullScreen(state),
		overview: () => toggleMenu(".turn > .menu"),
		presenter: () => openPresenter(state),
		answers: () => state.toggleAnswers(),
		help: () => {
			if (state.notice?.text === help) state.closeNotice();
			else state.tell(help);
		},
	};
	wishes[wish]();
}

/** In the file that holds everything, another part may be read now. */
function isShown(): boolean {
	return document.querySelector(".walk")?.checkVisibility() ?? false;
}

/** Whether there is more of the page that way. */
function canScroll(way: "up" | "down"): boolean {
	const { scrollHeight, clientHeight } = document.documentElement;
	return way === "up" ? scrollY > 1 : scrollY < scrollHeight - clientHeight - 1;
}

/** Any key ends a black screen, and does nothing else. */
function endBlack(state: WalkthroughState, event: KeyboardEvent): void {
	if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Shift") return;
	event.preventDefault();
	state.black = false;
}

/** Listens to keys for as long as the page is open. */
export function listenToKeys(state: WalkthroughState): void {
	document.addEventListener("keydown", (event) => {
		if (event.defaultPrevented || !isShown()) return;
		if (state.black) {
			endBlack(state, event);
			return;
		}
		const isTeacher = state.pace === "teacher";
		const focused = document.activeElement ?? document.body;
		const wish = isTaken(focused, event.key, isTeacher) ? null : findWish(event, isTeacher);
		if (wish === null) return;
		const way = isTeacher ? null : findScroll(event);
		if (way !== null && canScroll(way)) return;
		event.preventDefault();
		if (wish !== "overview") closeMenus();
		grant(state, wish);
	});
}
