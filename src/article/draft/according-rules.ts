import type { Cues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";
import type { Report } from "./report.ts";
import { countWords, hole, type SentenceText, trim } from "./sentence.ts";
import { findAfter, findNameBehind, findSubject } from "./speakers.ts";

/** According to Anna Berg, …; …, according to Anna Berg. */
export function readAccording(sentence: SentenceText, cues: Cues): Report[] {
	const { masked, text } = sentence;
	const found = [...masked.matchAll(cues.according)].flatMap((match) => {
		const cue = { start: match.index, stop: match.index + match[0].length };
		const length = masked.slice(cue.stop).search(endOfSource);
		const source = trim(text, { start: cue.stop, stop: cue.stop + length });
		const own = cues.ownAccount.exec(masked.slice(source.start, source.stop));
		if (own) return readOwnAccount(sentence, { ...cue, stop: source.start + own[0].length }, cues);
		const name = findNameBehind(masked, source, masked.length);
		return readSource(sentence, cue, shorten(masked, name ?? source, cues));
	});
	const behind = [...masked.matchAll(cues.accordingAfter)].flatMap((match) => {
		const cue = { start: match.index, stop: match.index + match[0].length };
		const comma = masked.slice(0, cue.start).lastIndexOf(",") + 1;
		return readSource(sentence, cue, trim(text, { start: comma, stop: cue.start }));
	});
	return [...found, ...behind];
}

const endOfSource = new RegExp(`[,،;:()${hole}–—]|\\s(?:which|who)\\s|[.!?]+$|$`, "u");

/** What is left of the sentence is the source's, the longer part before it if there is one. */
function readSource({ text }: SentenceText, cue: Stretch, speaker: Stretch): Report[] {
	if (speaker.stop <= speaker.start) return [];
	const left = trim(text, { start: 0, stop: Math.min(cue.start, speaker.start) });
	// “Wie die Polizei mitteilte, …”: the verb ends the words that say so.
	const verb = /^wie$/iu.test(text.slice(cue.start, cue.stop))
		? text.indexOf(",", speaker.stop)
		: -1;
	const second = trim(text, { start: speaker.stop, stop: Math.max(verb, speaker.stop) });
	const from = Math.max(cue.stop, speaker.stop, verb);
	const end = text.indexOf(";", from);
	const right = trim(text, { start: from, stop: end < 0 ? text.length : end });
	const count = (place: Stretch) => countWords(text.slice(place.start, place.stop));
	// “At its heart, according to Berg, was the decision …”
	const content = count(left) >= 3 && count(right) < 3 * count(left) ? left : right;
	if (count(content) < 3) return [];
	const whole = second.stop > second.start && content === right ? { ...cue, second } : cue;
	return [{ content, cue: whole, speaker, rule: "according-to" }];
}

/** “Einige wollen nach ihren Angaben klagen”: the source is who the sentence is about. */
function readOwnAccount({ masked, text }: SentenceText, cue: Stretch, cues: Cues): Report[] {
	const before = findSubject(masked.slice(0, cue.start), cues);
	const speaker = before ?? findAfter(masked, cue.stop, masked.length, cues);
	if (!speaker) return [];
	return [{ content: { start: 0, stop: text.length }, cue, speaker, rule: "according-to" }];
}

/** Where the verb stands second it ends the source: “Laut Polizei wurde niemand verletzt”. */
function shorten(masked: string, source: Stretch, cues: Cues): Stretch {
	const verb = cues.finite.exec(masked.slice(source.start, source.stop));
	return verb ? trim(masked, { start: source.start, stop: source.start + verb.index }) : source;
}
