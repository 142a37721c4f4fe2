import fc from "fast-check";
import { expect, test } from "vitest";
import { beat, chooseClaim, createFollowing, type Following, hear } from "./following.ts";
import type { ChannelMessage, Claim, PresenterWords } from "./messages.ts";
import { isInCharge } from "./notices.ts";
import { createDesk, type Desk, hearAtDesk } from "./projector-session.ts";

/** One projected page and some presenter's windows, with every message arriving, some of them twice. */
class Classroom {
	desk: Desk = createDesk("page-0");
	windows: Following[] = [];
	carriedOut = 0;
	#count = 0;
	#ids = 0;

	#say(from: string, words: PresenterWords): ChannelMessage {
		this.#count += 1;
		return { ...words, name: "n", from, count: this.#count };
	}

	#tell(): void {
		const shown = { step: this.carriedOut, black: false, revealed: [], more: false };
		const message = this.#say(this.desk.id, {
			kind: "state",
			shown,
			presenter: this.desk.presenter,
		});
		this.windows = this.windows.map((window) => hear(hear(window, message, false), message, true));
	}

	#hear(message: ChannelMessage): void {
		for (let times = 0; times < 2; times += 1) {
			const heard = hearAtDesk(this.desk, message);
			this.desk = heard.desk;
			if (heard.order) this.carriedOut += 1;
		}
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
		this.windows.push(createFollowing(`notes-${this.#ids}`, 0, false));
	}

	close(index: number): void {
		const [window] = this.windows.splice(index, 1);
		if (window) this.#hear(this.#say(window.id, { kind: "bye", ended: false }));
	}

	reloadPage(): void {
		const bye = this.#say(this.desk.id, { kind: "bye", ended: false });
		this.windows = this.windows.map((window) => hear(window, bye, true));
		this.#ids += 1;
		this.desk = createDesk(`page-${this.#ids}`);
		this.#tell();
	}

	/** Two seconds, in which every window says hello. */
	settle(): void {
		for (let beats = 0; beats < 2; beats += 1) {
			this.windows = this.windows.map(beat);
			for (const [index] of this.windows.entries()) this.hello(index);
		}
	}
}

const acts = ["open", "close", "reload", "take", "hello", "reloadPage", "settle"] as const;
const act = fc.tuple(fc.constantFrom(...acts), fc.nat({ max: 2 }));

function perform(room: Classroom, [what, index]: [(typeof acts)[number], number]): void {
	if (what === "open" && room.windows.length < 3) room.open();
	if (what === "close") room.close(index);
	if (what === "take") room.hello(index, "any");
	if (what === "hello") room.hello(index);
	if (what === "reloadPage") room.reloadPage();
	if (what === "settle") room.settle();
	if (what !== "reload" || !room.windows[index]) return;
	room.close(index);
	room.open();
}

test("whatever windows are opened, closed and loaded again, one at most is in charge, and it is obeyed", () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 40 }), (done) => {
			const room = new Classroom();
			room.open();
			for (const one of done) perform(room, one);
			room.settle();
			const charged = room.windows.filter(isInCharge).map(({ id }) => id);
			expect(charged).toEqual(room.desk.presenter === null ? [] : [room.desk.presenter]);
			for (const [index, window] of room.windows.entries()) {
				const before = room.carriedOut;
				room.order(index);
				expect(room.carriedOut - before).toBe(isInCharge(window) ? 1 : 0);
			}
		}),
	);
});

test("a window alone is in charge again after it, or the page, was loaded again", () => {
	const room = new Classroom();
	room.open();
	room.settle();
	room.reloadPage();
	room.settle();
	expect(room.windows.map(isInCharge)).toEqual([true]);
	perform(room, ["reload", 0]);
	room.settle();
	expect(room.windows.map(isInCharge)).toEqual([true]);
});

test("after the page was loaded again, the window that was in charge is so again", () => {
	const room = new Classroom();
	room.open();
	room.settle();
	room.open();
	room.settle();
	room.windows.reverse();
	room.reloadPage();
	room.settle();
	expect(room.windows.map(isInCharge)).toEqual([false, true]);
});
