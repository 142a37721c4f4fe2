/** What is offered by name; any other tag can be written. */
const offered = (
	"ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru " +
	"sk sl sr sv sw ta th tr uk ur vi zh-Hans zh-Hant"
).split(" ");

/** The English name of a language: “Portuguese (Brazil)”; its tag where it has none. */
export function nameLanguage(tag: string): string {
	try {
		return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** Languages to choose from, by name; with the one that is given, whichever it is. */
export function listLanguages(own: string): { tag: string; name: string }[] {
	return [...new Set([...offered, own])]
		.map((tag) => ({ tag, name: nameLanguage(tag) }))
		.toSorted((one, two) => (one.name < two.name ? -1 : 1));
}
