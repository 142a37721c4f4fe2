import type { ActorKind } from "../model/types.ts";
import { type Cues, openCues } from "../text/cues/cues.ts";
import { findBodyKind, isFirmName } from "./bodies.ts";
import { isPersonName, isUnnamed } from "./speakers.ts";

/** Before a name, and no part of it. */
export const leadingArticle = /^(?:the|der|die|das|le|la|les|el|los|las|l[’'])\s*(?<=[\s’'])/iu;

const last = (words: string) => words.split(/\s+/u).at(-1) ?? words;

/** “Gewerkschaft Verdi”: a body’s noun before its name, which may as well be a person’s in “Stadtrat Meier”. */
const nounFirst = /^(?!\p{L}*rat\s)(\p{L}+)\s\p{Lu}/iu;
/** “The unions”: several bodies are a group. */
const plural = { de: /en$/u, other: /s$/u };

/** What words without a person’s name are called after: “the transport union”, “many residents”. */
export function tellKind(
	whole: string,
	{ cues, lang }: { cues: Cues | null; lang: string },
): ActorKind | null {
	if (!cues) return null;
	const words = whole.replace(leadingArticle, "");
	const lead = /^(?:de|es|fr)/u.test(lang) ? nounFirst.exec(words)?.[1] : undefined;
	// “Polizist der Stadt”: the body stands first, or is a name’s last word.
	const noun = words.split(/\s(?:of|for|der|des|von|de|du|del)\s/iu)[0] ?? words;
	const word = last(noun);
	// “Von Anwohnern”
	if (cues.many.test(words) || [word, word.replace(/n$/u, "")].some((one) => cues.group.test(one)))
		return "group";
	if (/^white house$/iu.test(noun)) return "government";
	const kind = findBodyKind(word, cues) ?? (lead ? findBodyKind(lead, cues) : null);
	if (kind) return kind;
	const one = word.replace(lang.startsWith("de") ? plural.de : plural.other, "");
	if (one !== word && !/\s\p{Lu}/u.test(words) && findBodyKind(one, cues)) return "group";
	// “ADFC”, “NATO”, “Holm Shipping”
	return isFirmName(words) || /^\p{Lu}{3,6}$/u.test(word) ? "organization" : null;
}

/** What a name that an author writes says of who is called so. */
export interface NewName {
	kind: ActorKind;
	/** What an id is made of: of people the surname. */
	short: string;
}

/** What somebody new is, by the name alone: an institute for marine science is no person. */
export function readNewName(name: string, lang: string): NewName {
	const cues = openCues(lang);
	const told = tellKind(name, { cues, lang });
	const isSource = told === null && cues !== null && isUnnamed(name, cues);
	const kind = told ?? (isSource ? "unnamed" : isPersonName(name) ? "person" : "organization");
	return { kind, short: kind === "person" ? last(name) : name.replace(/^(?:the|an?)\s/iu, "") };
}
