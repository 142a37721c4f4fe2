import { listSays } from "./cues/cues.ts";
import type { Stretch } from "./finding.ts";
import { findLanguage } from "./quotation-marks.ts";

/*
 * In many languages a dash at the beginning of a paragraph opens speech, and what is not speech
 * follows a comma or a second dash: “– Nei, sier Støre.”, “— Нет, — сказал он.”, “—No —dijo él—.”
 */

/** Languages in which dash dialogue is common. */
const dashed: ReadonlySet<string> = new Set("nb sv da fi es pt fr it ru uk pl".split(" "));
const likewise: Readonly<Record<string, string>> = {
	no: "nb",
	nn: "nb",
	ca: "es",
	gl: "es",
	be: "ru",
};

const made = new Map<string, RegExp>();

/** A comma and a saying verb, which in some languages stands behind an auxiliary. */
function compileSaying(lang: string): RegExp {
	const known = made.get(lang);
	if (known) return known;
	const saying = new RegExp(`,\\s(?:(?:a|ont)\\s)?(?:${listSays(lang)})(?![\\p{L}\\p{M}])`, "u");
	made.set(lang, saying);
	return saying;
}

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
	return dashed.has(likewise[main] ?? main);
}

/**
 * The speech that a dash opens; null where the language opens none so, or there is no dash.
 * Certain is what stands before the saying verb, else up to the first mark that may end it.
 */
export function findDashSpeech(block: string, lang: string): DashSpeech | null {
	const main = findLanguage(lang);
	const known = likewise[main] ?? main;
	const saying = dashed.has(known) ? compileSaying(known) : null;
	const dash = /^\s*[–—―]\s?(?=\S)/u.exec(block)?.[0];
	if (saying === null || dash === undefined) return null;
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
	const said = saying.exec(rest)?.index ?? -1;
	const pause = rest.search(/,\s/u);
	const ends = [parted, said >= 0 ? said : pause].filter((end) => end >= 0);
	const stop = start + Math.min(said >= 0 ? said : first, ...ends);
	return { speech: { start, stop }, unsure: { start: stop, stop: block.length } };
}
