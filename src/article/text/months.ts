/** Names of months by language, in small letters, without the stop of a short one. */
const known = new Map<string, readonly string[]>();

/** The middle of a January, and so long to the middle of the next month; milliseconds. */
const january = 1_610_668_800_000;
const aMonth = 30.4375 * 86_400_000;

function listMonths(lang: string): readonly string[] {
	const names = (month: "long" | "short") => {
		const format = new Intl.DateTimeFormat(lang, { month, day: "numeric", timeZone: "UTC" });
		return Array.from({ length: 12 }, (_, index) =>
			format.formatToParts(january + index * aMonth).find(({ type }) => type === "month"),
		);
	};
	// What is no name is no word of a text, but keeps the place of its month.
	return [...names("long"), ...names("short")].map((part) => {
		const name = part?.value.toLowerCase().replace(".", "") ?? "";
		return /\p{L}/u.test(name) ? name : "\n";
	});
}

/** The number of a month, 1 to 12, by its name, long or short; null for another word. */
export function findMonth(word: string, lang: string): number | null {
	const at = getMonths(lang).indexOf(word.toLowerCase().replace(".", ""));
	return at < 0 ? null : (at % 12) + 1;
}

/**
 * Whether a text begins with the name of a month, long or short, as it stands in a date.
 * @param lang of the text, a BCP 47 tag; of one that is none, no month is known
 */
export function beginsWithMonth(text: string, lang: string): boolean {
	const word = /^[\p{L}\p{M}]+/u.exec(text.slice(0, 40))?.[0].toLowerCase() ?? "";
	return getMonths(lang).includes(word);
}

function getMonths(lang: string): readonly string[] {
	let months = known.get(lang);
	try {
		months ??= listMonths(lang);
	} catch {
		months = [];
	}
	known.set(lang, months);
	return months;
}
