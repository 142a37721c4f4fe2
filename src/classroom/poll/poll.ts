import { isChoice, listItems, listQuestions } from "../lesson/items.ts";
import type { Answers, ChoiceQuestion, Item, Lesson, Option, OptionId } from "../lesson/types.ts";
import { versionAlphabet } from "../lesson/version.ts";
import { countSymbols, decodePoll, encodePoll, formatSymbols, isIntact } from "./poll-code.ts";
import { type PollPiece, splitLine } from "./poll-pieces.ts";
import { explainElsewhere, explainMistake } from "./poll-reasons.ts";

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
	/** Codes that are there more than once: typed twice, or of two students who agree. */
	repeated: { code: string; lines: number[] }[];
}

/** How the class answered for one item. */
export interface Tally {
	item: Item;
	/** In the order of the item's options. */
	counts: { option: Option; count: number }[];
	unanswered: number;
}

/** What a code of a question must hold. */
interface Expected {
	questions: ChoiceQuestion[];
	/** Place of the question among {@link Expected.questions}. */
	question: number;
	version: number;
	items: Item[];
	size: number;
}

/** Five bits for the question. */
const mostQuestions = 32;
/** No code is so long; what is longer is no code. */
const longestText = 40;

/**
 * A student's choices in one question as a code to read out: "K7QF2-M9PXR". It holds only
 * the choices: equal choices give equal codes. Empty for a question that can have none.
 */
export function formatPollCode(lesson: Lesson, question: ChoiceQuestion, answers: Answers): string {
	const expected = expectCode(lesson, question);
	if (expected === null) return "";
	const choices = expected.items.map(({ key, options }) => {
		const choice = answers.choices[key];
		return options.findIndex(({ id }) => id === choice) + 1;
	});
	return formatSymbols(
		encodePoll({ question: expected.question, version: expected.version, choices }),
	);
}

/** UTF-16 units of pasted or scanned codes; a class of a thousand needs some ten thousand. */
const longestPaste = 100_000;

/** Looking for the one character that is wrong takes time; nobody reads more reasons than this. */
const mostExplained = 50;
const unexplained = "This is not a code of this question.";

/** The codes in what a teacher typed or pasted; none is put right, none left unexplained. */
export function parsePoll(lesson: Lesson, question: ChoiceQuestion, text: string): Poll {
	const expected = expectCode(lesson, question);
	const poll: Poll = { counted: [], refused: [], repeated: [] };
	text
		.slice(0, longestPaste)
		.split(/\r\n?|\n/u)
		.forEach((typed, index) => {
			const line = index + 1;
			for (const piece of listPieces(typed, expected)) {
				const choices = expected && readChoices(piece.symbols, expected);
				if (choices) poll.counted.push({ line, code: formatSymbols(piece.symbols), choices });
				else {
					const reason =
						poll.refused.length < mostExplained ? explain(piece, expected) : unexplained;
					poll.refused.push({ line, text: cut(piece.text), reason });
				}
			}
		});
	const lines = new Map<string, number[]>();
	for (const { code, line } of poll.counted) {
		const known = lines.get(code);
		if (known) known.push(line);
		else lines.set(code, [line]);
	}
	poll.repeated = [...lines]
		.filter(([, list]) => list.length > 1)
		.map(([code, list]) => ({ code, lines: list }));
	return poll;
}

/** How often each option was chosen. @param once equal codes count once */
export function tallyPoll(items: readonly Item[], poll: Poll, once: boolean): Tally[] {
	const byCode = new Map(poll.counted.map((counted) => [counted.code, counted]));
	const counted = once ? [...byCode.values()] : poll.counted;
	return items.map((item, index) => {
		const chosen = counted.map(({ choices }) => choices[index] ?? null);
		const counts = item.options.map((option) => ({
			option,
			count: chosen.filter((id) => id === option.id).length,
		}));
		return { item, counts, unanswered: chosen.filter((id) => id === null).length };
	});
}

/** Null for a question that is not in the lesson, or too far on to be told by five bits. */
function expectCode({ model, walkthrough }: Lesson, { id }: ChoiceQuestion): Expected | null {
	const questions = listQuestions(walkthrough).filter(isChoice);
	const place = questions.findIndex((candidate) => candidate.id === id);
	const question = questions[place];
	if (question === undefined || place >= mostQuestions) return null;
	const items = listItems(model, question);
	const version = Math.max(0, versionAlphabet.indexOf(walkthrough.version.slice(-1)));
	return { questions, question: place, version, items, size: countSymbols(items.length) };
}

function listPieces(line: string, expected: Expected | null): PollPiece[] {
	if (expected === null) return splitLine(line, 0, () => null);
	return splitLine(line, expected.size, (symbols) => {
		if (readChoices(symbols, expected) !== null) return 0;
		return isIntact(symbols) ? 1 : null;
	});
}

/** Null unless it is a code of this question and this version that says what can be chosen. */
function readChoices(symbols: readonly number[], expected: Expected): (OptionId | null)[] | null {
	const { question, version, items, size } = expected;
	if (symbols.length !== size) return null;
	const facts = decodePoll(symbols, items.length);
	if (facts?.question !== question || facts.version !== version) return null;
	const choices = items.map(({ options }, at) => {
		const choice = facts.choices[at] ?? 0;
		return choice === 0 ? null : options[choice - 1]?.id;
	});
	return choices.every((choice) => choice !== undefined) ? choices : null;
}

function explain(piece: PollPiece, expected: Expected | null): string {
	if (expected === null)
		return `Only the first ${mostQuestions} questions of a walkthrough have codes, and this is not one of them.`;
	const { questions, question, version, size } = expected;
	const [place = -1, other] = piece.symbols;
	if (isIntact(piece.symbols) && (other !== version || place !== question))
		return explainElsewhere(other === version, questions[place]);
	return explainMistake(piece, size, (symbols) => readChoices(symbols, expected) !== null);
}

function cut(text: string): string {
	const characters = [...text];
	return characters.length > longestText ? `${characters.slice(0, longestText).join("")}…` : text;
}
