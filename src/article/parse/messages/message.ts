import type { Problem } from "../problem.ts";

/** A problem without its place. */
export interface Message extends Pick<Problem, "code" | "severity" | "message" | "hint"> {
	/** What to write instead of a word, where exactly this word is what is underlined. */
	mends?: { word: string; text: string };
}

type Tag = (lines: TemplateStringsArray, ...values: (string | number | undefined)[]) => Message;

/**
 * A message as it is written here: its code, below it what is wrong and why, below that what
 * would be right, if that can be said; a third line that comes out empty is no hint.
 * Trap: only our own line breaks part it, since what an author typed may hold any.
 */
function createTag(severity: Message["severity"]): Tag {
	/** Messages without values, of which a hostile article may need half a million. */
	const made = new WeakMap<TemplateStringsArray, Message>();
	return (lines, ...values) => {
		const known = made.get(lines);
		if (known !== undefined) return known;
		const fill = ({ words, first }: TemplateLine) =>
			words.reduce((line, text, at) => `${line}${values[first + at - 1] ?? ""}${text}`);
		const [code = "", message = "", hint = ""] = splitTemplate(lines).map(fill);
		const whole = { code, severity, message, ...(hint === "" ? {} : { hint }) };
		if (values.length === 0) made.set(lines, whole);
		return whole;
	};
}

/** A line of a template: words, and between them values, of which the first has this index. */
interface TemplateLine {
	words: string[];
	first: number;
}

/** Known by the template, of which there is one however often it is filled: half a million times. */
const split = new WeakMap<TemplateStringsArray, TemplateLine[]>();

function splitTemplate(template: TemplateStringsArray): TemplateLine[] {
	const known = split.get(template);
	if (known !== undefined) return known;
	const lines: TemplateLine[] = [{ words: [], first: 0 }];
	for (const [index, text] of template.entries()) {
		const [rest = "", ...more] = text.replaceAll("\t", "").split("\n");
		lines.at(-1)?.words.push(rest);
		for (const words of more) lines.push({ words: [words], first: index });
	}
	split.set(template, lines);
	return lines;
}

export const errorMessage = createTag("error");
export const warningMessage = createTag("warning");

export function error(code: string, message: string, hint?: string): Message {
	return { code, severity: "error", message, ...(hint === undefined ? {} : { hint }) };
}

export function warning(code: string, message: string, hint?: string): Message {
	return { ...error(code, message, hint), severity: "warning" };
}

/** What somebody most likely meant, if anything is near enough. */
export type Nearest = string | undefined;

export function didYouMean(nearest: Nearest): string | undefined {
	return nearest === undefined ? undefined : `did you mean "${shorten(nearest)}"?`;
}

/** Ids, keys and verbs: what needs no quotation marks in braces, nor an escape in YAML. */
const plain = /^[a-z][a-z0-9-]*$/;

/** The message, with what was most likely meant to be written instead of the word. */
export function offerFix(message: Message, word: string, nearest: Nearest): Message {
	if (nearest === undefined || !plain.test(nearest)) return message;
	return { ...message, mends: { word, text: nearest } };
}

/** A list for people, cut after twelve. */
export function formatAlternatives(words: readonly string[]): string {
	const shown = words.slice(0, 12).map((word) => shorten(word));
	if (words.length > shown.length)
		return `${shown.join(", ")} and ${words.length - shown.length} more`;
	return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}

/** What an author typed, on one line and no longer than can be read at a glance. */
export function shorten(text: string, size = 80): string {
	const line = text.replace(/\s+/g, " ");
	if (line.length <= size) return line;
	const cut = line.slice(0, size - 1).replace(/[\ud800-\udbff]$/, "");
	return `${cut}…`;
}
