import { isChoice, listItems, listQuestions } from "../lesson/items.ts";
import type { Answers, ChoiceQuestion, Item, Lesson, Option, OptionId } from "../lesson/types.ts";
import { versionAlphabet } from "../lesson/version.ts";
import { countFirstSymbols, decodeFirstChoices, findFirstOrigin } from "./first-code.ts";
import {
	countSymbols,
	decodeChoices,
	encodePoll,
	findPollOrigin,
	formatSymbols,
	type PollOrigin,
	type PollRoom,
} from "./poll-code.ts";
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

/** What a code of a question must hold; `question` is its place among {@link Expected.questions}. */
interface Expected extends PollOrigin {
	/** Those with codes. */
	questions: ChoiceQuestion[];
	/** How many characters the codes of each have. */
	sizes: number[];
	items: Item[];
	room: PollRoom;
	size: number;
}

/** One symbol, which is not written, for the question. */
const mostQuestions = 32;
/** No code is so long; what is longer is no code. */
const longestText = 40;

/**
 * A student's choices in one question as a code to read out: "K7QF-2M9". It holds only
 * the choices: equal choices give equal codes. Empty for a question that can have none.
 */
export function formatPollCode(lesson: Lesson, question: ChoiceQuestion, answers: Answers): string {
	const expected = expectCode(lesson, question);
	if (expected === null) return "";
	const choices = expected.items.map(({ key, options }) => {
		const choice = answers.choices[key];
		return options.findIndex(({ id }) => id === choice) + 1;
	});
	return formatSymbols(encodePoll(expected, choices, expected.room.ways));
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
		.split(/\r\n?|[\n\v\f\x85\u2028\u2029]/u)
		.forEach((typed, index) => {
			const line = index + 1;
			for (const piece of listPieces(typed, expected)) {
				const chosen = expected && readChosen(piece.symbols, expected);
				if (expected && chosen) poll.counted.push({ line, ...countCode(chosen, expected) });
				else {
					const reason =
						poll.refused.length < mostExplained ? explain(piece, expected) : unexplained;
					poll.refused.push({ line, text: cut(piece.text), reason });
				}
			}
		});
	return { ...poll, repeated: listRepeated(poll.counted) };
}

function listRepeated(counted: readonly CountedCode[]): Poll["repeated"] {
	const lines = new Map<string, number[]>();
	for (const { code, line } of counted) lines.set(code, [...(lines.get(code) ?? []), line]);
	return [...lines]
		.filter(([, list]) => list.length > 1)
		.map(([code, list]) => ({ code, lines: list }));
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

/** How much there is to choose in a question. */
function readRoom(items: readonly Item[]): PollRoom {
	return { items: items.length, ways: (items[0]?.options.length ?? 0) + 1 };
}

/** Null for a question that is not in the lesson, or too far on to have codes. */
function expectCode({ model, walkthrough }: Lesson, { id }: ChoiceQuestion): Expected | null {
	const questions = listQuestions(walkthrough).filter(isChoice).slice(0, mostQuestions);
	const question = questions.findIndex((candidate) => candidate.id === id);
	const rooms = questions.map((one) => readRoom(listItems(model, one)));
	const [room, asked] = [rooms[question], questions[question]];
	if (room === undefined || asked === undefined) return null;
	const items = listItems(model, asked);
	const version = Math.max(0, versionAlphabet.indexOf(walkthrough.version.slice(-1)));
	const sizes = rooms.map(countSymbols);
	return { questions, question, version, sizes, items, room, size: countSymbols(room) };
}

function listPieces(line: string, expected: Expected | null): PollPiece[] {
	if (expected === null) return splitLine(line, [0], () => null);
	const sizes = [expected.size, countFirstSymbols(expected.items.length)];
	return splitLine(line, sizes, (symbols) => {
		if (readChosen(symbols, expected) !== null) return 0;
		return findElsewhere(symbols, expected) === null ? null : 1;
	});
}

/** Null unless symbols are a code of this question and this version that says what can be chosen. */
function readChosen(symbols: readonly number[], expected: Expected): number[] | null {
	const { room, size, items } = expected;
	const isOurs = (origin: PollOrigin | null) =>
		origin?.question === expected.question && origin.version === expected.version;
	const chosen =
		symbols.length === size && isOurs(findPollOrigin(symbols))
			? decodeChoices(symbols, room)
			: symbols.length === countFirstSymbols(items.length) && isOurs(findFirstOrigin(symbols))
				? decodeFirstChoices(symbols, items.length)
				: null;
	return chosen?.every((choice) => choice < room.ways) ? chosen : null;
}

/** A code that was read, as it is written today. */
function countCode(
	chosen: readonly number[],
	expected: Expected,
): Pick<CountedCode, "code" | "choices"> {
	const code = formatSymbols(encodePoll(expected, chosen, expected.room.ways));
	const choices = expected.items.map(
		({ options }, at) => options[(chosen[at] ?? 0) - 1]?.id ?? null,
	);
	return { code, choices };
}

/** The other question, or the other version, that symbols are a code of beyond doubt. */
function findElsewhere(symbols: readonly number[], expected: Expected): PollOrigin | null {
	const first = findFirstOrigin(symbols);
	if (first !== null && first.question !== expected.question) return first;
	if (first !== null && first.version !== expected.version) return first;
	const origin = findPollOrigin(symbols);
	if (origin?.version !== expected.version || origin.question === expected.question) return null;
	return expected.sizes[origin.question] === symbols.length ? origin : null;
}

function explain(piece: PollPiece, expected: Expected | null): string {
	if (expected === null)
		return `Only the first ${mostQuestions} questions of a walkthrough have codes, and this is not one of them.`;
	const { questions, version, size } = expected;
	const { symbols } = piece;
	const other = findElsewhere(symbols, expected);
	if (other) return explainElsewhere(other.version === version, questions[other.question]);
	const origin = symbols.length === size ? findPollOrigin(symbols) : null;
	return explainMistake(
		piece,
		size,
		(changed) => readChosen(changed, expected) !== null,
		origin?.question === expected.question && origin.version !== version,
	);
}

function cut(text: string): string {
	const characters = [...text];
	return characters.length > longestText ? `${characters.slice(0, longestText).join("")}…` : text;
}
