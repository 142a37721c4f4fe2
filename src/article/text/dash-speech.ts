import type { Stretch } from "./finding.ts";
import { findLanguage } from "./quotation-marks.ts";

/*
 * In many languages a dash at the beginning of a paragraph opens speech, and what is not speech
 * follows a comma or a second dash: “– Nei, sier Støre.”, “— Нет, — сказал он.”, “—No —dijo él—.”
 */

/**
 * What says that somebody speaks, after a comma, by language: those that dash dialogue is common
 * in. The most frequent ones of news; what is not here is not taken for speech for certain.
 */
const speaking: Readonly<Record<string, string>> = {
	nb: "sier|sa|seier|mener|meiner|forteller|forklarer|skriver|svarer|understreker|påpeker|hevder|legger",
	sv: "säger|sade|sa|menar|berättar|förklarar|skriver|svarar|hävdar|konstaterar",
	da: "siger|sagde|mener|fortæller|forklarer|skriver|svarer|understreger|påpeger|lyder",
	fi: "sanoo|sanoi|kertoo|kertoi|toteaa|totesi|arvioi|kommentoi|vastaa|vastasi|kirjoittaa",
	es: "dijo|dice|afirmó|afirma|aseguró|señaló|explicó|explica|respondió|declaró|añadió|advirtió",
	pt: "disse|diz|afirmou|afirma|explicou|explica|respondeu|declarou|garantiu|acrescentou",
	fr: "dit|a dit|déclare|a déclaré|affirme|a affirmé|explique|a expliqué|répond|assure|estime",
	it: "dice|ha detto|disse|afferma|ha affermato|spiega|ha spiegato|risponde|dichiara|sostiene",
	ru: "сказал|сказала|говорит|заявил|заявила|отметил|отметила|ответил|ответила|пояснил|считает",
	uk: "сказав|сказала|каже|заявив|заявила|зазначив|зазначила|відповів|відповіла|пояснив|вважає",
	pl: "powiedział|powiedziała|mówi|stwierdził|stwierdziła|dodał|dodała|podkreślił|uważa|odpowiada",
};
const likewise: Readonly<Record<string, string>> = {
	no: "nb",
	nn: "nb",
	ca: "es",
	gl: "es",
	be: "ru",
};

/** What a paragraph that begins with a dash is in quotation, without marks. */
export interface DashSpeech {
	/** Said by the one who speaks. */
	speech: Stretch;
	/** What follows up to the end of the paragraph: speech or not. */
	unsure: Stretch;
}

/** Whether a language writes speech behind dashes. */
export function opensSpeechByDash(lang: string): boolean {
	const main = findLanguage(lang);
	return speaking[likewise[main] ?? main] !== undefined;
}

/**
 * The speech that a dash opens; null where the language opens none so, or there is no dash.
 * Certain is what stands before the saying verb, else up to the first mark that may end it.
 */
export function findDashSpeech(block: string, lang: string): DashSpeech | null {
	const main = findLanguage(lang);
	const verbs = speaking[likewise[main] ?? main];
	const dash = /^\s*[–—―]\s?(?=\S)/u.exec(block)?.[0];
	if (verbs === undefined || dash === undefined) return null;
	const start = dash.length;
	const rest = block.slice(start);
	// A second dash parts speech from telling; the comma before it belongs to neither.
	const second = rest.search(/[–—―]/u);
	const parted =
		second < 0
			? -1
			: rest
					.slice(0, second)
					.trimEnd()
					.replace(/[,.!?…]$/u, "").length;
	const sentence = rest.search(/[.!?…](?:\s|$)/u);
	const first = sentence < 0 ? rest.length : sentence + 1;
	const said = new RegExp(`,\\s(?:${verbs})(?![\\p{L}\\p{M}])`, "u").exec(rest)?.index ?? -1;
	const pause = rest.search(/,\s/u);
	const ends = [parted, said >= 0 ? said : pause].filter((end) => end >= 0);
	const stop = start + Math.min(said >= 0 ? said : first, ...ends);
	return { speech: { start, stop }, unsure: { start: stop, stop: block.length } };
}
