import type { Actor, Model, Proposal, Statement } from "../../../article/model/types.ts";
import type { LocatedArticle } from "../../../article/parse/article.ts";
import type { WarningAnswer } from "../../../article/parse/front-matter/declared.ts";
import { trimBreaks } from "../../../article/text/places.ts";
import type { ActorFields, FrontMatterAction, ProposalFields } from "../actions.ts";

/** A statement without what follows from names alone: its id, and how much of it is quoted. */
type Meant = Omit<Statement, "id" | "manner">;

type Declared<One> = { -readonly [Key in keyof One]: One[Key] | undefined };

/** What a front matter comes to, to be compared: what an action makes of it is told beforehand. */
export interface FrontMeaning {
	details: Pick<Model, "lang" | "codedBy"> & Declared<Pick<Model, DetailKey>>;
	actors: (Declared<ActorFields> & { id: string })[];
	proposals: (Declared<ProposalFields> & { id: string })[];
	notes: { id: string; text: string }[];
	answered: Pick<WarningAnswer, "warning" | "words" | "why">[];
	statements: Meant[];
}

type DetailKey = "dateline" | "published" | "credit";

/** Reads what is meant; null when nothing can be made of the article. */
export function readMeaning({ article, front }: LocatedArticle): FrontMeaning | null {
	if (article === null || front === null) return null;
	const { actors, proposals, statements } = article.model;
	return {
		details: front.details,
		actors: actors.map(({ heard: _, ...actor }: Actor) => actor as Declared<ActorFields> & Actor),
		proposals: proposals.map((one: Proposal) => ({ ...one })),
		notes: [...front.notes.values()].map(({ id, text }) => ({ id, text })),
		answered: front.answered.map(({ warning, words, why }) => ({ warning, words, why })),
		statements: statements.map(({ id: _, manner: __, ...meant }) => meant),
	};
}

/** Whether two say the same; keys without a value are no difference, nor is their order. */
export function isSameMeaning(one: FrontMeaning, two: FrontMeaning): boolean {
	return writeSorted(one) === writeSorted(two);
}

function writeSorted(value: unknown): string {
	return JSON.stringify(value, (_, one: unknown) => {
		// After `>` and `|` a text ends in a line break whatever it says.
		if (typeof one === "string") return trimBreaks(one);
		if (typeof one !== "object" || one === null || Array.isArray(one)) return one;
		return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/** What the action is to make of it; its texts are taken as they are. */
export function intend(meaning: FrontMeaning, action: FrontMatterAction): FrontMeaning {
	switch (action.type) {
		case "declare":
			return intendNames(meaning, action);
		case "edit-actor":
			return intendActor(meaning, action);
		case "edit-proposal":
			return intendProposal(meaning, action);
		case "edit-note":
			return { ...meaning, notes: meaning.notes.map((one) => replaceById(one, action)) };
		case "move":
			return { ...meaning, [action.what]: moveById<{ id: string }>(meaning[action.what], action) };
		case "merge":
			return intendMerge(meaning, action);
		case "remove": {
			const rest = (meaning[action.what] as { id: string }[]).filter(({ id }) => id !== action.id);
			return { ...meaning, [action.what]: rest };
		}
		case "details":
			return { ...meaning, details: intendDetails(meaning.details, action) };
		default:
			return { ...meaning, answered: intendAnswer(meaning.answered, action) };
	}
}

type Of<Type extends FrontMatterAction["type"]> = Extract<FrontMatterAction, { type: Type }>;

const replaceById = <One extends { id: string }>(one: One, { id, text }: Of<"edit-note">) =>
	one.id === id ? { ...one, text } : one;

function moveById<One extends { id: string }>(all: One[], { id, index }: Of<"move">): One[] {
	const moved = all.filter((one) => one.id === id);
	const others = all.filter((one) => one.id !== id);
	return [...others.slice(0, index), ...moved, ...others.slice(index)];
}

function intendNames(meaning: FrontMeaning, { names }: Of<"declare">): FrontMeaning {
	const { actors = [], proposals = [], notes = [] } = names;
	const declared = {
		...meaning,
		actors: [...meaning.actors, ...actors],
		proposals: [...meaning.proposals, ...proposals.map((one) => ({ ...one }))],
		notes: [...meaning.notes, ...notes],
	};
	for (const { id, opposite } of proposals) pair(declared.proposals, id, opposite);
	return declared;
}

/** The ids of a statement's actors after a change, without repetition. */
function renameActors(meant: Meant, rename: (id: string) => string): Meant {
	const unique = (ids: readonly string[]) => [...new Set(ids.map(rename))];
	const [actor = "", ...others] = unique([meant.actor, ...(meant.with ?? [])]);
	const isOther = (id: string) => id !== actor && !others.includes(id);
	const { about, for: principal, claimedBy, with: _, ...rest } = meant;
	const other = (id: string | undefined) =>
		id === undefined || !isOther(rename(id)) ? undefined : rename(id);
	return {
		...rest,
		actor,
		via: unique(meant.via).filter(isOther),
		to: unique(meant.to).filter(isOther),
		...(others.length > 0 && { with: others }),
		...(about !== undefined && { about: rename(about) }),
		...(other(principal) !== undefined && { for: other(principal) as string }),
		...(other(claimedBy) !== undefined && { claimedBy: other(claimedBy) as string }),
	};
}

const renameOne = (from: string, to: string) => (id: string) => (id === from ? to : id);

function renameActorUses(meaning: FrontMeaning, from: string, to: string): FrontMeaning {
	const rename = renameOne(from, to);
	return {
		...meaning,
		actors: meaning.actors.map((one) =>
			one.of === undefined ? one : { ...one, of: rename(one.of) },
		),
		statements: meaning.statements.map((meant) => renameActors(meant, rename)),
	};
}

function renameProposalUses(meaning: FrontMeaning, from: string, to: string): FrontMeaning {
	const rename = renameOne(from, to);
	return {
		...meaning,
		proposals: meaning.proposals.map((one) =>
			one.opposite === undefined ? one : { ...one, opposite: rename(one.opposite) },
		),
		statements: meaning.statements.map((meant) =>
			meant.proposal === null ? meant : { ...meant, proposal: rename(meant.proposal) },
		),
	};
}

function intendActor(meaning: FrontMeaning, action: Of<"edit-actor">): FrontMeaning {
	const { id, to = id, fields } = action;
	const renamed = renameActorUses(meaning, id, to);
	const actors = renamed.actors.map((one) => (one.id === id ? { ...fields, id: to } : one));
	return { ...renamed, actors };
}

function intendProposal(meaning: FrontMeaning, action: Of<"edit-proposal">): FrontMeaning {
	const { id, to = id, fields } = action;
	const renamed = renameProposalUses(meaning, id, to);
	const opposite = meaning.proposals.find((one) => one.id === id)?.opposite;
	const proposals = renamed.proposals.map((one) => {
		return one.id === id ? { ...fields, opposite: one.opposite, id: to } : { ...one };
	});
	if (fields.opposite !== opposite) pair(proposals, to, fields.opposite);
	return { ...renamed, proposals };
}

/** Makes two the opposite of each other and of no third; or one the opposite of none. */
function pair(
	proposals: FrontMeaning["proposals"],
	id: string,
	opposite: string | undefined,
): void {
	const both = [id, ...(opposite === undefined ? [] : [opposite])];
	for (const one of proposals) {
		if (both.includes(one.opposite ?? "") || both.includes(one.id)) delete one.opposite;
		if (opposite === undefined || !both.includes(one.id)) continue;
		one.opposite = one.id === id ? opposite : id;
	}
}

function intendMerge(meaning: FrontMeaning, { what, from, into }: Of<"merge">): FrontMeaning {
	if (what === "actors") {
		const gone = meaning.actors.find(({ id }) => id === from);
		const renamed = renameActorUses(meaning, from, into);
		const actors = renamed.actors.filter(({ id }) => id !== from);
		return {
			...renamed,
			actors: actors.map((one) => {
				if (one.id !== into) return one;
				const { of, ...rest } = one;
				const other = of === into ? {} : { of };
				return { ...rest, ...other, aka: joinNames(rest, gone) };
			}),
		};
	}
	const renamed = renameProposalUses(meaning, from, into);
	const [first, second] = [from, into].map((one) => meaning.proposals.find(({ id }) => id === one));
	const rest = renamed.proposals.filter(({ id }) => id !== from).map((one) => ({ ...one }));
	const opposite = second?.opposite ?? first?.opposite;
	for (const one of rest) if (one.opposite === into) delete one.opposite;
	pair(rest, into, opposite);
	return { ...renamed, proposals: rest };
}

type Names = Pick<Declared<ActorFields>, "name" | "aka">;

/** Other names of an actor that takes those of another over; each once, whatever its case. */
export function joinNames(one: Names, gone: Names | undefined): string[] {
	const known = new Set([one.name, ...(one.aka ?? [])].map((name) => name?.toLowerCase()));
	const added = [gone?.name, ...(gone?.aka ?? [])].filter((name) => {
		const isNew = name !== undefined && !known.has(name.toLowerCase());
		known.add(name?.toLowerCase());
		return isNew;
	});
	return [...(one.aka ?? []), ...(added as string[])];
}

function intendDetails(
	details: FrontMeaning["details"],
	{ lang, dateline, published, credit, codedBy }: Of<"details">,
): FrontMeaning["details"] {
	return {
		...details,
		...(lang !== undefined && { lang: lang || "en" }),
		...(dateline !== undefined && { dateline: dateline || undefined }),
		...(published !== undefined && { published: published || undefined }),
		...(credit !== undefined && { credit: credit ?? undefined }),
		...(codedBy !== undefined && { codedBy }),
	};
}

function intendAnswer(
	answered: FrontMeaning["answered"],
	action: FrontMatterAction,
): FrontMeaning["answered"] {
	if (action.type !== "answer" && action.type !== "unanswer") return answered;
	const { warning, words } = action;
	if (action.type === "answer") return [...answered, { warning, words, why: action.why }];
	const at = answered.findIndex((one) => one.warning === warning && one.words === words);
	return answered.filter((_, index) => index !== at);
}
