import { diff3Merge } from "node-diff3";

/** Lines that both sides changed, each in its own way. */
export interface MergeConflict {
	/** The lines as they were before both, with their line breaks; empty for none. */
	base: string;
	mine: string;
	theirs: string;
	/** Where they begin in each text: number of the line, counted from 1. */
	lines: { base: number; mine: number; theirs: number };
}

/** Text that is settled, or a conflict. */
export type MergePart = string | MergeConflict;

/** What three texts come to: one text, or parts in order where the author has to choose. */
export type MergedTexts = { text: string } | { parts: MergePart[] };

/** What an author chooses of a conflict; `both` is mine, then theirs. */
export type MergeChoice = "mine" | "theirs" | "both";

/**
 * Pairs of equal lines that are compared, in a second at most: the comparison takes up to the cube
 * of how often a line repeats. With more, all between the first and the last change is one conflict.
 */
const mostPairs = 300_000;

/**
 * Merges two changed forms of a text by lines. What only one side changed is taken, and so is
 * what both changed alike. Whether the result says what both meant, only a reader can tell.
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedTexts {
	if (mine === theirs || theirs === base) return { text: mine };
	if (mine === base) return { text: theirs };
	const [ours, old, other] = [mine, base, theirs].map(listLines) as Triple;
	const start = countShared(ours, old, other);
	const stop = countShared(ours.slice(start), old.slice(start), other.slice(start), true);
	const cut = (lines: string[]) => lines.slice(start, lines.length - stop);
	const parts: MergePart[] = [
		ours.slice(0, start).join(""),
		...mergeLines([cut(ours), cut(old), cut(other)], countLines(ours.slice(0, start))),
		ours.slice(ours.length - stop).join(""),
	];
	return settle(parts);
}

type Texts = [mine: string, base: string, theirs: string];
type Numbers = [mine: number, base: number, theirs: number];
type Triple = [mine: string[], base: string[], theirs: string[]];

/**
 * Lines with the empty lines before them, which alone would repeat in every text, and with their
 * line breaks: put together they are the text again.
 */
function listLines(text: string): string[] {
	const lines: string[] = [];
	let empty = "";
	for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+$/gu)) {
		if (line.trim() === "") empty += line;
		else {
			lines.push(empty + line);
			empty = "";
		}
	}
	return empty === "" ? lines : [...lines, empty];
}

const countLines = (lines: readonly string[]): number =>
	lines.reduce((sum, one) => sum + one.split("\n").length - 1, 0);

/** Lines at the beginning, or at the end, that all three have. */
function countShared(ours: string[], old: string[], other: string[], fromEnd = false): number {
	const most = Math.min(ours.length, old.length, other.length);
	const at = (lines: string[], index: number) => lines.at(fromEnd ? -1 - index : index);
	let count = 0;
	while (count < most && at(ours, count) === at(old, count) && at(old, count) === at(other, count))
		count++;
	return count;
}

function mergeLines(sides: Triple, before: number): MergePart[] {
	const [ours, old, other] = sides;
	const conflict = (lines: Triple, starts: readonly number[]): MergeConflict => {
		const [mine, base, theirs] = lines.map((some) => some.join("")) as Texts;
		const [a, o, b] = starts.map(
			(start, side) => before + countLines(sides[side]?.slice(0, start) ?? []) + 1,
		) as Numbers;
		return { base, mine, theirs, lines: { base: o, mine: a, theirs: b } };
	};
	if (countPairs(ours, old) + countPairs(other, old) > mostPairs)
		return [conflict(sides, [0, 0, 0])];
	return diff3Merge(ours, old, other, { excludeFalseConflicts: true }).map((region) => {
		if (region.conflict === undefined) return (region.ok ?? []).join("");
		const { a, aIndex, o, oIndex, b, bIndex } = region.conflict;
		return conflict([a, o, b], [aIndex, oIndex, bIndex]);
	});
}

function countPairs(one: readonly string[], old: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const line of old) counts.set(line, (counts.get(line) ?? 0) + 1);
	return one.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

/** Joins what is settled; a text when all is. */
function settle(parts: readonly MergePart[]): MergedTexts {
	const joined: MergePart[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (typeof part !== "string") joined.push(part);
		else if (typeof last === "string") joined[joined.length - 1] = last + part;
		else if (part !== "") joined.push(part);
	}
	const isSettled = joined.every((part) => typeof part === "string");
	return isSettled ? { text: joined.join("") } : { parts: joined };
}

export const listConflicts = (parts: readonly MergePart[]): MergeConflict[] =>
	parts.filter((part) => typeof part !== "string");

/**
 * The text, with a choice for each conflict in order; null while one has none.
 */
export function resolveMerge(
	parts: readonly MergePart[],
	choices: readonly (MergeChoice | null)[],
): string | null {
	let text = "";
	let next = 0;
	for (const part of parts) {
		if (typeof part === "string") text += part;
		else {
			const choice = choices[next++] ?? null;
			if (choice === null) return null;
			text += choice === "both" ? joinBoth(part) : part[choice];
		}
	}
	return text;
}

/** A last line without a line break gets one, so that the two stay two. */
function joinBoth({ mine, theirs }: MergeConflict): string {
	const isOpen = mine !== "" && theirs !== "" && !mine.endsWith("\n");
	return mine + (isOpen ? "\n" : "") + theirs;
}
