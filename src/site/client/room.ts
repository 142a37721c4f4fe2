import { mount } from "svelte";
import { listPositions } from "../../model/positions.ts";
import { listQuestions } from "../../model/walkthrough/items.ts";
import type { Lesson } from "../../model/walkthrough/types.ts";
import { findCarried } from "../../view/walkthrough/address.ts";
import Bar from "../../view/walkthrough/Bar.svelte";
import Blackout from "../../view/walkthrough/Blackout.svelte";
import MarkItYourself from "../../view/walkthrough/MarkItYourself.svelte";
import Notices from "../../view/walkthrough/Notices.svelte";
import { startPresenting } from "../../view/walkthrough/presenter/start.ts";
import Question from "../../view/walkthrough/Question.svelte";
import { restoreAnswers } from "../../view/walkthrough/restore.ts";
import { Room } from "../../view/walkthrough/room.svelte.ts";
import { findSaid } from "../../view/walkthrough/said.ts";
import { startStage } from "../../view/walkthrough/stage.ts";
import { canScan, startCamera } from "./camera.ts";
import { startMenus } from "./menus.ts";
import { listenToClicks } from "./room-clicks.ts";
import { listenToKeys, openPresenter } from "./room-keys.ts";
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

/** Answers of the link in the address, which are asked about when there are others. */
function takeCarried(room: Room): void {
	const carried = findCarried(location.hash);
	if (carried === null) return;
	restoreAnswers(room, carried, "this link");
	try {
		history.replaceState(null, "", location.pathname + location.search);
	} catch {
		// The answers stay in the address; they are asked about again after a reload.
	}
}

/** Answers kept on this device, then those of a link, also of one that is pasted over the page. */
function restore(room: Room, store: Store): void {
	const kept = store.read();
	if (kept !== null) {
		room.kept = restoreAnswers(room, kept, "this device");
	}
	takeCarried(room);
	addEventListener("hashchange", () => takeCarried(room));
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
	startMenus();
	listenToKeys(room);
	listenToClicks(room, stage.setPace);
	return room;
}
