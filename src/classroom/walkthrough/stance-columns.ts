import { stances } from "../../article/model/stances.ts";
import type { PlacingColumn } from "../../reader/predict/placing.ts";
import { stanceOptions } from "../lesson/items.ts";

/** The places that a class gives actors, with heads as short as can be. */
export const stanceColumns: readonly PlacingColumn[] = stanceOptions.map(({ id, label }) => ({
	id,
	label,
	short:
		stances.find((stance) => stance.id === id)?.short ??
		(id === "no-side" ? "took no side" : "does not say"),
}));
