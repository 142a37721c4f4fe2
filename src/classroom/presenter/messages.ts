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
	/** Whether something is asked on the screen and its answer not shown: then the next turn shows it. */
	unanswered: boolean;
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
};

/** Longer names are nobody's; more questions than this are in no walkthrough. */
const longest = 200;
const most = 500;

/** Reads a value; undefined when it is none of this shape. */
type Read<Value> = (given: unknown) => Value | undefined;

const readFlag: Read<boolean> = (given) => (typeof given === "boolean" ? given : undefined);
const readStep: Read<number> = (given) =>
	Number.isSafeInteger(given) && Number(given) >= 0 ? Number(given) : undefined;
const readId: Read<string> = (given) =>
	typeof given === "string" && given !== "" && given.length <= longest ? given : undefined;
const readIdOrNone: Read<string | null> = (given) => (given === null ? null : readId(given));
const readIds: Read<string[]> = (given) =>
	Array.isArray(given) && given.length <= most && given.every(readId) ? given : undefined;
const readWord =
	<Word extends string>(...words: readonly Word[]): Read<Word> =>
	(given) =>
		words.find((word) => word === given);

/** Exactly these fields; what else is there is left behind. */
function readFields<Value extends object>(
	shape: {
		[Key in keyof Value]: Read<Value[Key]>;
	},
): Read<Value> {
	return (given) => {
		if (typeof given !== "object" || given === null) return undefined;
		const value: Partial<Value> = {};
		for (const key in shape) {
			value[key] = shape[key]((given as Record<string, unknown>)[key]);
			if (value[key] === undefined) return undefined;
		}
		return value as Value;
	};
}

/** The first of several shapes that fits. */
function readAny<Value>(...shapes: Read<Value>[]): Read<Value> {
	return (given) => {
		for (const read of shapes) {
			const value = read(given);
			if (value !== undefined) return value;
		}
		return undefined;
	};
}

const readWords = readAny<PresenterWords>(
	readFields({
		kind: readWord("state"),
		shown: readFields({
			step: readStep,
			black: readFlag,
			revealed: readIds,
			more: readFlag,
			unanswered: readFlag,
		}),
		presenter: readIdOrNone,
	}),
	readFields({ kind: readWord("hello"), to: readIdOrNone, claim: readWord(...claims) }),
	readFields({
		kind: readWord("order"),
		to: readId,
		order: readAny<Order>(
			readFields({ turn: readWord(...turns) }),
			readFields({ step: readStep }),
			readFields({ questions: readIds, shown: readFlag }),
		),
	}),
	readFields({ kind: readWord("bye"), ended: readFlag }),
);

/** A message with exactly the fields that it should have; null when it is none of this walkthrough. */
export function readMessage(name: string, given: unknown): ChannelMessage | null {
	const sender = readFields({ name: readWord(name), from: readId })(given);
	const words = readWords(given);
	return sender && words ? { ...words, ...sender } : null;
}
