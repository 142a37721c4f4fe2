import { edgeShare, measureText, type TextStyle } from "./text-width.ts";

/**
 * A piece of text that stays together and the space that follows it: broken after spaces,
 * hyphens, dashes and slashes, and between any two CJK characters. No-break spaces hold.
 */
const piece =
	/[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60][\p{M}、。，．！？：；）」』”’]*[ \t\n\r]*|[^ \t\n\r\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60‐–—/-]*[‐–—/-]+[ \t\n\r]*|[^ \t\n\r\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60‐–—/-]+[ \t\n\r]*/gu;

function listPieces(text: string): string[] {
	return text.match(piece) ?? [];
}

/** As many characters of a word as fit, at least one, marks kept with their letter. */
function cutWord(word: string, width: number, style: TextStyle): string {
	const characters = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [word];
	let part = characters[0] ?? "";
	for (const character of characters.slice(1)) {
		if (measureText(part + character, style) > width) break;
		part += character;
	}
	return part;
}

/** Without the space, commas, stops and dashes at its end. */
function trimPunctuation(line: string): string {
	let stop = line.length;
	while (stop > 0 && /[\s,;:.–—-]/u.test(line[stop - 1] ?? "")) stop--;
	return line.slice(0, stop);
}

/** Takes text to a line end, with … after the last word that still leaves room for it. */
function closeLine(line: string, width: number, style: TextStyle): string {
	const pieces = listPieces(line);
	for (let count = pieces.length; count > 0; count--) {
		const words = trimPunctuation(pieces.slice(0, count).join(""));
		if (words !== "" && measureText(`${words}…`, style) <= width) return `${words}…`;
	}
	const room = Math.max(0, width - measureText("…", style));
	return `${cutWord(line.trim(), room, style)}…`;
}

/**
 * Text in lines no wider than `width` px, broken at spaces, hyphens and dashes; a word is
 * broken only when it is wider than a whole line. When `maxLines` cuts the text, the last
 * line ends in … after a whole word. Empty text gives no line. A width below one character
 * still puts one character on each line.
 */
export function wrapText(
	text: string,
	width: number,
	style: TextStyle,
	maxLines = Number.POSITIVE_INFINITY,
): string[] {
	const whole = text.trim();
	if (measureText(whole, style) <= width) return whole === "" ? [] : [whole];
	const lines: string[] = [];
	const pieces = listPieces(whole).reverse();
	let line = "";
	for (let next = pieces.pop(); next !== undefined; next = pieces.pop()) {
		if (measureText((line + next).trimEnd(), style) <= width) {
			line += next;
			continue;
		}
		if (line === "") {
			line = cutWord(next, width * edgeShare, style);
			next = next.slice(line.length);
		}
		if (lines.length + 1 >= maxLines && next.trim() !== "") {
			return [...lines, closeLine(line + next, width, style)];
		}
		lines.push(line.trimEnd());
		line = "";
		if (next.trim() !== "") pieces.push(next);
	}
	return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/**
 * The same number of lines as {@link wrapText}, with words spread evenly over them, so that
 * no label ends in one lonely word: the narrowest width that needs no further line.
 */
export function balanceText(
	text: string,
	width: number,
	style: TextStyle,
	maxLines = Number.POSITIVE_INFINITY,
): string[] {
	const loose = wrapText(text, width, style, maxLines);
	if (loose.length < 2 || loose.at(-1)?.endsWith("…")) return loose;
	const widest = listPieces(text).map((part) => measureText(part.trimEnd(), style));
	let low = Math.max(width / 2, ...widest);
	let high = width;
	while (high - low > 2) {
		const middle = (low + high) / 2;
		if (wrapText(text, middle, style).length > loose.length) low = middle;
		else high = middle;
	}
	return wrapText(text, high, style);
}
