import type { Model, Sentence } from "../../article/model/types.ts";
import { bisect, type Stretch } from "../../article/text/finding.ts";

/** The sentence that holds an offset of the text, or the next one. */
export function findSentenceAt({ sentences }: Model, at: number): Sentence | undefined {
	return sentences[bisect(sentences.length, (index) => (sentences[index]?.stop ?? 0) > at)];
}

/** The sentences that hold some of the words. */
export function listSentencesIn({ sentences }: Model, { start, stop }: Stretch): Sentence[] {
	const first = bisect(sentences.length, (index) => (sentences[index]?.stop ?? 0) > start);
	const behind = bisect(sentences.length, (index) => (sentences[index]?.start ?? 0) >= stop);
	return sentences.slice(first, Math.max(first, behind));
}
