import type { Stretch } from "../../article/text/finding.ts";
import { parseBratFile } from "../../import/brat-file.ts";

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

/** Reads attributions in brat's form as PolNeAR uses it: events with Content and Source. */
export function parseBrat(text: string, annotations: string): MarkedAttribution[] {
	const { places, links } = parseBratFile(annotations);
	return links.flatMap(({ roles }) => {
		const list = (wanted: string) =>
			roles
				.filter(({ role }) => role === wanted)
				.flatMap(({ place }) => places.get(place)?.pieces ?? []);
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
