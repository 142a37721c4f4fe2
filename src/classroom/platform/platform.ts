import { findApi, openPlatformChannel, type PlatformChannel } from "./api.ts";
import { formatTimespan } from "./timespan.ts";

/** Characters that SCORM 1.2 keeps of what a student left (`cmi.suspend_data`). */
export const mostAnswers = 4096;

/** Milliseconds between two commits: some platforms stop the page while they save. */
const betweenCommits = 5000;

/** Values of `cmi.core.lesson_status`: of a walkthrough that was seen to its end, and all. */
const ended = ["completed", "passed", "failed"];
const statuses = [...ended, "incomplete", "browsed", "not attempted"];

/** How many predictions are in channel with the article's mark-up, of how many. */
export interface Score {
	raw: number;
	max: number;
}

/** Where the walkthrough was left. */
export interface Bookmark {
	/** Null when the platform knows of none. */
	step: number | null;
	answers: string | null;
	/** Whether the platform took the start of the visit; if not, it keeps nothing. */
	taken: boolean;
}

/**
 * A learning platform that keeps a student's place and answers. Every function that returns a
 * boolean says whether the platform took everything; none throws, and the walkthrough goes on
 * in either case.
 */
export interface Platform {
	start(): Bookmark;
	/** Keeps the place and, if they are not longer than {@link mostAnswers}, the answers. */
	keep(step: number, answers: string): boolean;
	/** The walkthrough was seen to its end; null when there is nothing to count. */
	complete(score: Score | null): boolean;
	/** Has what was kept saved at once: the window may be gone without a further word. */
	flush(): boolean;
	/** Ends the visit, once; nothing is kept after it until the next start. */
	finish(): boolean;
}

/** A visit to a platform. */
interface Visit {
	channel: PlatformChannel;
	now: () => number;
	open: boolean;
	begun: number;
	/** When the platform was last asked to save. */
	committed: number;
	/** Whether the walkthrough was seen to its end, in this visit or an earlier one. */
	completed: boolean;
}

/**
 * The learning platform around a window, null when there is none. Looking for it makes no
 * request and no noise.
 * @param now milliseconds of a clock that never goes back
 */
export function findPlatform(start: Window, now: () => number): Platform | null {
	const api = findApi(start);
	if (api === null) return null;
	const channel = openPlatformChannel(api);
	const committed = Number.NEGATIVE_INFINITY;
	const visit: Visit = { channel, now, open: false, begun: 0, committed, completed: false };
	return {
		start: () => startVisit(visit),
		keep: (step, answers) => visit.open && keep(visit, step, answers),
		complete: (score) => visit.open && complete(visit, score),
		flush: () => !visit.open || commit(visit),
		finish: () => finish(visit),
	};
}

function startVisit(visit: Visit): Bookmark {
	const { channel } = visit;
	const welcome = channel.initialize();
	const status = channel.read("cmi.core.lesson_status");
	// A frame that was loaded anew is refused by some platforms, and served nevertheless.
	visit.open = welcome || statuses.includes(status);
	if (!visit.open) return { step: null, answers: null, taken: false };
	visit.begun = visit.now();
	visit.completed = ended.includes(status);
	const place = channel.read("cmi.core.lesson_location");
	const answers = channel.read("cmi.suspend_data");
	return {
		step: /^\d{1,4}$/.test(place) ? Number(place) : null,
		answers: answers === "" ? null : answers,
		taken:
			!["not attempted", ""].includes(status) ||
			channel.write("cmi.core.lesson_status", "incomplete"),
	};
}

function keep(visit: Visit, step: number, answers: string): boolean {
	const placed = visit.channel.write("cmi.core.lesson_location", String(step));
	const answered =
		answers.length <= mostAnswers && visit.channel.write("cmi.suspend_data", answers);
	return commitWhenDue(visit) && placed && answered;
}

function complete(visit: Visit, score: Score | null): boolean {
	// A platform with a pass mark of its own turns completed into passed or failed: that stays.
	const before = visit.completed;
	visit.completed ||= visit.channel.write("cmi.core.lesson_status", "completed");
	const counted = writeScore(visit.channel, score);
	const saved = before === visit.completed ? commitWhenDue(visit) : commit(visit);
	return visit.completed && counted && saved;
}

/** Writes a score as a share of a hundred, which is all that every platform understands. */
function writeScore(channel: PlatformChannel, score: Score | null): boolean {
	const share = score === null ? Number.NaN : Math.round((100 * score.raw) / score.max);
	if (!Number.isFinite(share)) return true;
	const written = [
		channel.write("cmi.core.score.min", "0"),
		channel.write("cmi.core.score.max", "100"),
		channel.write("cmi.core.score.raw", String(Math.min(Math.max(share, 0), 100))),
	];
	return written.every(Boolean);
}

function finish(visit: Visit): boolean {
	if (!visit.open) return true;
	const written = [
		visit.channel.write("cmi.core.session_time", formatTimespan(visit.now() - visit.begun)),
		// Nothing to come back to when it was seen to its end: the next visit is a new one.
		visit.channel.write("cmi.core.exit", visit.completed ? "" : "suspend"),
	];
	// The standard has LMSFinish save everything; not every platform does.
	const saved = commit(visit);
	visit.open = false;
	return visit.channel.finish() && saved && written.every(Boolean);
}

function commit(visit: Visit): boolean {
	visit.committed = visit.now();
	return visit.channel.commit();
}

/** Saves, unless that was done a moment ago; what then waits is saved with what comes next. */
function commitWhenDue(visit: Visit): boolean {
	return visit.now() - visit.committed < betweenCommits || commit(visit);
}
