import type { Budget } from "./budget.ts";
import type { Family } from "./families.ts";
import { createSpeech, type SpeechWorld } from "./speech.ts";

/** The frame that a height is taken of. */
export interface HeightWorld extends SpeechWorld {
	/** Height of the page in whole CSS pixels; 0 while it is hidden or too narrow to tell. */
	measure(): number;
}

export interface Heights {
	/** Sends the height if it changed, as soon as it has settled. */
	update(): void;
	/**
	 * A host asks, so the height is sent, changed or not. If it asks in the words of a family,
	 * from now on only these are spoken.
	 */
	answer(family?: Family): void;
	/** Says the last height in these words too, at once. */
	add(family: Family): void;
}

/** Milliseconds, two frames: what changes a page often changes it twice. */
const settle = 32;
/** Pauses before a height that moved nothing is said again: some hosts begin to listen late. */
const pauses = [1000, 3000, 8000, 18000];

/**
 * Decides when a height is sent: when it changed, when a host asks, and a few times again
 * when nobody seems to have heard it. Never 0, and never faster than the budget allows.
 */
export function createHeights(
	world: HeightWorld,
	budget: Budget,
	unasked: Family[],
	hint?: Family,
): Heights {
	const speech = createSpeech(world, budget, unasked, hint);
	let sent = 0;
	let isWanted = true;
	let isPlanned = false;
	let isChecked = false;
	let repeats = 0;

	function update(): void {
		if (isPlanned) return;
		isPlanned = true;
		world.later(send, Math.max(settle, budget.findRest()));
	}

	function send(): void {
		isPlanned = false;
		const height = world.measure();
		if (height === 0 || (height === sent && !isWanted)) return;
		sent = height;
		isWanted = false;
		speech.say(height);
		check();
	}

	function repeat(): void {
		isWanted = true;
		update();
	}

	/** Looks, some time later, whether the frame has its height. */
	function check(): void {
		const pause = pauses[repeats];
		if (isChecked || pause === undefined) return;
		isChecked = true;
		world.later(() => {
			isChecked = false;
			if (speech.isHeard()) return;
			repeats++;
			repeat();
		}, pause);
	}

	return {
		update,
		answer(family) {
			if (family) speech.keepTo(family);
			repeat();
		},
		add: speech.add,
	};
}
