import { isEmpty, longestText, mostCodings } from "./answers.ts";
import type { Answers } from "./types.ts";

/** Something that was answered on both sides, and not in the same way. */
export interface AnswersDifference {
	part: "choices" | "words" | "texts";
	/** Of an item, else of a question. */
	key: string;
}

/** What two tabs or devices have together. */
export interface MergedAnswers {
	/** Where both answered, one's own. */
	answers: Answers;
	differences: AnswersDifference[];
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Everything of both; where both have it, one's own, and the keys under which they differ. */
function unite<Value>(
	mine: Record<string, Value>,
	others: Record<string, Value>,
): { all: Record<string, Value>; differ: string[] } {
	const differ = Object.keys(others).filter(
		(key) => Object.hasOwn(mine, key) && !isSame(mine[key], others[key]),
	);
	return { all: { ...others, ...mine }, differ };
}

/** Two open answers in one, mine first; null where they are too long together. */
function joinTexts(mine: string, other: string): string | null {
	if (mine.includes(other.trim())) return mine;
	if (other.includes(mine.trim())) return other;
	const both = `${mine.trimEnd()}\n\n${other.trimStart()}`;
	return both.length <= longestText ? both : null;
}

/**
 * The answers of both. What only one side has is taken; of open answers that differ both are kept,
 * one below the other, and so are all marks.
 */
export function mergeAnswers(mine: Answers, others: Answers): MergedAnswers {
	const choices = unite(mine.choices, others.choices);
	const words = unite(mine.words, others.words);
	const texts = unite(mine.texts, others.texts);
	const joined = texts.differ.map(
		(key) => [key, joinTexts(mine.texts[key] ?? "", others.texts[key] ?? "")] as const,
	);
	for (const [key, text] of joined) if (text !== null) texts.all[key] = text;
	const tooLong = joined.flatMap(([key, text]) => (text === null ? key : []));
	const more = others.codings.filter((one) => mine.codings.every((own) => !isSame(own, one)));
	const list = (part: AnswersDifference["part"], keys: readonly string[]) =>
		keys.map((key) => ({ part, key }));
	return {
		answers: {
			...{ choices: choices.all, words: words.all, texts: texts.all },
			codings: [...mine.codings, ...more].slice(0, mostCodings),
		},
		differences: [
			...list("choices", choices.differ),
			...list("words", words.differ),
			...list("texts", tooLong),
		],
	};
}

/** Whether the first holds everything of the second already. */
export function holdsAnswers(mine: Answers, others: Answers): boolean {
	const { answers, differences } = mergeAnswers(mine, others);
	return isEmpty(others) || (differences.length === 0 && isSame(sort(answers), sort(mine)));
}

/** In one order, whichever came first. */
function sort({ codings, ...records }: Answers): unknown {
	const entries = Object.values(records).map((record) => Object.entries(record).sort());
	return [entries, codings];
}

/** Takes the others' answer at a difference; changes `answers` in place. */
export function takeDifference(
	answers: Answers,
	others: Answers,
	{ part, key }: AnswersDifference,
): void {
	Object.assign(answers[part], { [key]: others[part][key] });
}
