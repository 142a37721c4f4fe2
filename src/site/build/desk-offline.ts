import { createHash } from "node:crypto";
import { kinds } from "../pages/kinds.ts";
import type { File } from "../pages/render-page.ts";
import { type BuiltScripts, readScript } from "./scripts.ts";

const hash = (text: string | Uint8Array): string =>
	createHash("sha256").update(text).digest("base64");

/**
 * What serves the desk without a network: its script behind the list of all that the desk is made
 * of. Its own bytes change with any of that, by which a browser knows that there is a new desk.
 * @param page the text of the desk's page
 * @param parts what its maker puts pages together with
 */
export function formatDeskOffline(scripts: BuiltScripts, page: string, parts: File): File {
	const own = [...scripts.desk, ...scripts.maker].map(({ file, text }) => ({ path: file, text }));
	const files = [...own, parts].map(({ path, text }) => [`../${path}`, `sha256-${hash(text)}`]);
	// The folder itself: some hosts answer its index.html with the way to it.
	const all = [["./", null], ...files.sort()];
	const version = hash(JSON.stringify([hash(page), files])).slice(0, 12);
	const list = JSON.stringify({ version, files: all });
	const script = `self.deskOffline=${list};\n${readScript(scripts, "deskOffline")}\n`;
	return { path: kinds.desk.path.replace("index.html", "offline.js"), text: script };
}
