import type { Model } from "../../article/model/types.ts";
import { listQuestions } from "./items.ts";
import type { Question, Step } from "./types.ts";

/** Crockford's base 32: no I, L, O and U, which are misread or misheard. */
export const versionAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Six characters that change whenever the article's text, a statement's id, actor, verb,
 * proposal or words, or a question changes. Not a secret: it only tells versions apart.
 */
export function formatVersion(model: Model, steps: readonly Step[]): string {
	const statements = model.statements.map(({ id, actor, verb, proposal, quote, continued }) => [
		...[id, actor, verb, proposal],
		[quote, ...continued].map(({ start, stop }) => [start, stop]),
	]);
	const questions = listQuestions({ steps }).map(listFacts);
	return formatFingerprint([model.text, statements, questions]);
}

/** Six characters for anything that JSON can hold; the same for the same value. */
export function formatFingerprint(value: unknown): string {
	const hash = hashText(JSON.stringify(value));
	// The upper 30 of 32 bits, five for each character.
	return Array.from(
		{ length: 6 },
		(_, index) => versionAlphabet[(hash >>> (27 - 5 * index)) & 31],
	).join("");
}

/** Everything that an answer's meaning depends on; the words too, since they are the question. */
function listFacts(question: Question): unknown[] {
	const { kind, text } = question;
	if (kind === "stance") return [kind, text, question.proposal, question.actors];
	if (kind === "manner") return [kind, text, question.statements];
	if (kind === "open") return [kind, text, question.sentences];
	return [kind, text, question.sentences, question.statements];
}

/**
 * FNV-1a, 32 bits, over UTF-16 units as two bytes each (Fowler, Noll and Vo, public domain),
 * then the last step of MurmurHash3 (Appleby, public domain): in FNV alone the low bits of
 * the hash know only the low bits of the text, and "a" and "A" would often look the same.
 */
function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
		hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
