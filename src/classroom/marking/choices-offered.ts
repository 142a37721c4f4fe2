import type { Model, Sentence } from "../../article/model/types.ts";
import { listSentenceWords, nameSentence, type Word } from "../lesson/spans.ts";

/** A word that can be pressed. */
export interface OfferedWord extends Word {
	/**
	 * Words with the same number stand in sentences that follow each other in one paragraph:
	 * a stretch stays within them, so it never holds words that are not shown.
	 */
	run: number;
	/** Index of its sentence among those offered. */
	sentence: number;
}

export interface OfferedSentence {
	id: string;
	/** As it is numbered in the article; empty for the headline and the line under it. */
	number: string;
	/** What a screen reader says on entering it. */
	label: string;
	/** Index of its first word among all words offered. */
	first: number;
	words: OfferedWord[];
	/** What stands behind the last of them. */
	after: string;
}

/** Sentences that follow each other in one paragraph, drawn as running text. */
export interface OfferedRun {
	run: number;
	sentences: OfferedSentence[];
}

/** The sentences of these ids with their words, in article order; ids of none are passed over. */
export function listOfferedChoices(model: Model, ids: readonly string[]): OfferedRun[] {
	const chosen = new Set(ids);
	const runs: OfferedRun[] = [];
	let before: Sentence | undefined;
	let first = 0;
	let count = 0;
	for (const sentence of model.sentences) {
		const words = chosen.has(sentence.id) ? listSentenceWords(model, sentence.id) : [];
		if (words.length > 0) {
			if (!before || !follows(before, sentence)) runs.push({ run: runs.length, sentences: [] });
			const place = { run: runs.length - 1, sentence: count };
			runs.at(-1)?.sentences.push({
				id: sentence.id,
				number: sentence.id.startsWith("s") ? sentence.id.slice(1) : "",
				label: `${nameSentence(sentence.id)}: ${model.text.slice(sentence.start, sentence.stop)}`,
				first,
				words: words.map((word) => ({ ...word, ...place })),
				after: model.text.slice(words.at(-1)?.stop ?? 0, sentence.stop).trimEnd(),
			});
			first += words.length;
			count += 1;
		}
		before = words.length > 0 ? sentence : undefined;
	}
	return runs;
}

/** Headline and dek share the paragraph 0 and are two blocks all the same. */
function follows(before: Sentence, sentence: Sentence): boolean {
	return sentence.paragraph > 0 && before.paragraph === sentence.paragraph;
}

/** All words in order: what an index of a word counts in. */
export function listAllWords(runs: readonly OfferedRun[]): OfferedWord[] {
	return runs.flatMap(({ sentences }) => sentences.flatMap(({ words }) => words));
}
