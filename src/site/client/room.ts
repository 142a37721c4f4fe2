import { mount } from "svelte";
import { listPositions } from "../../model/positions.ts";
import { listQuestions } from "../../model/walkthrough/items.ts";
import type { Lesson } from "../../model/walkthrough/types.ts";
import { announce } from "../../view/reader/announce.ts";
import { findCarried, formatPlace, parsePlace } from "../../view/walkthrough/address.ts";
import Bar from "../../view/walkthrough/Bar.svelte";
import Blackout from "../../view/walkthrough/Blackout.svelte";
import { findWish, isTaken, type Wish } from "../../view/walkthrough/keys.ts";
import MarkItYourself from "../../view/walkthrough/MarkItYourself.svelte";
import Notices from "../../view/walkthrough/Notices.svelte";
import { startPresenting } from "../../view/walkthrough/presenter/start.ts";
import Question from "../../view/walkthrough/Question.svelte";
import { restoreAnswers } from "../../view/walkthrough/restore.ts";
import { Room } from "../../view/walkthrough/room.svelte.ts";
import { findSaid } from "../../view/walkthrough/said.ts";
import { startStage } from "../../view/walkthrough/stage.ts";
import { canScan, startCamera } from "./camera.ts";
import { noStore, openStore, type Store } from "./store.ts";
import { startTerms } from "./terms.ts";

const root = document.documentElement;

/** What the page says of its lesson; what follows from it, and the words of its prose, it leaves out. */
function readLesson(): Lesson {
	const lesson = JSON.parse(document.getElementById("lesson")?.textContent ?? "") as Lesson;
	const { model } = lesson;
	const positions = listPositions(model.actors, model.proposals, model.statements);
	return { ...lesson, model: { ...model, positions } };
}

function createRoom(lesson: Lesson, store: Store, { encodeQr }: RoomWorld): Room {
	const { scan } = root.dataset;
	return new Room(lesson, {
		encodeQr,
		scanQr: canScan(scan) ? (video, onText) => startCamera(video, onText, scan) : null,
		keep: (text) => store.write(text),
	});
}

/** Puts what answers in the place of what was drawn. */
function mountParts(room: Room): void {
	for (const target of document.querySelectorAll<HTMLElement>("[data-question]")) {
		const question = listQuestions(room.lesson.walkthrough).find(
			({ id }) => id === target.dataset.question,
		);
		if (!question) continue;
		const said = findSaid(target);
		target.replaceChildren();
		mount(Question, { target, props: { lesson: room.lesson, question, room, said } });
	}
	for (const target of document.querySelectorAll<HTMLElement>("[data-marker]")) {
		const number = Number(target.closest<HTMLElement>("[data-step]")?.dataset.step);
		const step = room.lesson.walkthrough.steps.find((each) => each.number === number);
		target.replaceChildren();
		mount(MarkItYourself, { target, props: { room, sentences: step?.show.sentences ?? [] } });
	}
	const notices = document.querySelector("[data-notices]");
	if (notices) mount(Notices, { target: notices, props: { room } });
}

/** Answers kept on this device, then those of the link, which are asked about if both are there. */
function restore(room: Room, store: Store): void {
	const kept = store.read();
	if (kept !== null) {
		room.kept = restoreAnswers(room, kept, "this device");
	}
	const carried = findCarried(location.hash);
	if (carried === null) return;
	restoreAnswers(room, carried, "this link");
	try {
		history.replaceState(null, "", location.pathname + location.search);
	} catch {
		// The answers stay in the address; they are asked about again after a reload.
	}
}

/** The presenter's window, by a name so that a second press finds it again. */
function openPresenter(room: Room): void {
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
		await (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen());
	} catch {
		room.tell("This browser does not let the page fill the screen.");
	}
}

/** The menu of steps under the page. */
function toggleOverview(): void {
	const menu = document.querySelector<HTMLDetailsElement>(".turn .menu");
	if (!menu) return;
	menu.open = !menu.open;
	if (menu.open) menu.querySelector<HTMLElement>("[aria-current], a")?.focus();
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

function listenToKeys(room: Room): void {
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

async function copyForClass(room: Room, button: HTMLElement): Promise<void> {
	const place = { ...parsePlace(location.search), step: null, pace: "student" as const };
	const link = location.href.replace(/[?#].*$/s, "") + formatPlace(location.search, place);
	try {
		await navigator.clipboard.writeText(link);
		button.textContent = "Copied";
		announce("Copied");
	} catch {
		room.tell(`The link for the class: ${link}`);
	}
}

function listenToClicks(room: Room, setPace: (pace: Room["pace"]) => void): void {
	const actions: Record<string, (button: HTMLElement) => void> = {
		"next-step": () => room.next(),
		"previous-step": () => room.previous(),
		"begin-student": () => {
			setPace("student");
			room.go(1);
		},
		"begin-teacher": () => {
			setPace("teacher");
			room.go(1);
		},
		"copy-class": (button) => void copyForClass(room, button),
	};
	document.addEventListener("click", (event) => {
		const target = event.target as Element;
		const button = target.closest<HTMLElement>("[data-do]");
		if (button) actions[button.dataset.do ?? ""]?.(button);
		const link = target.closest<HTMLElement>("[data-to]");
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		link.closest("details")?.removeAttribute("open");
		room.go(Number(link.dataset.to));
	});
}

/** What differs between a page of the site and a file or package of its own. */
export interface RoomWorld {
	/** Null where a code is only written: a library for drawing it would make the file larger. */
	encodeQr: Room["ports"]["encodeQr"];
	/** Whether this device may keep answers: not where a platform keeps them for each student. */
	keeps: boolean;
}

/** Makes a drawn walkthrough answer. */
export function startRoom(world: RoomWorld): Room {
	const lesson = readLesson();
	const store = world.keeps ? openStore(`standpoint:${lesson.model.slug}:answers`) : noStore;
	const room = createRoom(lesson, store, world);
	if (startPresenting(room)) return room;
	mountParts(room);
	const stage = startStage(room);
	restore(room, store);
	const bar = document.querySelector("[data-bar]");
	if (bar) {
		mount(Bar, {
			target: bar,
			props: { room, onpace: stage.setPace, onpresent: () => openPresenter(room) },
		});
	}
	mount(Blackout, { target: document.body, props: { room } });
	startTerms();
	listenToKeys(room);
	listenToClicks(room, stage.setPace);
	return room;
}
