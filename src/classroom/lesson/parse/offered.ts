import { findStatement } from "../../../article/model/questions.ts";
import type { Sentence, Statement } from "../../../article/model/types.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";
import type { LessonContext } from "./context.ts";

/**
 * The sentences that a question about words offers, in article order: those that are named, or
 * else all sentences of the paragraphs that the right words stand in. A named choice that leaves
 * right words out is reported at `at`.
 */
export function listOfferedWords(
	{ model, problems }: LessonContext,
	statements: readonly string[],
	named: readonly string[],
	at: Stretch,
): string[] {
	const found = new Map<Sentence, string>();
	for (const id of statements) {
		const statement = findStatement(model, id);
		for (const sentence of model.sentences) {
			if (statement !== undefined && holds(sentence, statement)) found.set(sentence, id);
		}
	}
	const paragraphs = new Set([...found.keys()].map(nameParagraph));
	const wanted = new Set(named);
	const offered = new Set(
		model.sentences.filter((sentence) =>
			named.length > 0 ? wanted.has(sentence.id) : paragraphs.has(nameParagraph(sentence)),
		),
	);
	for (const [sentence, id] of found) {
		if (offered.has(sentence)) continue;
		problems.add(lessonMessages.wordsNotOffered(id, sentence.id), at.start, at.stop);
	}
	return [...offered].map(({ id }) => id);
}

/** Whether words of the statement stand in the sentence. */
function holds({ start, stop }: Sentence, { quote, continued }: Statement): boolean {
	return [quote, ...continued].some((words) => words.start < stop && words.stop > start);
}

/** Headline and the line under it share the number 0 and are no paragraph together. */
function nameParagraph({ id, paragraph }: Sentence): string {
	return paragraph === 0 ? id : String(paragraph);
}
