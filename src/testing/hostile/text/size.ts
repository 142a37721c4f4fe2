import { type HostileCase, inBody, inFrontMatter } from "./hostile.ts";

/** Just under what is read at most, so that all of it is. */
const most = 1024 * 1024 - 1024;

function fill(piece: string, size = most): string {
	return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

/** The piece in paragraphs of 15 KiB, each of which is short enough to be read. */
function fillParagraphs(piece: string, paragraph = 15_000, size = most): string {
	return fill(`${fill(piece, paragraph)}\n\n`, size);
}

function fillLines(line: string, count = 19_000): string {
	return line.repeat(Math.min(count, Math.floor(most / line.length)));
}

const bodies: Readonly<Record<string, string>> = {
	"depth-quotes": "> ".repeat(2000),
	"depth-quotes-close": ">".repeat(2000),
	"depth-lists": "- ".repeat(2000),
	"depth-numbers": "1. ".repeat(2000),
	"depth-indents": Array.from({ length: 300 }, (_, index) => `${" ".repeat(index * 2)}- a`).join(
		"\n",
	),
	"depth-brackets": `${"[".repeat(2000)}a${"]{anna says}".repeat(2000)}`,
	"depth-emphasis": `${"*a ".repeat(300)}${"b* ".repeat(300)}`,
	"depth-links": `${"[".repeat(300)}a${"](b)".repeat(300)}`,
	"depth-images": `${"![".repeat(300)}a${"](b.png)".repeat(300)}`,
	"size-brackets": fill("["),
	"size-closing-brackets": fill("]{"),
	"size-quotes": fill("> "),
	"size-stars": fill("*"),
	"size-backticks": fill("`"),
	"size-braces": fill("{"),
	"size-rules": fill("- "),
	"size-angles": fill("<"),
	"size-backslashes": fill("\\"),
	"size-nuls": fill("\0"),
	"size-line-breaks": fill("\n"),
	"size-spaces": fill(" "),
	"size-bars": fill("|"),
	"size-word": fill("a"),
	"size-marks": fillParagraphs("[a]{anna says} "),
	"size-wrong-conditions": fillParagraphs('[some words]{anna says if="the quick brown foxx"} '),
	"size-emphasis": fillParagraphs("*a bbbbbbbbbbbbbbbbbb"),
	"size-links": fillParagraphs("[a](b ccccccccccccccc"),
	"size-addresses": fillParagraphs("a@b.c http://d.eeeeee? "),
	"size-apostrophes": fillParagraphs(" 'a"),
	"size-lazy-list": `- a\n${fillLines("some words in a line of fifty letters or so, yes\n")}`,
	"size-lazy-quotes": fillLines("> - a\nb\n", 9000),
	"size-definitions": fillLines("[a]: bbbbbbbbbbbbbbbbbbbbbbbbbbb\n"),
	"size-table": `${fill("|a", 100)}|\n${fill("|-", 100)}|\n${fillLines("|\n")}`,
	"size-wide-table": `${fill("|a", 200_000)}|\n${fill("|-", 200_000)}|\n${fillLines("|\n")}`,
	"size-over": fill("a ", 1024 * 1024 + 10),
};

const yaml: Readonly<Record<string, string>> = {
	"size-yaml-brackets": fill("[", 250_000),
	"size-yaml-keys": Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n"),
	"size-yaml-dashes": fill("- ", 250_000),
	"size-yaml-tags": fill("! ", 250_000),
	"size-yaml-lines": `title: >\n${fill("  a\n", 250_000)}`,
	"size-yaml-over": `title: ${fill("a", 300_000)}`,
	"size-actors": `title: a\nactors:\n${Array.from({ length: 600 }, (_, index) => `  a${index}: {name: n${index}, kind: person}`).join("\n")}`,
};

export const sizeCases: readonly HostileCase[] = [
	...Object.entries(bodies).map(([name, body]) => inBody(name, body)),
	...Object.entries(yaml).map(([name, text]) => inFrontMatter(name, text)),
];

/** As much of one thing as all caps together let through; for those who measure. */
export const densestCases: readonly HostileCase[] = [
	inBody("densest-strong", fillParagraphs("**a** b ", 1900)),
	inBody("densest-code", fillParagraphs("`a` ", 1900)),
	inBody("densest-misread", fillParagraphs("Ã© ")),
	inBody("densest-accents", fillParagraphs("a\u0301 ")),
	inBody("densest-quotations", fillParagraphs(" “a ‘b", 15_000, 58_000)),
	inBody(
		"densest-reports",
		fillParagraphs("Anna Adams said that Tom Berg claimed it. ", 15_000, 349_000),
	),
];
