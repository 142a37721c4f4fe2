import type { VerbKind } from "../text/cues/cue-list.ts";
import type { Cues } from "../text/cues/cues.ts";
import type { CuePlace } from "./report.ts";
import type { SentenceText } from "./sentence.ts";

/** A verb that reports, at its place. */
export interface CueVerb extends CuePlace {
	kind: VerbKind;
}

/** The second part of a verb stands within so many letters. */
const reach = 400;

function listParted(masked: string, cues: Cues): CueVerb[] {
	return cues.parted.flatMap(({ kind, form, particle }) =>
		[...masked.matchAll(form)].flatMap((match) => {
			const stop = match.index + match[0].length;
			const end = masked.slice(stop, stop + reach).search(/[.;!?](?:\s|$)/u);
			const rest = masked.slice(stop, end < 0 ? stop + reach : stop + end);
			const found = [...rest.matchAll(particle)].find(({ index, 0: { length } }) =>
				/^\s*(?:[,:]|$|\p{L}+(?:\s*[,:]|$)|[.!?]|\uFFFC|und)/u.test(rest.slice(index + length)),
			);
			if (!found) return [];
			const at = stop + found.index;
			const second = { start: at, stop: at + found[0].length };
			return [{ start: match.index, stop, kind, second }];
		}),
	);
}

/** Every long word begins with a capital: “Lind Says The Bridge Must Wait”. */
function isHeadline(masked: string): boolean {
	const long = masked.match(/\p{L}{4,}/gu) ?? [];
	return long.length > 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** A form that is a noun at its place: “the claims”, “Obama’s remarks”, “United States”. */
function isNoun(masked: string, start: number, form: string, cues: Cues): boolean {
	const isCapital = /^\p{Lu}/u.test(masked.slice(start, start + 2));
	const before = masked.slice(Math.max(0, start - 30), start);
	// “so-called”, “gun-backed”
	if (/\p{L}-$/u.test(before)) return true;
	const isSaid = cues.forms.get(form) === "says" && !cues.bare.has(form);
	if (isCapital && /[\p{L},]\s$/u.test(before) && !(isSaid && isHeadline(masked))) return true;
	return cues.determiners.test(before) || (cues.bare.has(form) && !cues.subjects.test(before));
}

const preposition = /\s(?:over|on|about|against|for|of|with)\s$/u;

function findVerb(masked: string, start: number, word: string, cues: Cues): CueVerb | null {
	cues.phrases.lastIndex = start;
	const phrase = cues.phrases.exec(masked);
	const kindOfPhrase = phrase && cues.phraseKinds.find((_, at) => phrase[at + 1]);
	// “Council split over plan to …”
	const isThing =
		kindOfPhrase === "wants" && preposition.test(masked.slice(Math.max(0, start - 9), start));
	if (kindOfPhrase && !isThing)
		return { kind: kindOfPhrase, start, stop: start + phrase[0].length };
	const low = word.toLowerCase();
	const form = cues.forms.has(low) ? low : low.replace(cues.prefix, "");
	const kind = cues.forms.get(form);
	return kind && !isNoun(masked, start, form, cues)
		? { kind, start, stop: start + word.length }
		: null;
}

export function listVerbs({ masked }: SentenceText, cues: Cues): CueVerb[] {
	const plain: CueVerb[] = [];
	for (const { index, 0: word } of masked.matchAll(/[\p{L}\p{M}]+/gu)) {
		if (index < (plain.at(-1)?.stop ?? 0)) continue;
		const verb = findVerb(masked, index, word, cues);
		if (verb) plain.push(verb);
	}
	const parted = listParted(masked, cues);
	const alone = plain.filter(({ start }) => !parted.some((one) => one.start === start));
	return [...alone, ...parted].toSorted((one, two) => one.start - two.start);
}
