import { countSyllables } from "./syllables.ts";

/** What makes a text hard to read. */
export interface ReadingLevel {
	sentences: number;
	words: number;
	/** Years at school in the United States that a reader needs, by Flesch and Kincaid. */
	grade: number;
}

/** Quotations with what stands between their marks. */
const quotations = /“[^”]*”/g;
/** A capital within a sentence begins a name: “in Riyadh”, “joining NATO”. */
const names = /(?<=[^.!?\s“]\s+)\p{Lu}[\p{L}.’'-]*(?:’s)?/gu;
const ends = /(?<=[.!?])\s+|\n+/;

/**
 * The Flesch–Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid,
 * Fishburne, Rogers and Chissom 1975). Quotations and names are left out: they are the article’s,
 * nobody can choose shorter ones, and how hard a name is its letters do not tell.
 */
export function measureReadingLevel(text: string, leftOut: readonly string[] = []): ReadingLevel {
	const own = [...leftOut]
		.sort((a, b) => b.length - a.length)
		.reduce((rest, name) => rest.replaceAll(name, ""), text.replace(quotations, ""))
		.replace(names, "");
	const sentences = own
		.split(ends)
		.map((sentence) => sentence.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu) ?? [])
		.filter((words) => words.length > 0);
	const words = sentences.flat();
	const syllables = words.reduce((sum, word) => sum + countWord(word), 0);
	const grade =
		words.length === 0
			? 0
			: 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
	return { sentences: sentences.length, words: words.length, grade };
}

/** “first-hand” is one word of two parts. */
function countWord(word: string): number {
	return word.split("-").reduce((sum, part) => sum + countSyllables(part), 0);
}
