import type { Component } from "svelte";
import { createAnswers } from "../lesson/answers.ts";
import { listStepQuestions } from "../lesson/items.ts";
import type { Answers, Lesson, Question, Step } from "../lesson/types.ts";

/** Who decides when the class goes on: each student, or the teacher in front of all. */
export type Pace = "student" | "teacher";

/** Something that the class has to be told or asked. */
export interface Notice {
	text: string;
	/** What can be done about it; without any, it can only be closed. */
	choices: { label: string; choose(): void }[];
}

/** What a walkthrough needs of the world around it. */
export interface WalkthroughPorts {
	/** Looks for QR codes in what a camera sees; resolves to null when there is none that may be used. */
	scanQr: ((video: HTMLVideoElement, onText: (text: string) => void) => Promise<() => void>) | null;
	/** The texts of the QR codes in a photograph; null where nothing can read one. */
	readPhotograph: ((file: Blob) => Promise<string[]>) | null;
	/** Keeps a text on this device under the walkthrough's name; false when the device refuses. */
	keep(text: string | null): boolean;
	/** The text that is kept now, by this page or another; null when there is none. */
	readKept(): string | null;
	/** The same for what was answered to other versions, a line for each. */
	keepApart(text: string | null): boolean;
	readApart(): string | null;
}

/** What steps need and the start does not, so that a page begins without it. */
export interface BegunParts {
	MarkItYourself: Component<{ walkthrough: WalkthroughState; sentences: string[] }>;
	drawClass(state: WalkthroughState, step: Step, below: HTMLElement): void;
	Question: Component<{
		lesson: Lesson;
		question: Question;
		walkthrough: WalkthroughState | null;
		said: Node[] | null;
	}>;
	/**
	 * Draws a text as a QR code, row by row; null when it is too long for one, and where codes are
	 * only written: a library for drawing them would make the file larger.
	 */
	encodeQr(text: string): boolean[][] | null;
}

const readLines = (text: string | null) => (text ?? "").split(/\s+/).filter(Boolean);

/**
 * A walkthrough while it is held: which step is shown, at whose pace, and what was answered.
 * Every part of the page reads it; answers are changed in place.
 */
export class WalkthroughState {
	/** 0 is the start, then the steps' own numbers. */
	step = $state(0);
	pace = $state<Pace>("student");
	/** Whether the page was opened by the link of a class, whose codes are collected. */
	isOfClass = $state(false);
	answers = $state<Answers>(createAnswers());
	/** By question: whether the article's answer is shown. */
	revealed = $state<Record<string, boolean>>({});
	/** Codes of the class as they were typed, by question; never stored. */
	codes = $state<Record<string, string>>({});
	/** By question: whether equal codes count once. */
	countsOnce = $state<Record<string, boolean>>({});
	black = $state(false);
	/** Whether answers are kept on this device. */
	kept = $state(false);
	/** Answers to other versions of the walkthrough, which this device keeps apart. */
	apart = $state<readonly string[]>([]);
	#notices = $state<Notice[]>([]);
	/** Null until a class has begun. */
	parts = $state.raw<BegunParts | null>(null);
	/** Moves on or back within the step; false when there is nothing more of it. */
	turn: (by: 1 | -1) => boolean = () => false;
	/** Brings the answer to a question, which is shown from now on, to who looks and who listens. */
	bring: (question: string, isPressed: boolean) => void = () => {};
	readonly lesson: Lesson;
	readonly ports: WalkthroughPorts;
	#listeners: (() => void)[] = [];

	constructor(lesson: Lesson, ports: WalkthroughPorts) {
		this.lesson = lesson;
		this.ports = ports;
		this.apart = readLines(ports.readApart());
	}

	/** Puts a text to what is kept apart, or (null) forgets all of it; false when the device refuses. */
	keepApart(text: string | null): boolean {
		const before = readLines(this.ports.readApart());
		const lines = text === null ? [] : [...new Set([...before, ...readLines(text)])];
		if (!this.ports.keepApart(lines.length === 0 ? null : lines.join("\n"))) return false;
		this.apart = lines;
		return true;
	}

	/** What has to be told or asked first; null when there is nothing. */
	get notice(): Notice | null {
		return this.#notices[0] ?? null;
	}

	/** Tells or asks, after what waits already; the same sentence waits once. */
	tell(text: string, choices: Notice["choices"] = []): void {
		if (!this.#notices.some((notice) => notice.text === text))
			this.#notices.push({ text, choices });
	}

	/** The first notice has been read or answered. */
	closeNotice(): void {
		this.#notices.shift();
	}

	get count(): number {
		return this.lesson.walkthrough.steps.length;
	}

	/** Goes to a step that exists; the start for any other number. */
	go(step: number): void {
		const next = Number.isInteger(step) && step >= 0 && step <= this.count ? step : 0;
		if (next === this.step) return;
		this.step = next;
		for (const listener of this.#listeners) listener();
	}

	/** On by one, first to what is asked and to the rest of a step that is longer than the screen. */
	next(): void {
		if (!this.turn(1)) this.go(Math.min(this.count, this.step + 1));
	}

	previous(): void {
		if (!this.turn(-1)) this.go(Math.max(0, this.step - 1));
	}

	/**
	 * Whether a student should give a code first: until the answer was asked for once. Who goes
	 * through it alone, and the teacher, are never kept from it.
	 */
	isHeld(question: string): boolean {
		return this.isOfClass && this.pace === "student" && !(question in this.revealed);
	}

	/** Shows the article's answers to all questions of this step, or hides them when all are shown. */
	toggleAnswers(): void {
		const step = this.lesson.walkthrough.steps[this.step - 1];
		const ids = step ? listStepQuestions(step).map(({ id }) => id) : [];
		this.reveal(ids, !ids.every((id) => this.revealed[id]));
	}

	/** Shows the article's answers to these questions, and brings the first that is new; or hides them. */
	reveal(questions: readonly string[], shown: boolean): void {
		const first = questions.find((id) => shown && !this.revealed[id]);
		for (const id of questions) this.revealed[id] = shown;
		if (first !== undefined) this.bring(first, false);
	}

	/** Calls back after every change of the step. */
	onStep(listener: () => void): void {
		this.#listeners.push(listener);
	}

	/** Calls back after every change of the step or of an answer, not at once. */
	onChange(listener: () => void): void {
		$effect.root(() => {
			$effect(() => {
				$state.snapshot(this.answers);
				void this.step;
				listener();
			});
		});
	}
}
