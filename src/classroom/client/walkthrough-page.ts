import { mount } from "svelte";
import { writeAddress } from "../../reader/client/history.ts";
import { isEmpty } from "../lesson/answers.ts";
import { listQuestions } from "../lesson/items.ts";
import type { Lesson, Step } from "../lesson/types.ts";
import { startPresenting } from "../presenter/start.ts";
import { findCarried, isOfClass } from "../walkthrough/address.ts";
import Bar from "../walkthrough/Bar.svelte";
import Blackout from "../walkthrough/Blackout.svelte";
import { startMenus } from "../walkthrough/menus.ts";
import { hearOtherTab } from "../walkthrough/merging.ts";
import Notices from "../walkthrough/Notices.svelte";
import { findSaid } from "../walkthrough/question-props.ts";
import { restoreAnswers, restoreKept } from "../walkthrough/restore.ts";
import { startStepNavigation } from "../walkthrough/step-navigation.ts";
import { type BegunParts, WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";
import { copyArticle } from "./article-copies.ts";
import { canRead, canScan, readPhotograph, startCamera } from "./camera.ts";
import { readPageLesson } from "./page-lesson.ts";
import { noStore, openStore, type Store } from "./store.ts";
import { startTerms } from "./terms.ts";
import { listenToClicks } from "./walkthrough-clicks.ts";
import { listenToKeys, openPresenter } from "./walkthrough-keys.ts";

const root = document.documentElement;

/** What this device keeps for a student, and what of it was answered to other versions. */
interface Shelves {
	store: Store;
	apart: Store;
}

function createState(lesson: Lesson, { store, apart }: Shelves): WalkthroughState {
	const { scan } = root.dataset;
	return new WalkthroughState(lesson, {
		scanQr: canScan(scan) ? (video, onText) => startCamera(video, onText, scan) : null,
		readPhotograph: canRead(scan) ? (file) => readPhotograph(file, scan) : null,
		keep: (text) => store.write(text),
		readKept: () => store.read(),
		keepApart: (text) => apart.write(text),
		readApart: () => apart.read(),
	});
}

/** The step that an element stands in. */
function findStep(state: WalkthroughState, element: Element): Step | undefined {
	const number = Number(element.closest<HTMLElement>("[data-step]")?.dataset.step);
	return state.lesson.walkthrough.steps.find((step) => step.number === number);
}

/** Puts what answers in the place of what was drawn. */
function mountBegun(
	state: WalkthroughState,
	{ Question, MarkItYourself, drawClass }: BegunParts,
): void {
	const { lesson } = state;
	const list = (name: string) => document.querySelectorAll<HTMLElement>(`[data-${name}]`);
	for (const target of list("question")) {
		const question = listQuestions(lesson.walkthrough).find(
			({ id }) => id === target.dataset.question,
		);
		if (!question) continue;
		const said = findSaid(target);
		target.replaceChildren();
		mount(Question, { target, props: { lesson, question, walkthrough: state, said } });
	}
	for (const target of list("marker")) {
		const sentences = findStep(state, target)?.show.sentences ?? [];
		target.replaceChildren();
		mount(MarkItYourself, { target, props: { walkthrough: state, sentences } });
	}
	for (const target of list("class-picture")) {
		const step = findStep(state, target);
		if (step) drawClass(state, step, target);
	}
}

/**
 * Loads what only steps need as soon as a class has begun: when its step comes it is there,
 * whatever the network does meanwhile.
 */
function loadWhenBegun(state: WalkthroughState, { loadParts }: WalkthroughWorld): void {
	const load = async (): Promise<void> => {
		try {
			state.parts = await loadParts();
			mountBegun(state, state.parts);
		} catch {
			state.tell(
				"A part of this page did not load. Save your answers, then load the page again when there is a network.",
			);
		}
	};
	let isBegun = false;
	state.onChange(() => {
		if (isBegun || (state.step === 0 && isEmpty(state.answers))) return;
		isBegun = true;
		void load();
	});
}

/** Answers of the link in the address, which are asked about when there are others. */
function takeCarried(state: WalkthroughState): void {
	const carried = findCarried(location.hash);
	if (carried === null) return;
	// Out of the address first: what could not be read must not be met again after a reload.
	writeAddress("replaceState", location.search);
	restoreAnswers(state, carried, "this link");
}

/** Answers kept on this device, then those of a link, also of one that is pasted over the page. */
function restore(state: WalkthroughState, store: Store): void {
	const kept = store.read();
	if (kept !== null) state.kept = restoreKept(state, kept);
	takeCarried(state);
	addEventListener("hashchange", () => takeCarried(state));
}

/** What differs between a page of the site and a file or package of its own. */
export interface WalkthroughWorld {
	loadParts(): Promise<BegunParts>;
	/** What the presenter's window needs, and no other. */
	loadPresenter: Parameters<typeof startPresenting>[1];
	/** Whether this device may keep answers: not where a platform keeps them for each student. */
	keeps: boolean;
	/** Puts out what is selected, before another step is shown and told. */
	leave(): void;
}

/** Makes a drawn walkthrough answer. */
export function startWalkthrough(world: WalkthroughWorld): WalkthroughState {
	const lesson = readPageLesson();
	const name = `standpoint:${lesson.model.slug}:answers`;
	const open = (shelf: string) => (world.keeps ? openStore(shelf) : noStore);
	const store = open(name);
	const state = createState(lesson, { store, apart: open(`${name}:apart`) });
	state.isOfClass = isOfClass(location.search);
	copyArticle();
	if (startPresenting(state, world.loadPresenter)) return state;
	const notices = document.querySelector("[data-notices]");
	if (notices) mount(Notices, { target: notices, props: { walkthrough: state } });
	loadWhenBegun(state, world);
	state.onStep(world.leave);
	const navigation = startStepNavigation(state);
	restore(state, store);
	addEventListener("storage", ({ key }) => {
		// What is told is what happened; what stands there now may be newer.
		if (key === name) hearOtherTab(state, store.read());
	});
	const bar = document.querySelector("[data-bar]");
	if (bar) {
		mount(Bar, {
			target: bar,
			props: {
				walkthrough: state,
				onpace: navigation.setPace,
				onpresent: () => openPresenter(state),
			},
		});
	}
	mount(Blackout, { target: document.body, props: { walkthrough: state } });
	startTerms(state);
	startMenus();
	// A lesson's answers and twenty-five codes are not typed twice: they stand nowhere else.
	addEventListener("beforeunload", (event) => {
		const hasCodes = Object.values(state.codes).some((codes) => codes.trim() !== "");
		if (hasCodes || (world.keeps && !state.kept && !isEmpty(state.answers))) event.preventDefault();
	});
	listenToKeys(state);
	listenToClicks(state, navigation.setPace);
	return state;
}
