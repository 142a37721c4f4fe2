import type { Condition, Manner, Quote, Statement } from "../../model/types.ts";
import { findPrefix, findSuffix } from "../../text/excerpt.ts";
import { findFirst, type Stretch } from "../../text/finding.ts";
import { findParts, findSimilarPassage, listPassages } from "../../text/passages.ts";
import type { Draft } from "../draft.ts";
import type { FrontMatter } from "../front-matter/declared.ts";
import { messages } from "../messages/all.ts";
import { countLettersIn, findManner, type Quoted } from "./manner.ts";
import type { Resolver } from "./names.ts";
import { type OpenStatement, toStance } from "./statements.ts";
import { isToldInMarks } from "./told-in-marks.ts";

/** Units of text before and after a quote by which it is found again elsewhere. */
const around = 32;

/** What finishing statements needs beside resolving them. */
export interface Finisher extends Resolver {
	/** Of the whole text: {@link listLetterCounts}. */
	letters: Uint32Array;
	/** Of all statements: {@link listEnclosed}. */
	enclosed: ReadonlySet<OpenStatement>;
	/** Units of text that may still be looked through for conditions out of their sentences. */
	reach: number;
}

/** The statement as it is published: quotes, condition, cue and manner taken from the text. */
export function finishStatement(
	resolver: Finisher,
	open: OpenStatement,
	quoted: Quoted,
): Statement {
	const { draft } = resolver;
	const quotes = open.uses.map((use) => toQuote(draft.text, use));
	const [quote = toQuote("", { start: 0, stop: 0 }), ...continued] = quotes;
	const condition = findCondition(resolver, open);
	const { keys } = open;
	checkCue(resolver, open);
	checkPart(resolver, open);
	return {
		id: open.id,
		actor: open.actor,
		...(open.with.length === 0 ? {} : { with: open.with }),
		verb: open.verb.word,
		...toStance(open.verb),
		proposal: open.proposal,
		...(keys.about === undefined ? {} : { about: keys.about }),
		...finishRelay(keys),
		...(keys.for === undefined ? {} : { for: keys.for }),
		to: keys.to,
		...(condition === undefined ? {} : { if: condition }),
		...(keys.cue === undefined ? {} : { cue: keys.cue.text }),
		...(keys.part === undefined ? {} : { part: keys.part.text }),
		...(keys.votes === undefined ? {} : { votes: keys.votes }),
		manner: checkManner(resolver, open, quotes, quoted),
		voice: keys.voice ?? "speaker",
		...(keys.note === undefined ? {} : { note: keys.note }),
		sentence: findSentence(draft, quote).id,
		...(keys.when === undefined ? {} : { when: keys.when }),
		...(keys.earlier === undefined ? {} : { earlier: keys.earlier }),
		quote,
		continued,
	};
}

/** Where keys contradict each other, which is a problem of its own, the weaker claim is made. */
function finishRelay({
	via,
	claimedBy,
	voice,
}: OpenStatement["keys"]): Pick<Statement, "via" | "claimedBy"> {
	if (voice === "article") return { via: [] };
	return claimedBy === undefined ? { via } : { via: [], claimedBy };
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

/**
 * What the author wrote, else what the text's marks say. Marks around words that another relays,
 * claims of somebody or tells of within them are that other's: only marks within them are the
 * speaker's own.
 */
function checkManner(
	resolver: Finisher,
	open: OpenStatement,
	stretches: readonly Quote[],
	quoted: Quoted,
): Manner {
	const { draft, problems, letters, front, enclosed } = resolver;
	const { manner, note, via, claimedBy, voice, cue } = open.keys;
	const isInside = enclosed.has(open) || isToldInMarks(draft, stretches, cue?.text, quoted.quoted);
	const isPassedOn = (via.length > 0 || claimedBy !== undefined) && voice === undefined;
	const isRelayed = isPassedOn || isInside;
	const names = [open.actor, ...open.with].flatMap((actor) => listNames(front, actor));
	const isLabelled = !isRelayed && stretches.every((one) => isOwn(quoted, one, names));
	const isTold = stretches.some((one) => tellsOf(draft.text, quoted, one, names));
	const own = isRelayed ? quoted.nested : quoted.quoted;
	const found = isLabelled ? "direct" : isTold ? "indirect" : findManner(letters, stretches, own);
	const isOther = isTold || (isInside && found !== "direct");
	const isUnsure = isOther || countLettersIn(letters, stretches, quoted.unsure) > 0;
	if (manner === undefined) {
		if (isUnsure && !isLabelled && note === undefined)
			problems.add(messages.unsureQuotation(found), open.at);
		return found;
	}
	if (manner.value !== found && !isUnsure && note === undefined)
		problems.add(messages.wrongManner(manner.value, found), manner.at);
	return manner.value;
}

/** What an actor is called, in lower case. */
function listNames({ actors }: FrontMatter, actor: string): string[] {
	const declared = actors.get(actor);
	const names = declared ? [declared.name, ...declared.aka.map(({ text }) => text)] : [];
	return names.map((name) => name.toLocaleLowerCase());
}

/** Whether the words stand in a paragraph that begins with their speaker's name and a colon. */
function isOwn({ labelled }: Quoted, { start, stop }: Stretch, names: readonly string[]): boolean {
	const found = labelled[findFirst(labelled, start)];
	if (found === undefined || start < found.start || stop > found.stop) return false;
	const label = found.label.toLocaleLowerCase();
	return names.some((name) => name === label || name.endsWith(` ${label}`));
}

/** Whether a block quotation names the speaker: then somebody may be telling of them in it. */
function tellsOf(
	text: string,
	{ blockQuotations }: Quoted,
	{ start }: Stretch,
	names: readonly string[],
): boolean {
	const block = blockQuotations[findFirst(blockQuotations, start)];
	if (block === undefined || start < block.start) return false;
	const words = new Set(
		text
			.slice(block.start, block.stop)
			.toLocaleLowerCase()
			.split(/[^\p{L}\p{M}]+/u),
	);
	// “The”, “de” and the like name nobody; a last name may be as short.
	return names.some((name) =>
		name.split(" ").some((part, at, parts) => {
			return (part.length > 3 || at === parts.length - 1) && words.has(part);
		}),
	);
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

/** In the sentences that the words touch, else in those next to them in the same paragraph. */
function checkCue(resolver: Resolver, open: OpenStatement): void {
	const { draft, problems } = resolver;
	const { cue } = open.keys;
	if (cue === undefined) return;
	const own = open.uses.flatMap((use) => listSentences(draft, use));
	const near = open.uses.flatMap((use) => listSentences(draft, use, 1));
	if ([...own, ...near].some((sentence) => findParts(sentence, cue.text) !== null)) return;
	const affordable = resolver.searches > 0;
	const similar = findSimilar(resolver, own, cue.text);
	const elsewhere = affordable && !listPassages(draft.text, cue.text).next().done;
	problems.add(messages.cueNotFound(cue.text, similar, elsewhere), cue.at);
}

function checkPart(resolver: Resolver, open: OpenStatement): void {
	const { part } = open.keys;
	if (part === undefined) return;
	const own = open.uses.flatMap((use) => listSentences(resolver.draft, use));
	if (own.some((sentence) => !listPassages(sentence, part.text).next().done)) return;
	resolver.problems.add(
		messages.partNotFound(part.text, findSimilar(resolver, own, part.text)),
		part.at,
	);
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

/** The text of the sentences that a stretch touches, with as many more of its paragraph around. */
function listSentences({ sentences, text }: Draft, { start, stop }: Stretch, around = 0): string[] {
	const first = findFirst(sentences, start);
	const paragraph = sentences[first]?.paragraph;
	let last = first;
	while ((sentences[last + 1]?.start ?? stop) < stop) last++;
	return sentences
		.slice(Math.max(0, first - around), last + 1 + around)
		.filter((sentence) => sentence.paragraph === paragraph)
		.map((sentence) => text.slice(sentence.start, sentence.stop));
}
