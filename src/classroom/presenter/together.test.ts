import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChannelMessage, Claim, PresenterWords } from "./messages.ts";
import {
	awaitHeartbeat,
	chooseClaim,
	createSession,
	hearProjector,
	isInCharge,
	type PresenterSession,
} from "./presenter-session.ts";
import { hearPresenter } from "./projector-session.ts";

/** One projected page and some presenter's windows, with every message arriving, states twice. */
class Classroom {
	page = "page-0";
	presenter: string | null = null;
	windows: PresenterSession[] = [];
	carriedOut = 0;
	#ids = 0;

	#say(from: string, words: PresenterWords): ChannelMessage {
		return { ...words, name: "n", from };
	}

	#tell(): void {
		const rest = { black: false, revealed: [], more: false, unanswered: false };
		const shown = { step: this.carriedOut, ...rest };
		const message = this.#say(this.page, { kind: "state", shown, presenter: this.presenter });
		this.windows = this.windows.map((window) =>
			hearProjector(hearProjector(window, message, false), message, true),
		);
	}

	#hear(message: ChannelMessage): void {
		const heard = hearPresenter(this.page, this.presenter, message);
		this.presenter = heard.presenter;
		if (heard.order) this.carriedOut += 1;
		this.#tell();
	}

	hello(index: number, claim?: Claim): void {
		const window = this.windows[index];
		if (!window) return;
		const words = {
			kind: "hello" as const,
			to: window.projector,
			claim: claim ?? chooseClaim(window),
		};
		this.#hear(this.#say(window.id, words));
	}

	order(index: number): void {
		const window = this.windows[index];
		if (!window?.projector) return;
		const order = { turn: "next" as const };
		this.#hear(this.#say(window.id, { kind: "order", to: window.projector, order }));
	}

	open(): void {
		this.#ids += 1;
		this.windows.push(createSession(`notes-${this.#ids}`, 0, false));
	}

	close(index: number): void {
		const [window] = this.windows.splice(index, 1);
		if (window) this.#hear(this.#say(window.id, { kind: "bye", ended: false }));
	}

	reloadPage(): void {
		const bye = this.#say(this.page, { kind: "bye", ended: false });
		this.windows = this.windows.map((window) => hearProjector(window, bye, true));
		this.#ids += 1;
		this.page = `page-${this.#ids}`;
		this.presenter = null;
		this.#tell();
	}

	/** Two seconds, in which every window says hello. */
	settle(): void {
		for (let seconds = 0; seconds < 2; seconds += 1) {
			this.windows = this.windows.map(awaitHeartbeat);
			for (const [index] of this.windows.entries()) this.hello(index);
		}
	}
}

const acts = ["open", "close", "reload", "take", "hello", "reloadPage", "settle"] as const;
const act = fc.tuple(fc.constantFrom(...acts), fc.nat({ max: 2 }));

function perform(classroom: Classroom, [what, index]: [(typeof acts)[number], number]): void {
	if (what === "open" && classroom.windows.length < 3) classroom.open();
	if (what === "close") classroom.close(index);
	if (what === "take") classroom.hello(index, "any");
	if (what === "hello") classroom.hello(index);
	if (what === "reloadPage") classroom.reloadPage();
	if (what === "settle") classroom.settle();
	if (what !== "reload" || !classroom.windows[index]) return;
	classroom.close(index);
	classroom.open();
}

test("whatever windows are opened, closed and loaded again, one at most is in charge, and it is obeyed", () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 40 }), (done) => {
			const classroom = new Classroom();
			classroom.open();
			for (const one of done) perform(classroom, one);
			classroom.settle();
			const charged = classroom.windows.filter(isInCharge).map(({ id }) => id);
			expect(charged).toEqual(classroom.presenter === null ? [] : [classroom.presenter]);
			for (const [index, window] of classroom.windows.entries()) {
				const before = classroom.carriedOut;
				classroom.order(index);
				expect(classroom.carriedOut - before).toBe(isInCharge(window) ? 1 : 0);
			}
		}),
	);
});

test("a window alone is in charge again after it, or the page, was loaded again", () => {
	const classroom = new Classroom();
	classroom.open();
	classroom.settle();
	classroom.reloadPage();
	classroom.settle();
	expect(classroom.windows.map(isInCharge)).toEqual([true]);
	perform(classroom, ["reload", 0]);
	classroom.settle();
	expect(classroom.windows.map(isInCharge)).toEqual([true]);
});

test("after the page was loaded again, the window that was in charge is so again", () => {
	const classroom = new Classroom();
	classroom.open();
	classroom.settle();
	classroom.open();
	classroom.settle();
	classroom.windows.reverse();
	classroom.reloadPage();
	classroom.settle();
	expect(classroom.windows.map(isInCharge)).toEqual([false, true]);
});
