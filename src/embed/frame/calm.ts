import type { Clock } from "./budget.ts";

/** Milliseconds between two deeds, six animation frames: nobody sees more of what is shown. */
const pause = 100;

/**
 * Does at once what is asked for, and then what was asked for last, once in a pause, however
 * often anybody asks: a host's message takes a microsecond, and to show what it selects lays
 * out the page. By time and not by animation frames, which a frame out of sight does not get.
 */
export function createCalm<Wish>(
	{ later }: Pick<Clock, "later">,
	act: (wish: Wish) => void,
): (wish: Wish) => void {
	let isResting = false;
	let last: [Wish] | null = null;
	function run(wish: Wish): void {
		isResting = true;
		later(() => {
			isResting = false;
			const next = last;
			last = null;
			if (next) run(next[0]);
		}, pause);
		act(wish);
	}
	return (wish) => {
		if (isResting) last = [wish];
		else run(wish);
	};
}
