import { formatPlace } from "../../view/walkthrough/address.ts";
import { findWish, isTaken, type Wish } from "../../view/walkthrough/keys.ts";
import type { Room } from "../../view/walkthrough/room.svelte.ts";

/* What keys and clickers ask of a walkthrough. */

/** The presenter's window, by a name so that a second press finds it again. */
export function openPresenter(room: Room): void {
	const place = { step: room.step, pace: "teacher" as const, presenter: true };
	const opened = window.open(
		location.pathname + formatPlace(location.search, place),
		"standpoint-presenter",
		"popup,width=960,height=640",
	);
	if (opened) opened.focus();
	else room.tell("The browser did not let the page open a window. Allow it, then press S again.");
}

async function toggleFullScreen(room: Room): Promise<void> {
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
	"→ Space PageDown: next step. ← PageUp: back. Home, End: start, last step. B or full stop: black screen. F: full screen. O: all steps. S: presenter window. ?: this help.";

function grant(room: Room, wish: Wish): void {
	const wishes: Record<Wish, () => void> = {
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

/** Listens to keys for as long as the page is open. */
export function listenToKeys(room: Room): void {
	document.addEventListener("keydown", (event) => {
		if (event.defaultPrevented || !isShown()) return;
		if (event.key === "Escape" && room.black) room.black = false;
		const focused = document.activeElement ?? document.body;
		const wish = isTaken(focused, event.key) ? null : findWish(event, room.pace === "teacher");
		if (wish === null) return;
		event.preventDefault();
		grant(room, room.black && wish !== "black" ? "black" : wish);
	});
}
