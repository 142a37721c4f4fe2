/** A place in an indexed article, as the index gives it. */
export interface IndexedPlace {
	/** Its address: see `search-document.ts`. */
	id: string;
	text: string;
	/** Of its first word among all. */
	location: number;
}

/** An article in which something was found, as the index gives it. */
export interface FoundArticle {
	anchors: IndexedPlace[];
	/** Its words, with `<` and `>` escaped. */
	raw_content: string;
	/** Of the words that were found. */
	locations: number[];
}

/** A stretch of a text, in parts: those that were searched for, and what is between. */
export type MarkedText = { text: string; found: boolean }[];

/** What leads to a statement, an actor or a proposal. */
export interface FoundLink {
	/** Of the address in the article's page, with `#`. */
	hash: string;
	text: MarkedText;
}

/** A sentence with what is said in it, or an actor or a proposal alone. */
export interface Passage {
	/** The words of the article; null for an actor or a proposal. */
	sentence: FoundLink | null;
	links: FoundLink[];
	/** How many of its words were found. */
	hits: number;
}

/** What the reader has chosen beside the words: names as they stand in articles. */
export interface SearchFilters {
	actor: string;
	proposal: string;
}

interface ReadPlace extends IndexedPlace {
	marked: MarkedText;
	hits: number;
}

/**
 * The passages of an article that were found, those with the most words of the search first; with
 * a filter, those where the actor says something or the proposal is spoken of.
 */
export function listFoundPassages(article: FoundArticle, filters: SearchFilters): Passage[] {
	const places = readPlaces(article);
	const fits = createFilter(places, filters);
	const filtered = filters.actor !== "" || filters.proposal !== "";
	const searched = article.locations.length > 0;
	if (!filtered && !searched) return [];
	const passages: Passage[] = [];
	let facts: ReadPlace[] = [];
	for (const place of places) {
		if (/^statement=/.test(place.id)) {
			if (fits(place.id)) facts.push(place);
			continue;
		}
		const isName = /^(?:actor|proposal)=/.test(place.id);
		if (isName ? !filtered : !filtered || facts.length > 0)
			passages.push(isName ? writeName(place) : writePassage(place, facts));
		facts = [];
	}
	const found = passages.filter(({ hits, links }) => (searched ? hits > 0 : links.length > 0));
	return (searched ? dropRepeated(found) : found.filter(({ sentence }) => sentence)).toSorted(
		(a, b) => b.hits - a.hits,
	);
}

/** A name that sentences with its words lead to already is not told again. */
function dropRepeated(found: Passage[]): Passage[] {
	return found.some(({ sentence }) => sentence) ? found.filter(({ sentence }) => sentence) : found;
}

function writeName(place: ReadPlace): Passage {
	return { sentence: null, links: [writeLink(place)], hits: place.hits };
}

function writePassage(place: ReadPlace, facts: ReadPlace[]): Passage {
	const hit = facts.filter(({ hits }) => hits > 0);
	// Words that were found in the sentence alone are those of everything said in it.
	const shown = hit.length > 0 ? hit : facts;
	const hits = hit.reduce((sum, fact) => sum + fact.hits, place.hits);
	return { sentence: writeLink(place), links: shown.map(writeLink), hits };
}

function writeLink({ id, marked }: ReadPlace): FoundLink {
	const statement = readAddress(id).get("statement");
	// The headline and the line under it are what the page begins with.
	const hash = statement ? `statement=${statement}` : /^(title|dek)$/.test(id) ? "" : id;
	return { hash: hash === "" ? "" : `#${hash}`, text: marked };
}

/** What the id of a statement's place says of it. */
const readAddress = (id: string) => new URLSearchParams(id.replaceAll(";", "&"));

/** Whether a statement is of the actor and on the proposal that are chosen. */
function createFilter(places: IndexedPlace[], filters: SearchFilters): (id: string) => boolean {
	const kinds = (["actor", "proposal"] as const).filter((kind) => filters[kind] !== "");
	const wanted = kinds.map((kind) => {
		const named = places.filter(
			({ id, text }) => id.startsWith(`${kind}=`) && text === filters[kind],
		);
		return { kind, ids: named.map(({ id }) => id.slice(kind.length + 1)) };
	});
	return (id) => {
		const told = readAddress(id);
		return wanted.every(({ kind, ids }) =>
			told
				.get(kind)
				?.split(",")
				.some((one) => ids.includes(one)),
		);
	};
}

/** Where a script has no spaces the index puts signs without width between its words. */
const splitWords = (content: string) =>
	content.includes("\u200b") ? content.split("\u200b") : content.split(/[^\S\ufeff]+/);

function readPlaces({ anchors, raw_content, locations }: FoundArticle): ReadPlace[] {
	const words = splitWords(raw_content).map((word) =>
		word.replaceAll("&lt;", "<").replaceAll("&gt;", ">").trim(),
	);
	const places = anchors.toSorted((a, b) => a.location - b.location);
	return places.map((place, at) => {
		const end = places[at + 1]?.location ?? words.length;
		const found = [...new Set(locations)]
			.filter((location) => location >= place.location && location < end)
			.sort((a, b) => a - b);
		return { ...place, hits: found.length, marked: mark(place, words, new Set(found), end) };
	});
}

/**
 * A place's own text with what was found in it. The index may have put a full stop behind it and
 * other words after it: only what is in the text is marked.
 */
function mark(
	{ text, location }: IndexedPlace,
	words: string[],
	found: ReadonlySet<number>,
	end: number,
): MarkedText {
	const parts: MarkedText = [];
	let [told, at] = [0, 0];
	for (let index = location; index < end && at < text.length; index += 1) {
		const word = words[index] ?? "";
		const bare = text.includes(word, at) ? word : word.replace(/\.$/, "");
		const start = text.indexOf(bare, at);
		if (bare === "" || start < 0) continue;
		at = start + bare.length;
		if (!found.has(index)) continue;
		const letters = trimWord(bare);
		const from = start + bare.indexOf(letters);
		parts.push({ text: text.slice(told, from), found: false }, { text: letters, found: true });
		told = from + letters.length;
	}
	parts.push({ text: text.slice(told), found: false });
	return parts.filter((part) => part.text !== "");
}

/** A word without what stands around it, such as quotation marks; one of signs alone as it is. */
function trimWord(word: string): string {
	const letters = [...word.matchAll(/[\p{L}\p{N}]/gu)];
	const [first, last] = [letters[0], letters.at(-1)];
	return first && last ? word.slice(first.index, last.index + last[0].length) : word;
}
