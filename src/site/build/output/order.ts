/**
 * The order in which files of a site take their places: what is linked to before what links
 * to it. Files before pages, deeper pages before those above them, a folder's `index.html`
 * after the pages beside it; so the site's own `index.html` is the last of all.
 */
export function compareTurns(a: string, b: string): number {
	return countTurn(a) - countTurn(b) || (a < b ? -1 : 1);
}

/** No path of ours has as many folders. */
const deepest = 100;

function countTurn(path: string): number {
	if (!path.endsWith(".html")) return 0;
	const depth = Math.min(path.split("/").length, deepest);
	return 1 + 2 * (deepest - depth) + (path.endsWith("index.html") ? 1 : 0);
}
