import type { Condition, Quote, Statement } from "../model/types.ts";
import { findPrefix, findSuffix } from "../text/excerpt.ts";
import type { Stretch } from "../text/finding.ts";
import { findSimilarPassage, listPassages } from "../text/passages.ts";
import type { Draft } from "./draft.ts";
import { findFirst, findManner } from "./manner.ts";
import { messages } from "./messages.ts";
import { addAt, type OpenStatement, type Resolver, toStance } from "./statements.ts";

/** Units of text before and after a quote by which it is found again elsewhere. */
const around = 32;

/** The statement as it is published: quotes, condition, cue and manner taken from the text. */
export function finishStatement(
	resolver: Resolver,
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
	{ draft, problems }: Resolver,
	open: OpenStatement,
	stretches: readonly Stretch[],
	quotations: readonly Stretch[],
) {
	const found = findManner(draft.text, stretches, quotations);
	const { manner } = open.keys;
	if (manner !== undefined && manner.value !== found) {
		addAt(problems, messages.wrongManner(manner.value, found), manner.at);
	}
	return found;
}

/** In the same sentence if it stands there, else the nearest one after it, else the first. */
function findCondition(resolver: Resolver, open: OpenStatement): Condition | undefined {
	const { draft, problems } = resolver;
	const wanted = open.keys.if;
	if (wanted === undefined) return undefined;
	const sentence = findSentence(draft, toQuote(draft.text, open.uses[0] ?? { start: 0, stop: 0 }));
	let first: number | undefined;
	for (const at of listPassages(draft.text, wanted.text)) {
		first ??= at;
		if (at < sentence.start) continue;
		first = at;
		break;
	}
	if (first !== undefined)
		return { text: wanted.text, start: first, stop: first + wanted.text.length };
	const near = draft.text.slice(sentence.start) + draft.text.slice(0, sentence.start);
	addAt(
		problems,
		messages.conditionNotFound(wanted.text, findSimilar(resolver, [near], wanted.text)),
		wanted.at,
	);
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
	const similar = findSimilar(resolver, sentences, cue.text);
	const elsewhere = !listPassages(draft.text, cue.text).next().done;
	addAt(problems, messages.cueNotFound(cue.text, similar, elsewhere), cue.at);
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
