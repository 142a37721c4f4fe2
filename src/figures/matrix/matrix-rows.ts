import { group } from "d3";
import { listHolders, listToldPositions } from "../../article/model/questions.ts";
import type { Actor, Model, Position } from "../../article/model/types.ts";
import { foldText, orderByName, orderBySimilarity } from "./similar.ts";

export type MatrixOrder = "declared" | "side" | "similar";

/** What rows are sorted by within their groups: a column is named by its proposal's id. */
export type MatrixSort = "name" | "count" | { proposal: string };

export interface RowGroup {
	/** The side; null for actors without one, and when rows are not grouped. */
	label: string | null;
	rows: { actor: Actor; positions: Position[] }[];
}

/** In the order they are offered; `stated` stands at the figure, so that no order is hidden. */
export const orders: readonly { id: MatrixOrder; label: string; stated: string }[] = [
	{
		id: "side",
		label: "By side",
		stated: "Rows are grouped by side, in the editors’ order.",
	},
	{ id: "declared", label: "In the editors’ order", stated: "Rows stand in the editors’ order." },
	{
		id: "similar",
		label: "By similarity",
		stated: "Rows with similar positions stand near each other.",
	},
];

/** The rule that the rows follow, as a sentence or two. */
export function describeOrder(model: Model, order: MatrixOrder, sort?: MatrixSort): string {
	const sided = order === "side" && model.actors.some(({ side }) => side !== undefined);
	const rule = order === "side" && !sided ? "declared" : order;
	const stated = orders.find(({ id }) => id === rule)?.stated ?? "";
	if (sort === undefined) return stated;
	const title =
		typeof sort === "object" && model.proposals.find(({ id }) => id === sort.proposal)?.title;
	if (typeof sort === "object" && !title) return stated;
	const within = sided ? "Rows are grouped by side; within a side they" : "Rows";
	if (sort === "name") return `${within} are sorted by name.`;
	if (sort === "count") return `${within} are sorted by the number of positions, most first.`;
	return `${within} are sorted from proposing to opposing “${title}”.`;
}

const ranks = ["proposes", "supports", "open", "mixed", "opposes", "declined", "no-position"];

function rankPosition(position: Position | undefined): number {
	const rank = ranks.indexOf(position?.stance ?? position?.silence ?? "");
	return rank < 0 ? ranks.length : rank;
}

function matches(actor: Actor, words: string): boolean {
	const { name, role = "", side = "", aka = [] } = actor;
	return foldText([name, role, side, ...aka].join("\n")).includes(words);
}

/** Positions of each actor, in the order of the proposals (the model has them so). */
type ByActor = ReadonlyMap<string, Position[]>;

function sortActors(actors: Actor[], byActor: ByActor, sort?: MatrixSort): Actor[] {
	if (sort === undefined) return actors;
	if (sort === "name") return orderByName(actors);
	const rate = ({ id }: Actor): number => {
		const positions = byActor.get(id) ?? [];
		if (sort === "count") return -positions.filter(({ stance }) => stance !== null).length;
		return rankPosition(positions.find(({ proposal }) => proposal === sort.proposal));
	};
	const rated = new Map(actors.map((actor) => [actor, rate(actor)]));
	return actors.toSorted((a, b) => (rated.get(a) ?? 0) - (rated.get(b) ?? 0));
}

interface RowWish {
	sort?: MatrixSort;
	/** Words that a row must have. */
	query?: string;
	/** Rows with only the positions that the article tells of. */
	told?: boolean;
}

/**
 * The rows of the matrix in their groups: every actor with a statement about a proposal,
 * or those of them whose name, other names, role or side holds the words of `query`
 * (accents and capitals do not matter). Groups without a row are left out.
 */
export function listRowGroups(
	model: Model,
	order: MatrixOrder,
	{ sort, query = "", told = false }: RowWish = {},
): RowGroup[] {
	const byActor = group(told ? listToldPositions(model) : model.positions, ({ actor }) => actor);
	const words = foldText(query.trim());
	const found = listHolders(model).filter((actor) => words === "" || matches(actor, words));
	const ordered = order === "similar" ? orderBySimilarity(model, found) : found;
	const groups: [string | null, Actor[]][] =
		order === "side" ? [...group(ordered, ({ side }) => side ?? null)] : [[null, ordered]];
	const listed = groups.map(([label, actors]) => ({
		label,
		rows: sortActors(actors, byActor, sort).map((actor) => ({
			actor,
			positions: byActor.get(actor.id) ?? [],
		})),
	}));
	return listed.filter(({ rows }) => rows.length > 0);
}
