/**
 * How long a class has taken, as plain data: it outlives a reload in the history's state.
 * Times are milliseconds; now is always handed in.
 */
export interface Times {
	/** The step that time counts for. */
	readonly step: number;
	/** Spent in each step, up to `since`. */
	readonly spent: Readonly<Record<number, number>>;
	/** Since when the clock runs; null while it stands. */
	readonly since: number | null;
	/** Whether it was ever started: the first change of the step does that, later ones do not. */
	readonly begun: boolean;
}

export function createTimes(step: number): Times {
	return { step, spent: {}, since: null, begun: false };
}

function readRunning({ since }: Times, now: number): number {
	// A clock that is set back must not take away what was spent.
	return since === null ? 0 : Math.max(0, now - since);
}

/** Adds what has run to its step. */
function settle(times: Times, now: number): Times {
	const spent = { ...times.spent, [times.step]: readStepTimes(times, times.step, now) };
	return { ...times, spent, since: times.since === null ? null : now };
}

/** Time spent in a step. */
export function readStepTimes(times: Times, step: number, now: number): number {
	const running = step === times.step ? readRunning(times, now) : 0;
	return (times.spent[step] ?? 0) + running;
}

/** Time of the whole class. */
export function readTotal(times: Times, now: number): number {
	const spent = Object.values(times.spent).reduce((sum, time) => sum + time, 0);
	return spent + readRunning(times, now);
}

export function startTimes(times: Times, now: number): Times {
	return times.since === null ? { ...times, since: now, begun: true } : times;
}

export function pauseTimes(times: Times, now: number): Times {
	return { ...settle(times, now), since: null };
}

/** Another step: the first one starts the clock. */
export function enterStep(times: Times, step: number, now: number): Times {
	if (step === times.step) return times;
	const entered = { ...settle(times, now), step };
	return times.begun ? entered : startTimes(entered, now);
}

/** Counts for another step from now on, and starts nothing: where a class is found at first. */
export function placeTimes(times: Times, step: number, now: number): Times {
	return step === times.step ? times : { ...settle(times, now), step };
}

const isTime = (given: unknown): given is number =>
	typeof given === "number" && Number.isFinite(given) && given >= 0;

/** Reads times back; null when they are none. */
export function normalizeTimes(given: unknown): Times | null {
	if (typeof given !== "object" || given === null) return null;
	const { step, spent, since, begun } = given as Record<string, unknown>;
	if (!Number.isSafeInteger(step) || !isTime(step) || typeof begun !== "boolean") return null;
	if (!(since === null || isTime(since)) || typeof spent !== "object" || spent === null)
		return null;
	const entries = Object.entries(spent);
	if (!entries.every(([key, time]) => /^\d{1,6}$/.test(key) && isTime(time))) return null;
	return { step, spent: Object.fromEntries(entries) as Times["spent"], since, begun };
}
