import { type BudgetWorld, createBudget } from "../../embed/frame/budget.ts";
import {
	createFamilies,
	type Families,
	findHint,
	listUnasked,
} from "../../embed/frame/families.ts";
import { createHeights, type HeightWorld } from "../../embed/frame/height.ts";
import { type PlaceInHost, parsePlaceInHost } from "../../embed/frame/place.ts";

/** A host to test against: what it understands, and from when on. */
export interface FakeHost {
	/** The family it hears; none hears nothing. */
	hears?: keyof Families;
	/** Milliseconds after the frame's begin. */
	since?: number;
	/** Pixels between which it keeps the frame. */
	bounds?: [number, number];
	/** Milliseconds until the frame has its new height. */
	lag?: number;
	/** What else it does with every height it hears. */
	reacts?: (frame: FakeFrame) => void;
}

/** A frame without a browser, in a time of its own. */
export type FakeFrame = ReturnType<typeof createFakeFrame>;

interface Sent {
	time: number;
	/** As JSON. */
	message: string;
}

interface Deed {
	time: number;
	run: () => void;
}

/** Puts the sender of heights into a frame of `given` pixels with `content` to show. */
export function createFakeFrame(content: number, given: number, host: FakeHost, hash = "") {
	const { hears, since = 0, bounds, lag = 5 } = host;
	const place = createPlace(hash);
	const families = createFamilies(place);
	const sent: Sent[] = [];
	const clock = createFakeClock();
	const world: HeightWorld & BudgetWorld = {
		...clock,
		measure: () => frame.content,
		findGiven: () => frame.given,
		post(message) {
			const text = JSON.stringify(message);
			const time = clock.now();
			sent.push({ time, message: text });
			const asked = frame.content;
			if (!hears || time < since || text !== JSON.stringify(families[hears](asked))) return;
			clock.later(() => give(asked), lag);
		},
	};
	function give(height: number) {
		frame.given = clamp(height, bounds);
		host.reacts?.(frame);
	}
	const hint = findHint(families, place);
	const order = listUnasked(families, place, hint);
	const heights = createHeights(world, createBudget(world), order, hint);
	const frame = {
		content,
		given,
		sent,
		families,
		heights,
		act: clock.act,
		/** Changes the page at a time, as a reader or a style sheet does. */
		change: (at: number, height: number) =>
			clock.act(at, () => {
				frame.content = height;
				heights.update();
			}),
		/** Lets time pass. */
		run(until: number) {
			clock.run(until);
			return frame;
		},
	};
	heights.update();
	return frame;
}

/** Time that passes only when it is told to. */
function createFakeClock() {
	const agenda: Deed[] = [];
	let time = 0;
	return {
		now: () => time,
		act: (at: number, run: () => void) => void agenda.push({ time: at, run }),
		later: (run: () => void, milliseconds: number) =>
			void agenda.push({ time: time + milliseconds, run }),
		run(until: number) {
			for (let deed = takeNext(agenda, until); deed; deed = takeNext(agenda, until)) {
				time = Math.max(time, deed.time);
				deed.run();
			}
			time = until;
		},
	};
}

function clamp(height: number, [low, high]: [number, number] = [0, 99_999]): number {
	return Math.min(Math.max(height, low), high);
}

/** The most messages in any 10 s. */
export function countBusiest(sent: Sent[]): number {
	return Math.max(
		0,
		...sent.map(({ time: from }) => {
			return sent.filter(({ time }) => time >= from && time < from + 10_000).length;
		}),
	);
}

/** Takes the earliest deed off the agenda that is due by then. */
function takeNext(agenda: Deed[], until: number): Deed | undefined {
	const due = agenda.filter(({ time }) => time <= until).sort((a, b) => a.time - b.time);
	if (due[0]) agenda.splice(agenda.indexOf(due[0]), 1);
	return due[0];
}

/** The place of the Riyadh article's matrix, with hints in its address. */
export function createPlace(end = "", opaque = false): PlaceInHost {
	const url = new URL(`https://example.org/embed/riyadh-talks/matrix/${end}`);
	return parsePlaceInHost("embed/riyadh-talks/matrix", url, opaque);
}
