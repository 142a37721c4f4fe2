import { existsSync } from "node:fs";
import { join } from "node:path";
import { createBuilder, type ResolvedConfig } from "vite";
import { keepFolder, writeOutput } from "../build/kept-folder.ts";
import { loadSite } from "../build/kept-product.ts";
import { readOutput } from "../build/scripts.ts";
import { hashSources } from "../build/source-hash.js";
import type * as Entry from "../pages/entry.ts";

/** What draws the site's pages, as it is in `src/` now. */
export interface SiteCode {
	/** Rejects when our own code cannot be built; asked again, it tries again. */
	load(): Promise<typeof Entry>;
	/** To be called when something in `src/` has changed. */
	forget(): void;
}

/**
 * Development draws with a bundle, as a build does: one file to load instead of 350, kept until
 * our own code changes. All that is left to do at a save is to read and to draw.
 */
export function createSiteCode(config: Pick<ResolvedConfig, "root" | "configFile">): SiteCode {
	let loading: Promise<typeof Entry> | null = null;
	return {
		load() {
			loading ??= bundle(config);
			const mine = loading;
			mine.catch(() => {
				if (loading === mine) loading = null;
			});
			return mine;
		},
		forget() {
			loading = null;
		},
	};
}

const kept = "node_modules/.cache/standpoint-site-code";

/**
 * The bundle of just these sources: made once, and again only when one of them is another. Each
 * is in a folder of its own, since Node never loads a module of one address twice.
 */
async function bundle({
	root,
	configFile,
}: Pick<ResolvedConfig, "root" | "configFile">): Promise<typeof Entry> {
	const folder = join(root, kept, hashSources(root));
	if (!existsSync(folder)) {
		const builder = await createBuilder({
			root,
			configFile: configFile ?? false,
			logLevel: "silent",
			build: { sourcemap: "inline" },
		});
		const output = await readOutput(builder, "ssr");
		await keepFolder(folder, (draft) => writeOutput(draft, output));
	}
	// A bug of ours is told with the place in its source.
	process.setSourceMapsEnabled(true);
	return loadSite(folder);
}
