/*
 * What the projected page and the presenter's window say to each other. A message may come
 * from anything that knows the channel's name, so each is read by its shape.
 */

/** What the projected page shows. */
export interface ShownStep {
	/** 0 is the start. */
	step: number;
	black: boolean;
	/** Ids of the questions whose answer is shown. */
	revealed: string[];
	/** Whether the step goes on below the edge of the screen: then the next turn moves down to it. */
	more: boolean;
}

/** Where a presenter turns to; the same words as of keys. */
export const turns = ["next", "previous", "first", "last", "black"] as const;
export type Turn = (typeof turns)[number];

/** What a presenter asks of the projected page. */
export type Order =
	| { turn: Turn }
	| { step: number }
	/** Shows or hides the answers of these questions. */
	| { questions: string[]; shown: boolean };

/**
 * How much a presenter's window wants: to look on, to be in charge if nobody is, or to be in
 * charge whoever is.
 */
export const claims = ["none", "free", "any"] as const;
export type Claim = (typeof claims)[number];

/** What is said. */
export type PresenterWords =
	/** Of a projected page: what it shows, and which presenter's window is in charge. */
	| { kind: "state"; shown: ShownStep; presenter: string | null }
	/** Of a presenter's window: here I am; `to` is the projected page that it follows. */
	| { kind: "hello"; to: string | null; claim: Claim }
	| { kind: "order"; to: string; order: Order }
	/** `ended`: the page stays open and is not shown to a class any more. */
	| { kind: "bye"; ended: boolean };

/** Words with who says them. */
export type ChannelMessage = PresenterWords & {
	/** Of the walkthrough: `standpoint:` and more. */
	name: string;
	/** Id of the window. */
	from: string;
	/** Grows with each message of a window: a message may arrive twice, on two ways. */
	count: number;
};

/** Longer names are nobody's; more questions than this are in no walkthrough. */
const longest = 200;
const most = 500;

type Fields = Record<string, unknown>;

const isFields = (given: unknown): given is Fields => typeof given === "object" && given !== null;
const isId = (given: unknown): given is string =>
	typeof given === "string" && given !== "" && given.length <= longest;
const isCount = (given: unknown): given is number =>
	Number.isSafeInteger(given) && Number(given) >= 0;
const isIds = (given: unknown): given is string[] =>
	Array.isArray(given) && given.length <= most && given.every(isId);

function isOneOf<Word extends string>(words: readonly Word[], given: unknown): given is Word {
	return words.some((word) => word === given);
}

function normalizeShown(given: unknown): ShownStep | null {
	if (!isFields(given)) return null;
	const { step, black, revealed, more } = given;
	if (!isCount(step) || !isIds(revealed)) return null;
	if (typeof black !== "boolean" || typeof more !== "boolean") return null;
	return { step, black, revealed: [...revealed], more };
}

function normalizeOrder(given: unknown): Order | null {
	if (!isFields(given)) return null;
	const { turn, step, questions, shown } = given;
	if (isOneOf(turns, turn)) return { turn };
	if (isCount(step)) return { step };
	if (isIds(questions) && typeof shown === "boolean") return { questions: [...questions], shown };
	return null;
}

function normalizeState({ shown, presenter }: Fields): PresenterWords | null {
	const read = normalizeShown(shown);
	if (read === null || !(presenter === null || isId(presenter))) return null;
	return { kind: "state", shown: read, presenter };
}

function normalizeWords(given: Fields): PresenterWords | null {
	const { kind, to, claim, ended } = given;
	if (kind === "state") return normalizeState(given);
	if (kind === "hello" && (to === null || isId(to)) && isOneOf(claims, claim)) {
		return { kind, to, claim };
	}
	if (kind === "order" && isId(to)) {
		const order = normalizeOrder(given.order);
		return order && { kind, to, order };
	}
	return kind === "bye" && typeof ended === "boolean" ? { kind, ended } : null;
}

/** A message with exactly the fields that it should have; null when it is none of this walkthrough. */
export function normalizeMessage(name: string, given: unknown): ChannelMessage | null {
	if (!isFields(given) || given.name !== name) return null;
	const { from, count } = given;
	if (!isId(from) || !isCount(count)) return null;
	const words = normalizeWords(given);
	return words && { ...words, name, from, count };
}
