import type { Model, Position, Statement } from "../../../src/article/model/types.ts";
import { verbs } from "../../../src/article/model/verbs.ts";

/*
 * What the page has to say is worked out from `data.json` alone, a second time and by
 * other means than the page's own, so that one mistake cannot make both agree.
 */

/** `data.json` with look-ups; `quoted` when only what is in quotation marks is shown. */
export interface ExpectedSource extends Model {
	quoted: boolean;
	statement(id: string): Statement;
	/** The words a reader sees for an actor: its name, or a shorter one that it goes by. */
	names(id: string): string[];
	name(id: string): string;
	titleOf(proposal: string | null): string;
	/** Positions of the actors who say something on some proposal: those the figures draw. */
	drawn: Position[];
}

export const stanceOrder = ["opposes", "mixed", "open", "supports", "proposes"];
export const attributionOrder = ["direct", "mixed", "indirect", "relayed", "article", "claimed"];

/** How a statement reached the page: the weakest of what the contract tells apart. */
export function findWay({ voice, via, manner, claimedBy }: Statement): string {
	if (claimedBy) return "claimed";
	return voice === "article" ? "article" : via.length > 0 ? "relayed" : manner;
}

/** Whose statement it is: who claims something of another is its source. */
export function findOwner({ actor, claimedBy }: Statement): string {
	return claimedBy ?? actor;
}

/** What a statement's mark shows. */
export function findKind({ stance, silence }: Statement): string {
	return stance ?? silence ?? "no-position";
}

/** The name of a mark's drawing: silences have no attribution. */
export function findKey(kind: string, way: string | null): string {
	return stanceOrder.includes(kind) && way ? `${kind}-${way}` : kind;
}

/** All words of a statement, as they follow each other. */
export function listSourceWords({ quote, continued }: Statement): string[] {
	return [quote, ...continued].map(({ exact }) => exact);
}

/** Marked as quoted only where every word is the speaker's. */
export function writeWords(statement: Statement): string {
	const words = listSourceWords(statement).join(" … ");
	return statement.manner === "direct" ? `“${words}”` : words;
}

/** One position worked out from the pair's statements by the rules of the contract. */
function derivePosition(actor: string, proposal: string, all: Statement[]): Position {
	const pair = all.filter(({ claimedBy }) => !claimedBy);
	const claims = all.filter((one) => one.claimedBy && one.stance).map(({ id }) => id);
	const latest = pair
		.flatMap(({ stance, when }) => (stance && when ? [when] : []))
		.sort()
		.at(-1);
	const isEarlier = (one: Statement) =>
		Boolean(one.stance && one.earlier) ||
		(Boolean(one.stance && one.when && one.when !== latest) &&
			!pair.some(({ stance, when }) => when === latest && stance === one.stance));
	const current = pair.filter((one) => one.stance && !isEarlier(one));
	const held = new Set(current.map(({ stance }) => stance));
	const isTorn = held.has("opposes") && held.size > 1;
	const first = ["mixed", "proposes", "supports", "open", "opposes"].find((stance) =>
		held.has(stance as Statement["stance"]),
	);
	const stance = (isTorn ? "mixed" : (first ?? null)) as Position["stance"];
	const makers = stance ? current : pair.filter((one) => !isEarlier(one));
	const declined = pair.some(({ silence }) => silence === "declined");
	const blank = pair.length === 0 ? "not-mentioned" : declined ? "declined" : "no-position";
	const ways = makers.map(findWay);
	return {
		actor,
		proposal,
		stance,
		silence: stance ? null : blank,
		attribution: (attributionOrder.find((way) => ways.includes(way)) ??
			null) as Position["attribution"],
		statements: makers.map(({ id }) => id),
		earlier: pair.filter((one) => isEarlier(one)).map(({ id }) => id),
		...(claims.length > 0 ? { claims } : {}),
	};
}

/** A position for every actor and proposal, from the statements alone. */
export function derivePositions({ actors, proposals, statements }: Model): Position[] {
	return actors.flatMap(({ id: actor }) =>
		proposals.map(({ id: proposal }) =>
			derivePosition(
				actor,
				proposal,
				statements.filter((one) => one.actor === actor && one.proposal === proposal),
			),
		),
	);
}

/** Prepares `data.json`, or only what is in quotation marks of it. */
export function openSource(model: Model, quoted = false): ExpectedSource {
	const statements = model.statements.filter(({ manner }) => !quoted || manner === "direct");
	const kept = quoted ? { ...model, statements } : model;
	const positions = quoted ? derivePositions(kept) : model.positions;
	const holders = new Set(
		statements.flatMap((one) => {
			const isShown = one.proposal && (!one.claimedBy || one.stance);
			return isShown ? [one.actor] : [];
		}),
	);
	const name = (id: string) => model.actors.find((actor) => actor.id === id)?.name ?? `no ${id}`;
	return {
		...kept,
		positions,
		quoted,
		drawn: positions.filter(({ actor }) => holders.has(actor)),
		statement: (id) => statements.find((one) => one.id === id) ?? missing(id),
		name,
		names: (id) => [name(id), ...(model.actors.find((one) => one.id === id)?.aka ?? [])],
		titleOf: (proposal) => model.proposals.find(({ id }) => id === proposal)?.title ?? "",
	};
}

/** Data that names a statement it does not hold must fail a comparison, not end it. */
function missing(id: string): Statement {
	return {
		...{ id, actor: "none", verb: "none", stance: null, proposal: null, via: [], to: [] },
		...{ manner: "indirect", voice: "speaker", sentence: "none", continued: [] },
		quote: { exact: "none", prefix: "", suffix: "", start: 0, stop: 0 },
	};
}

export function findSourceVerb(word: string) {
	return verbs.find((verb) => verb.word === word);
}

/** The short words for a verb: of one actor, and of a group that takes the plural. */
export function listCellWords(word: string): string[] {
	const { cell, cells } = findSourceVerb(word) ?? { cell: word, cells: word };
	return [cell, cells];
}

/** A verb before what it is said of, and with nothing after it: of one, and of several. */
export function listVerbWords(word: string, isAbout: boolean): string[] {
	const verb = findSourceVerb(word);
	const form = isAbout ? verb : verb?.alone;
	return [form?.phrase ?? word, form?.plural ?? word];
}

/** The same of what is told as earlier. */
export function listToldWords({ verb, earlier }: Pick<Statement, "verb" | "earlier">): string[] {
	return listCellWords(verb).map((word) => (earlier ? `earlier: ${word}` : word));
}

/** The role, and that a source has no name. */
export function listRoles({ role, kind }: Model["actors"][number]): string[] {
	if (kind !== "unnamed") return [role ?? ""];
	return ["unnamed source", "unnamed sources"].map((word) => (role ? `${role}, ${word}` : word));
}

/** The statements that prove what a position tells: of a mere earlier one, those. */
export function listProving({ statements, earlier }: Position): string[] {
	return statements.length > 0 ? statements : earlier;
}

/** A name within a sentence. */
export function putInside(name: string): string {
	return name.replace(/^The /, "the ");
}

export function sortIds(ids: readonly string[]): string {
	return [...new Set(ids)].sort().join(" ");
}

/** What a position's mark shows: a stance, or how the actor is silent. */
export function findShownSource({ stance, silence }: Position): string {
	return stance ?? silence ?? "nothing";
}
