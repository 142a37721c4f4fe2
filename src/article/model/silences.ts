import type { Silence } from "./types.ts";

export interface SilenceEntry {
	id: Silence;
	/** What a reader sees in a blank cell's label, a legend or a list. */
	label: string;
	/** One sentence for "how this was made". */
	definition: string;
}

/** From the most to the least that the article tells. None of them is a position. */
export const silences: readonly SilenceEntry[] = [
	{
		id: "declined",
		label: "declined to comment",
		definition: "The article says that they were asked, or expected, to comment and did not.",
	},
	{
		id: "no-position",
		label: "spoke about it, took no side",
		definition: "They say something about the proposal without being for or against it.",
	},
	{
		id: "not-mentioned",
		label: "not mentioned",
		definition:
			"The article reports nothing that they said on this proposal. " +
			"They may have a view that is not in this article.",
	},
];

const byId: ReadonlyMap<string, SilenceEntry> = new Map(silences.map((entry) => [entry.id, entry]));

/** The entry of a silence. Every {@link Silence} has one. */
export function getSilence(silence: Silence): SilenceEntry {
	const entry = byId.get(silence);
	if (entry === undefined) throw new Error(`No entry for the silence "${silence}".`);
	return entry;
}

/**
 * What a blank is called. Of a model that keeps only quotations nothing may be said about
 * silence in the article: there the actor may well speak, in words that are left out.
 */
export function formatSilence(silence: Silence, quotedOnly: boolean): string {
	if (!quotedOnly || silence === "declined") return getSilence(silence).label;
	return silence === "no-position" ? "quoted, takes no side" : "nothing quoted";
}
