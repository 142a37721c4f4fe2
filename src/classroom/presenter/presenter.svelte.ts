import type { Lesson, Step } from "../lesson/types.ts";
import { formatStepPlace } from "../walkthrough/address.ts";
import { type Channel, formatChannelName, openChannel } from "./channel.ts";
import {
	beat,
	chooseClaim,
	createFollowing,
	followOther,
	hear,
	isProjectorHeard,
} from "./following.ts";
import { createId } from "./id.ts";
import type { ChannelMessage, Claim, Order, Turn } from "./messages.ts";
import { isInCharge, type Remedy } from "./notices.ts";
import { createTimes, enterStep, pauseTimes, placeTimes, startTimes, type Times } from "./times.ts";

/** Where a turn leads from a step. */
function findStep(step: number, turn: Turn, count: number): number {
	const next = { next: step + 1, previous: step - 1, first: 0, last: count, black: step }[turn];
	return Math.min(count, Math.max(0, next));
}

/** The presenter's window: what it knows of the projected page, and the clock. */
export class Presenter {
	following = $state.raw(createFollowing("", 0, false));
	times = $state.raw<Times>(createTimes(0));
	now = $state(Date.now());
	readonly lesson: Lesson;
	readonly #line: Channel;

	/** @param times those of before a reload; null without */
	constructor(lesson: Lesson, step: number, times: Times | null) {
		this.lesson = lesson;
		const id = createId(crypto);
		const opener = window.opener as Window | null;
		this.following = createFollowing(id, Math.min(step, this.count), !!opener && !opener.closed);
		this.times = times ?? createTimes(this.step);
		this.#line = openChannel(formatChannelName(lesson.model.slug), id, (message, isDirect) =>
			this.#hear(message, isDirect),
		);
		this.#greet();
	}

	get count(): number {
		return this.lesson.walkthrough.steps.length;
	}

	/** Of the projected page; its own while there is none. */
	get step(): number {
		return Math.min(this.following.shown.step, this.count);
	}

	get isInCharge(): boolean {
		return isInCharge(this.following);
	}

	/** Whether Back and Next do anything: without a projected page the notes can still be read on. */
	get canTurn(): boolean {
		return this.isInCharge || !isProjectorHeard(this.following);
	}

	/** Of this number; undefined for the start and beyond the end. */
	findStep(number: number): Step | undefined {
		return this.lesson.walkthrough.steps.find((step) => step.number === number);
	}

	/** Looks after the other window, once a second. */
	beat(): void {
		this.now = Date.now();
		this.following = beat(this.following);
		this.#greet();
	}

	/** Says that this window closes. */
	leave(): void {
		this.#line.send({ kind: "bye", ended: false });
	}

	turn(turn: Turn): void {
		if (this.isInCharge) this.#order({ turn });
		else this.go(findStep(this.step, turn, this.count));
	}

	go(step: number): void {
		if (this.isInCharge) this.#order({ step });
		else if (this.canTurn) {
			const shown = { ...this.following.shown, step, more: false };
			this.following = { ...this.following, shown };
		}
	}

	/** Shows the answers of this step on the projected page, or hides them when all are shown. */
	toggleAnswers(): void {
		const parts = this.lesson.walkthrough.steps[this.step - 1]?.parts ?? [];
		const ids = parts.flatMap((part) => (part.type === "question" ? [part.question.id] : []));
		const { revealed } = this.following.shown;
		if (ids.length > 0) this.reveal(ids, !ids.every((id) => revealed.includes(id)));
	}

	/** Shows or hides the answers of these questions on the projected page. */
	reveal(questions: string[], shown: boolean): void {
		if (this.isInCharge) this.#order({ questions, shown });
	}

	startTimes(): void {
		this.#setNow();
		this.times = startTimes(this.times, this.now);
	}

	pauseTimes(): void {
		this.#setNow();
		this.times = pauseTimes(this.times, this.now);
	}

	resetTimes(): void {
		this.#setNow();
		this.times = createTimes(this.step);
	}

	/** Does what a notice offers. */
	remedy(remedy: Remedy): void {
		if (remedy === "take-over") this.#greet("any");
		if (remedy === "open") this.#openPage();
		if (remedy !== "follow-other") return;
		this.following = followOther(this.following);
		this.#greet();
	}

	#setNow(): void {
		this.now = Date.now();
	}

	#openPage(): void {
		const place = { step: this.step, pace: "teacher" as const, presenter: false };
		window.open(location.pathname + formatStepPlace(location.search, place), "_blank");
	}

	#greet(claim: Claim = chooseClaim(this.following)): void {
		this.#line.send({ kind: "hello", to: this.following.projector, claim });
	}

	#order(order: Order): void {
		const to = this.following.projector;
		if (to !== null) this.#line.send({ kind: "order", to, order });
	}

	#hear(message: ChannelMessage, isDirect: boolean): void {
		const { projector, shown } = this.following;
		this.following = hear(this.following, message, isDirect);
		if (shown.step !== this.following.shown.step) {
			this.#setNow();
			// Where the class is found at first is no change of the step.
			const enter = projector === null ? placeTimes : enterStep;
			this.times = enter(this.times, this.step, this.now);
		}
		if (projector !== this.following.projector) this.#greet();
	}
}
