/** Ids of actors, proposals, notes and statements. */
export function isId(text: string): boolean {
	return /^[a-z][a-z0-9-]*$/.test(text) && text.length <= 200;
}

/** Names of folders, which become parts of addresses. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 200;
}

/** First parts of addresses that the site uses itself. */
const reserved = new Set(["assets", "desk", "embed", "page", "schema", "search"]);

/** Whether an explainer of this name would lie among the site's own files. */
export function isReserved(slug: string): boolean {
	return reserved.has(slug);
}

/** `2025-02-18`, and a day that the calendar has. */
export function isCalendarDate(text: string): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
	// "2025-02-30" is read as a day of March.
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A well-formed BCP 47 tag. */
export function isLanguage(text: string): boolean {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch {
		return false;
	}
}

const rtlLanguages = new Set("ar arc ckb dv fa he iw ks mzn nqo ps sd syr ug ur yi".split(" "));
const rtlScripts = new Set("adlm arab hebr mand nkoo rohg samr syrc thaa".split(" "));

/** Follows from the script of a language tag, named or usual. */
export function findTextDirection(lang: string): "ltr" | "rtl" {
	const [language = "", ...rest] = lang.toLowerCase().split("-");
	const script = rest.find((part) => /^[a-z]{4}$/.test(part));
	if (script !== undefined) return rtlScripts.has(script) ? "rtl" : "ltr";
	return rtlLanguages.has(language) ? "rtl" : "ltr";
}
