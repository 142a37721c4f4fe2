/*
 * What a condition begins with, by language: “would accept it if …”. Words of which one ends a
 * condition and another begins it stand with a bounded stretch between them: without a bound,
 * `must must must …` takes time with the square of the sentence.
 */
const words: Readonly<Record<string, string>> = {
	en: [
		"if|unless|provided(?: that)?|providing that|as long as|so long as|only when|only after",
		"only once|on condition|conditional on|depend(?:s|ed|ing)? on|would (?:first )?(?:need|have) to",
		"need(?:s|ed)? to [^.]{0,120} first|must [^.]{0,120} (?:first|before)",
		"not [^.]{0,120} (?:until|before)",
	].join("|"),
	de: [
		"wenn|falls|sofern|solange|soweit|vorausgesetzt|unter der (?:bedingung|voraussetzung)",
		"nur (?:bei|unter|mit|nach)|erst (?:wenn|nach)|es sei denn|hängt davon ab|abhängig (?:von|davon)",
		"müss(?:e|t?en|te) [^.]{0,120} (?:erst|zuerst|vorher|zuvor)",
	].join("|"),
	fr: [
		"à (?:la )?condition (?:que|qu[’']|de|d[’'])|à moins (?:que|qu[’']|de|d[’'])|pourvu que|tant que",
		"sous réserve (?:que|de|d[’'])|dès lors que|s[’']ils?",
		"si (?=(?:c[’']|ce|ces|cette|d[eu’']|des|elles?|ils?|l[ea’']|les|leurs?|nous|on|sa|ses|son",
		"une?|vous)(?!\\p{L}))",
	].join("|"),
	es: "si|siempre (?:que|y cuando)|con tal de que|a condición de que|a menos que|solo si|sólo si|salvo que",
	pt: "se|desde que|contanto que|a menos que|caso|só se|com a condição de que",
	it: "se|purché|a condizione che|a patto che|a meno che|solo se|qualora",
	nl: "als|indien|mits|tenzij|zolang|op voorwaarde dat|alleen wanneer",
	sv: "om|förutsatt att|såvida|under förutsättning|så länge|bara när",
	nb: "hvis|dersom|forutsatt at|så lenge|med mindre|under forutsetning",
	da: "hvis|såfremt|forudsat at|så længe|medmindre|på betingelse af",
	fi: "jos|mikäli|edellyttäen|ellei|sillä ehdolla",
	pl: "jeśli|jeżeli|pod warunkiem|o ile|chyba że|dopóki",
	ru: "если|при условии|только (?:после|когда)|пока не|лишь (?:бы|если)",
	uk: "якщо|за умови|лише (?:після|коли)|тільки (?:після|якщо)|поки не",
	ar: "إذا|إن|شريطة|بشرط|ما لم|طالما",
	he: "אם|בתנאי|כל עוד|אלא אם",
};
const likewise: Readonly<Record<string, string>> = { no: "nb", nn: "nb", ca: "es", gl: "es" };

const made = new Map<string, RegExp>();

/** Finds the first words of a sentence that begin a condition; null for other languages. */
export function openConditions(lang: string): RegExp | null {
	const tag = lang.toLowerCase().split("-")[0] ?? "";
	const main = likewise[tag] ?? tag;
	const known = Object.hasOwn(words, main) ? words[main] : undefined;
	if (known === undefined) return null;
	const expression =
		made.get(main) ?? new RegExp(`(?<![\\p{L}\\p{M}])(?:${known})(?![\\p{L}\\p{M}])`, "iu");
	made.set(main, expression);
	return expression;
}
