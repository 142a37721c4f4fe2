import type { Stance } from "./types.ts";

/** Which side of a proposal a stance is on; open and mixed are on neither. */
export type Direction = "for" | "against";

export interface StanceEntry {
	id: Stance;
	/** What a reader sees in legends and tables. */
	label: string;
	/** At the head of a narrow column. */
	short: string;
	direction: Direction | null;
	/** One sentence for "how this was made". */
	definition: string;
}

/** In the order of the spectrum, from against to for. */
export const stances: readonly StanceEntry[] = [
	{
		id: "opposes",
		label: "Rejects or opposes",
		short: "against",
		direction: "against",
		definition: "The article shows them against the proposal, in whatever words.",
	},
	{
		id: "mixed",
		label: "Mixed",
		short: "mixed",
		direction: null,
		definition:
			"They are reported as divided, or some of their statements are for the proposal " +
			"and others against it.",
	},
	{
		id: "open",
		label: "Open to it",
		short: "open",
		direction: null,
		definition:
			"They would consider the proposal, or would accept it on a condition, " +
			"and have not said yes.",
	},
	{
		id: "supports",
		label: "Supports",
		short: "supports",
		direction: "for",
		definition: "The article shows them for the proposal, in whatever words.",
	},
	{
		id: "proposes",
		label: "Proposes",
		short: "proposes",
		direction: "for",
		definition: "The proposal is reported as their own.",
	},
];

const byId: ReadonlyMap<string, StanceEntry> = new Map(stances.map((entry) => [entry.id, entry]));

/** The entry of a stance. Every {@link Stance} has one. */
export function getStance(stance: Stance): StanceEntry {
	const entry = byId.get(stance);
	if (entry === undefined) throw new Error(`No entry for the stance "${stance}".`);
	return entry;
}

/** The side a stance is on; null for open, mixed and no stance at all. */
export function findStanceDirection(stance: Stance | null): Direction | null {
	return stance === null ? null : getStance(stance).direction;
}
