import type { Model } from "../../article/model/types.ts";
import type { Stretch } from "../../article/text/finding.ts";
import { completeBraces } from "./complete-braces.ts";
import { completeFront } from "./complete-front.ts";
import type { SourceOption } from "./source-option.ts";

/** What could stand in a stretch of the file that is being typed. */
export interface SourceCompletion extends Stretch {
	options: SourceOption[];
	/** Offered when asked for alone as long as nothing is typed: there Enter is to end the line. */
	isQuiet: boolean;
}

/**
 * What could be written where an author types: in braces and in the front matter. Null where
 * nothing is known of what comes.
 * @param text the file with `\n` alone and without byte order mark
 * @param model the names that can be written; of the article as it was last read
 */
export function completeSource(text: string, at: number, model: Model): SourceCompletion | null {
	const start = text.slice(0, at).lastIndexOf("\n") + 1;
	const head = text.slice(start, at);
	const front = isFront(text, start);
	const found =
		completeBraces(head, model) ?? (front ? completeFront(text, start, at, model) : null);
	if (found === null) return null;
	const typed = text.slice(start + found.start, at).toLowerCase();
	const options = found.options.filter((option) => isMeant(option, typed));
	if (options.length === 0) return null;
	// Who types the beginning of an id means that one rather than a name.
	options.sort((one, two) => Number(begins(two.label, typed)) - Number(begins(one.label, typed)));
	const inYaml = front && /^[ \t]*[\w-]+:[ \t]+"/u.test(head);
	const written = inYaml ? options.map(escapeOption) : options;
	return { ...found, start: start + found.start, stop: at, options: written };
}

/** Between YAML's quotation marks others have a backslash before them. */
function escapeOption(option: SourceOption): SourceOption {
	const { text, back = 0 } = option;
	return text?.includes('"')
		? { ...option, text: text.replaceAll('"', '\\"'), back: back * 2 }
		: option;
}

/** Does the line stand between the two lines of hyphens? */
function isFront(text: string, line: number): boolean {
	const open = /^---[ \t]*\n/u.exec(text)?.[0].length;
	return open !== undefined && line >= open && !/^---[ \t]*$/mu.test(text.slice(open, line));
}

const begins = (word: string, typed: string): boolean => word.toLowerCase().startsWith(typed);

/** Begins the option, a part of it, or a name that it has, with what is typed? */
function isMeant({ label, names = [] }: SourceOption, typed: string): boolean {
	const words = [label, ...label.split("-"), ...names, ...names.flatMap((name) => name.split(" "))];
	return words.some((word) => begins(word, typed));
}
