import type { Stretch } from "../text/finding.ts";
import { type Quotation, readQuotations } from "../text/quotation-readings.ts";
import { type CueList, cueLists } from "./cues.ts";
import { listSentences } from "./sentences.ts";

/** Which rule found an attribution. */
export type AttributionRule =
	| "quotation"
	| "clause-after"
	| "clause-before"
	| "according-to"
	| "signed"
	| "carried-over";

/** Words of an article that seem to be somebody's, and what says so. Offsets in the text. */
export interface FoundAttribution {
	content: Stretch;
	cue: Stretch | null;
	/** The name, noun phrase or pronoun that is the source, as it stands. */
	speaker: Stretch | null;
	rule: AttributionRule;
	/** From 0 to 1, as often as the rule was right in annotated news. */
	confidence: number;
}

const confidence: Readonly<Record<AttributionRule, number>> = {
	quotation: 0.9,
	"according-to": 0.9,
	signed: 0.9,
	"clause-after": 0.8,
	"clause-before": 0.8,
	"carried-over": 0.5,
};

/** The expressions of a language, made once. */
interface Cues {
	cue: RegExp;
	clausal: RegExp;
	that: RegExp;
	according: RegExp;
	between: RegExp;
	noSpeaker: RegExp;
	/** In a language whose verb stands second, what shows that the speaker comes after it. */
	elsewhere: RegExp | null;
}

const made = new Map<string, Cues>();

function openCues(lang: string): Cues | null {
	const main = lang.toLowerCase().split("-")[0] ?? "";
	const list: CueList | undefined = cueLists[main];
	if (!list) return null;
	const word = (words: string, flags: string, before = "(?<![\\p{L}\\p{M}])", after = "(?![\\p{L}\\p{M}-])") =>
		new RegExp(`${before}(?:${words})${after}`, flags);
	const known = made.get(main) ?? {
		cue: word(`${list.verbs}|${list.clausal}`, "giu"),
		clausal: word(list.clausal, "iu", "^", "$"),
		that: word(list.that, "iu", "^\\s*,?\\s*"),
		according: word(list.according, "giu"),
		between: word(list.between, "iu", "(?<![\\p{L}\\p{M}])", "\\s*$"),
		noSpeaker: word(list.noSpeaker, "iu", "^\\s*"),
		elsewhere: list.elsewhere ? word(list.elsewhere, "iu", "^\\s*") : null,
	};
	made.set(main, known);
	return known;
}

/** A sentence while it is looked through. */
interface Sentence extends Stretch {
	text: string;
	/** Outermost quotations in it, with their marks. */
	quotes: Stretch[];
	lang: string;
}

const isIn = (at: number, stretches: readonly Stretch[]) =>
	stretches.some(({ start, stop }) => start <= at && at < stop);

const trim = (text: string, { start, stop }: Stretch): Stretch => {
	let [from, to] = [start, stop];
	while (from < to && /[\s,;:–—-]/u.test(text[from] ?? "")) from++;
	while (to > from && /[\s,;:–—-]/u.test(text[to - 1] ?? "")) to--;
	return { start: from, stop: to };
};

/** The last noun phrase before a cue, over adverbs and an apposition. */
function findSpeakerBefore(text: string, from: number, cue: number, cues: Cues): Stretch | null {
	let stop = cue;
	for (;;) {
		const found = cues.between.exec(text.slice(from, stop));
		if (!found) break;
		stop = from + found.index;
	}
	const region = text.slice(from, stop).trimEnd();
	if (region.trim() === "") return null;
	const parts: Stretch[] = [];
	let start = from;
	for (const part of region.split(",")) {
		parts.push({ start, stop: start + part.length });
		start += part.length + 1;
	}
	const last = parts.at(-1) as Stretch;
	const isClosed = text.slice(last.start, last.stop).trim() === "";
	const part = isClosed ? (parts.at(-3) ?? parts.at(-2)) : last;
	if (!part) return null;
	const relative = /^\s*(?:who|which|der|die|das)\s*$/iu.test(text.slice(part.start, part.stop));
	const before = parts[parts.indexOf(part) - 1];
	return tidySpeaker(text, relative && before ? before : part, cues);
}

function tidySpeaker(text: string, stretch: Stretch, cues: Cues): Stretch | null {
	let { start, stop } = trim(text, stretch);
	if (cues.elsewhere?.test(text.slice(start, stop))) return null;
	const lead = cues.noSpeaker.exec(text.slice(start, stop));
	if (lead) ({ start, stop } = trim(text, { start: start + lead[0].length, stop }));
	const words = text.slice(start, stop);
	if (!/\p{L}/u.test(words) || words.split(/\s+/u).length > 14) return null;
	return { start, stop };
}

const ends =
	/[,.;:()“”"„«»–—]|\s(?:who|that|in|on|at|to|during|after|before|when|as|while|about|with|by|dass|daß|am|im|bei|gegenüber|auf|nach|zu|zur|zum|mit|in|an)\s|$/u;

/** The noun phrase after a verb. */
function findSpeakerAfter(text: string, from: number, stop: number, cues: Cues): Stretch | null {
	const rest = text.slice(from, stop);
	const length = ends.exec(rest.trimStart())?.index ?? 0;
	const start = from + rest.length - rest.trimStart().length;
	if (length === 0) return null;
	return tidySpeaker(text, { start, stop: start + length }, cues);
}

function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function findAccording(sentence: Sentence, text: string, cues: Cues): FoundAttribution | null {
	for (const found of text.slice(sentence.start, sentence.stop).matchAll(cues.according)) {
		const cue = { start: sentence.start + found.index, stop: sentence.start + found.index + found[0].length };
		if (isIn(cue.start, sentence.quotes)) continue;
		const after = found[0].toLowerCase() === "zufolge"
			? findSpeakerBefore(text, sentence.start, cue.start, cues)
			: takePhrase(text, cue.stop, sentence.stop);
		if (!after) continue;
		const end = Math.max(after.stop, cue.stop);
		const start = Math.min(after.start, cue.start);
		const left = trim(text, { start: sentence.start, stop: start });
		const right = trim(text, { start: end, stop: sentence.stop });
		const content = countWords(text.slice(left.start, left.stop)) >= 3 ? left : right;
		if (countWords(text.slice(content.start, content.stop)) < 3) continue;
		return { content, cue, speaker: after, rule: "according-to", confidence: confidence["according-to"] };
	}
	return null;
}

function takePhrase(text: string, from: number, stop: number): Stretch | null {
	const length = /[,.;:()“”"„«»]|$/u.exec(text.slice(from, stop))?.index ?? 0;
	const stretch = trim(text, { start: from, stop: from + length });
	return stretch.stop > stretch.start ? stretch : null;
}

/** Everything that a cue and its place in the sentence say. */
function readCue(sentence: Sentence, text: string, cue: Stretch, cues: Cues): FoundAttribution | null {
	const { start, stop, quotes } = sentence;
	const isClausal = cues.clausal.test(text.slice(cue.start, cue.stop));
	const left = quotes.filter((one) => one.stop <= cue.start).at(-1);
	const right = quotes.find((one) => one.start >= cue.stop);
	const from = left ? left.stop : start;
	const make = (content: Stretch, speaker: Stretch | null, rule: AttributionRule) => ({
		content: trim(text, content),
		cue,
		speaker,
		rule,
		confidence: confidence[rule],
	});
	// “…,” Kelly said; “…,” said Kelly
	const gap = left ? text.slice(left.stop, cue.start) : "";
	if (left && countWords(gap) <= 14 && /^\s*[,–—-]?\s*[^.;:]*$/u.test(gap) && endsSpeech(text, left, gap)) {
		const before = findSpeakerBefore(text, left.stop, cue.start, cues);
		const speaker = before ?? findSpeakerAfter(text, cue.stop, right?.start ?? stop, cues);
		const first = quotes[0] as Stretch;
		const whole = { start: Math.min(first.start, countWords(text.slice(start, first.start)) > 0 ? start : first.start), stop: left.stop };
		if (speaker) return make(whole, speaker, "quotation");
	}
	const rest = text.slice(cue.stop, stop);
	const says = cues.that.exec(rest);
	const before = findSpeakerBefore(text, from, cue.start, cues);
	const near = right && countWords(text.slice(cue.stop, right.start)) <= 12;
	if (before && right && near && !isClausal) {
		const colon = /^[^“”"„«»:]{0,80}[:,]\s*$/u.test(text.slice(cue.stop, right.start));
		const content = colon || text.slice(cue.stop, right.start).trim() === "" ? { start: right.start, stop } : { start: cue.stop, stop };
		return make(content, before, "quotation");
	}
	const that = new RegExp(`^[^.;“”"„«»]{0,80}?\\s(?=(?:that|whether|dass|daß)\\s)`, "u").exec(rest);
	if (before && (says || that)) {
		const skip = says ? /^\s*,?\s*/u.exec(rest)?.[0].length ?? 0 : (that?.[0].length ?? 0);
		return make({ start: cue.stop + skip, stop }, before, "clause-after");
	}
	if (before && isClausal && right && near) return make({ start: cue.stop, stop }, before, "quotation");
	// …, Kelly said.
	const comma = text.slice(start, cue.start).lastIndexOf(",");
	const tail = countWords(rest);
	if (!isClausal && comma > 0 && tail <= 8 && countWords(text.slice(start, start + comma)) >= 4) {
		const speaker = findSpeakerBefore(text, start + comma + 1, cue.start, cues) ?? findSpeakerAfter(text, cue.stop, stop, cues);
		if (speaker) return make({ start, stop: start + comma }, speaker, "clause-before");
	}
	if (before && !isClausal && countWords(rest) >= 4) return make({ start: cue.stop, stop }, before, "clause-after");
	return null;
}

/** Whether what stands before the cue belongs to a quotation that ended with a pause. */
function endsSpeech(text: string, left: Stretch, gap: string): boolean {
	return /[,.!?…–—][”"’'“«»]?$/u.test(text.slice(left.start, left.stop)) || /^\s*[,–—]/u.test(gap);
}

/** Reads one sentence: the cue nearest to its quotations decides, else the first. */
function readSentence(sentence: Sentence, text: string, cues: Cues): FoundAttribution | null {
	const according = findAccording(sentence, text, cues);
	if (according) return according;
	const found = [...text.slice(sentence.start, sentence.stop).matchAll(cues.cue)]
		.map((match) => ({ start: sentence.start + match.index, stop: sentence.start + match.index + match[0].length }))
		.filter(({ start }) => !isIn(start, sentence.quotes));
	const read = found.flatMap((cue) => readCue(sentence, text, cue, cues) ?? []);
	return read.find(({ rule }) => rule === "quotation") ?? read[0] ?? null;
}

/** “…” — Name: who is quoted stands after a dash. */
function readSignature({ quotes, stop }: Sentence, text: string): FoundAttribution | null {
	const first = quotes[0];
	const last = quotes.at(-1);
	if (!first || !last) return null;
	const sign = /^\s*[―—–-]{1,2}\s*(?=\p{Lu})/u.exec(text.slice(last.stop, stop));
	const name = sign && trim(text, { start: last.stop + sign[0].length, stop: stop - 0 });
	if (!sign || !name || countWords(text.slice(name.start, name.stop)) > 8) return null;
	return {
		content: { start: first.start, stop: last.stop },
		cue: trimmed(text, last.stop, sign[0].length),
		speaker: name,
		rule: "signed",
		confidence: confidence.signed,
	};
}

const trimmed = (text: string, from: number, length: number): Stretch => {
	const start = from + text.slice(from, from + length).search(/\S/u);
	return { start, stop: start + 1 };
};

/** Fewer words in marks are a name or a word that is spoken of, as often as not. */
const fewest = 4;

/** A quotation with no cue beside it: of whoever spoke last, which is a guess. */
function carryOver({ quotes }: Sentence, text: string, speaker: Stretch | null): FoundAttribution | null {
	const own = quotes.filter(({ start, stop }) => {
		const words = text.slice(start, stop);
		return countWords(words) >= fewest || /[.!?,…]\P{L}*$/u.test(words);
	});
	const [first] = own;
	const last = own.at(-1);
	if (!first || !last) return null;
	return {
		content: { start: first.start, stop: last.stop },
		cue: null,
		speaker,
		rule: "carried-over",
		confidence: confidence["carried-over"],
	};
}

/** With its marks. */
const widen = ({ start, stop, closed }: Quotation): Stretch => ({ start: start - 1, stop: stop + (closed ? 1 : 0) });

/**
 * What of a text seems to be somebody's words, by rules: quotations with their speakers, “X said
 * that …”, “…, X said”, “according to X”. Never what anybody thinks of anything.
 * @param paragraphs of the text, in order
 */
export function findAttributions(
	text: string,
	paragraphs: readonly Stretch[],
	lang: string,
): FoundAttribution[] {
	const cues = openCues(lang);
	if (!cues) return [];
	const { quotations } = readQuotations(text, paragraphs, lang);
	const all = quotations.map(widen);
	const found: FoundAttribution[] = [];
	let speaker: Stretch | null = null;
	let at = 0;
	for (const paragraph of paragraphs) {
		while (at < all.length && (all[at] as Stretch).stop <= paragraph.start) at++;
		const own: Stretch[] = [];
		for (let next = at; next < all.length && (all[next] as Stretch).start < paragraph.stop; next++) own.push(all[next] as Stretch);
		for (const stretch of listSentences(text, paragraph, lang, own)) {
			const quotes = own
				.filter((one) => one.start < stretch.stop && one.stop > stretch.start)
				.map((one) => ({ start: Math.max(one.start, stretch.start), stop: Math.min(one.stop, stretch.stop) }));
			const sentence = { ...stretch, text: text.slice(stretch.start, stretch.stop), quotes, lang };
			const attribution = readSignature(sentence, text) ?? readSentence(sentence, text, cues) ?? carryOver(sentence, text, speaker);
			if (!attribution) continue;
			speaker = attribution.speaker ?? speaker;
			found.push(attribution);
		}
	}
	return found;
}
