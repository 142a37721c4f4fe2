import { formatCount } from "../../article/sentences/numbers.ts";
import { longestLink, type ParsedAnswers, parseAnswers } from "../lesson/answers-link.ts";
import type { Coding, Lesson } from "../lesson/types.ts";

/** What somebody else's link gives to compare with. */
export interface Pasted {
	/** What must be said about it; empty when there is nothing to say. */
	told: string;
	/** Null when there is nothing to compare. */
	codings: Coding[] | null;
}

const unknown =
	"This is not a link with answers to this walkthrough. Such a link has “#answers=” in it: " +
	"copy it whole.";
const named = "answers=";
const empty = "No words are marked in these answers.";

/** Reads a pasted link, or what stands in it after `#answers=`. */
export function readPasted(lesson: Lesson, pasted: string): Pasted {
	const parsed = parseFirst(lesson, pasted);
	if (parsed === null) return { told: unknown, codings: null };
	const placed = describePlaced(parsed);
	const { codings } = parsed.answers;
	if (codings.length > 0) return { told: placed, codings };
	return { told: placed === "" ? empty : `${placed} ${empty}`, codings: null };
}

/** The marks of each link in a text with several; links with none are left out. */
export function readPastedMarks(lesson: Lesson, pasted: string): Coding[][] {
	const [, ...links] = pasted.split(/answers=/i);
	return links.flatMap((link) => {
		const { codings } = readPasted(lesson, link);
		return codings === null ? [] : [codings];
	});
}

/** Mail breaks long links over lines; a message may also go on after the link. */
function parseFirst(lesson: Lesson, pasted: string): ParsedAnswers | null {
	if (pasted.length > longestLink) return null;
	const begin = pasted.toLowerCase().indexOf(named);
	const rest = (begin < 0 ? pasted : pasted.slice(begin + named.length)).trim();
	const whole = rest.replace(/\s+/g, "");
	const [first = ""] = rest.split(/\s/, 1);
	for (const text of [first, whole]) {
		const [value = ""] = text.split("&", 1);
		const parsed = value === "" ? null : parseAnswers(lesson, value);
		if (parsed !== null) return parsed;
	}
	return null;
}

function describePlaced({ dropped, otherVersion }: ParsedAnswers): string {
	const lost = dropped === 0 ? "" : `${formatCount(dropped, "answer")} could not be placed`;
	if (!otherVersion) return lost && `In this link, ${lost}.`;
	const made =
		"These answers were given to another version of the article or its questions. What can be " +
		"placed is compared";
	return lost ? `${made}; ${lost}.` : `${made}; every answer could be placed.`;
}
