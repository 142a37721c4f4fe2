import type { Cell } from "../../figures/marks/cells.ts";

/** A place that an actor can be given: a column. */
export interface PlacingColumn {
	id: string;
	/** At its head, as short as can be. */
	short: string;
	/** What is said of each ring in it. */
	label: string;
}

/** An actor to be placed: a row. */
export interface PlacingRow {
	/** Of the actor. */
	id: string;
	name: string;
	/** What the rings of the row share as their name. */
	group: string;
	/** The column that the article gives. */
	right: string;
	/** The article's own mark there; null where it says nothing. */
	cell: Pick<Cell, "kind" | "attribution"> | null;
}
