import type { VerbKind } from "../text/cues/cue-list.ts";
import type { Cues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";
import type { AttributionRule, Report } from "./report.ts";
import { countWords, few, hole, type SentenceText, trim } from "./sentence.ts";
import { secondName } from "./sources.ts";
import { findAfter, findBefore, leadingName } from "./speakers.ts";
import type { CueVerb } from "./verbs.ts";

const isParticiple = (masked: string, { start, stop }: Stretch, cues: Cues) =>
	cues.participles.test(masked.slice(start, stop));

/**
 * Behind these “and argued that” is a second report of the same speaker. Behind “said” it may as
 * well be what somebody else did.
 */
const readsTwice: ReadonlySet<VerbKind> = new Set(["judges", "wants"]);

/** Where reporting goes on: “…, adding that”, “… and argued that”, “…, but Berg said”. */
function findEnd(
	masked: string,
	{ stop: from, kind }: CueVerb,
	verbs: readonly CueVerb[],
	cues: Cues,
): number {
	const pause = kind === "passive" ? "[,;]" : ";";
	const hard = masked.slice(from).search(new RegExp(`${pause}|[.!?]\\s+\\p{Lu}$|${hole}`, "u"));
	let stop = hard < 0 ? masked.length : from + hard;
	for (const verb of verbs) {
		if (verb.start <= from || verb.start >= stop) continue;
		const words = masked.slice(from, verb.start);
		const join = /,\s+(?:(?:and|while|by)\s+)?$/u.exec(words);
		if (join && cues.participles.test(masked.slice(verb.start, verb.stop)))
			return from + join.index;
		const also = readsTwice.has(kind) ? cues.also.exec(words) : null;
		if (also && countWords(words.slice(0, also.index)) >= 2)
			stop = Math.min(stop, from + also.index);
		const other = cues.joins.exec(words);
		if (other && countWords(words.slice(0, other.index)) >= 3)
			stop = Math.min(stop, from + other.index);
	}
	return stop;
}

/** Words that a clause may not begin with, or it is no content: “said in an interview”. */
const isEmpty = (words: string, cues: Cues) =>
	cues.leads.test(words) && countWords(words) < 8 && !cues.order;

/** What they report may begin in any way: “pledged to …”, “was accused of hiding …”. */
const complete: ReadonlySet<VerbKind> = new Set(["wants", "passive"]);

/**
 * How far behind a verb its “that” may stand, in letters: “told the board on Monday that”. What is
 * judged comes first: “would accept a smaller one if the state paid”.
 */
const reaches: Partial<Record<VerbKind, number>> = { thinks: 30, judges: 12 };

/** Anna Berg said that …; Anna Berg criticised … */
function readAfter(sentence: SentenceText, verb: CueVerb, verbs: readonly CueVerb[], cues: Cues) {
	const { masked, text } = sentence;
	const stop = findEnd(masked, verb, verbs, cues);
	const rest = masked.slice(verb.stop, stop);
	const rule = nameRule(masked, verb, cues);
	const speaker = findSpeaker(sentence, verb, rule, stop, cues);
	if (!speaker && rule !== "participle" && rule !== "passive") return null;
	if (verb.kind === "judges" && cues.agents.test(rest)) return null;
	const that = findThat(rest, cues, reaches[verb.kind] ?? 80);
	if (that === null && !standsAlone(sentence, verb, rest, cues)) return null;
	const isBehind = speaker !== null && speaker.start > verb.start;
	const from = Math.max(verb.stop + (that ?? 0), isBehind ? speaker.stop : 0);
	const start = that === null && !isBehind ? skipAddressee(verb, rest, cues) : from;
	const isThing = verb.kind === "judges" && that === null;
	const end = isThing ? findThingEnd(masked, start, stop, cues) : stop;
	const whole = trim(text, betweenParts(masked, verb, { start, stop: end }));
	// “called it “a scar””: the pronoun is none of the words.
	const first = /^\p{Ll}+\s+(?=["“„«])/u.exec(text.slice(whole.start, whole.stop))?.[0] ?? "";
	const skipped = cues.pronoun.test(first) ? first.length : 0;
	const content = { start: whole.start + skipped, stop: whole.stop };
	const words = masked.slice(content.start, content.stop);
	// “denied this”: the verb itself is all there is of it.
	if (speaker && denial.test(`${masked.slice(verb.start, verb.stop)} ${words}`))
		return { content: { start: verb.start, stop: content.stop }, cue: verb, speaker, rule };
	if (countWords(words) < countLeast(verb.kind, words) || reflexive.test(words)) return null;
	if (that === null && !complete.has(verb.kind) && isEmpty(words, cues)) return null;
	return { content, cue: verb, speaker, rule };
}

const denial =
	/^(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?)\s(?:this|that|it|them)\.?$/iu;

/** “found himself there” reports nothing. */
const reflexive = /^(?:him|her|it|them|my|our|your)sel(?:f|ves)\s/iu;

/** Fewer words are no content; a name may be what is judged: “backed Berg”. */
const countLeast = (kind: VerbKind, words: string): number =>
	kind === "judges" && /^\p{Lu}/u.test(words) ? 1 : kind === "judges" || kind === "wants" ? 2 : 3;

/** “backed the plan on Monday, saying …”: when and how is no part of the thing. */
function findThingEnd(masked: string, start: number, stop: number, cues: Cues): number {
	const end = masked.slice(start, stop).search(cues.times);
	return end > 0 ? start + end : stop;
}

/** “warf ihr vor, sie habe …” says what follows, “lehnt den Plan ab” what is between its parts. */
function betweenParts(masked: string, { second }: CueVerb, { start, stop }: Stretch): Stretch {
	if (!second || second.start < start || second.stop > stop) return { start, stop };
	const behind = { start: second.stop, stop };
	const goesOn = countWords(masked.slice(behind.start, stop)) >= 3;
	const isBetween = countWords(masked.slice(start, second.start)) > 0;
	return goesOn || !isBetween ? behind : { start, stop: second.start };
}

/** “sagte dem Boten, …”: to whom and when stands between the verb and what is said. */
function skipAddressee(verb: CueVerb, rest: string, cues: Cues): number {
	if (cues.order !== "verb-second" || verb.kind === "judges") return verb.stop;
	const mark = rest.search(/[,:]\s/u);
	const isShort = mark > 0 && countWords(rest.slice(0, mark)) <= few / 2;
	const goesOn = mark > 0 && countWords(rest.slice(mark)) >= 3;
	// “sagte dem Boten, der gestern fragte, …”; behind an article stands a noun.
	return isShort && goesOn && !/^\s*(?:der|die|das)\s\p{Ll}/u.test(rest.slice(mark + 1))
		? verb.stop + mark
		: verb.stop;
}

function nameRule(masked: string, verb: CueVerb, cues: Cues): AttributionRule {
	if (verb.kind === "passive") return "passive";
	if (isParticiple(masked, verb, cues)) return "participle";
	return verb.kind === "judges" ? "judgement" : "clause-after";
}

function findSpeaker(
	sentence: SentenceText,
	verb: CueVerb,
	rule: AttributionRule,
	stop: number,
	cues: Cues,
): Stretch | null {
	if (rule === "passive" || rule === "participle") return null;
	const { masked } = sentence;
	const after = () => (cues.order ? findAfter(masked, verb.stop, stop, cues) : null);
	const before = () => findBefore(masked, 0, verb.start, cues);
	if (cues.order === "verb-first") return after() ?? before();
	return findPrefield(sentence, verb, cues) ?? before() ?? after();
}

/** Whether what follows a verb is reported without a word like “that” before it. */
function standsAlone({ quotes }: SentenceText, verb: CueVerb, rest: string, cues: Cues): boolean {
	if (verb.kind === "thinks") return beginsClause(rest, cues);
	if (verb.kind !== "says" || cues.order !== "verb-second" || /[,:]/u.test(rest)) return true;
	const stop = verb.stop + rest.length;
	return quotes.some((quote) => quote.start >= verb.stop && quote.stop <= stop);
}

/** All before a verb that stands second is its subject if a comma follows: “Von Rad sagte, …”. */
function findPrefield({ masked }: SentenceText, verb: CueVerb, cues: Cues): Stretch | null {
	const before = masked.slice(0, verb.start);
	const isAlone = cues.order === "verb-second" && /^\s*[,:]/u.test(masked.slice(verb.stop));
	if (!isAlone || countWords(before) > few || !/^\P{L}*\p{Lu}[^,;:]*$/u.test(before)) return null;
	const speaker = trim(masked, { start: 0, stop: verb.start });
	return speaker.stop > speaker.start ? speaker : null;
}

/** “A cut of that size”: no clause begins. */
const endsOpen = /\s(?:of|for|to|in|on|at|with|from|by|about)\sthat$/iu;

/** “… on Tuesday that …”: where the clause begins, if a word says so. */
function findThat(rest: string, cues: Cues, reach: number): number | null {
	const [first] = rest.matchAll(cues.that);
	if (!first || first.index > reach) return null;
	// “said she could accept it if …”: the clause has begun without a word.
	const before = rest.slice(0, first.index);
	if (!cues.order && (beginsClause(before, cues) || endsOpen.test(before + first[0]))) return null;
	return /[.;:“”"„«»]|--/u.test(rest.slice(0, first.index)) ? null : first.index;
}

/** A clause without “that” begins with who does something: “believes he will”, “thinks Berg is”. */
function beginsClause(rest: string, cues: Cues): boolean {
	const first = /^\s*(\p{L}+)/u.exec(rest)?.[1] ?? "";
	if (cues.pronoun.test(first)) return true;
	return /^\s*(?:the\s|\p{Lu})/u.test(rest) && cues.auxiliaries.test(rest.slice(0, 60));
}

/** …, Anna Berg said. …, sagte Anna Berg. */
function readBefore({ masked, text }: SentenceText, verb: CueVerb, cues: Cues): Report | null {
	const says = verb.kind === "says" || (verb.kind === "judges" && cues.order === "verb-second");
	if (!says || isParticiple(masked, verb, cues)) return null;
	// “…, but Berg was in town, stressing …”
	if (/ing$/u.test(masked.slice(verb.start, verb.stop))) return null;
	const comma = masked.slice(0, verb.start).search(/[,،]\s[^,،]*$/u);
	const rest = masked.slice(verb.stop);
	// “…, Fell added, if the state paid”: what goes on is no clause of this verb.
	const isAside = !cues.order && /^\s*,/u.test(rest);
	if (comma < 0 || (!isAside && findThat(rest, cues, 80) !== null)) return null;
	const isInverted = masked.slice(comma + 1, verb.start).trim() === "";
	// “Berg, wearing a hat, said he …”: no name follows.
	if (isInverted && !cues.order && beginsClause(rest.split(",")[0] ?? "", cues)) return null;
	if (isInverted && isApposition(masked, cues)) return null;
	// Where the verb stands second nothing but the clause stands before it.
	if (cues.order === "verb-second" && !isInverted) return null;
	const speaker = isInverted
		? findAfter(masked, verb.stop, masked.length, cues)
		: findBefore(masked, comma + 1, verb.start, cues);
	if (!speaker || (isInverted && !isName(masked.slice(speaker.start, speaker.stop), cues)))
		return null;
	// “…, even though many voters said …”: a clause of its own.
	if (!isInverted && !/^\W*(?:as\s)?$/iu.test(masked.slice(comma, speaker.start))) return null;
	const from = isInverted ? speaker.stop : verb.stop;
	const content = findContentAround(masked, comma, from, isInverted, cues);
	return content && { content: trim(text, content), cue: verb, speaker, rule: "clause-before" };
}

const afterAside =
	/^(?:\s(?:on\s)?(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|yesterday|today))?,\s(?!(?:an?|who|which|whose|where|when|while|as|and|but|with|\p{L}+ing)\s)/iu;

/** Whether a sentence that is told goes on behind who says so: “The quay, she said, had sunk”. */
function goesOn(behind: string, cues: Cues): boolean {
	const aside = afterAside.exec(behind);
	const rest = aside ? behind.slice(aside[0].length) : "";
	const isClause = cues.auxiliaries.test(rest) || /^(?:if|unless|provided)\s/iu.test(rest);
	return countWords(rest) >= 3 && isClause;
}

/** Most stands before the comma, or behind the verb: “The harbour is full, Berg said Monday”, “This, he says, is …”. */
function findContentAround(
	masked: string,
	comma: number,
	from: number,
	isInverted: boolean,
	cues: Cues,
): Stretch | null {
	const before = masked.slice(0, comma);
	const behind = masked.slice(from).replace(secondName, "");
	const [left, right] = [countWords(before), countWords(behind)];
	if (!cues.order && !isInverted && left >= 2 && goesOn(behind, cues))
		return { start: 0, stop: masked.length };
	if (!isInverted && right >= Math.max(3, 3 * left) && /^\s*,/u.test(behind))
		return { start: from, stop: masked.length };
	const isApposed = isInverted && /^\s*,\s(?:an?|the|who|whose)\s/u.test(behind);
	if (left < 3 || (right > 12 && !isApposed)) return null;
	// “The harbour is full, Berg told the board”
	const isAddressee = right <= 8 && !cues.auxiliaries.test(behind) && cues.auxiliaries.test(before);
	const isEnd = right === 0 || /^\s*[,.(]/u.test(behind) || cues.leads.test(behind);
	return isEnd || isAddressee ? { start: 0, stop: comma } : null;
}

/** “Anna Berg, the harbour master, said”, “Officials, who …, said”: a name alone before the first comma says no clause. */
function isApposition(masked: string, cues: Cues): boolean {
	const comma = masked.indexOf(",");
	const next = /^\s*\p{L}+/u.exec(masked.slice(comma + 1))?.[0] ?? "";
	if (next !== "" && cues.relative.test(next)) return true;
	const name = leadingName(masked, 0, comma, cues);
	return name !== null && name.stop >= comma;
}

/** Names end with a capital; other noun phrases of speakers are short. */
const isName = (words: string, cues: Cues) =>
	cues.pronoun.test(words) ||
	cues.unnamed.test(words) ||
	countWords(words) <= 3 ||
	/(?:^|\s)\p{Lu}[^\s]*$/u.test(words);

/** “Officials, who asked not to be named, said …”: the first verb only tells who they are. */
function isInAside(
	{ masked }: SentenceText,
	verb: CueVerb,
	verbs: readonly CueVerb[],
	cues: Cues,
): boolean {
	const head =
		/,\s+(\p{L}+)(?:\s+(?:\p{L}{2,}n[’']t|did|does|do|has|have|had|not|also)){0,3}\s+$/u.exec(
			masked.slice(0, verb.start),
		);
	if (!head || !cues.relative.test(` ${head[1]}`)) return false;
	return verbs.some(
		({ start }) => start > verb.stop && /[^,],\s+$/u.test(masked.slice(verb.stop, start)),
	);
}

/** What is reported outside of quotations, verb after verb. */
export function readClauses(
	sentence: SentenceText,
	verbs: readonly CueVerb[],
	cues: Cues,
): Report[] {
	const found: Report[] = [];
	const closing = verbs.map((verb) => readBefore(sentence, verb, cues));
	// “Berg would accept it if the state paid, Lind said”: the first verb is among what Lind said.
	const isTold = (one: Report | null | undefined, { start, stop }: CueVerb) =>
		one?.rule === "clause-before" && one.content.start <= start && one.content.stop >= stop;
	let from = 0;
	for (const [at, verb] of verbs.entries()) {
		if (verb.start < from || isInAside(sentence, verb, verbs, cues)) continue;
		if (verb.kind !== "says" && isTold(closing[at + 1], verb)) continue;
		const one = closing[at] ?? readAfter(sentence, verb, verbs, cues);
		if (!one) continue;
		const before = found.at(-1);
		if (before && cues.also.test(sentence.masked.slice(before.content.stop, verb.start)))
			one.speaker = before.speaker;
		if (one.rule === "participle")
			one.speaker = found.at(-1)?.speaker ?? findBefore(sentence.masked, 0, verb.start, cues);
		found.push(one);
		from = Math.max(one.content.stop, verb.stop);
	}
	return found;
}

/** Er habe nichts gewusst: the mood alone says that somebody else says so. */
export function readMood({ masked, text }: SentenceText, cues: Cues): Report[] {
	const [verb] = masked.matchAll(cues.mood);
	if (!verb || /^\s*(?:wenn|falls|ob|wie)\s/iu.test(masked)) return [];
	const content = { start: 0, stop: text.length };
	return [{ content, cue: null, speaker: null, rule: "reported-mood" }];
}
