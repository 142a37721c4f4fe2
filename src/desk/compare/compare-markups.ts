import { listMakers } from "../../article/model/attributions.ts";
import type { Model, Span, Statement } from "../../article/model/types.ts";
import { listSpans } from "../../classroom/lesson/items.ts";
import { indexWords } from "../../classroom/lesson/spans.ts";
import { listTouchedSentences, pairStatements } from "./pair-statements.ts";

/** What two mark-ups of a text can differ in. Of one statement several may hold. */
export type DifferenceClass =
	/** Only one of them marked it. */
	| "only-left"
	| "only-right"
	/** On other words. */
	| "boundary"
	/** Said by others, or together with others. */
	| "speaker"
	/** Passed on, or claimed, by others. */
	| "relay"
	/** Quoted otherwise, or the article's own words. */
	| "manner"
	| "proposal"
	| "stance"
	/** Another verb for the same stance. */
	| "verb"
	/** Condition, cue, note and the like. */
	| "details";

/** Details that are told apart, as the notation calls them. */
export const detailKeys = [
	...(["about", "for", "to", "if", "cue", "part", "votes", "when", "note"] as const),
];
export type DetailKey = (typeof detailKeys)[number];

/** One thing that two mark-ups of a text read differently. */
export interface MarkupDifference {
	/** Stays the same as long as what both say of it does, whatever else is changed. */
	key: string;
	class: DifferenceClass;
	/** A remark that makes no other statement of it: the verb alone, or punctuation. */
	quiet: boolean;
	left: Statement | null;
	right: Statement | null;
	/** Id of the first sentence that either stands in. */
	sentence: string;
	/** The stretches of both, in `Model.text`. */
	words: { left: Span[]; right: Span[] };
	/** Of the class `details`: which. */
	details: DetailKey[];
}

export interface MarkupComparison {
	/** In the order of the text; those of a pair stand together. */
	differences: MarkupDifference[];
	/** Statements that both marked and that differ in nothing, or quietly. */
	same: number;
	/** Statements that either marked; what both marked counts once. */
	total: number;
}

/** What is compared of a statement, class by class; `words` are its stretches. */
type Facets = Record<"words" | "speaker" | "relay" | "manner" | "voice" | "proposal", string> &
	Record<"stance" | "verb", string> & { details: Record<DetailKey, string> };

/**
 * Compares two mark-ups of the same text, whose actors and proposals have the same ids.
 * Swapping the sides swaps the result.
 * @param unseen ids of editor's notes that are not compared
 */
export function compareMarkups(
	left: Pick<Model, "text" | "sentences" | "statements">,
	right: Pick<Model, "statements">,
	unseen: ReadonlySet<string> = new Set(),
): MarkupComparison {
	const facets = new Map<Statement, Facets>();
	for (const one of [...left.statements, ...right.statements])
		facets.set(one, readFacets(one, unseen));
	const read = (one: Statement) => facets.get(one) ?? readFacets(one, unseen);
	const spelt = new Map([...facets].map(([one, all]) => [one, JSON.stringify(all)]));
	const spell = (one: Statement) => spelt.get(one) ?? "";
	const found = pairStatements(left, left.statements, right.statements, spell);
	const index = indexWords(left.text);
	const { sentences } = left;
	const comparer = { sentences, read, spell, index, told: new Map<string, number>() };
	const pairs = found.pairs.map(([one, other]) => comparePair(comparer, one, other));
	const only = [
		...found.left.map((one) => toOnly(comparer, one, "only-left")),
		...found.right.map((one) => toOnly(comparer, one, "only-right")),
	];
	const groups = [...pairs, ...only.map((one) => [one])].filter((all) => all.length > 0);
	return {
		differences: sortGroups(groups),
		same: pairs.filter((all) => all.every(({ quiet }) => quiet)).length,
		total: pairs.length + only.length,
	};
}

interface Comparer {
	sentences: readonly (Span & { id: string })[];
	read(statement: Statement): Facets;
	spell(statement: Statement): string;
	/** The words that stretches touch, by number. */
	index(spans: readonly Span[]): Span[];
	/** How often each statement that only one marked was met. */
	told: Map<string, number>;
}

function readFacets(statement: Statement, unseen: ReadonlySet<string>): Facets {
	const { via, claimedBy, manner, voice, proposal, stance, silence, verb } = statement;
	const { about = "", for: behalf = "", cue = "", part = "", votes, note = "" } = statement;
	return {
		words: JSON.stringify(listSpans(statement).map(({ start, stop }) => [start, stop])),
		speaker: listMakers(statement).toSorted().join(),
		relay: [claimedBy === undefined ? "" : `claimed by ${claimedBy}`, ...via].join(),
		...{ manner, voice, proposal: proposal ?? "", verb },
		stance: stance ?? silence ?? "",
		details: {
			...{ about, for: behalf, to: statement.to.toSorted().join(), cue, part },
			if: statement.if?.text ?? "",
			votes: votes ? [votes.for, votes.against, votes.abstained ?? ""].join(":") : "",
			when: statement.earlier ? "earlier" : (statement.when ?? ""),
			note: unseen.has(note) ? "" : note,
		},
	};
}

function comparePair(comparer: Comparer, left: Statement, right: Statement): MarkupDifference[] {
	if (comparer.spell(left) === comparer.spell(right)) return [];
	const [one, other] = [comparer.read(left), comparer.read(right)];
	const details = detailKeys.filter((key) => one.details[key] !== other.details[key]);
	const toKey = (kind: DifferenceClass, a: unknown, b: unknown) =>
		JSON.stringify([kind, right.id, a, b]);
	return listClasses(one, other, details.length > 0).map((kind): MarkupDifference => {
		const isWords = kind === "boundary";
		const facet = isWords ? "words" : kind;
		const told = kind === "details" ? details : [];
		return {
			key: toKey(kind, readFacet(one, facet), readFacet(other, facet)),
			...{ class: kind, left, right, details: told },
			quiet: kind === "verb" || (isWords && hasSameWords(comparer, left, right)),
			...placeStatements(comparer, left, right),
		};
	});
}

/** How much is quoted follows from the words: it is compared where they are the same. */
function listClasses(one: Facets, other: Facets, isDetailed: boolean): PairClass[] {
	const differs = (key: Exclude<keyof Facets, "details">) => one[key] !== other[key];
	const isMoved = differs("words");
	const found: [PairClass, boolean][] = [
		["speaker", differs("speaker")],
		["stance", differs("stance")],
		["verb", differs("verb") && !differs("stance")],
		["proposal", differs("proposal")],
		["relay", differs("relay")],
		["manner", differs("voice") || (!isMoved && differs("manner"))],
		["boundary", isMoved],
		["details", isDetailed],
	];
	return found.flatMap(([kind, holds]) => (holds ? [kind] : []));
}

type PairClass = Exclude<DifferenceClass, "only-left" | "only-right">;

function readFacet(facets: Facets, facet: Exclude<PairClass, "boundary"> | "words"): unknown {
	if (facet === "manner") return [facets.voice, facets.manner];
	return facet === "stance" ? [facets.stance, facets.verb] : facets[facet];
}

const hasSameWords = ({ index }: Comparer, left: Statement, right: Statement): boolean =>
	JSON.stringify(index(listSpans(left))) === JSON.stringify(index(listSpans(right)));

function toOnly(
	comparer: Comparer,
	statement: Statement,
	kind: "only-left" | "only-right",
): MarkupDifference {
	const [left, right] = kind === "only-left" ? [statement, null] : [null, statement];
	const spelt = `${kind}${comparer.spell(statement)}`;
	const count = comparer.told.get(spelt) ?? 0;
	comparer.told.set(spelt, count + 1);
	return {
		key: keyOnly(kind, comparer.spell(statement), count),
		...{ class: kind, quiet: false, left, right, details: [] },
		...placeStatements(comparer, left, right),
	};
}

const keyOnly = (kind: string, spelt: string, count: number) =>
	JSON.stringify([kind, spelt, ...(count > 0 ? [count] : [])]);

/** The key that a statement of ours has once nothing pairs with it. */
export const keyAlone = (statement: Statement, unseen: ReadonlySet<string> = new Set()): string =>
	keyOnly("only-left", JSON.stringify(readFacets(statement, unseen)), 0);

function placeStatements(
	{ sentences }: Comparer,
	left: Statement | null,
	right: Statement | null,
): Pick<MarkupDifference, "sentence" | "words"> {
	const words = { left: left ? listSpans(left) : [], right: right ? listSpans(right) : [] };
	const [first] = [...words.left, ...words.right].toSorted((a, b) => a.start - b.start);
	const [at] = first ? listTouchedSentences(sentences, first) : [];
	return { sentence: sentences[at ?? -1]?.id ?? "", words };
}

/** By where they begin, then where they end, then what they say: never by whose they are. */
function sortGroups(groups: readonly MarkupDifference[][]): MarkupDifference[] {
	return groups
		.map((group) => ({ group, ...readPlace(group) }))
		.toSorted((x, y) => {
			const inWords = x.spelt < y.spelt ? -1 : Number(x.spelt > y.spelt);
			return x.start - y.start || x.stop - y.stop || inWords;
		})
		.flatMap(({ group }) => group);
}

function readPlace([first]: readonly MarkupDifference[]) {
	const spans = [...(first?.words.left ?? []), ...(first?.words.right ?? [])];
	const statements = [first?.left, first?.right].flatMap((one) => one ?? []);
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		stop: Math.max(...spans.map(({ stop }) => stop)),
		spelt: statements
			.map(({ actor, verb, proposal }) => `${actor} ${verb} ${proposal}`)
			.toSorted()
			.join(),
	};
}
