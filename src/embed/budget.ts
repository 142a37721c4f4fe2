/** Time and what can be seen of the frame, handed in so that a test can be another world. */
export interface Clock {
	/** Milliseconds that never go back. */
	now(): number;
	/** Calls `run` after so many milliseconds. */
	later(run: () => void, milliseconds: number): void;
}

export interface Budget {
	/** True, and one message less to send, when `limit` allows another one now. */
	take(limit?: number): boolean;
	/** Milliseconds until the next height should go out: 0 in a calm frame. */
	findRest(): number;
}

/**
 * Heights in one window. Fewer than 20 messages may arrive within any 10 s; two are kept
 * for the links that a reader asks for, which have the limit `all`.
 */
const heights = 17;
export const all = 19;

/** Half a second more than promised, for a host that takes messages in late. */
const windowLength = 10_500;

/**
 * Counts messages in a sliding window. The rest between them grows with the square of
 * those sent, so that a host that answers every height with another width uses up
 * little, and a reader's click is waited for two seconds at most.
 */
export function createBudget({ now }: Clock): Budget {
	let times: number[] = [];
	const list = () => {
		times = times.filter((time) => time > now() - windowLength);
		return times;
	};
	return {
		take(limit = heights) {
			return list().length < limit && times.push(now()) > 0;
		},
		findRest() {
			const { length, [length - 1]: last = 0 } = list();
			if (length >= heights) return (times[length - heights] ?? 0) + windowLength - now();
			return Math.max(0, last + length ** 2 * 6 - now());
		},
	};
}
