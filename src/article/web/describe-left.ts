import type { LeftOut } from "./tidy-page.ts";

/** So many pieces of text are shown, and so much of each. */
export const mostLeft = 12;
const longest = 90;

const count = (number: number, one: string, many = `${one}s`) =>
	number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];

/** The beginning of a text that is only to be recognised. */
export const shortenLeft = (text: string) => {
	const letters = [...text];
	return letters.length <= longest
		? text
		: `${letters
				.slice(0, longest - 1)
				.join("")
				.trimEnd()}…`;
};

function listTexts(title: string, texts: readonly string[]): string[] {
	if (texts.length === 0) return [];
	const shown = texts.slice(0, mostLeft).map((text) => `  ${shortenLeft(text)}`);
	const rest = texts.length - shown.length;
	return [title, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

/** What is left out and not shown by its words: `2 pictures`, `1 table`. */
export function listLeftCounts(left: LeftOut): string[] {
	const { pictures, captions, embedded, tables, comments, labels } = left;
	return [
		...count(pictures, "picture"),
		...count(captions.length, "caption"),
		...count(embedded, "film or frame", "films and frames"),
		...count(tables, "table"),
		...count(comments, "comment of an editor", "comments of editors"),
		...count(labels, "label or menu entry", "labels and menu entries"),
	];
}

/** What of a page is not in its draft, in lines for an author to look over. */
export function describeLeft(left: LeftOut): string[] {
	const { footnotes, links, prose } = left;
	const parts = listLeftCounts(left);
	return [
		...(parts.length > 0 ? [`left out: ${parts.join(", ")}`] : []),
		...listTexts("left out as footnotes:", footnotes),
		...listTexts("left out as links to other articles:", links),
		...listTexts("left out, and to be looked at:", prose),
	];
}
