import { partHead } from "../article/draft/plain-text.ts";
import type { Sentence } from "../article/model/types.ts";
import type { Stretch } from "../article/text/finding.ts";
import { listSentences } from "../article/text/sentence-ends.ts";

/** A plain text as the text of an article. */
export interface LaidOutText {
	/** Headline, the line under it and paragraphs, parted by empty lines. */
	text: string;
	sentences: Sentence[];
	/** The paragraphs of the body. */
	paragraphs: Stretch[];
	/** Where a stretch of the plain text stands in it. */
	move(stretch: Stretch): Stretch;
	/** The headline was told by nothing: the first paragraph stands in its place. */
	isHeadGuessed: boolean;
}

const emptyLines = /(?:\r\n|\r(?!\n)|\n)(?:[ \t]*(?:\r\n|\r(?!\n)|\n))+/gu;
const lineEnds = /\r\n|\r|\n/gu;
/** White space that a line may be broken at, unlike a no-break space. */
const space = /[^\S\u00a0\u2007\u202f]/u;
const spaces = /[^\S\u00a0\u2007\u202f]+/gu;

/** Parted by empty lines if there are any within the text, else by lines. */
function listParagraphs(plain: string): Stretch[] {
	const inner = plain.trim();
	const parting = inner.search(emptyLines) >= 0 ? emptyLines : lineEnds;
	const breaks = [...plain.matchAll(parting)];
	return [...breaks, null]
		.map((found, index) => {
			const before = breaks[index - 1];
			const start = before ? before.index + before[0].length : 0;
			return trimStretch(plain, { start, stop: found?.index ?? plain.length });
		})
		.filter(({ start, stop }) => stop > start);
}

/** Without white space at both ends. */
export function trimStretch(text: string, { start, stop }: Stretch): Stretch {
	const words = text.slice(start, stop);
	const from = start + words.length - words.trimStart().length;
	return { start: from, stop: Math.max(from, start + words.trimEnd().length) };
}

const flatten = (words: string) => words.replace(spaces, " ");

/** Sentences that no white space parts share a line: to part them would change the text. */
function partSentences(plain: string, paragraph: Stretch, lang: string): Stretch[] {
	const parted: Stretch[] = [];
	for (const one of listSentences(plain, paragraph, lang, [])) {
		const last = parted.at(-1);
		if (last && last.stop === one.start) last.stop = one.stop;
		else parted.push({ ...one });
	}
	return parted;
}

interface Head {
	title: string | null;
	/** How many paragraphs are headline and the line under it. */
	count: number;
	isGuessed: boolean;
}

function findHead(paragraphs: readonly string[], lang: string, title: string | null): Head {
	if (title !== null) {
		const isFirst = paragraphs[0] === flatten(title);
		return { title: isFirst ? null : flatten(title), count: isFirst ? 1 : 0, isGuessed: false };
	}
	const count =
		paragraphs.length -
		partHead(
			paragraphs.map((text) => ({ text, lead: "" })),
			lang,
		).body.length;
	return { title: null, count: Math.max(1, count), isGuessed: count === 0 };
}

/** Writes the text block by block, and notes where each unit of the plain text comes to stand. */
function createWriter(plain: string) {
	const places = new Int32Array(plain.length + 1);
	const sentences: Sentence[] = [];
	let text = "";
	let noted = 0;
	const noteUpTo = (stop: number) => {
		places.fill(text.length, noted, stop);
		noted = Math.max(noted, stop);
	};
	return {
		places,
		sentences,
		read: () => text,
		open: () => {
			if (text !== "") text += "\n\n";
		},
		/** Writes what is no part of the plain text. */
		add(words: string, id: string) {
			const start = text.length;
			text += words;
			sentences.push({ id, start, stop: text.length, paragraph: 0 });
		},
		write({ start, stop }: Stretch, id: string, paragraph: number) {
			noteUpTo(start);
			const from = text.length;
			for (let at = start; at < stop; at++) {
				places[at] = text.length;
				if (!space.test(plain[at] ?? "")) text += plain[at];
				else if (!text.endsWith(" ")) text += " ";
			}
			noted = stop;
			sentences.push({ id, start: from, stop: text.length, paragraph });
		},
		part: () => {
			noteUpTo(noted + 1);
			text += " ";
		},
		close: () => noteUpTo(plain.length + 1),
	};
}

/**
 * Lays a plain text out as an article's: its words are the same, one for one.
 * @param title that stands outside the text; null where the text has its own
 */
export function layOutForeign(plain: string, lang: string, title: string | null): LaidOutText {
	const all = listParagraphs(plain);
	const words = all.map(({ start, stop }) => flatten(plain.slice(start, stop)));
	const head = findHead(words, lang, title);
	const writer = createWriter(plain);
	if (head.title !== null) writer.add(head.title, "title");
	const ids = head.title === null ? ["title", "dek"] : ["dek"];
	const paragraphs: Stretch[] = [];
	let sentence = 0;
	for (const [index, stretch] of all.entries()) {
		writer.open();
		const from = writer.read().length;
		if (index < head.count) {
			writer.write(stretch, ids[index] ?? "dek", 0);
			continue;
		}
		for (const [at, one] of partSentences(plain, stretch, lang).entries()) {
			if (at > 0) writer.part();
			writer.write(one, `s${++sentence}`, paragraphs.length + 1);
		}
		paragraphs.push({ start: from, stop: writer.read().length });
	}
	writer.close();
	const text = writer.read();
	const move = ({ start, stop }: Stretch) => ({
		start: writer.places[Math.max(0, start)] ?? text.length,
		stop: writer.places[Math.max(0, stop)] ?? text.length,
	});
	const { sentences } = writer;
	return { text, sentences, paragraphs, move, isHeadGuessed: head.isGuessed };
}
