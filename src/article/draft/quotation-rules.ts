import type { Cues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";
import type { Report } from "./report.ts";
import { countWords, few, hole, type MarkedWords, type SentenceText, trim } from "./sentence.ts";
import { findAfter, findBefore, findSubject, leadingName } from "./speakers.ts";
import type { CueVerb } from "./verbs.ts";

/** Whether what stands between a quotation and its verb may do so. */
const nearAfter = (gap: string) =>
	countWords(gap) <= 24 &&
	!/[.;:!?]\s/u.test(gap.replace(/\p{L}\.\s/gu, "")) &&
	!gap.includes(hole);
const nearBefore = (gap: string) =>
	countWords(gap) <= 14 && !/[.;]\s/u.test(gap) && !gap.includes(hole);

/** “…,” Anna Berg said. “…,” said Anna Berg. */
function readVerbAfter(
	sentence: SentenceText,
	quote: MarkedWords,
	verbs: readonly CueVerb[],
	cues: Cues,
): Report | null {
	const { masked, quotes } = sentence;
	const next = quotes.find(({ start, isSpeech }) => isSpeech && start >= quote.stop);
	const end = next?.start ?? masked.length;
	for (const verb of verbs) {
		if (verb.start < quote.stop || verb.start >= end || verb.kind === "passive") continue;
		const gap = masked.slice(quote.stop, verb.start);
		if (!nearAfter(gap)) return null;
		const isNear = /^[\s,،–—-]*$/u.test(gap) && verb.kind !== "judges";
		const after = isNear ? findAfter(masked, verb.stop, end, cues) : null;
		const before = isNear ? null : findBefore(masked, quote.stop, verb.start, cues);
		const speaker = before ?? after ?? findAfter(masked, verb.stop, end, cues);
		if (speaker) return { content: widen(sentence, quote), cue: verb, speaker, rule: "quotation" };
	}
	return null;
}

/** Words before a quotation that belong to the same speech: `It is “…,” she said.` */
function widen({ masked, quotes }: SentenceText, quote: MarkedWords): Stretch {
	const before = masked.slice(0, quote.start);
	const isFirst = quotes.find(({ isSpeech }) => isSpeech) === quote;
	return isFirst && countWords(before) > 0 && !/[.:]\s*$/u.test(before)
		? { start: 0, stop: quote.stop }
		: { start: quote.start, stop: quote.stop };
}

/** Anna Berg said: “…” */
function readVerbBefore(
	sentence: SentenceText,
	quote: MarkedWords,
	verbs: readonly CueVerb[],
	cues: Cues,
): Report | null {
	const { masked, quotes } = sentence;
	const last = quotes.filter(({ stop, isSpeech }) => isSpeech && stop <= quote.start).at(-1);
	const from = last?.stop ?? 0;
	const verb = verbs
		.filter(({ start, stop, kind }) => start >= from && stop <= quote.start && kind !== "passive")
		.at(-1);
	if (!verb || !nearBefore(masked.slice(verb.stop, quote.start))) return null;
	const speaker =
		findBefore(masked, from, verb.start, cues) ?? findAfter(masked, verb.stop, quote.start, cues);
	return speaker && { content: quote, cue: verb, speaker, rule: "quotation" };
}

/** “…,” Anna Berg thundered: what stands behind a comma says who, whatever its verb. */
function readAside(
	{ masked, quotes, text }: SentenceText,
	quote: MarkedWords,
	cues: Cues,
): Report | null {
	const next = quotes.find(({ start, isSpeech }) => isSpeech && start >= quote.stop);
	const rest = masked.slice(quote.stop, next?.start ?? masked.length);
	const hasComma = /,\P{L}{0,4}$/u.test(text.slice(quote.start, quote.stop)) || /^\s?,/u.test(rest);
	if (!hasComma || countWords(rest) < 2 || countWords(rest) > few) return null;
	if (/^[\s,]*so\s/u.test(rest)) return null;
	const verb = /^[\s,]*\p{Ll}+(?:t|te|ten|en|ed)(?=\s)/u.exec(rest);
	const from = quote.stop + (verb?.[0].length ?? 0);
	const stop = quote.stop + rest.length;
	const speaker =
		verb && cues.order
			? findAfter(masked, from, stop, cues)
			: leadingName(masked, quote.stop, stop, cues);
	return (
		speaker && {
			content: { start: quote.start, stop: quote.stop },
			cue: null,
			speaker,
			rule: "quotation",
		}
	);
}

/** Anna Berg on the toll: “…” */
function readIntroduced(
	{ masked, quotes }: SentenceText,
	quote: MarkedWords,
	cues: Cues,
): Report | null {
	const last = quotes.filter(({ stop, isSpeech }) => isSpeech && stop <= quote.start).at(-1);
	const head = masked.slice(last?.stop ?? 0, quote.start);
	if (!/:\s*$/u.test(head) || countWords(head) > 2 * few) return null;
	const speaker = findSubject(head, cues);
	if (!speaker || last) return null;
	return {
		content: { start: quote.start, stop: quote.stop },
		cue: null,
		speaker,
		rule: "quotation",
	};
}

/** Which side of a quotation its verb stands on: a colon before it decides. */
export function readQuotes(
	sentence: SentenceText,
	verbs: readonly CueVerb[],
	cues: Cues,
): Report[] {
	const found: Report[] = [];
	for (const quote of sentence.quotes) {
		if (!quote.isSpeech) continue;
		const before = sentence.masked.slice(0, quote.start);
		const after = readVerbAfter(sentence, quote, verbs, cues);
		const first = /:\s*$/u.test(before) ? readVerbBefore(sentence, quote, verbs, cues) : null;
		const one =
			first ??
			after ??
			readVerbBefore(sentence, quote, verbs, cues) ??
			readAside(sentence, quote, cues) ??
			readIntroduced(sentence, quote, cues);
		if (one) found.push(one);
	}
	return found;
}

/** “…” — Anna Berg: who is quoted stands after a dash. */
export function readSignature({ masked, quotes }: SentenceText): Report[] {
	const [first] = quotes;
	const last = quotes.at(-1);
	const sign = last && /^\s*[―—–-]{1,2}\s*(?=\p{Lu})/u.exec(masked.slice(last.stop));
	if (!first || !last || !sign) return [];
	const speaker = trim(masked, { start: last.stop + sign[0].length, stop: masked.length });
	if (countWords(masked.slice(speaker.start, speaker.stop)) > 8) return [];
	const cue = trim(masked, { start: last.stop, stop: last.stop });
	return [{ content: { start: first.start, stop: last.stop }, cue, speaker, rule: "signed" }];
}

const transcriptHead = new RegExp(
	"^\\W{0,2}(\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,40}|" +
		"\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,4}):\\s+",
	"u",
);

/** BERG: … or “Berg: “…””, as in a script. */
export function readTranscript({ masked, text, quotes }: SentenceText): Report[] {
	const head = transcriptHead.exec(masked);
	const name = head?.[1];
	if (!head || !name) return [];
	const isLoud = name === name.toUpperCase() && name !== name.toLowerCase();
	const isQuoted = quotes[0]?.start === head[0].length && quotes[0].isSpeech;
	if (!isLoud && !isQuoted) return [];
	const start = head.index + head[0].indexOf(name);
	const content = isQuoted
		? (quotes[0] as MarkedWords)
		: { start: head[0].length, stop: text.length };
	if (countWords(text.slice(content.start, content.stop)) < 2) return [];
	const cue = { start: start + name.length, stop: start + name.length + 1 };
	return [
		{
			content: { start: content.start, stop: content.stop },
			cue,
			speaker: { start, stop: start + name.length },
			rule: "script",
		},
	];
}
