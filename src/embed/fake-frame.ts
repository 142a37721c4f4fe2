import { createBudget } from "./budget.ts";
import { createFamilies, type Families, listUnasked } from "./families.ts";
import { createHeights, type HeightWorld } from "./height.ts";
import { type Place, parsePlace } from "./place.ts";

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
	const { hears, since = 0, bounds: [low, high] = [0, 99_999], lag = 5 } = host;
	const place = createPlace(hash);
	const families = createFamilies(place);
	const sent: Sent[] = [];
	const agenda: Deed[] = [];
	let time = 0;
	const world: HeightWorld = {
		now: () => time,
		later: (run, milliseconds) => agenda.push({ time: time + milliseconds, run }),
		measure: () => frame.content,
		findGiven: () => frame.given,
		post(message) {
			const text = JSON.stringify(message);
			sent.push({ time, message: text });
			const asked = frame.content;
			if (!hears || time < since || text !== JSON.stringify(families[hears](asked))) return;
			world.later(() => {
				frame.given = Math.min(Math.max(asked, low), high);
				host.reacts?.(frame);
			}, lag);
		},
	};
	const heights = createHeights(world, createBudget(world), listUnasked(families, place));
	const frame = {
		content,
		given,
		sent,
		families,
		heights,
		/** Changes the page at a time, as a reader or a style sheet does. */
		change(at: number, height: number) {
			frame.act(at, () => {
				frame.content = height;
				heights.update();
			});
		},
		act: (at: number, run: () => void) => void agenda.push({ time: at, run }),
		/** Lets time pass. */
		run(until: number) {
			for (let next = takeNext(agenda, until); next; next = takeNext(agenda, until)) {
				time = Math.max(time, next.time);
				next.run();
			}
			time = until;
			return frame;
		},
	};
	heights.update();
	return frame;
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
export function createPlace(end = "", opaque = false): Place {
	const url = new URL(`https://example.org/embed/riyadh-talks/matrix/${end}`);
	return parsePlace("embed/riyadh-talks/matrix", url, opaque);
}
