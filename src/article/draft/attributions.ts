import { type Cues, openCues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";
import { type Quotation, readQuotations } from "../text/quotation-readings.ts";
import { listSentences } from "../text/sentence-ends.ts";
import { readAccording } from "./according-rules.ts";
import { isBodyName } from "./bodies.ts";
import { readClauses, readMood } from "./clause-rules.ts";
import { addNamed, findMeant, type Named, openNamed } from "./people.ts";
import { readQuotes, readSignature, readTranscript } from "./quotation-rules.ts";
import type { AttributionRule, CuePlace, Report } from "./report.ts";
import { readSentence, type SentenceText } from "./sentence.ts";
import { findAuthor, findPair, partGroup } from "./sources.ts";
import { findSubject, isPersonName, isUnnamed, listLedNames, partRelay } from "./speakers.ts";
import { listVerbs } from "./verbs.ts";

/** Words of an article that seem to be somebody's, and what says so. Offsets in the text. */
export interface FoundAttribution {
	content: Stretch;
	/** What of the content stands in quotation marks, with them. */
	quoted: Stretch[];
	cue: CuePlace | null;
	/** The name, noun phrase or pronoun that is the source, as it stands. */
	speaker: Stretch | null;
	/** Who is meant where the speaker is a pronoun or a role: named before. */
	named: Stretch | null;
	/** Who says it together with the speaker. */
	other: Stretch | null;
	/** Before the speaker, where only a part of the group is meant: “some of”. */
	part: Stretch | null;
	/** Who passes the speaker's words on: “a spokesperson for”. */
	relay: Stretch | null;
	/** The source stays without a name: “officials”. */
	unnamed: boolean;
	rule: AttributionRule;
	/** From 0 to 1, as often as the rule was right in annotated news. */
	confidence: number;
}

/** As measured on PolNeAR and on German news; whose a carried one is, is a guess. */
const confidence: Readonly<Record<AttributionRule, number>> = {
	quotation: 0.98,
	signed: 0.95,
	participle: 0.93,
	"according-to": 0.93,
	"reported-mood": 0.92,
	"clause-after": 0.89,
	passive: 0.89,
	judgement: 0.81,
	script: 0.75,
	"clause-before": 0.74,
	"carried-over": 0.5,
};

/** A longer one is no prose: a table, a list of names. */
const longestSentence = 2000;
/** Nor is one with more of them; looking through it takes time with their square. */
const mostVerbs = 40;

const overlaps = (one: Stretch, two: Stretch) => one.start < two.stop && two.start < one.stop;

/** Two quotations may share a verb: “…,” said Berg, “…”. */
const collides = (one: Report, two: Report) =>
	overlaps(one.content, two.content) ||
	(one.rule !== two.rule && one.cue && two.cue && overlaps(one.cue, two.cue));

/** What the rules find; where two find the same words, the first of them has these. */
function listReports(sentence: SentenceText, cues: Cues): Report[] {
	const verbs = listVerbs(sentence, cues);
	if (verbs.length > mostVerbs) return [];
	const found: Report[] = [];
	for (const rule of [
		() => readSignature(sentence),
		() => readTranscript(sentence),
		() => readQuotes(sentence, verbs, cues),
		() => readAccording(sentence, cues),
		() => readClauses(sentence, verbs, cues),
		() => readMood(sentence, cues),
		() => listLeft(sentence),
	])
		for (const one of rule()) if (!found.some((known) => collides(known, one))) found.push(one);
	return found.toSorted((one, two) => one.content.start - two.content.start);
}

/** Quotations with no cue beside them. */
const listLeft = ({ quotes }: SentenceText): Report[] =>
	quotes
		.filter(({ isSpeech }) => isSpeech)
		.map(({ start, stop }) => ({
			content: { start, stop },
			cue: null,
			speaker: null,
			rule: "carried-over",
		}));

const move = ({ start, stop }: Stretch, by: number): Stretch => ({
	start: start + by,
	stop: stop + by,
});

const read = (text: string, { start, stop }: Stretch) => text.slice(start, stop);

const moveCue = ({ second, ...first }: CuePlace, by: number): CuePlace => ({
	...move(first, by),
	...(second ? { second: move(second, by) } : {}),
});

/** What is known while a text is walked through. */
interface Walk {
	text: string;
	lang: string;
	cues: Cues;
	named: Named;
	/** Who spoke, or did something, last. */
	last: Stretch | null;
	/** Who said something together, last. */
	pair: [Stretch, Stretch] | null;
}

/** Rules that find words with nobody beside them to say them. */
const carries: ReadonlySet<AttributionRule> = new Set(["carried-over", "reported-mood"]);

/** Who says it: one, or two together; a part of a group; somebody for somebody. */
function readSources(walk: Walk, { start, text: own }: SentenceText, whole: Stretch) {
	const { text, cues, named } = walk;
	const words = read(text, whole);
	if (walk.pair && cues.pair.test(words)) {
		const [first, other] = walk.pair;
		return { speaker: whole, meant: first, other, part: null, relay: null };
	}
	const inside = { start: whole.start - start, stop: whole.stop - start };
	const pair = inside.start < 0 ? null : findPair(own, inside);
	if (pair && !cues.pronoun.test(words)) {
		const [speaker, other] = pair.map((one) => move(one, start)) as [Stretch, Stretch];
		walk.pair = [speaker, other];
		return {
			speaker,
			meant: findMeant(named, text, speaker, cues),
			other,
			part: null,
			relay: null,
		};
	}
	const { part, group } = partGroup(text, cues.order ? whole : findAuthor(text, whole), cues);
	const { speaker, relay } = partRelay(text, group, cues);
	return { speaker, meant: findMeant(named, text, speaker, cues), other: null, part, relay };
}

const nobody = { speaker: null, meant: null, other: null, part: null, relay: null };

function complete(
	walk: Walk,
	sentence: SentenceText,
	one: Report,
	spoke: Stretch | null,
): FoundAttribution {
	const { text, cues, last } = walk;
	const by = sentence.start;
	const own = one.speaker ?? (one.rule === "carried-over" ? spoke : null);
	const whole = own ? move(own, by) : carries.has(one.rule) ? last : null;
	const { meant, ...sources } = whole ? readSources(walk, sentence, whole) : nobody;
	const { speaker, part } = sources;
	return {
		content: move(one.content, by),
		quoted: sentence.quotes
			.filter((quote) => overlaps(quote, one.content))
			.map((quote) => move(quote, by)),
		cue: one.cue && moveCue(one.cue, by),
		...sources,
		named: meant,
		unnamed: whole !== null && part === null && isUnnamed(read(text, speaker ?? whole), cues),
		rule: one.rule,
		confidence: confidence[one.rule],
	};
}

/** Who is named in a sentence; its subject and who speaks are meant first by what follows. */
function notePeople(
	{ cues, named, lang }: Walk,
	sentence: SentenceText,
	subject: Stretch | null,
	found: readonly Report[],
): void {
	for (const name of listLedNames(sentence.masked, cues, lang))
		addNamed(named, sentence, name, cues);
	const spoke = found.find(({ speaker }) => speaker)?.speaker ?? null;
	// “A spokesperson for the port”: “it” is the port.
	const first = spoke ? partRelay(sentence.text, spoke, cues).speaker : subject;
	const words = first ? sentence.text.slice(first.start, first.stop) : "";
	const isNobody = /^(?:no|any|some|every)(?:body|one)$|^(?:none|most|many|few|all)$/iu.test(words);
	const isName = isPersonName(words) || /^\p{Lu}[\p{L}'’-]+$/u.test(words);
	const isBody = isBodyName(words, cues, named.known);
	if (first && (isName || isBody) && !isNobody && !cues.pronoun.test(words))
		addNamed(named, sentence, first, cues);
}

function readNext(walk: Walk, sentence: SentenceText): FoundAttribution[] {
	const { cues } = walk;
	const found = listReports(sentence, cues);
	const spoke = found.find(({ speaker }) => speaker)?.speaker ?? null;
	const completed = found.map((one) => complete(walk, sentence, one, spoke));
	const subject = findSubject(sentence.masked, cues);
	const words = subject ? sentence.text.slice(subject.start, subject.stop) : "";
	const isKnown =
		/^\p{Lu}\S+$/u.test(words) &&
		walk.named.people.some((one) => read(walk.text, one).endsWith(` ${words}`));
	notePeople(walk, sentence, subject, found);
	const latest = found.findLast(({ speaker }) => speaker)?.speaker;
	if (latest) walk.last = move(latest, sentence.start);
	// Most who are quoted are people.
	const isPerson = isKnown || isPersonName(words) || cues.pronoun.test(words);
	if (found.length === 0 && subject && isPerson) walk.last = move(subject, sentence.start);
	return completed;
}

/** With its marks. */
const widen = ({ start, stop, closed }: Quotation): Stretch => ({
	start: start - 1,
	stop: stop + (closed ? 1 : 0),
});

/**
 * What of a text seems to be somebody's words, by rules: quotations with their speakers, “X said
 * that …”, “…, X said”, “according to X”. Never what anybody thinks of anything.
 * @param paragraphs of the text, in order
 * @param inMarks its quotations, where they have been read
 */
export function findAttributions(
	text: string,
	paragraphs: readonly Stretch[],
	lang: string,
	inMarks: readonly Quotation[] | null = null,
): FoundAttribution[] {
	const cues = openCues(lang);
	if (!cues) return [];
	const named = openNamed(text, cues);
	const walk: Walk = { text, lang, cues, named, last: null, pair: null };
	const quotes = (inMarks ?? readQuotations(text, paragraphs, lang).quotations).map(widen);
	const found: FoundAttribution[] = [];
	let next = 0;
	for (const paragraph of paragraphs) {
		while ((quotes[next]?.stop ?? Infinity) <= paragraph.start) next++;
		let end = next;
		while ((quotes[end]?.start ?? Infinity) < paragraph.stop) end++;
		const own = quotes.slice(next, end);
		for (const stretch of listSentences(text, paragraph, lang, own))
			if (stretch.stop - stretch.start <= longestSentence)
				for (const one of readNext(walk, readSentence(text, stretch, own))) found.push(one);
	}
	return found;
}
