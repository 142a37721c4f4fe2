/** Time and what can be seen of the frame, handed in so that a test can be another world. */
export interface Clock {
	/** Milliseconds that never go back. */
	now(): number;
	/** Calls `run` after so many milliseconds. */
	later(run: () => void, milliseconds: number): void;
}

/** A clock, and the way out of the frame, which is the budget's alone. */
export interface BudgetWorld extends Clock {
	/** Posts to the page that frames this one. */
	post(message: unknown): void;
}

export interface Budget {
	/**
	 * Posts a message when one of its rank may go out now; false, and nothing done, when not.
	 * @param make is called only for what goes out: iframe-resizer's first message is another
	 */
	send(make: () => unknown, rank?: number): boolean;
	/** Milliseconds until the next height should go out: 0 in a calm frame. */
	findRest(): number;
}

/**
 * Messages in one window after which nothing of a rank goes out: fewer than 20 may arrive
 * within any 10 s. So whatever a host asks for, however often, there is room for heights after
 * it has been told where something is, and for what a reader presses after heights.
 */
export const ranks = { told: 12, height: 17, pressed: 19 } as const;

/** Half a second more than promised, for a host that takes messages in late. */
const windowLength = 10_500;

/**
 * The one way out of a frame, which counts messages in a sliding window. The rest between
 * heights grows with the square of those sent, so that a host that answers every height with
 * another width uses up little, and a reader's click is waited for two seconds at most.
 */
export function createBudget({ now, post }: BudgetWorld): Budget {
	let times: number[] = [];
	const list = () => {
		times = times.filter((time) => time > now() - windowLength);
		return times;
	};
	return {
		send(make, rank = ranks.height) {
			if (list().length >= rank) return false;
			times.push(now());
			post(make());
			return true;
		},
		findRest() {
			const { length, [length - 1]: last = 0 } = list();
			if (length >= ranks.height) {
				return (times[length - ranks.height] ?? 0) + windowLength - now();
			}
			return Math.max(0, last + length ** 2 * 6 - now());
		},
	};
}
