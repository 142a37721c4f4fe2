import { capitalizeFirst } from "../text/characters.ts";
import { getAttribution } from "./attributions.ts";
import { silences } from "./silences.ts";
import { stances } from "./stances.ts";
import type { Attribution, Model, Position, Silence, Stance, Statement } from "./types.ts";

/** Where an actor comes to stand on a proposal, and on what that rests. */
export interface PolarityEntry {
	actor: string;
	name: string;
	/** Words of the notation, each with how often it is written, in the order of the text. */
	verbs: Record<string, number>;
	/** The strongest way in which it is said; null for who says nothing. */
	attribution: Attribution | null;
	/** Of statements that make the position. */
	statements: number;
	/** Of statements that a later one replaced. */
	earlier: number;
	/** The words for the part of the actor that it holds for. */
	part?: string;
	/** What others say the actor holds, which is no position. */
	claims?: { by: string; verb: string }[];
}

/** Those of one stance, or silent in one way. */
export interface PolarityGroup {
	label: string;
	stance: Stance | null;
	silence: Silence | null;
	entries: PolarityEntry[];
}

/** Who is for and against what in an article: to be read before it is published. */
export interface PolarityTable {
	slug: string;
	title: string;
	proposals: { id: string; title: string; groups: PolarityGroup[] }[];
}

/** From for to against, then the silences. */
const order: readonly Omit<PolarityGroup, "entries">[] = [
	...stances.map(({ id, label }) => ({ label, stance: id, silence: null })).toReversed(),
	...silences.map(({ id, label }) => ({
		label: capitalizeFirst(label),
		stance: null,
		silence: id,
	})),
];

/** The table of an article, of every proposal and every actor; a group that is empty is left out. */
export function listPolarity(model: Model): PolarityTable {
	const statements = new Map(model.statements.map((one) => [one.id, one]));
	const names = new Map(model.actors.map(({ id, name }) => [id, name]));
	const toEntry = (position: Position) => readEntry(position, names, statements);
	const proposals = model.proposals.map(({ id, title }) => {
		const own = model.positions.filter(({ proposal }) => proposal === id);
		const groups = order.map((group) => ({
			...group,
			entries: own
				.filter(({ stance, silence }) => stance === group.stance && silence === group.silence)
				.map(toEntry),
		}));
		return { id, title, groups: groups.filter(({ entries }) => entries.length > 0) };
	});
	return { slug: model.slug, title: model.title, proposals };
}

function readEntry(
	{ actor, attribution, statements: ids, earlier, part, claims = [] }: Position,
	names: ReadonlyMap<string, string>,
	statements: ReadonlyMap<string, Statement>,
): PolarityEntry {
	const verbs: Record<string, number> = {};
	for (const id of ids) {
		const verb = statements.get(id)?.verb ?? "";
		verbs[verb] = (verbs[verb] ?? 0) + 1;
	}
	const claimed = claims.flatMap((id) => {
		const { claimedBy, verb = "" } = statements.get(id) ?? {};
		return claimedBy === undefined ? [] : [{ by: names.get(claimedBy) ?? claimedBy, verb }];
	});
	return {
		...{ actor, name: names.get(actor) ?? actor, verbs, attribution },
		...{ statements: ids.length, earlier: earlier.length },
		...(part === undefined ? {} : { part }),
		...(claimed.length > 0 ? { claims: claimed } : {}),
	};
}

/** What a place rests on: `opposes, rejects 2 ×; quoted; some of them; 1 earlier` */
export function formatRested(entry: Omit<PolarityEntry, "actor" | "name">): string {
	const { verbs, attribution, earlier, part, claims = [] } = entry;
	const said = Object.entries(verbs).map(([verb, count]) =>
		count === 1 ? verb : `${verb} ${count} ×`,
	);
	return [
		...(said.length > 0 ? [said.join(", ")] : []),
		...(attribution === null ? [] : [getAttribution(attribution).label.toLowerCase()]),
		...(part === undefined ? [] : ["some of them"]),
		...(earlier === 0 ? [] : [`${earlier} earlier`]),
		...claims.map(({ by, verb }) => `claimed by ${by}: ${verb}`),
	].join("; ");
}

/** One of those who are not mentioned: the name, and what others say that one holds. */
export const formatUnmentioned = (entry: PolarityEntry): string =>
	entry.claims === undefined ? entry.name : `${entry.name} (${formatRested(entry)})`;
