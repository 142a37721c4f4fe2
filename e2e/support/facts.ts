/** One thing that one form of the page says; `form` and `about` together name it. */
export interface Fact {
	/** Where it is said: "matrix", "spectrum wide", "prose" … */
	form: string;
	/** What it is said of: ids, with a space between two. */
	about: string;
	/** What is said, field by field, as plain text. */
	says: Record<string, string>;
}

/** What a field has to say: this text, one of these, or anything of this form. */
export type WantedFact = string | string[] | RegExp;

/** What one form of the page has to say. */
export interface Expectation {
	form: string;
	about: string;
	says: Record<string, WantedFact>;
}

/** Lines are broken and joined on the way to the page, so that white space tells nothing. */
function squeeze(text: string): string {
	return text.replace(/\s+/g, "");
}

/** Drawn words may end early, but then say so, and the rest must be the article's. */
function isSame(wanted: string, found: string): boolean {
	if (wanted === found || squeeze(wanted) === squeeze(found)) return true;
	const cut = /^(.{20,})…”?$/s.exec(found)?.[1];
	return cut !== undefined && squeeze(wanted).startsWith(squeeze(cut));
}

function fits(wanted: WantedFact | undefined, found: string | undefined): boolean {
	if (wanted === undefined || found === undefined) return false;
	if (wanted instanceof RegExp) return wanted.test(found);
	return [wanted].flat().some((text) => isSame(text, found));
}

function compareSays({ form, about, says }: Expectation, found: Fact): string[] {
	const fields = [...new Set([...Object.keys(says), ...Object.keys(found.says)])];
	return fields
		.filter((field) => !fits(says[field], found.says[field]))
		.map((field) => `${form}, ${about}: ${field} is "${found.says[field]}", not "${says[field]}"`);
}

/** Facts by what they are of; several of one name only where the page says too much. */
export type FoundFact = Map<string, Fact[]>;

function nameFact({ form, about }: Pick<Fact, "form" | "about">): string {
	return `${form}, ${about}`;
}

export function indexFacts(facts: Fact[]): FoundFact {
	const found: FoundFact = new Map();
	for (const fact of facts) {
		const name = nameFact(fact);
		found.set(name, [...(found.get(name) ?? []), fact]);
	}
	return found;
}

/**
 * Everything in which what was found differs from what was expected, one after the other:
 * missing facts, facts too many, and fields that say something else. Order tells nothing;
 * where it matters it is a field.
 */
export function* findDifferences(expected: Expectation[], found: FoundFact): Generator<string> {
	const seen = new Map<string, number>();
	for (const one of expected) {
		const name = nameFact(one);
		const count = seen.get(name) ?? 0;
		const fact = found.get(name)?.[count];
		seen.set(name, count + 1);
		if (fact) yield* compareSays(one, fact);
		else yield `${name}: missing`;
	}
	for (const [name, facts] of found) {
		for (const _ of facts.slice(seen.get(name) ?? 0)) yield `${name}: too much`;
	}
}
