import type { ChannelMessage, Claim, ShownStep } from "./messages.ts";

/** What a presenter's window knows of the projected page that it follows. */
export interface Following {
	/** Its own id. */
	readonly id: string;
	/** The projected page; null while none was found. */
	readonly projector: string | null;
	/** Whether one of the two windows opened the other: then no other page will do. */
	readonly isKin: boolean;
	/** Whether the page that opened this window may still answer. */
	readonly awaitsKin: boolean;
	readonly shown: ShownStep;
	/** Count of the last state: an older one may come late on its other way. */
	readonly count: number;
	/** Which presenter's window the projected page listens to. */
	readonly presenter: string | null;
	/** What this window has been so far. */
	readonly past: "new" | "in-charge" | "refused" | "replaced";
	/** Beats since the page was heard. */
	readonly silence: number;
	/** Whether it said goodbye; a page that is loaded again does that too. */
	readonly gone: boolean;
	/** Whether it said that the showing has ended. */
	readonly ended: boolean;
	/** Other projected pages of the walkthrough: beats since each was heard. */
	readonly others: Readonly<Record<string, number>>;
}

/** Beats without an answer after which a page is taken to be closed. */
export const patience = 3;

/** @param awaitsKin whether the window was opened by another that is still there */
export function createFollowing(id: string, step: number, awaitsKin: boolean): Following {
	return {
		...{ id, awaitsKin, projector: null, isKin: false, presenter: null, past: "new" },
		...{ shown: { step, black: false, revealed: [], more: false }, count: -1 },
		...{ silence: 0, gone: false, ended: false, others: {} },
	};
}

/** Whether the page is still heard, as far as one can know. */
export function isProjectorHeard({ projector, silence, ended }: Following): boolean {
	return projector !== null && !ended && silence < patience;
}

/** What the window wants of the page: who was sent away once waits to be asked. */
export function chooseClaim({ projector, past }: Following): Claim {
	return projector !== null && (past === "new" || past === "in-charge") ? "free" : "none";
}

function isFollowed(following: Following, from: string, isDirect: boolean): boolean {
	const { projector, isKin, awaitsKin, silence, gone, ended } = following;
	if (projector === from) return true;
	if (projector === null) return isDirect || !awaitsKin;
	if (!isKin && isDirect) return true;
	const isLost = gone || ended || silence >= patience;
	return isLost && (isDirect || !isKin);
}

function recall({ id, past }: Following, presenter: string | null): Following["past"] {
	if (presenter === id) return "in-charge";
	if (presenter === null) return past;
	return past === "new" ? "refused" : past === "in-charge" ? "replaced" : past;
}

function hearState(
	following: Following,
	message: ChannelMessage & { kind: "state" },
	isDirect: boolean,
): Following {
	const { from, count, shown, presenter } = message;
	if (!isFollowed(following, from, isDirect)) {
		return { ...following, others: { ...following.others, [from]: 0 } };
	}
	const isSame = following.projector === from;
	if (isSame && count < following.count) return following;
	const { [from]: _followed, ...others } = following.others;
	return {
		...{ ...following, projector: from, shown, count, presenter, others },
		isKin: isDirect || (isSame && following.isKin),
		past: recall(following, presenter),
		...{ awaitsKin: false, silence: 0, gone: false, ended: false },
	};
}

/** Hears one message; `isDirect`: it came from the window that opened this one, or that this one opened. */
export function hear(following: Following, message: ChannelMessage, isDirect: boolean): Following {
	if (message.kind === "state") return hearState(following, message, isDirect);
	if (message.kind !== "bye") return following;
	const { [message.from]: _gone, ...others } = following.others;
	if (message.from !== following.projector) return { ...following, others };
	// A page that is only loaded again is back within the beats that are left.
	const silence = Math.max(following.silence, patience - 2);
	return { ...following, silence, gone: true, ended: message.ended };
}

/** One beat later; without an answer in between, the page falls silent. */
export function beat(following: Following): Following {
	const others = Object.entries(following.others)
		.map(([id, silence]): [string, number] => [id, silence + 1])
		.filter(([, silence]) => silence < patience);
	return {
		...following,
		awaitsKin: false,
		silence: Math.min(patience, following.silence + 1),
		others: Object.fromEntries(others),
	};
}

/** Lets go of a page that is closed, so that another one will do. */
export function followOther(following: Following): Following {
	const { id, shown } = following;
	return { ...createFollowing(id, shown.step, false), shown };
}
