import { listHolders } from "./questions.ts";
import type { Model } from "./types.ts";

/**
 * Places of a table, actors by proposals. Up to here every place is drawn, the blank ones too;
 * above it what is said is drawn, and silence is counted and told.
 */
export const mostPlaces = 600;

/** Statements: up to here each has all its facts on the page, above it those that differ. */
const mostStatements = 200;

/** How many places the table of an article has: actors with a row by proposals. */
export function countPlaces(model: Model): number {
	return listHolders(model).length * model.proposals.length;
}

/** Whether the table of an article has more places than are drawn one by one. */
export function isLarge(model: Model): boolean {
	return countPlaces(model) > mostPlaces;
}

/** Whether a page leaves out of an article what each place or each statement would have. */
export function isReduced(model: Model): boolean {
	return isLarge(model) || isLong(model);
}

/** Whether an article has more statements than a page can tell of several times. */
export function isLong(model: Model): boolean {
	return model.statements.length > mostStatements;
}
