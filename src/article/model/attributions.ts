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
			"All the marked words stand inside quotation marks and are credited to the speaker.",
	},
	{
		id: "mixed",
		label: "Partly quoted",
		definition:
			"Some of the marked words stand inside quotation marks; the rest are the article’s.",
	},
	{
		id: "indirect",
		label: "Reworded",
		definition: "The article credits the speaker and puts the statement in words of its own.",
	},
	{
		id: "relayed",
		label: "Relayed",
		definition:
			"The statement reaches the article through somebody who speaks for the speaker, " +
			"such as a spokesperson or an envoy, quoted or not.",
	},
	{
		id: "article",
		label: "Article’s own words",
		definition: "The article itself asserts that the actor holds this stance and credits nobody.",
	},
];

const byId: ReadonlyMap<string, AttributionEntry> = new Map(
	attributions.map((entry) => [entry.id, entry]),
);
const rank: ReadonlyMap<string, number> = new Map(attributions.map(({ id }, index) => [id, index]));

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
export function findAttribution(
	statement: Pick<Statement, "manner" | "via" | "voice">,
): Attribution {
	if (statement.voice === "article") return "article";
	if (statement.via.length > 0) return "relayed";
	return statement.manner;
}

/** Negative when `a` is the stronger of the two. For sorting, strongest first. */
export function compareAttributions(a: Attribution, b: Attribution): number {
	return (rank.get(a) ?? attributions.length) - (rank.get(b) ?? attributions.length);
}

/** Strongest attribution among statements; null when there are none. */
export function findStrongest(
	statements: readonly Pick<Statement, "manner" | "via" | "voice">[],
): Attribution | null {
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
 * "via Peskov", "via Reuters, from an aide" (the last relay first), "article’s words".
 * Ids that are not among `actors` are shown as they are.
 */
export function formatAttribution(
	statement: Pick<Statement, "manner" | "via" | "voice">,
	actors: readonly Actor[],
): string {
	const attribution = findAttribution(statement);
	if (attribution === "article") return "article’s words";
	if (attribution !== "relayed") return getAttribution(attribution).label.toLowerCase();
	const names = statement.via.map((id) => {
		const actor = actors.find((candidate) => candidate.id === id);
		return actor === undefined ? id : formatInside({ name: formatShortName(actor) });
	});
	return `via ${names.reverse().join(", from ")}`;
}
