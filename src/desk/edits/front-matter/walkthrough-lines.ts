import type { TextEdit } from "../../../article/text/edits.ts";
import type { Stretch } from "../../../article/text/finding.ts";

/**
 * What ids become, by the key that names them in the steps for a class: nothing, where what they
 * name is removed. Those that stay are not in it.
 */
export type CarriedNames = Readonly<
	Record<"actor" | "proposal" | "statement", ReadonlyMap<string, string>>
>;

/** Ids with commas between them, as a step or a question has them. */
interface NamedIds {
	key: keyof CarriedNames;
	value: string;
	start: number;
	/** Where its key begins, and where the value ends with its quotation mark. */
	pair: Stretch;
}

/** Braces below a heading, or a question. */
interface NamingLine {
	text: string;
	start: number;
	isQuestion: boolean;
	named: NamedIds[];
	/** Number of the step that it stands in. */
	step: number;
}

const settings = /^[ \t]*(?:\{|\[.*\}[ \t]*$).*$/gmu;
const pairs = /(?<![^{\s])(actor|proposal|statement)=(?:"([^"]*)"|([^\s"}]*))/gu;

/** Where the heading of each step begins. */
export function listStepStarts(text: string): number[] {
	const front = text.startsWith("---\n") ? Math.max(0, text.indexOf("\n---\n")) : 0;
	return [...text.matchAll(/^##[ \t]/gm)].map(({ index }) => index).filter((at) => at >= front);
}

/** Number of the step that a place stands in; what stands before the first counts as its. */
export const findStepNumber = (starts: readonly number[], at: number): number =>
	Math.max(1, starts.filter((start) => start <= at).length);

function listNamingLines(text: string): NamingLine[] {
	const starts = listStepStarts(text);
	return [...text.matchAll(settings)].map(({ 0: line, index }) => ({
		...{ text: line, start: index, isQuestion: line.trimStart().startsWith("[") },
		step: findStepNumber(starts, index),
		named: [...line.matchAll(pairs)].map((found) => {
			const [all, key, quoted, bare = ""] = found;
			const value = quoted ?? bare;
			const pair = { start: index + found.index, stop: index + found.index + all.length };
			const start = pair.stop - value.length - (quoted === undefined ? 0 : 1);
			return { key: key as NamedIds["key"], value, start, pair };
		}),
	}));
}

/** The list with what its ids become, each once; empty where all are removed. */
function carryIds(value: string, names: ReadonlyMap<string, string>): string {
	const ids = value.split(",").flatMap((part) => {
		const id = part.trim();
		const to = names.get(id) ?? id;
		return to === "" && id !== "" ? [] : [part.replace(id, () => to)];
	});
	const isFirst = (id: string, at: number) =>
		ids.findIndex((one) => one.trim() === id.trim()) === at;
	return ids.filter(isFirst).join(",");
}

/** A line with what its ids become; a question that would ask about nothing goes. */
export interface CarriedLine extends NamingLine {
	edits: TextEdit[];
	isRemoved: boolean;
	/** Something that it names is removed. */
	loses: boolean;
}

function carryLine(text: string, line: NamingLine, names: CarriedNames): CarriedLine {
	const carried = line.named.map(({ key, value, ...rest }) => {
		const ids = value.split(",").map((id) => names[key].get(id.trim()));
		const isNamed = ids.some((to) => to !== undefined);
		return {
			...rest,
			value,
			loses: ids.includes(""),
			to: isNamed ? carryIds(value, names[key]) : value,
		};
	});
	const changed = carried.filter(({ value, to }) => to !== value);
	const emptied = changed.filter(({ to }) => to === "").map(({ pair }) => pair);
	const isRemoved = line.isQuestion && emptied.length > 0;
	const filled = changed
		.filter(({ to }) => to !== "")
		.map(({ start, value, to }) => ({ start, stop: start + value.length, text: to }));
	const edits = isRemoved
		? [{ start: line.start, stop: findQuestionEnd(text, line), text: "" }]
		: [...filled, ...removePairs(text, line, emptied)];
	return { ...line, edits, isRemoved, loses: carried.some((one) => one.loses) };
}

/** Where the line below begins. */
function findLineEnd(text: string, at: number): number {
	const end = text.indexOf("\n", at);
	return end < 0 ? text.length : end + 1;
}

/** The block quote right below a question is its answer. */
function findQuestionEnd(text: string, { start }: NamingLine): number {
	const own = findLineEnd(text, start);
	let stop = own;
	for (let at = own; at < text.length; at = findLineEnd(text, at)) {
		const line = text.slice(at, findLineEnd(text, at)).trim();
		if (line.startsWith(">")) stop = findLineEnd(text, at);
		else if (line !== "" || stop > own) break;
	}
	return stop;
}

/** Takes keys out of the braces below a heading, and the line where nothing is left in them. */
function removePairs(text: string, line: NamingLine, emptied: readonly Stretch[]): TextEdit[] {
	const edits = emptied.map(({ start, stop }) => {
		const isFirst = text[start - 1] === "{";
		const space = /^[ \t]*/.exec(text.slice(stop))?.[0].length ?? 0;
		return isFirst ? { start, stop: stop + space, text: "" } : { start: start - 1, stop, text: "" };
	});
	const left = edits.reduce(
		(count, { start, stop }) => count - (stop - start),
		line.text.trim().length,
	);
	const isEmpty = edits.length > 0 && left <= "{}".length;
	return isEmpty ? [{ start: line.start, stop: findLineEnd(text, line.start), text: "" }] : edits;
}

/** The lines of the steps for a class that can name something. */
export const carryLines = (text: string, names: CarriedNames): CarriedLine[] =>
	listNamingLines(text).map((line) => carryLine(text, line, names));
