import type { Article, Block, Line, Prose } from "../../article/model/prose.ts";
import { measureText } from "../../article/text/text-width.ts";
import type { Task } from "./worksheet.ts";

/**
 * How much of a page the student's sheet takes, reckoned without a browser, and what is set closer
 * or wider for it: the article fills its page, and so does what is asked of it on the back. Lengths
 * are in points, of pages within the margins of `sheet-print.css`.
 */

/** The shorter page is Letter, the narrower one A4: what fits both is reckoned with. */
const page = { width: 516, heights: { a4: 751, letter: 701 } };

/** Type, as `sheet.css` and `sheet-print.css` set it. */
const type = { size: 10.5, line: 15, gap: 4.2, box: 22.5, ruled: 22.7 };

/** Name, title and foot of each page. */
const around = { front: 74, back: 62 };

/** Lines to write on under an open question: two are a sentence, eight a third of a page. */
const ruled = { least: 2, most: 8 };

/** Steps of leading that the article is set with: `air-1` is the closest. */
export const leadings = [1.36, 1.45, 1.55, 1.7, 2, 2.3] as const;

/** How the article is set: `air` is the number of its leading, from 1. */
export interface ArticleFit {
	columns: 1 | 2;
	air: number;
}

/** One column leaves a margin to write in; two hold half as much again. */
const widths = { 1: page.width * 0.72 - 17, 2: (page.width - 22) / 2 };

/** From what is best to read and write in to what saves most paper. */
const preferred: readonly [ArticleFit, ...ArticleFit[]] = [
	{ columns: 1, air: 6 },
	...[5, 4].map((air) => ({ columns: 1 as const, air })),
	...[4, 3, 2, 1].map((air) => ({ columns: 2 as const, air })),
];

/** Of an article that needs more than a page. */
const long: readonly ArticleFit[] = [2, 3, 4, 1, 5].map((air) => ({ columns: 2, air }));

/** Share of the reckoned height that text takes in the usual faces: it is reckoned for wide ones. */
const usual = 0.92;

/** Lines that a text takes in a width. */
function countLines(text: string, width: number, size: number = type.size, weight = 400): number {
	const family = weight >= 600 ? "sans" : "serif";
	// Text is measured as in wide faces; the usual ones take a sixth to a quarter less.
	return Math.max(1, Math.ceil(measureText(text, { size, weight, family }) / (width * 1.16)));
}

/** Words of the article's sentences, by id. */
type Texts = ReadonlyMap<string, string>;

function readLine({ sentence }: Line, texts: Texts): string {
	return `${sentence} ${texts.get(sentence) ?? ""} `;
}

/** Height of a block of the article in lines of text, and in gaps between paragraphs. */
function measureBlock(block: Block, texts: Texts, width: number): { lines: number; gaps: number } {
	const measure = (lines: readonly Line[], room = width) =>
		countLines(lines.map((line) => readLine(line, texts)).join(""), room, type.size);
	const sum = (blocks: readonly Block[]) =>
		blocks.reduce(
			(all, each) => {
				const { lines, gaps } = measureBlock(each, texts, width - 20);
				return { lines: all.lines + lines, gaps: all.gaps + gaps };
			},
			{ lines: 0, gaps: 0 },
		);
	switch (block.type) {
		case "paragraph":
			// A line that is no sentence is a picture, at most 60 mm high.
			return block.lines.some(({ sentence }) => sentence === "")
				? { lines: 10, gaps: 1 }
				: { lines: measure(block.lines), gaps: 1 };
		case "heading":
			return { lines: measure(block.lines), gaps: 2 };
		case "quote":
			return sum(block.blocks);
		case "list":
			return sum(block.items.flatMap(({ blocks }) => blocks));
		case "table": {
			const room = width / Math.max(1, block.head.length);
			const rows = [block.head, ...block.rows];
			const lines = rows.map((row) => Math.max(1, ...row.map((cell) => measure(cell, room))));
			return { lines: lines.reduce((all, each) => all + each, 0), gaps: rows.length };
		}
		case "code":
			return { lines: block.text.split("\n").length, gaps: 1 };
		default:
			return { lines: 0, gaps: 1 };
	}
}

/** What stands above the article and under it: name, headline, what is to be underlined. */
function measureAround({ title, dek }: Prose, texts: Texts, tasks: readonly Task[]): number {
	const head = [
		countLines(readLine(title, texts), page.width, 17, 700) * 21,
		dek ? countLines(readLine(dek, texts), page.width, 12) * 17 : 0,
	];
	const asked = tasks
		.filter(({ kind }) => kind === "underline")
		.map((task) => measureHeading(task) + type.line + 13);
	return [...head, ...asked].reduce((all, each) => all + each, around.front);
}

function measureHeading({ text }: Task): number {
	return countLines(text, page.width - 20, 11, 700) * type.line;
}

/** How the article is set, so that no page of it is left nearly empty. */
export function fitArticle({ model, prose }: Article, tasks: readonly Task[]): ArticleFit {
	const texts = new Map(
		model.sentences.map(({ id, start, stop }) => [id, model.text.slice(start, stop)]),
	);
	const aside = measureAround(prose, texts, tasks);
	const measure = ({ columns, air }: ArticleFit) => {
		const blocks = prose.body.map((block) => measureBlock(block, texts, widths[columns]));
		const leading = leadings[air - 1] ?? 1.5;
		const heights = blocks.map(({ lines, gaps }) => lines * type.size * leading + gaps * type.gap);
		return heights.reduce((all, each) => all + each, 0) / columns;
	};
	const fits = preferred.find((fit) => aside + measure(fit) <= page.heights.letter);
	if (fits) return fits;
	/** How far from half full the last page is, of the paper where it is farther. */
	const miss = (fit: ArticleFit) => {
		const height = aside + measure(fit) * usual;
		return Math.max(
			...Object.values(page.heights).map((each) => Math.abs(((height / each) % 1) - 0.6)),
		);
	};
	return long.toSorted((a, b) => miss(a) - miss(b))[0] ?? preferred[0];
}

/** Ruled lines under each open question: as many as the back of the sheet has room for. */
export function countRuled(tasks: readonly Task[]): number {
	const open = tasks.filter(({ kind }) => kind === "lines").length;
	const taken = tasks
		.filter(({ kind }) => kind !== "underline")
		.reduce((all, task) => all + measureHeading(task) + measureTable(task) + 14, around.back);
	const room = (page.heights.letter - taken) / type.ruled / Math.max(1, open);
	return Math.min(ruled.most, Math.max(ruled.least, Math.floor(room)));
}

function measureTable(task: Task): number {
	if (task.kind === "grid") return task.actors.length * type.box + 80;
	if (task.kind !== "choices") return 0;
	const width = page.width * (task.about === "words" ? 0.42 : 0.23) - 10;
	const weight = task.about === "words" ? 400 : 700;
	const rows = task.rows.map(({ label }) => countLines(label, width, type.size, weight));
	return rows.reduce((all, lines) => all + 5.5 + lines * 13.7, 44);
}
