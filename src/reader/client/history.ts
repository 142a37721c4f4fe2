import { type Choice, formatChoice, isSelecting } from "./address.ts";

/**
 * Writes the query and hash of this page's address; false when it was refused, as some browsers
 * do to a page that is opened from a file.
 */
export function writeAddress(
	how: "pushState" | "replaceState",
	queryAndHash: string,
	state: unknown = null,
): boolean {
	try {
		history[how](state, "", location.pathname + queryAndHash);
		return true;
	} catch {
		return false;
	}
}

/**
 * Keeps a choice in the page's address. Choosing is a step in the history, so that Back undoes
 * it; closing is none, so that Back never opens again what was closed.
 */
export function keepInAddress(next: Choice, before: Choice): void {
	const hash = formatChoice(next);
	const closes = !isSelecting(next) && !next.ask && next.quoted === before.quoted;
	// Where that is refused, only Back does not undo the choice.
	writeAddress(closes ? "replaceState" : "pushState", location.search + (hash ? `#${hash}` : ""));
}

/**
 * Where scripts run the session shows what an address chooses. Nothing may bear that name then:
 * the browser would jump to it when the page is loaded and at each step through the history.
 */
export function releaseAddresses(): void {
	for (const place of document.querySelectorAll("main [id*='=']")) place.removeAttribute("id");
}

/** Whether the page was not opened anew: then the browser brings the reader to where they were. */
export function isReturning(): boolean {
	const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
	return entry?.type === "reload" || entry?.type === "back_forward";
}
