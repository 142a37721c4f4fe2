import type { Condition, Quote, Statement } from "../../model/types.ts";
import { findPrefix, findSuffix } from "../../text/excerpt.ts";
import type { Stretch } from "../../text/finding.ts";
import { findSimilarPassage, listPassages } from "../../text/passages.ts";
import type { Draft } from "../draft.ts";
import { messages } from "../messages/all.ts";
import { findFirst, findManner } from "./manner.ts";
import type { Resolver } from "./names.ts";
import { type OpenStatement, toStance } from "./statements.ts";

/** Units of text before and after a quote by which it is found again elsewhere. */
const around = 32;

/** What finishing statements needs beside resolving them. */
export interface Finisher extends Resolver {
	/** Of the whole text: {@link listLetterCounts}. */
	letters: Uint32Array;
	/** Units of text that may still be looked through for conditions out of their sentences. */
	reach: number;
}

/** The statement as it is published: quotes, condition, cue and manner taken from the text. */
export function finishStatement(
	resolver: Finisher,
	open: OpenStatement,
	quotations: readonly Stretch[],
): Statement {
	const { draft } = resolver;
	const quotes = open.uses.map((use) => toQuote(draft.text, use));
	const [quote = toQuote("", { start: 0, stop: 0 }), ...continued] = quotes;
	const condition = findCondition(resolver, open);
	const { keys } = open;
	checkCue(resolver, open);
	return {
		id: open.id,
		actor: open.actor,
		verb: open.verb.word,
		...toStance(open.verb),
		proposal: open.proposal,
		...(keys.about === undefined ? {} : { about: keys.about }),
		via: keys.voice === "article" ? [] : keys.via,
		...(keys.for === undefined ? {} : { for: keys.for }),
		to: keys.to,
		...(condition === undefined ? {} : { if: condition }),
		...(keys.cue === undefined ? {} : { cue: keys.cue.text }),
		manner: checkManner(resolver, open, quotes, quotations),
		voice: keys.voice ?? "speaker",
		...(keys.note === undefined ? {} : { note: keys.note }),
		sentence: findSentence(draft, quote).id,
		...(keys.when === undefined ? {} : { when: keys.when }),
		quote,
		continued,
	};
}

function toQuote(text: string, stretch: Stretch): Quote {
	let { start, stop } = stretch;
	while (start < stop && text.slice(start, start + 1).trim() === "") start++;
	while (stop > start && text.slice(stop - 1, stop).trim() === "") stop--;
	const [prefix, suffix] = [findPrefix(text, start, around), findSuffix(text, stop, around)];
	return { exact: text.slice(start, stop), prefix, suffix, start, stop };
}

function findSentence({ sentences }: Draft, { start }: Stretch) {
	return sentences[findFirst(sentences, start)] ?? { id: "", start: 0, stop: 0 };
}

function checkManner(
	{ problems, letters }: Finisher,
	open: OpenStatement,
	stretches: readonly Stretch[],
	quotations: readonly Stretch[],
) {
	const found = findManner(letters, stretches, quotations);
	const { manner } = open.keys;
	if (manner !== undefined && manner.value !== found) {
		problems.add(messages.wrongManner(manner.value, found), manner.at);
	}
	return found;
}

/** In the same sentence if it stands there, else the nearest one after it, else the first. */
function findCondition(resolver: Finisher, open: OpenStatement): Condition | undefined {
	const { draft, problems } = resolver;
	const wanted = open.keys.if;
	if (wanted === undefined) return undefined;
	const sentence = findSentence(draft, toQuote(draft.text, open.uses[0] ?? { start: 0, stop: 0 }));
	const start = findWords(resolver, wanted.text, sentence);
	if (start === null) {
		problems.add(messages.tooManySearches(), wanted.at);
		return undefined;
	}
	if (start !== undefined) return { text: wanted.text, start, stop: start + wanted.text.length };
	const near = draft.text.slice(sentence.start) + draft.text.slice(0, sentence.start);
	const similar = findSimilar(resolver, [near], wanted.text);
	problems.add(messages.conditionNotFound(wanted.text, similar), wanted.at);
	return undefined;
}

/** Null when too much was looked through for others already. */
function findWords(
	resolver: Finisher,
	words: string,
	sentence: Stretch,
): number | undefined | null {
	const { text } = resolver.draft;
	const { start, stop } = sentence;
	for (const at of listPassages(text.slice(start, stop), words)) return start + at;
	if (resolver.reach < text.length) return null;
	resolver.reach -= text.length;
	for (const at of listPassages(text, words, start)) return at;
	for (const at of listPassages(text, words)) return at;
	return undefined;
}

function checkCue(resolver: Resolver, open: OpenStatement): void {
	const { draft, problems } = resolver;
	const { cue } = open.keys;
	if (cue === undefined) return;
	const sentences = open.uses.flatMap((use) => listSentences(draft, use));
	for (const sentence of sentences) {
		if (!listPassages(sentence, cue.text).next().done) return;
	}
	const affordable = resolver.searches > 0;
	const similar = findSimilar(resolver, sentences, cue.text);
	const elsewhere = affordable && !listPassages(draft.text, cue.text).next().done;
	problems.add(messages.cueNotFound(cue.text, similar, elsewhere), cue.at);
}

/** What the author most likely meant, as long as looking for it stays affordable. */
function findSimilar(resolver: Resolver, texts: readonly string[], words: string) {
	if (resolver.searches-- <= 0) return undefined;
	for (const text of texts) {
		const similar = findSimilarPassage(text, words);
		if (similar !== undefined) return similar;
	}
	return undefined;
}

/** The text of the sentences that a stretch touches. */
function listSentences({ sentences, text }: Draft, { start, stop }: Stretch): string[] {
	const found: string[] = [];
	for (let at = findFirst(sentences, start); at < sentences.length; at++) {
		const sentence = sentences[at];
		if (sentence === undefined || sentence.start >= stop) break;
		found.push(text.slice(sentence.start, sentence.stop));
	}
	return found;
}
