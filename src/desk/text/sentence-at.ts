import type { Model, Sentence } from "../../article/model/types.ts";
import { bisect } from "../../article/text/finding.ts";

/** The sentence that holds an offset of the text, or the next one. */
export function findSentenceAt({ sentences }: Model, at: number): Sentence | undefined {
	return sentences[bisect(sentences.length, (index) => (sentences[index]?.stop ?? 0) > at)];
}
