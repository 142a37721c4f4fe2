import type { Answers, ChoiceQuestion, Item, Lesson, Option, OptionId } from "./types.ts";

export interface CountedCode {
	/** 1, 2 … */
	line: number;
	/** As {@link formatPollCode} writes it. */
	code: string;
	/** By item; null where nothing was chosen. */
	choices: (OptionId | null)[];
}

export interface RefusedCode {
	line: number;
	/** What was read as a code, as it was typed; never a label before a colon. */
	text: string;
	/** A whole sentence or two for the teacher. */
	reason: string;
}

export interface Poll {
	counted: CountedCode[];
	refused: RefusedCode[];
	/** Codes that are there more than once; they may be one student’s or two who agree. */
	repeated: { code: string; lines: number[] }[];
}

/** How the room answered for one item. */
export interface Tally {
	item: Item;
	counts: { option: Option; count: number }[];
	unanswered: number;
}

/** A student's choices in one question as a code to read out: "K7QF2-M9PXR". */
export function formatPollCode(
	_lesson: Lesson,
	_question: ChoiceQuestion,
	_answers: Answers,
): string {
	return "";
}

/** The codes in what a teacher typed or pasted. */
export function parsePoll(_lesson: Lesson, _question: ChoiceQuestion, _text: string): Poll {
	return { counted: [], refused: [], repeated: [] };
}

/** How often each option was chosen. @param once equal codes count once */
export function tallyPoll(items: readonly Item[], _poll: Poll, _once: boolean): Tally[] {
	return items.map((item) => ({ item, counts: [], unanswered: 0 }));
}
