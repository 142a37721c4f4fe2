import type { Sentence } from "../../article/model/types.ts";
import { formatCount } from "../../article/sentences/numbers.ts";
import { type Layer, listSegments } from "./segments.ts";

/** A piece of a sentence as it is drawn. */
interface DrawnSegment {
	/** Where it begins, from the beginning of the sentence. */
	at: number;
	text: string;
	/** Class names. */
	look: string;
}

/**
 * A sentence as it is drawn. It does not say where it stands: with each letter that is typed in
 * front of it that is elsewhere, and it looks the same.
 */
export interface DrawnLine {
	/** Of the sentence: with one more in front of it, it is another. */
	id: string;
	/** What tells the line from others as long as it is drawn, whatever its sentence is called. */
	key: number;
	/** The author is in it. */
	isChosen: boolean;
	segments: DrawnSegment[];
	/** What is in it, for who does not see it; empty for nothing. */
	told: string;
}

/** Lines of a paragraph. */
export interface DrawnParagraph {
	/** Of its first line. */
	key: number;
	lines: DrawnLine[];
}

/**
 * Cuts a sentence where something is marked, suggested or chosen.
 * @param text of the article
 * @param looks class names by statement id
 */
export function drawLine(
	text: string,
	sentence: Sentence,
	layers: readonly Layer[],
	looks: ReadonlyMap<string, string>,
): Omit<DrawnLine, "key" | "isChosen"> {
	const segments = listSegments(text, sentence, layers).map(({ start, text, layers }) => ({
		...{ at: start - sentence.start, text },
		look: findLook(layers, looks),
	}));
	return { id: sentence.id, segments, told: tellLayers(layers) };
}

function findLook(layers: readonly Layer[], looks: ReadonlyMap<string, string>): string {
	const inner = layers.findLast(({ kind }) => kind === "statement");
	const others = layers.filter(({ kind }) => kind !== "statement").map(({ kind }) => `is-${kind}`);
	return [...(inner ? ["mark", looks.get(inner.id) ?? ""] : []), ...others].join(" ");
}

function tellLayers(layers: readonly Layer[]): string {
	const ids = new Set(layers.filter(({ kind }) => kind === "statement").map(({ id }) => id));
	const hasSuggestion = layers.some(({ kind }) => kind === "suggestion");
	return [
		...(ids.size > 0 ? [formatCount(ids.size, "statement")] : []),
		...(hasSuggestion ? ["not marked yet"] : []),
	].join(", ");
}

/** A line that has not been compared with those before. */
type FreshLine = Omit<DrawnLine, "key">;

/**
 * The lines as they come after those before: one that looks the same is the same, so that nothing
 * of it is drawn again; and one that was there keeps its key where there are more or fewer in
 * front of it, so that no more than what is new is made.
 */
export function keepLines(before: readonly DrawnLine[], now: readonly FreshLine[]): DrawnLine[] {
	const shorter = Math.min(before.length, now.length);
	let head = 0;
	while (head < shorter && readsSame(before[head], now[head])) head++;
	const most = shorter - head;
	let tail = 0;
	while (tail < most && readsSame(before.at(-1 - tail), now.at(-1 - tail))) tail++;
	const grown = now.length - before.length;
	let last = before.reduce((most, { key }) => Math.max(most, key), -1);
	return now.map((line, at) => {
		const isBehind = at >= now.length - tail;
		const old = isBehind ? before[at - grown] : at < before.length - tail ? before[at] : undefined;
		if (old && isSame(old, line)) return old;
		return { ...line, key: old?.key ?? ++last };
	});
}

function readsSame(one: DrawnLine | undefined, other: FreshLine | undefined): boolean {
	return (
		one?.segments.length === other?.segments.length &&
		(one?.segments.every(({ text }, at) => text === other?.segments[at]?.text) ?? false)
	);
}

function isSame(one: DrawnLine, other: FreshLine): boolean {
	return (
		one.id === other.id &&
		one.told === other.told &&
		one.isChosen === other.isChosen &&
		readsSame(one, other) &&
		one.segments.every(({ look }, at) => look === other.segments[at]?.look)
	);
}

/**
 * The lines by paragraph; one whose lines are all the same is the same.
 * @param sentences that they are of
 */
export function groupLines(
	before: readonly DrawnParagraph[],
	lines: readonly DrawnLine[],
	sentences: readonly Pick<Sentence, "paragraph">[],
): DrawnParagraph[] {
	const groups: DrawnParagraph[] = [];
	for (const [index, line] of lines.entries()) {
		const paragraph = sentences[index]?.paragraph ?? 0;
		const isNext = paragraph > 0 && sentences[index - 1]?.paragraph === paragraph;
		if (isNext) groups.at(-1)?.lines.push(line);
		else groups.push({ key: line.key, lines: [line] });
	}
	const known = new Map(before.map((one) => [one.key, one]));
	return groups.map((group) => {
		const old = known.get(group.key);
		return old && holdSame(old.lines, group.lines) ? old : group;
	});
}

/** So many paragraphs are more than a screen holds. */
const chunk = 24;

/**
 * The paragraphs in parts, of which a browser draws those that are in view; a part of the same
 * paragraphs is the same. Trap: it asks of each part in each frame whether it is in view, which
 * for each paragraph of 1 MiB took half of the time that a letter may take.
 */
export function listDrawnParts(
	before: readonly DrawnParagraph[][],
	paragraphs: readonly DrawnParagraph[],
): DrawnParagraph[][] {
	return Array.from({ length: Math.ceil(paragraphs.length / chunk) }, (_, at) => {
		const part = paragraphs.slice(at * chunk, (at + 1) * chunk);
		const old = before[at];
		return old && holdSame(old, part) ? old : part;
	});
}

const holdSame = <One>(one: readonly One[], other: readonly One[]): boolean =>
	one.length === other.length && one.every((part, at) => part === other[at]);
