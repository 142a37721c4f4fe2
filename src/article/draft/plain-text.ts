import { needsSpace } from "../text/line-joins.ts";
import { listSentences } from "../text/sentence-ends.ts";

/** A paragraph, heading, item or quoted paragraph of a text that is to be drafted. */
export interface PlainBlock {
	/** Its words on one line. */
	text: string;
	/** What stands before its first line as Markdown: `## `, `> `, `- `, `> 1. `; nothing for most. */
	lead: string;
}

/** A text that is to be drafted, with what is known of it. What is not known is absent or "". */
export interface PlainText {
	title: string;
	dek: string;
	/** A BCP 47 tag. */
	lang?: string;
	/** Place and date as shown. */
	dateline?: string;
	/** Year-month-day. */
	published?: string;
	credit?: { name: string; url?: string };
	body: PlainBlock[];
}

/** A headline is no sentence; longer, and it is a paragraph. */
const longestTitle = 200;
const longestDek = 300;

/** The paragraphs of a plain text: parted by empty lines if there are any, else by lines. */
export function partParagraphs(text: string, lang = ""): string[] {
	const clean = text
		.replace(/\r\n?/gu, "\n")
		.replace(/^\ufeff/u, "")
		.trim();
	if (!/\n[ \t]*\n/u.test(clean)) return cleanParts(clean.split("\n"), lang);
	const blocks = clean.split(/\n[ \t]*\n/u);
	// Lines are broken at a width, or each paragraph is one: then those of the head are apart.
	const isBroken = blocks.slice(mostBroken).some((part) => part.trim().includes("\n"));
	const parts =
		isBroken || blocks.length <= mostBroken
			? blocks
			: blocks.flatMap((part, at) => (at < mostBroken ? part.split("\n") : [part]));
	return cleanParts(parts, lang);
}

/** Of so many blocks at the beginning the lines may be headline, dek, who wrote it, when. */
const mostBroken = 3;

function cleanParts(parts: readonly string[], lang: string): string[] {
	return parts.map((part) => joinSpaces(part.trim(), lang)).filter((part) => part !== "");
}

/** One space for each run of them; none where a line was broken between two sentences of Chinese. */
function joinSpaces(part: string, lang: string): string {
	return part.replace(/\s+/gu, (space, at: number) => {
		const after = part.slice(at + space.length, at + space.length + 2);
		const isParted =
			!space.includes("\n") || needsSpace(part.slice(Math.max(0, at - 2), at), after, lang);
		return isParted ? " " : "";
	});
}

const months = "\\p{L}{3,10}\\.?";
/** “Penmarsh, 14 October 2025”, “October 14, 2025”, “14.10.2025”: a line that is a place and a day. */
const datelines = new RegExp(
	`^(?:[^\\d,.!?]{2,40}, )?(?:\\d{1,2}\\.? ${months} \\d{4}|${months} \\d{1,2}, \\d{4}|` +
		"\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2})$",
	"u",
);
const bylines = /^(?:by|von|par|por)\s+(?=\p{Lu}[^.!?\d]{2,80}$)/iu;

/** The lines above a text that say who wrote it, where and when; they are no words of it. */
function partLines(blocks: readonly PlainBlock[]): Partial<PlainText> & { body: PlainBlock[] } {
	const head = blocks.slice(0, mostHead);
	const byline = head.find(({ text }) => bylines.test(text));
	const day = head.find(({ text }) => datelines.test(text));
	return {
		...(byline ? { credit: { name: byline.text.replace(bylines, "") } } : {}),
		...(day ? { dateline: day.text } : {}),
		body: blocks.filter((one) => one !== byline && one !== day),
	};
}

/** So many lines may stand above a text: headline, dek, who wrote it, when. */
const mostHead = 6;

/** Headline and dek, as far as they can be told from the first lines; the rest is the body. */
export function partHead(
	blocks: readonly PlainBlock[],
	lang: string,
): Pick<PlainText, "title" | "dek" | "body"> {
	// A list or a quotation is neither.
	const [first = "", second = "", third] = blocks.map(({ text, lead }) =>
		/^(?:#+ )?$/u.test(lead) ? text : "",
	);
	// Few texts have no headline; a first sentence that stands alone before a longer one is it.
	const isShort = first.length <= longestTitle && first.length < second.length;
	const isTitle = isShort || (first.length <= longestTitle && !/[.。]["”’»]?$/u.test(first));
	if (!isTitle || first === "") return { title: "", dek: "", body: [...blocks] };
	const whole = { start: 0, stop: second.length };
	const isDek =
		third !== undefined &&
		second !== "" &&
		second.length <= longestDek &&
		second.length < third.length &&
		listSentences(second, whole, lang, []).length === 1;
	return { title: first, dek: isDek ? second : "", body: blocks.slice(isDek ? 2 : 1) };
}

/** Text that holds nothing but paragraphs. */
export function readPlainText(text: string, lang?: string): PlainText {
	const all = partParagraphs(text, lang).map((part) => ({ text: part, lead: "" }));
	return { title: "", dek: "", ...partLines(all) };
}
