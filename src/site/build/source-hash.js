import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * JavaScript, because it is asked for before anything reads TypeScript: Vite takes half a second
 * to begin, which a build that has nothing to bundle need not wait for.
 */

/** What the site's code is made from. */
const sources = ["src", "index.html", "vite.config.ts", "package.json", "package-lock.json"];

/** What of them is no part of the site. */
const others = /^src\/(?:testing|tasks\/(?:bench|demo-site|serve))$|\.test\.ts$|\.txt$/;

/** What else decides how it comes out: for which address, and how packages are bundled. */
const variables = ["NODE_ENV", "STANDPOINT_URL", "NETLIFY", "URL", "CF_PAGES", "CF_PAGES_URL"];

/** Where bundles are kept that build the site, from the project's root. */
export const keptProducts = "node_modules/.cache/standpoint/product";

/**
 * Hash of our own code, by what files say, not by when they were saved: a fresh clone has one time
 * for all.
 * @param {string} root
 * @returns {string}
 */
export function hashSources(root) {
	const told = [process.version, ...variables.map((name) => process.env[name] ?? "")];
	const hash = createHash("sha256").update(JSON.stringify(told));
	for (const source of sources) addSource(hash, root, source);
	return hash.digest("hex").slice(0, 16);
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addSource(hash, root, path) {
	if (others.test(path)) return;
	const place = join(root, path);
	const found = statSync(place, { throwIfNoEntry: false });
	if (found?.isDirectory()) {
		for (const name of readdirSync(place).sort()) addSource(hash, root, `${path}/${name}`);
	} else if (found?.isFile()) {
		hash.update(`\0${path}\0`).update(readFileSync(place));
	}
}
