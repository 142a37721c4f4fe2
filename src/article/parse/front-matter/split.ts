import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import { type Message, messages } from "../messages/all.ts";

export interface Parts {
	yaml: string;
	/** Offset of the YAML in the file. */
	yamlStart: number;
	/** Offset of the body, which begins on the line after the second `---`. */
	bodyStart: number;
	/** There are no two `---` lines to part it at, or too much between them. */
	broken: boolean;
}

/** Parts a file at its two `---` lines; without them all of it is body. */
export function splitSource(
	text: string,
	problems: Collector,
	missing: Message = messages.missingFrontMatter(),
): Parts {
	const first = /^---[ \t]*(?:\n|$)/.exec(text)?.[0].length;
	if (first === undefined) {
		problems.add(missing, 0, 3);
		return { yaml: "", yamlStart: 0, bodyStart: 0, broken: true };
	}
	const closing = /^---[ \t]*$/m;
	const rest = text.slice(first);
	const found = closing.exec(rest);
	if (found === null) {
		problems.add(messages.unclosedFrontMatter(), 0, 3);
		return { yaml: "", yamlStart: first, bodyStart: text.length, broken: true };
	}
	const length = found.index;
	const bodyStart = Math.min(text.length, first + length + found[0].length + 1);
	if (length > caps.frontMatter) {
		problems.add(messages.frontMatterTooLong(length), first);
		return { yaml: "", yamlStart: first, bodyStart, broken: true };
	}
	return { yaml: rest.slice(0, length), yamlStart: first, bodyStart, broken: false };
}
