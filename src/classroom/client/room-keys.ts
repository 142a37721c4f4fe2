import { formatStepPlace } from "../walkthrough/address.ts";
import { findScroll, findWish, isTaken, type KeyWish } from "../walkthrough/keys.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";
import { closeMenus } from "../walkthrough/menus.ts";

/* What keys and clickers ask of a walkthrough. */

/** The presenter's window, by a name so that a second press finds it again. */
export function openPresenter(room: WalkthroughState): void {
	const place = { step: room.step, pace: "teacher" as const, presenter: true };
	const opened = window.open(
		location.pathname + formatStepPlace(location.search, place),
		"standpoint-presenter",
		"popup,width=960,height=640",
	);
	if (opened) opened.focus();
	else room.tell("The browser did not let the page open a window. Allow it, then press S again.");
}

async function toggleFullScreen(room: WalkthroughState): Promise<void> {
	try {
		await (document.fullscreenElement
			? document.exitFullscreen()
			: document.documentElement.requestFullscreen());
	} catch {
		room.tell("This browser does not let the page fill the screen.");
	}
}

/** The menu of steps under the page. */
function toggleOverview(): void {
	const menu = document.querySelector<HTMLDetailsElement>(".turn .menu");
	if (!menu) return;
	menu.open = !menu.open;
	if (menu.open) menu.querySelector<HTMLElement>("[aria-current]")?.focus();
	else menu.querySelector<HTMLElement>("summary")?.focus();
}

const help =
	"→ Space PageDown: next step. ← PageUp: back. Home, End: start, last step. B or full stop: black screen. F: full screen. O: all steps. S: presenter window. A: show or hide the answers of this step. ?: this help.";

function grant(room: WalkthroughState, wish: KeyWish): void {
	const wishes: Record<KeyWish, () => void> = {
		next: () => room.next(),
		previous: () => room.previous(),
		first: () => room.go(0),
		last: () => room.go(room.count),
		black: () => {
			room.black = !room.black;
		},
		"full-screen": () => void toggleFullScreen(room),
		overview: toggleOverview,
		presenter: () => openPresenter(room),
		answers: () => room.toggleAnswers(),
		help: () => {
			if (room.notice?.text === help) room.closeNotice();
			else room.tell(help);
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
function endBlack(room: WalkthroughState, event: KeyboardEvent): void {
	if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Shift") return;
	event.preventDefault();
	room.black = false;
}

/** Listens to keys for as long as the page is open. */
export function listenToKeys(room: WalkthroughState): void {
	document.addEventListener("keydown", (event) => {
		if (event.defaultPrevented || !isShown()) return;
		if (room.black) {
			endBlack(room, event);
			return;
		}
		const isTeacher = room.pace === "teacher";
		const focused = document.activeElement ?? document.body;
		const wish = isTaken(focused, event.key, isTeacher) ? null : findWish(event, isTeacher);
		if (wish === null) return;
		const way = isTeacher ? null : findScroll(event);
		if (way !== null && canScroll(way)) return;
		event.preventDefault();
		if (wish !== "overview") closeMenus();
		grant(room, wish);
	});
}
