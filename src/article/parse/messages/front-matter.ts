import {
	didYouMean,
	errorMessage,
	formatAlternatives,
	type Nearest,
	offerFix,
	shorten,
	warningMessage,
} from "./message.ts";

export const frontMatterMessages = {
	missingFrontMatter: () => errorMessage`missing-front-matter
		the file does not begin with front matter
		begin with a line of three dashes, then title, actors and proposals, then three dashes`,
	unclosedFrontMatter: () => errorMessage`unclosed-front-matter
		the front matter is not closed
		end it with a line of three dashes`,
	missingKey: (key: string, where: string) => errorMessage`missing-key
		${where} has no \`${key}\`
		add \`${key}: …\``,
	missingText: (key: string) => errorMessage`missing-key
		\`${key}\` is empty`,
	unknownField: (key: string, where: string, known: readonly string[], nearest: Nearest) =>
		offerFix(
			errorMessage`unknown-key
		${key === "<<" ? "merging with << is not read" : `${where} has no key "${shorten(key)}"`}
		${didYouMean(nearest) ?? `it may have ${formatAlternatives(known)}`}`,
			key,
			nearest,
		),
	duplicateKey: (key: string) => errorMessage`duplicate-key
		"${shorten(key)}" is there twice; the first one counts`,
	mustBeMap: (where: string) => errorMessage`wrong-type
		${where} must be a list of \`key: value\` lines`,
	mustBeIdMap: (key: string) => errorMessage`wrong-type
		\`${key}\` must have an id and a colon for each entry, indented below it`,
	mustBeText: (key: string) => errorMessage`wrong-type
		\`${key}\` must be a text
		put a text with brackets or a colon between "…"`,
	mustBeTexts: (key: string) => errorMessage`wrong-type
		\`${key}\` must be a text, or several in brackets: [one, two]`,
	badLanguage: (lang: string) => errorMessage`bad-language
		"${shorten(lang)}" is no language tag
		write en, de, pt-BR, zh-Hans …`,
	badDate: (key: string, date: string) => errorMessage`bad-date
		"${shorten(date)}" is no date for \`${key}\`
		write year-month-day: 2025-02-18${key === "when" ? "; without a date, when=earlier" : ""}`,
	badWalkthrough: (value: string) => errorMessage`bad-value
		\`walkthrough\` cannot be "${shorten(value)}"
		write none, so that none is made; the steps of your own stand in walkthrough.md`,
	badAddress: (url: string) => errorMessage`bad-link
		"${shorten(url)}" is no web address
		begin with https://`,
	badId: (id: string) => errorMessage`bad-id
		"${shorten(id)}" cannot be an id${describeLookAlike(id)}
		an id begins with a small letter a–z and goes on with a–z, 0–9 and -`,
	badKind: (kind: string, known: readonly string[]) => errorMessage`bad-value
		"${shorten(kind)}" is no kind of actor
		write ${formatAlternatives(known)}`,
	ownOpposite: (id: string) => errorMessage`own-opposite
		the proposal "${shorten(id)}" cannot be its own opposite
		name the proposal that says the contrary`,
	circularBody: (id: string) => errorMessage`circular-of
		by its \`of\`, "${shorten(id)}" belongs to itself`,
	sameName: (name: string, one: string, other: string) => warningMessage`same-name
		"${shorten(name)}" names two actors, ${shorten(one)} and ${shorten(other)}
		if they are one actor, keep one of them`,
	similarSide: (side: string, other: string) => warningMessage`similar-side
		the side "${shorten(side)}" is spelled almost like "${shorten(other)}"
		actors are grouped by sides spelled the same`,
	unusedNote: (id: string) => warningMessage`unused-note
		no passage carries the note "${shorten(id)}"
		write {note=${shorten(id)}}`,
	unusedActor: (id: string) => warningMessage`unused-actor
		the article neither names nor quotes "${shorten(id)}"`,
	idleProposal: (id: string) => warningMessage`proposal-without-side
		nobody takes a side on "${shorten(id)}"`,
};

/** A letter of another alphabet looks right and is not: the one mistake that cannot be seen. */
function describeLookAlike(id: string): string {
	const letter = /\P{ASCII}/u.exec(id.normalize())?.[0];
	if (letter === undefined) return "";
	const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return `: its “${letter}” is U+${code}`;
}
