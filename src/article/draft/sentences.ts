import type { Stretch } from "../text/finding.ts";

const boundary = /[.!?…]["”’»“‘)\]]*\s+(?=["“‘„«»(\[]*[\p{Lu}\p{N}])/gu;
const abbreviation =
	/(?:^|[\s("“„])(?:mr|mrs|ms|dr|prof|rev|hon|gen|col|lt|sgt|capt|sen|sens|rep|reps|gov|govs|pres|st|mt|jr|sr|inc|ltd|co|corp|vs|no|nos|vol|sec|dept|univ|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|bzw|ca|nr|z|b|d|h|u|a|o|mio|mrd|abs|art|s|vgl|str|usw|etc|ggf|inkl|evtl|\p{L}|\p{N}{1,2})$/iu;

/** The sentences of a paragraph; a quotation of several is not parted from its speaker. */
export function listSentences(text: string, paragraph: Stretch, lang: string, _quotes: readonly Stretch[]): Stretch[] {
	const sentences: Stretch[] = [];
	let start = paragraph.start;
	const words = text.slice(paragraph.start, paragraph.stop);
	for (const found of words.matchAll(boundary)) {
		const stop = paragraph.start + found.index;
		const before = text.slice(Math.max(start, stop - 12), stop);
		const mark = words[found.index];
		// “Stop!” Anna said.
		const isAsked = mark !== "." && /["”’»“]/u.test(found[0]);
		if (isAsked && /^(?:\S+\s+){1,5}(?:said|says|asked|demanded|added|wrote|told|replied|tweeted|sagte|fragte|rief|schrieb)/u.test(words.slice(found.index + found[0].length, found.index + found[0].length + 90)))
			continue;
		if (mark === "." && (abbreviation.test(before) || /\p{L}\.\p{L}$/u.test(before))) {
			if (!(/\p{N}$/u.test(before) && !lang.startsWith("de"))) continue;
		}
		sentences.push({ start, stop: stop + found[0].trimEnd().length });
		start = stop + found[0].length;
	}
	if (start < paragraph.stop) sentences.push({ start, stop: paragraph.stop });
	return sentences;
}
