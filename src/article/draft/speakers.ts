import type { Cues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";
import { beginsWithMonth } from "../text/months.ts";
import { countWords, few, hole, trim } from "./sentence.ts";

/** The last match of a global expression. */
const findLast = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].at(-1);

/** Over adverbs, auxiliaries and days between a speaker and the verb. */
function skipBetween(masked: string, from: number, cue: number, cues: Cues): number {
	let stop = cue;
	for (let steps = 0; steps < 6; steps++) {
		// “Both said” is who, “both” behind a name is not.
		if (cues.pair.test(masked.slice(from, stop))) break;
		const found = cues.between.exec(masked.slice(from, stop));
		if (!found) break;
		stop = from + found.index;
	}
	return stop;
}

/** “42%” are people too. */
const isSomebody = (words: string) => /\p{L}|\d\s?%/u.test(words);

/** “Berg — who is no member —”, “Berg (D-Maine)”: what follows a speaker in brackets or dashes. */
const asides = /\([^()]{1,60}\)|(?:\s[–—―]|\s--?)\s[^–—―]{1,100}?(?:\s[–—―]|\s--?|[–—―])\s*$/gu;

/** Parts between commas, as places; digits keep theirs. */
function listParts(masked: string, { start, stop }: Stretch): Stretch[] {
	const parts: Stretch[] = [];
	let from = start;
	for (const comma of masked.slice(start, stop).matchAll(/,(?!\d)/gu)) {
		parts.push({ start: from, stop: start + comma.index });
		from = start + comma.index + 1;
	}
	return [...parts, { start: from, stop }];
}

/** Whether a part only tells more of who stands before it: “a nurse”, “who …”, “N.Y.”. */
function tellsMore(words: string, cues: Cues): boolean {
	return (
		/^\s*(?:\p{Ll}|\p{N}+\s*$|(?:\p{Lu}\.)+\s*$|[A-Z][a-z]{1,4}\.\s*$|[DR]-)/u.test(words) &&
		!cues.pronoun.test(words)
	);
}

/** Two names and more: “Edward Pryce”, “Dr Samir Haddad”, “Dunmore Stone”. */
const wholeName =
	/^\s*(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){1,4}(?:\p{Ll}{2,3}\s+){0,2}\p{Lu}[\p{L}\p{M}'’-]+\s*$/u;
/** “The owner”, “Its chief executive”, “The council’s own hydrologist”: not yet a name. */
const roleAlone =
	/^\s*(?:(?:the|its|his|her|their|der|die|das|seine?|ihre?|dessen|deren)\s|\p{L}+['’]s\s)/iu;

/**
 * Whether a part only says what the next one names: “The owner, Dunmore Stone, …”. A role that
 * ends with a name may have a place behind it: “the mayor of Portland, New Maine, …”.
 */
export function isRoleOf(role: string, name: string): boolean {
	const isRole = roleAlone.test(role) || /^\s*the\s.{1,30}['’]s\s/iu.test(role);
	const endsPlain = /(?:^|\s)\p{Ll}[\p{L}-]*\s*$/u.test(role) || /^\s*(?:der|die)\s/iu.test(role);
	return isRole && endsPlain && wholeName.test(name);
}

/** The part in which the speaker stands: over appositions that a comma closes. */
function findPart(masked: string, parts: readonly Stretch[], cues: Cues): Stretch {
	const words = (part: Stretch) => masked.slice(part.start, part.stop);
	const last = parts.at(-1) as Stretch;
	if (parts.length < 2) return last;
	const isOpen = words(last).trim() !== "";
	const relative = /^\s*\p{L}+\s*$/u.test(words(last)) && cues.relative.test(words(last));
	if (isOpen && !relative) return last;
	let at = parts.length - (relative ? 2 : 3);
	if (at < 0) return parts[0] as Stretch;
	while (
		at > 0 &&
		tellsMore(words(parts[at] as Stretch), cues) &&
		!cues.leads.test(words(parts[at - 1] as Stretch))
	)
		at--;
	if (cues.leads.test(words(parts[at] as Stretch)) && at + 1 < parts.length - 1) at++;
	const next = parts[at + 1];
	if (next && next !== last && isRoleOf(words(parts[at] as Stretch), words(next))) at++;
	return parts[at] as Stretch;
}

/** What stands behind the last word that begins a clause; what is before it where nothing does. */
function cutClause(masked: string, part: Stretch, cues: Cues): Stretch {
	const words = masked.slice(part.start, part.stop);
	const last = findLast(words, cues.clauses);
	if (!last) return part;
	const start = part.start + last.index + last[0].length;
	const rest = masked.slice(start, part.stop);
	if (isSomebody(rest)) return { start, stop: part.stop };
	const before = { start: part.start, stop: part.start + last.index };
	return last.index > 0 ? cutClause(masked, before, cues) : before;
}

/** The noun phrase before a cue, over adverbs, appositions and relative clauses. */
export function findBefore(masked: string, from: number, cue: number, cues: Cues): Stretch | null {
	const stop = skipBetween(masked, from, cue, cues);
	const region = masked.slice(from, stop).replace(asides, (one) => " ".repeat(one.length));
	const hard = findLast(region, new RegExp(`[;:(“”"„«»${hole}]|[–—―]|\\s--?\\s|[!?]\\s`, "gu"));
	const start = from + (hard ? hard.index + hard[0].length : 0);
	if (!isSomebody(masked.slice(start, stop))) return null;
	const open = masked.slice(0, from) + region + masked.slice(stop);
	const part = findPart(open, listParts(open, { start, stop }), cues);
	return tidy(open, cutClause(open, part, cues), cues);
}

/** The stop of the sentence is no part of a name. */
const withoutEnd = (masked: string, { start, stop }: Stretch): Stretch => ({
	start,
	stop:
		stop === masked.length
			? start + masked.slice(start, stop).replace(/[.!?…]{1,3}$/u, "").length
			: stop,
});

/** A time that a sentence begins with, before a name: “In early March Berg called it …”. */
const timeLead = new RegExp(
	"^(?:(?:in|on|by|since|last|this|earlier this)\\s(?:early\\s|late\\s|mid-)?(?:january|february|march|" +
		"april|may|june|july|august|september|october|november|december|week|month|year|night|spring|" +
		"summer|autumn|winter|(?:sun|mon|tues|wednes|thurs|fri|satur)day|\\d{4})|yesterday|today)\\s" +
		"(?=(?:the\\s)?\\p{Lu})",
	"iu",
);

/** Null for what cannot be a speaker. */
function tidy(masked: string, stretch: Stretch, cues: Cues): Stretch | null {
	const { start, stop } = trim(masked, withoutEnd(masked, stretch));
	const words = masked.slice(start, stop);
	const lead = /^(?:and|but|und|aber|et|mais|y|pero|и|но|а|й|і|و)\s+/iu.exec(words);
	if (lead) return tidy(masked, { start: start + lead[0].length, stop }, cues);
	if (!isSomebody(words) || words.includes(hole) || countWords(words) > few) return null;
	if (!cues.leads.test(words)) return { start, stop };
	if (cues.order) return null;
	// “In March Berg called it …”
	const time = timeLead.exec(words);
	if (time) return { start: start + time[0].length, stop };
	// “Last year he called it …”
	const pronoun = /\s\p{L}+$/u.exec(words);
	if (!pronoun || !cues.pronoun.test(pronoun[0])) return null;
	return { start: start + pronoun.index + 1, stop };
}

/** The noun phrase behind a verb: “…”, said Anna Berg of the harbour board. */
export function findAfter(masked: string, from: number, stop: number, cues: Cues): Stretch | null {
	const rest = masked.slice(from, stop);
	const lead = /^\s*(?:that\b)?/u.exec(rest)?.[0].length ?? 0;
	const body = rest.slice(lead);
	const hard = body.search(
		new RegExp(`[,،;:!?()“”"„«»${hole}–—]|\\.(?:\\s|$)(?<!\\b\\p{L}{1,4}\\.\\s?)`, "u"),
	);
	const limit = hard < 0 ? body.length : hard;
	const soft =
		[...body.slice(0, limit).matchAll(cues.stops)].find(({ index }) => index > 0)?.index ?? limit;
	const found = { start: from + lead, stop: from + lead + soft };
	// Where the verb stands second, a clause begins behind the comma.
	const name = cues.order ? null : findNameBehind(masked, found, stop);
	return tidy(masked, name ?? found, cues);
}

const behindRole = new RegExp(`^,([^,;:()“”"${hole}]{3,60}?)(?=[,;]|[.!?]?\\s*$)`, "u");

/** The name behind a role: “said its secretary, Donal Keane”, “according to its secretary, …”. */
export function findNameBehind(masked: string, role: Stretch, stop: number): Stretch | null {
	const next = behindRole.exec(masked.slice(role.stop, stop))?.[1];
	if (next === undefined || !isRoleOf(masked.slice(role.start, role.stop), next)) return null;
	return trim(masked, { start: role.stop + 1, stop: role.stop + 1 + next.length });
}

const articles = "[Tt]he|[Aa]n?|[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?|[Ll][ea]s?|[Ee]l|[Ll][oa]s";
/** Between names: “Ursula von der Leyen”, “Berg and Lund”. */
const links = "(?:(?:von|der|de|van|of|al|du|des|del|la|and|und)\\s+){0,2}";
const leadingNames = new RegExp(
	`^[\\s,]*(?:(?:${articles})\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,3})?` +
		`(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+${links}(?=\\p{Lu})|))+`,
	"u",
);

/** Names and their titles, or a pronoun, at the start of a stretch. */
export function leadingName(
	masked: string,
	start: number,
	stop: number,
	cues: Cues,
): Stretch | null {
	const words = masked.slice(start, stop);
	const name = leadingNames.exec(words);
	const first = /^[\s,]*([\p{L}\p{M}]+)/u.exec(words);
	const length =
		first && cues.pronoun.test(first[1] ?? "") ? first[0].length : (name?.[0].length ?? 0);
	if (length === 0 || cues.determiners.test(`${words.slice(0, length)} `)) return null;
	return tidy(masked, { start, stop: start + length }, cues);
}

/** The subject of a sentence: its first phrase that begins with a name, an article or a pronoun. */
export function findSubject(masked: string, cues: Cues): Stretch | null {
	const parts = listParts(masked, { start: 0, stop: masked.length });
	const at = parts.findIndex(({ start, stop }) => !cues.leads.test(masked.slice(start, stop)));
	const part = parts[at];
	if (!part) return null;
	const next = parts[at + 1];
	const words = (one: Stretch) => masked.slice(one.start, one.stop);
	const { start, stop } = next && isRoleOf(words(part), words(next)) ? next : part;
	// Behind a clause the verb comes first where it stands second: “Ob das stimmt, ließ Vogt offen”.
	const verb =
		at > 0 && cues.order === "verb-second" ? /^\s*\p{Ll}+(?=\s)/u.exec(words(part)) : null;
	return leadingName(masked, start + (verb?.[0].length ?? 0), stop, cues);
}

/** Whether words name a person: two names in a row. */
export const isPersonName = (words: string) =>
	/\p{Lu}[\p{L}.'’-]{0,40}\s(?:\p{Ll}{2,3}\s)?\p{Lu}[\p{L}'’-]{1,40}$/u.test(words);

/** Names of two words or more; without a bound a run of letters would be read from each of its capitals. */
export const listFullNames = (masked: string): Stretch[] =>
	[
		...masked.matchAll(
			/\p{Lu}\p{Ll}[\p{L}'’-]{0,40}(?:\s(?:\p{Lu}\.\s)?(?:\p{Ll}{2,3}\s)?\p{Lu}\p{Ll}[\p{L}'’-]{0,40})+/gu,
		),
	].map(({ index, 0: { length } }) => ({ start: index, stop: index + length }));

/** Full names without “In March” before them, which begins a sentence with capitals. */
export const listLedNames = (masked: string, cues: Cues, lang: string): Stretch[] =>
	listFullNames(masked).flatMap(({ start, stop }) => {
		const words = masked.slice(start, stop);
		if (!cues.leads.test(words)) return [{ start, stop }];
		const led = words.replace(/^\S+\s/u, "");
		const name = beginsWithMonth(led, lang) ? led.replace(/^\S+\s?/u, "") : led;
		return name.includes(" ") ? [{ start: stop - name.length, stop }] : [];
	});

/** Without the preposition, article or number that begins a sentence with a capital. */
const withoutLead = (words: string, cues: Cues) =>
	cues.leads.test(words) || cues.article.test(words) || cues.one.test(words)
		? words.replace(/^\s*\p{L}+\s/u, "")
		: words;

/** Whether a source stays without a name: “officials”, “a spokesperson”, “a person familiar with”. */
export function isUnnamed(words: string, cues: Cues): boolean {
	if (/\p{Lu}[\p{L}.'’-]{1,40}\s\p{Lu}\p{Ll}/u.test(withoutLead(words, cues))) return false;
	const isBody = cues.government.test(words) || cues.organization.test(words);
	return cues.unnamed.test(words) || (cues.one.test(words) && !isBody);
}

/** Who speaks, and who only speaks for somebody. */
export interface Voices {
	speaker: Stretch;
	relay: Stretch | null;
}

/** “A spokesperson for the port”, “port spokesman Karl Berg”: whose words the relay passes on. */
export function partRelay(text: string, whole: Stretch, cues: Cues): Voices {
	const words = text.slice(whole.start, whole.stop);
	const relayOf = cues.relayOf.exec(words);
	const noun = cues.relay.exec(words);
	if (relayOf && noun) {
		const speaker = trim(text, {
			start: whole.start + relayOf.index + relayOf[0].length,
			stop: whole.stop,
		});
		const relay = { start: whole.start, stop: whole.start + noun.index + noun[0].length };
		return speaker.stop > speaker.start ? { speaker, relay } : { speaker: whole, relay: null };
	}
	// “An Education Department spokesperson”
	const lead = cues.order ? 0 : (cues.one.exec(words)?.[0].length ?? 0);
	const before = noun
		? trim(text, { start: whole.start + lead, stop: whole.start + Math.max(lead, noun.index) })
		: whole;
	const isOwn = noun && /^\p{Lu}[\p{L}\s.-]*$/u.test(text.slice(before.start, before.stop));
	if (
		!isOwn ||
		cues.article.test(words) ||
		/^\p{L}{1,3}$/u.test(text.slice(before.start, before.stop))
	)
		return { speaker: whole, relay: null };
	return { speaker: before, relay: { start: whole.start + noun.index, stop: whole.stop } };
}
