import type { Cues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";

/** A source of which a part is meant: “some of” and the group. */
export interface PartedSource {
	part: Stretch | null;
	group: Stretch;
}

/** Parts “some of the traders”: “some of” is no name. */
export function partGroup(text: string, whole: Stretch, cues: Cues): PartedSource {
	const found = cues.part.exec(text.slice(whole.start, whole.stop));
	if (!found) return { part: null, group: whole };
	const part = { start: whole.start, stop: whole.start + (found[1] ?? "").length };
	return { part, group: { start: whole.start + found[0].length, stop: whole.stop } };
}

const documents = "report|study|survey|analysis|paper|review|statement|poll";
const documentBy = new RegExp(
	`^(?:an?|the|its|their)\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}(?:${documents})\\s` +
		"(?:\\p{Ll}+ed\\s)?(?:by|from)\\s(?=the\\s|\\p{Lu})",
	"iu",
);
const laterOn = /\s(?:on|in|last|this|earlier)\s.*$|\s(?:yesterday|today)$/iu;

/** Who wrote what is named as the source: “a report published by the council last week”. */
export function findAuthor(text: string, whole: Stretch): Stretch {
	const words = text.slice(whole.start, whole.stop);
	const lead = documentBy.exec(words)?.[0].length ?? 0;
	if (lead === 0) return whole;
	const start = whole.start + lead;
	return { start, stop: start + words.slice(lead).replace(laterOn, "").length };
}

/** A name, or a body with its article: what can say something together with another. */
const who =
	"(?:[Tt]he\\s(?:\\p{Ll}[\\p{L}’'-]*\\s){0,2}\\p{Ll}[\\p{L}’'-]*|" +
	"\\p{Lu}(?:[\\p{L}\\p{M}’'-]+|\\.)(?:\\s\\p{Lu}(?:[\\p{L}\\p{M}’'-]+|\\.)){0,4})";
const and = "\\s(?:and|und|et|y)\\s";
const within = new RegExp(`^(${who})${and}(${who})$`, "u");
const before = new RegExp(`(?:^|[,;:“”"]\\s?)\\s*(${who})${and}$`, "u");
/** “… and Osei”, behind a first name, where nothing but a pause follows. */
export const secondName = new RegExp(`^${and}(${who})(?=[,.;]|$)`, "u");
/** As far as the other name can be. */
const reach = 60;

/**
 * The two who say something together, as in “Calder and Osei said” and “said Calder and Osei”;
 * null where it is one. “He met Calder and Osei said” has one speaker.
 */
export function findPair(text: string, { start, stop }: Stretch): [Stretch, Stretch] | null {
	const words = text.slice(start, stop);
	const inner = within.exec(words);
	if (inner) {
		const [, one = "", two = ""] = inner;
		return [
			{ start, stop: start + one.length },
			{ start: stop - two.length, stop },
		];
	}
	const from = Math.max(0, start - reach);
	const head = before.exec(text.slice(from, start));
	const first = head?.[1];
	if (head && first && (from === 0 || head.index > 0)) {
		const at = from + head.index + head[0].indexOf(first);
		return [
			{ start: at, stop: at + first.length },
			{ start, stop },
		];
	}
	const tail = secondName.exec(text.slice(stop, stop + reach));
	const second = tail?.[1];
	if (!tail || !second) return null;
	const end = stop + tail[0].length;
	return [
		{ start, stop },
		{ start: end - second.length, stop: end },
	];
}
