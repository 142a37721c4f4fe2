import { formatInside, formatShortName } from "./names.ts";
import type { Actor, Attribution, Statement } from "./types.ts";

export interface AttributionEntry {
	id: Attribution;
	/** What a reader sees in legends: "Quoted". */
	label: string;
	/** One sentence for "how this was made". */
	definition: string;
}

/** Strongest first. */
export const attributions: readonly AttributionEntry[] = [
	{
		id: "direct",
		label: "Quoted",
		definition:
			"All the marked words stand in quotation marks, and the article tells whose they are.",
	},
	{
		id: "mixed",
		label: "Partly quoted",
		definition: "Some of the marked words stand in quotation marks; the rest are the writer’s.",
	},
	{
		id: "indirect",
		label: "Reworded",
		definition: "The article tells who said it; the writer chose the words.",
	},
	{
		id: "relayed",
		label: "Passed on",
		definition:
			"Somebody who speaks for them passes it on, such as a spokesperson or an envoy, " +
			"quoted or not.",
	},
	{
		id: "article",
		label: "Article’s own words",
		definition: "The article itself says where somebody stands and does not tell who said so.",
	},
];

/** The five by which a position can be held, and the weakest of all, by which none is. */
export const statementAttributions: readonly AttributionEntry[] = [
	...attributions,
	{
		id: "claimed",
		label: "Claimed by another",
		definition:
			"Somebody says where another stands without speaking for them: " + "no position rests on it.",
	},
];

const byId: ReadonlyMap<string, AttributionEntry> = new Map(
	statementAttributions.map((entry) => [entry.id, entry]),
);
const rank: ReadonlyMap<string, number> = new Map(attributions.map(({ id }, index) => [id, index]));

/** What {@link findAttribution} looks at. */
export type Attributed = Pick<Statement, "manner" | "via" | "voice" | "claimedBy">;

/** Ids of everybody whose stance it is: its actor, then those who hold it together with them. */
export function listMakers({
	actor,
	with: others = [],
}: Pick<Statement, "actor" | "with">): string[] {
	return [actor, ...others];
}

/** Ids of those who say it: its makers, or who claims it of them. */
export function listTellers(statement: Pick<Statement, "actor" | "with" | "claimedBy">): string[] {
	return statement.claimedBy === undefined ? listMakers(statement) : [statement.claimedBy];
}

/** The entry of an attribution. Every {@link Attribution} has one. */
export function getAttribution(attribution: Attribution): AttributionEntry {
	const entry = byId.get(attribution);
	if (entry === undefined) throw new Error(`No entry for the attribution "${attribution}".`);
	return entry;
}

/**
 * How one statement reached the page. The weakest fact wins, so that a relayed quotation
 * counts as relayed and what the article asserts is never counted as said.
 */
export function findAttribution(statement: Attributed): Attribution {
	if (statement.claimedBy !== undefined) return "claimed";
	if (statement.voice === "article") return "article";
	if (statement.via.length > 0) return "relayed";
	return statement.manner;
}

/** Negative when `a` is the stronger of the two. For sorting, strongest first. */
export function compareAttributions(a: Attribution, b: Attribution): number {
	return (rank.get(a) ?? attributions.length) - (rank.get(b) ?? attributions.length);
}

/** Strongest attribution among statements; null when there are none. */
export function findStrongest(statements: readonly Attributed[]): Attribution | null {
	let strongest: Attribution | null = null;
	for (const statement of statements) {
		const attribution = findAttribution(statement);
		if (strongest === null || compareAttributions(attribution, strongest) < 0) {
			strongest = attribution;
		}
	}
	return strongest;
}

/**
 * The word for a cell or an evidence card: "quoted", "partly quoted", "reworded",
 * "via Peskov", "via Reuters, from an aide" (the last relay first), "article’s words", "claimed
 * by Lind".
 * Ids that are not among `actors` are shown as they are.
 */
export function formatAttribution(statement: Attributed, actors: readonly Actor[]): string {
	const attribution = findAttribution(statement);
	const findName = (id: string) => {
		const actor = actors.find((candidate) => candidate.id === id);
		return actor === undefined ? id : formatInside({ name: formatShortName(actor) });
	};
	if (attribution === "article") return "article’s words";
	if (statement.claimedBy !== undefined) return `claimed by ${findName(statement.claimedBy)}`;
	if (attribution !== "relayed") return getAttribution(attribution).label.toLowerCase();
	return `via ${statement.via.map(findName).reverse().join(", from ")}`;
}
