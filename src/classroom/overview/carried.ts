/** What may be a student's answers in what a teacher pasted, and where it stands. */
export interface CarriedText {
	/** 1, 2 … */
	line: number;
	/** What stands before it on its line, such as a name; empty when nothing does. */
	label: string;
	/** The folder that its address names as the article's; null when it names none. */
	slug: string | null;
	/** What the answers may be packed in, the likeliest first: mail breaks links over lines. */
	texts: string[];
}

/** What follows the sign of a link with answers; `%3D` where a mail program has wrapped the link. */
const signs = /answers(?:=|%3d)/gi;
/** Answers by themselves, as a page that is opened from a disk copies them. */
const alone = /(?:^|[\s"'“(<])(?=1\.[0-9A-Z]{6}\.)/g;
/** Lines of one link that mail has broken. */
const mostLines = 2000;
/** Lines that are left out one by one at the end of a broken link: a word may follow it. */
const mostLeftOut = 3;
/** UTF-16 units of an address before its answers; a line may be a megabyte. */
const longestAddress = 500;
/** UTF-16 units that are looked at before a link: a date, and a name. */
const longestBefore = 200;
const longestLabel = 40;

/**
 * Texts with answers in a paste of any kind: a list, a chat, a mail; in its order.
 * @param most further ones are not looked at
 */
export function listCarried(pasted: string, most: number): CarriedText[] {
	const lines = pasted.split(/\r\n?|\n/);
	const found: CarriedText[] = [];
	for (const [index, line] of lines.entries()) {
		let last = 0;
		for (const at of findStops(line)) {
			if (found.length === most) return found;
			const begin = findBegin(line, at);
			found.push({
				line: index + 1,
				label: readLabel(line.slice(Math.max(last, begin - longestBefore), begin)),
				slug: readSlug(line.slice(begin, at)),
				texts: listTexts(lines, index, at),
			});
			// What stands before the next one begins behind these answers.
			last = skipAnswers(line, at);
		}
	}
	return found;
}

/** Where answers begin in a line. */
function findStops(line: string): number[] {
	const signed = [...line.matchAll(signs)].map((match) => match.index + match[0].length);
	if (signed.length > 0) return signed;
	return [...line.matchAll(alone)].map((match) => match.index + match[0].length);
}

/** Where the link begins whose answers begin at `at`. */
function findBegin(line: string, at: number): number {
	const near = Math.max(0, at - longestAddress);
	const space = near + findLastSpace(line.slice(near, at)) + 1;
	const word = line.slice(space, at);
	const scheme = word.toLowerCase().search(/https?:\/\/|file:\/\//);
	if (scheme >= 0) return space + scheme;
	const sign = word.indexOf("#");
	return sign >= 0 ? space + sign : space;
}

const findLastSpace = (text: string) => Math.max(text.lastIndexOf(" "), text.lastIndexOf("\t"));

function skipAnswers(line: string, from: number): number {
	const rest = line.slice(from);
	const stop = rest.search(/[^\w.-]/);
	return stop < 0 ? line.length : from + stop;
}

function readSlug(address: string): string | null {
	return /\/([a-z\d-]{1,100})\/walkthrough\b/.exec(address)?.[1] ?? null;
}

/** The answers on their line, then with the lines that seem to belong to them. */
function listTexts(lines: readonly string[], index: number, at: number): string[] {
	const line = lines[index] ?? "";
	const stop = skipAnswers(line, at);
	const first = line.slice(at, stop);
	const more: string[] = [];
	if (line.slice(stop).trim() === "")
		for (let next = index + 1; next < lines.length && more.length < mostLines; next += 1) {
			// Mail puts ">" before the lines of what is answered.
			const rest = (lines[next] ?? "").replace(/^[>\s]{0,20}/, "").trim();
			if (!/^[\w.-]+$/.test(rest)) break;
			more.push(rest);
		}
	const counts = Array.from({ length: mostLeftOut }, (_, left) => more.length - left);
	const joined = counts.filter((count) => count > 0).map((count) => more.slice(0, count));
	return [first, ...joined.map((rest) => first + rest.join(""))].filter((text) => text !== "");
}

/** Date and time of a line in an exported chat: "[12.03.26, 10:12:33] ", "12/03/2026, 10:12 - ". */
const stamp =
	/^\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?\]?(?: ?[-–:])? ?/i;
const numbering = /^\d{1,3}[.)] /;
const around = " \t\u00a0\u202f\u200e\u200f>|*•·-–—:;,\"'“”‘’()[]<#";

/** What stands before a link, without what lists, chats and mails put around it. */
function readLabel(before: string): string {
	const plain = trimAround(before).replace(/^\[/, "");
	const said = trimAround(`${plain} `.replace(stamp, "").replace(numbering, ""));
	const characters = [...said];
	if (characters.length <= longestLabel) return said;
	return `${characters.slice(0, longestLabel).join("")}…`;
}

/** A loop: an expression for the end of a long row of signs takes time with its square. */
function trimAround(text: string): string {
	let [from, to] = [0, text.length];
	while (from < to && around.includes(text[from] ?? "")) from += 1;
	while (to > from && around.includes(text[to - 1] ?? "")) to -= 1;
	return text.slice(from, to);
}
