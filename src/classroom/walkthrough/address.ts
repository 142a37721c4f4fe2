import type { Pace } from "./walkthrough-state.svelte.ts";

/** Where in a walkthrough an address leads. */
export interface StepPlace {
	/** Null when the address names no step; a number that no step has stays as it is, to be told. */
	step: number | null;
	pace: Pace;
	/** Whether this is the presenter's own window. */
	presenter: boolean;
}

/**
 * Reads a query. What is no whole number is no step; unknown parameters mean nothing.
 * `given` is what stands in the step's place, to be told when there is no such step.
 */
export function parseStepPlace(search: string): StepPlace & { given: string | null } {
	const given = new URLSearchParams(search);
	const step = given.get("step");
	return {
		step: step !== null && /^\d{1,6}$/.test(step) ? Number(step) : null,
		pace: given.get("pace") === "teacher" ? "teacher" : "student",
		presenter: given.has("presenter"),
		given: step,
	};
}

/** Writes a place into a query and keeps what else is in it; with `?`, empty when nothing is left. */
export function formatStepPlace(search: string, { step, pace, presenter }: StepPlace): string {
	const query = new URLSearchParams(search);
	for (const name of ["step", "pace", "presenter"]) query.delete(name);
	if (step) query.set("step", String(step));
	if (pace === "teacher") query.set("pace", pace);
	if (presenter) query.set("presenter", "");
	const text = query.toString().replace(/presenter=(?=&|$)/, "presenter");
	return text === "" ? "" : `?${text}`;
}

/** The query of the link that a class gets: from the start, and a code before each answer. */
export function formatClassQuery(search: string): string {
	const query = formatStepPlace(search, { step: null, pace: "student", presenter: false });
	return isOfClass(query) ? query : `${query === "" ? "?" : `${query}&`}class`;
}

/** Whether it is that link's. */
export function isOfClass(search: string): boolean {
	return new URLSearchParams(search).has("class");
}

/** The text behind `#answers=`, by which a link carries somebody's answers; null without one. */
export function findCarried(hash: string): string | null {
	return new URLSearchParams(hash.replace(/^#/, "")).get("answers");
}
