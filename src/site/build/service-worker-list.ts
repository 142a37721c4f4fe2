import { createHash } from "node:crypto";
import { kinds } from "../pages/kinds.ts";
import type { File } from "../pages/render-page.ts";

/** What the desk is made of besides its page, and the script that serves it without a network. */
export interface DeskParts {
	files: readonly File[];
	script: string;
}

const hash = (text: string | Uint8Array): string =>
	createHash("sha256").update(text).digest("base64");

/**
 * What serves the desk without a network: its script behind the list of all that the desk is made
 * of. Its own bytes change with any of that, by which a browser knows that there is a new desk.
 * @param page the text of the desk's page
 */
export function formatDeskOffline({ files: own, script }: DeskParts, page: string): File {
	const files = own.map(({ path, text }) => [`../${path}`, `sha256-${hash(text)}`]);
	// The folder itself: some hosts answer its index.html with the way to it.
	const all = [["./", null], ...files.sort()];
	const version = hash(JSON.stringify([hash(page), files])).slice(0, 12);
	const list = JSON.stringify({ version, files: all });
	const text = `self.deskOffline=${list};\n${script}\n`;
	return { path: kinds.desk.path.replace("index.html", "offline.js"), text };
}
