import type { Stretch } from "../../article/text/finding.ts";

/** An attribution as people have marked it. Places may be in several pieces. */
export interface MarkedAttribution {
	content: Stretch[];
	source: Stretch[];
	/** The words that signal saying. */
	cue: Stretch[];
	/** Some of it stands in quotation marks, as the corpus says. */
	isQuoted: boolean;
}

/** A text with what people have marked in it. */
export interface AnnotatedText {
	text: string;
	lang: string;
	marked: MarkedAttribution[];
}

/** `12 20;31 40` */
const parsePlaces = (words: string): Stretch[] =>
	words.split(";").map((piece) => {
		const [start = 0, stop = 0] = piece.trim().split(/\s+/u).map(Number);
		return { start, stop };
	});

/**
 * Reads brat's stand-off form (https://brat.nlplab.org/standoff.html) as PolNeAR uses it:
 * `T1	Content 12 20;31 40	…` is a place, `E1	Attribution:T4 Content:T1 Source:T2` an attribution.
 */
export function parseBrat(text: string, annotations: string): MarkedAttribution[] {
	const places = new Map<string, Stretch[]>();
	const events: string[] = [];
	for (const line of annotations.split(/\r?\n/u)) {
		const [id = "", head = ""] = line.split("\t");
		const space = head.indexOf(" ");
		if (id.startsWith("T") && space > 0) places.set(id, parsePlaces(head.slice(space)));
		if (id.startsWith("E")) events.push(head);
	}
	return events.flatMap((event) => {
		const list = (role: string) =>
			[...event.matchAll(new RegExp(`(?:^|\\s)${role}\\d*:(\\S+)`, "gu"))].flatMap(
				([, id = ""]) => places.get(id) ?? [],
			);
		const content = list("Content");
		const words = content.map(({ start, stop }) => text.slice(start, stop)).join(" ");
		const isQuoted = /["“”]/u.test(words);
		const cue = [...list("Cue"), ...list("Attribution")];
		return content.length > 0 ? [{ content, source: list("Source"), cue, isQuoted }] : [];
	});
}

interface GermanFile {
	originalText: string;
	annotations: {
		type: string;
		quote: GermanPlaces;
		speaker: GermanPlaces;
		cue?: GermanPlaces;
	}[];
}

interface GermanPlaces {
	spans: { charBegin: number; charEnd: number }[];
}

/** Reads a file of uhh-lt/german-news-quotation-attribution-2024. */
export function parseGermanNews(file: string): AnnotatedText {
	const { originalText, annotations } = JSON.parse(file) as GermanFile;
	const list = ({ spans }: GermanPlaces) =>
		spans.map(({ charBegin, charEnd }) => ({ start: charBegin, stop: charEnd }));
	const marked = annotations.map(({ type, quote, speaker, cue }) => ({
		content: list(quote),
		source: list(speaker),
		cue: cue === undefined ? [] : list(cue),
		isQuoted: type === "Direct",
	}));
	return { text: originalText, lang: "de", marked };
}
