import type { ChannelMessage, Claim, ShownStep } from "./messages.ts";

/** What a presenter's window knows of the projected page that it follows. */
export interface PresenterSession {
	/** Its own id. */
	readonly id: string;
	/** The projected page; null while none was found. */
	readonly projector: string | null;
	/** Whether one of the two windows opened the other: then no other page will do. */
	readonly isPartner: boolean;
	/** Whether the page that opened this window may still answer. */
	readonly awaitsOpener: boolean;
	readonly shown: ShownStep;
	/** Which presenter's window the projected page listens to. */
	readonly presenter: string | null;
	/** What this window has been so far. */
	readonly past: "new" | "in-charge" | "refused" | "replaced";
	/** Heartbeats since the page was heard. */
	readonly silence: number;
	/** Whether it said goodbye; a page that is loaded again does that too. */
	readonly gone: boolean;
	/** Whether it said that the showing has ended. */
	readonly ended: boolean;
	/** Other projected pages of the walkthrough: heartbeats since each was heard. */
	readonly others: Readonly<Record<string, number>>;
}

/** Heartbeats without an answer after which a page is taken to be closed. */
export const patience = 3;

/** @param awaitsOpener whether the window was opened by another that is still there */
export function createSession(id: string, step: number, awaitsOpener: boolean): PresenterSession {
	return {
		...{ id, awaitsOpener, projector: null, isPartner: false, presenter: null, past: "new" },
		shown: { step, black: false, revealed: [], more: false, unanswered: false },
		...{ silence: 0, gone: false, ended: false, others: {} },
	};
}

/** Whether the page is still heard, as far as one can know. */
export function isProjectorHeard({ projector, silence, ended }: PresenterSession): boolean {
	return projector !== null && !ended && silence < patience;
}

/** Whether the projected page carries out what this window asks. */
export function isInCharge(session: PresenterSession): boolean {
	return isProjectorHeard(session) && session.presenter === session.id;
}

/** What the window wants of the page: who was sent away once waits to be asked. */
export function chooseClaim({ projector, past }: PresenterSession): Claim {
	return projector !== null && (past === "new" || past === "in-charge") ? "free" : "none";
}

function isFollowed(session: PresenterSession, from: string, isDirect: boolean): boolean {
	const { projector, isPartner, awaitsOpener, silence, gone, ended } = session;
	if (projector === from) return true;
	if (projector === null) return isDirect || !awaitsOpener;
	if (!isPartner) return isDirect || gone || ended || silence >= patience;
	return isDirect && (gone || ended || silence >= patience);
}

function recall(
	{ id, past }: PresenterSession,
	presenter: string | null,
): PresenterSession["past"] {
	if (presenter === id) return "in-charge";
	if (presenter === null) return past;
	return past === "new" ? "refused" : past === "in-charge" ? "replaced" : past;
}

/** Hears one message; `isDirect`: from the window that opened this one, or that this one opened. */
export function hearProjector(
	session: PresenterSession,
	message: ChannelMessage,
	isDirect: boolean,
): PresenterSession {
	if (message.kind !== "state" && message.kind !== "bye") return session;
	const { from } = message;
	const { [from]: _heard, ...others } = session.others;
	if (message.kind === "bye") {
		if (from !== session.projector) return { ...session, others };
		// A page that is only loaded again is back within the heartbeats that are left.
		const silence = Math.max(session.silence, patience - 2);
		return { ...session, silence, gone: true, ended: message.ended };
	}
	if (!isFollowed(session, from, isDirect)) return { ...session, others: { ...others, [from]: 0 } };
	const { shown, presenter } = message;
	return {
		...{ ...session, projector: from, shown, presenter, others },
		isPartner: isDirect || (session.projector === from && session.isPartner),
		past: recall(session, presenter),
		...{ awaitsOpener: false, silence: 0, gone: false, ended: false },
	};
}

/** One heartbeat later; without an answer in between, the page falls silent. */
export function awaitHeartbeat(session: PresenterSession): PresenterSession {
	const others = Object.entries(session.others)
		.map(([id, silence]): [string, number] => [id, silence + 1])
		.filter(([, silence]) => silence < patience);
	return {
		...session,
		awaitsOpener: false,
		silence: Math.min(patience, session.silence + 1),
		others: Object.fromEntries(others),
	};
}

/**
 * Takes charge without awaiting the answer: what is asked next reaches the page after the claim,
 * so a press that follows at once counts. If another window was quicker, the page's answer says so.
 */
export function takeOver(session: PresenterSession): PresenterSession {
	return { ...session, presenter: session.id, past: "in-charge" };
}

/** Lets go of a page that is closed, so that another one will do. */
export function followOther({ id, shown }: PresenterSession): PresenterSession {
	return { ...createSession(id, shown.step, false), shown };
}
