import { listStepQuestions } from "../lesson/items.ts";
import type { Lesson, Question, Step } from "../lesson/types.ts";
import { formatStepPlace } from "../walkthrough/address.ts";
import { type Channel, openChannel } from "./channel.ts";
import type { ChannelMessage, Claim, Order, Turn } from "./messages.ts";
import type { Remedy } from "./notices.ts";
import {
	awaitHeartbeat,
	chooseClaim,
	createSession,
	followOther,
	hearProjector,
	isInCharge,
	isProjectorHeard,
	takeOver,
} from "./presenter-session.ts";
import { createTimes, enterStep, pauseTimes, placeTimes, startTimes, type Times } from "./times.ts";

/** Where a turn leads from a step. */
function findStep(step: number, turn: Turn, count: number): number {
	const next = { next: step + 1, previous: step - 1, first: 0, last: count, black: step }[turn];
	return Math.min(count, Math.max(0, next));
}

/** The presenter's window: what it knows of the projected page, and the clock. */
export class Presenter {
	session = $state.raw(createSession("", 0, false));
	times = $state.raw<Times>(createTimes(0));
	now = $state(Date.now());
	readonly lesson: Lesson;
	readonly #channel: Channel;

	/** @param times those of before a reload; null without */
	constructor(lesson: Lesson, step: number, times: Times | null) {
		this.lesson = lesson;
		this.#channel = openChannel(lesson.model.slug, (message, isDirect) =>
			this.#hear(message, isDirect),
		);
		const opener = window.opener as Window | null;
		const hasOpener = !!opener && !opener.closed;
		this.session = createSession(this.#channel.id, Math.min(step, this.count), hasOpener);
		this.times = times ?? createTimes(this.step);
		this.#greet();
	}

	get count(): number {
		return this.lesson.walkthrough.steps.length;
	}

	/** Of the projected page; its own while there is none. */
	get step(): number {
		return Math.min(this.session.shown.step, this.count);
	}

	get isInCharge(): boolean {
		return isInCharge(this.session);
	}

	/** Whether Back and Next do anything: without a projected page the notes can still be read on. */
	get canTurn(): boolean {
		return this.isInCharge || !isProjectorHeard(this.session);
	}

	/** Of this number; undefined for the start and beyond the end. */
	findStep(number: number): Step | undefined {
		return this.lesson.walkthrough.steps.find((step) => step.number === number);
	}

	/** Of this step. */
	get questions(): Question[] {
		const step = this.findStep(this.step);
		return step ? listStepQuestions(step) : [];
	}

	/** Looks after the other window, once a second. */
	keepInTouch(): void {
		this.now = Date.now();
		this.session = awaitHeartbeat(this.session);
		this.#greet();
	}

	turn(turn: Turn): void {
		if (this.isInCharge) this.#order({ turn });
		else this.go(findStep(this.step, turn, this.count));
	}

	go(step: number): void {
		if (this.isInCharge) this.#order({ step });
		else if (this.canTurn) {
			const shown = { ...this.session.shown, step, more: false, unanswered: false };
			this.session = { ...this.session, shown };
		}
	}

	/** Shows the answers of this step on the projected page, or hides them when all are shown. */
	toggleAnswers(): void {
		const ids = this.questions.map(({ id }) => id);
		const { revealed } = this.session.shown;
		if (ids.length > 0) this.reveal(ids, !ids.every((id) => revealed.includes(id)));
	}

	/** Shows or hides the answers of these questions on the projected page. */
	reveal(questions: string[], shown: boolean): void {
		if (this.isInCharge) this.#order({ questions, shown });
	}

	startTimes(): void {
		this.now = Date.now();
		this.times = startTimes(this.times, this.now);
	}

	pauseTimes(): void {
		this.now = Date.now();
		this.times = pauseTimes(this.times, this.now);
	}

	resetTimes(): void {
		this.now = Date.now();
		this.times = createTimes(this.step);
	}

	/** Does what a notice offers. */
	remedy(remedy: Remedy): void {
		if (remedy === "take-over") {
			this.#greet("any");
			this.session = takeOver(this.session);
		}
		if (remedy === "open") this.#openPage();
		if (remedy !== "follow-other") return;
		this.session = followOther(this.session);
		this.#greet();
	}

	#openPage(): void {
		const place = { step: this.step, pace: "teacher" as const, presenter: false };
		window.open(location.pathname + formatStepPlace(location.search, place), "_blank");
	}

	#greet(claim: Claim = chooseClaim(this.session)): void {
		this.#channel.send({ kind: "hello", to: this.session.projector, claim });
	}

	#order(order: Order): void {
		const to = this.session.projector;
		if (to !== null) this.#channel.send({ kind: "order", to, order });
	}

	#hear(message: ChannelMessage, isDirect: boolean): void {
		const { projector, shown } = this.session;
		this.session = hearProjector(this.session, message, isDirect);
		if (shown.step !== this.session.shown.step) {
			this.now = Date.now();
			// Where the class is found at first is no change of the step.
			const enter = projector === null ? placeTimes : enterStep;
			this.times = enter(this.times, this.step, this.now);
		}
		if (projector !== this.session.projector) this.#greet();
	}
}
