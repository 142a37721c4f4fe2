import { escapeMarkdown } from "../../../article/draft/markdown.ts";
import { formatList, formatNumber } from "../../../article/sentences/numbers.ts";
import { replaceForbidden } from "../../../article/text/characters.ts";
import { removeIsolates } from "../../../article/text/isolate.ts";

/** A step as it is written, in Markdown but for its title. */
export interface MadeStep {
	title: string;
	/** Between the braces: `view=text minutes=4`. */
	shows: string;
	/** Paragraphs for the class. */
	prose: string[];
	questions: MadeQuestion[];
	/** Blocks for the teacher. */
	notes: string[];
}

export interface MadeQuestion {
	text: string;
	/** Between the braces: `ask=open sentence=s1`. */
	asks: string;
	/** Blocks that are shown with the answer. */
	answer: string[];
}

/** Words of the article in one line, as a walkthrough may hold them. */
export function cleanWords(words: string): string {
	return replaceForbidden(removeIsolates(words).normalize().replace(/\s+/gu, " ").trim());
}

/** Markdown in which what is filled in shows as it is, whatever signs it holds. */
export function write(parts: TemplateStringsArray, ...words: string[]): string {
	const filled = words.map((one) => escapeMarkdown(cleanWords(one)));
	return parts.map((part, index) => `${part}${filled[index] ?? ""}`).join("");
}

/** More names than this are counted: a class reads them from the back of the room. */
const mostNames = 6;

/** "Ann, Bob and Cy"; of many "Ann, Bob, Cy, Dee, Eve and three more". */
export function formatNames(names: readonly string[]): string {
	if (names.length <= mostNames) return formatList(names);
	const told = names.slice(0, mostNames - 1);
	return formatList([...told, `${formatNumber(names.length - told.length)} more`]);
}

/** A step as it stands in `walkthrough.md`. */
export function formatMadeStep({ title, shows, prose, questions, notes }: MadeStep): string {
	const asked = questions.map(
		({ text, asks, answer }) =>
			`[${text}]{${asks}}\n\n> ${answer.join("\n\n").replaceAll("\n", "\n> ")}`,
	);
	const parts = [...prose, ...asked, "### For the teacher", ...notes];
	return `## ${title}\n{${shows}}\n\n${parts.join("\n\n")}\n`.replaceAll(/^> $/gmu, ">");
}
