import { formatNumber } from "../../article/sentences/numbers.ts";
import type { ChoiceQuestion } from "../lesson/types.ts";
import { versionAlphabet } from "../lesson/version.ts";
import type { PollPiece } from "./poll-pieces.ts";

const ask = "Ask whose code it is.";
const otherVersion =
	"a page of another version than this one. Reload this page and the student’s, and ask for the new code.";

/** Why a code was refused when it is intact and does not belong here. */
export function explainElsewhere(
	isSameVersion: boolean,
	question: Pick<ChoiceQuestion, "text" | "step"> | undefined,
): string {
	if (!isSameVersion) return `This code comes from ${otherVersion}`;
	if (question === undefined)
		return "This code answers a question that this walkthrough does not have.";
	return `This code answers the question “${question.text}” of step ${question.step}. Enter it there.`;
}

/**
 * Why a code was refused that is not intact. It is never put right: what looks like one
 * mistake may be two, and then the choices would be nobody's.
 * @param accepts whether symbols are a code of the question
 * @param isOther whether they would be its code on a page of another version: one of many
 * mistyped ones would, too
 */
export function explainMistake(
	piece: PollPiece,
	size: number,
	accepts: (symbols: readonly number[]) => boolean,
	isOther = false,
): string {
	const { characters, symbols } = piece;
	if (symbols.length === size) {
		const fix = findFix(symbols, accepts);
		const typed = fix && `The ${formatOrdinal(fix.at + 1)} character, “${characters[fix.at]}”,`;
		if (fix && symbols[fix.at] === -1)
			return `${typed} is in no code: with ${fix.letter} in its place this one would be right. ${ask}`;
		if (fix)
			return `${typed} is probably mistyped: with ${fix.letter} in its place the code would be right. ${ask}`;
		const swap = findSwap(symbols, accepts);
		if (swap !== null)
			return `The ${formatOrdinal(swap + 1)} and ${formatOrdinal(swap + 2)} characters are probably swapped: the other way round the code would be right. ${ask}`;
	}
	const unknown = symbols.indexOf(-1);
	if (unknown >= 0)
		return `The ${formatOrdinal(unknown + 1)} character, “${characters[unknown]}”, is in no code: codes have digits and letters, and never a U. ${ask}`;
	if (isOther) return `This code probably comes from ${otherVersion}`;
	if (symbols.length !== size) return `${explainLength(symbols.length, size)} ${ask}`;
	return `More than one character of this code is mistyped. ${ask}`;
}

function explainLength(length: number, size: number): string {
	const off = Math.abs(size - length);
	const verb = off === 1 ? "is" : "are";
	const what = length < size ? "missing" : "too many";
	const characters = length === 1 ? "one character" : `${formatNumber(length)} characters`;
	return `This code has ${characters} and should have ${formatNumber(size)}: ${formatNumber(off)} ${verb} ${what}.`;
}

/** The one change of one character that makes the code right; null when there is not exactly one. */
function findFix(
	symbols: readonly number[],
	accepts: (symbols: readonly number[]) => boolean,
): { at: number; letter: string } | null {
	const fixes = symbols.flatMap((_, at) =>
		[...versionAlphabet]
			.map((letter, symbol) => ({ at, letter, symbol }))
			.filter(({ symbol }) => accepts(symbols.with(at, symbol))),
	);
	return fixes.length === 1 ? (fixes[0] ?? null) : null;
}

/** Place of the first of two neighbours that should be swapped; null when there is not one. */
function findSwap(
	symbols: readonly number[],
	accepts: (symbols: readonly number[]) => boolean,
): number | null {
	const places = symbols.slice(1).flatMap((symbol, at) => {
		const swapped = symbols.with(at, symbol).with(at + 1, symbols[at] ?? -1);
		return accepts(swapped) ? [at] : [];
	});
	return places.length === 1 ? (places[0] ?? null) : null;
}

/** "1st", "2nd", "3rd", "11th". */
function formatOrdinal(number: number): string {
	const isTeen = Math.floor(number / 10) % 10 === 1;
	const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
	return `${number}${ending}`;
}
