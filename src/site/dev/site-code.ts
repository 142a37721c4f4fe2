import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { createBuilder, type ResolvedConfig } from "vite";
import { readOutput } from "../build/scripts.ts";
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

const sources = ["src", "vite.config.ts", "package-lock.json"];
const kept = "node_modules/.cache/standpoint-site-code";
/** Bundles that are left from before: of other branches, that one may come back to. */
const most = 5;

/**
 * The bundle of just these sources: made once, and again only when one of them is another. Each
 * is in a folder of its own, since Node never loads a module of one address twice.
 */
async function bundle({
	root,
	configFile,
}: Pick<ResolvedConfig, "root" | "configFile">): Promise<typeof Entry> {
	const folder = join(root, kept, await hashSources(root));
	if (!existsSync(folder)) {
		const builder = await createBuilder({
			root,
			configFile: configFile ?? false,
			logLevel: "silent",
			build: { sourcemap: "inline" },
		});
		await keep(folder, await readOutput(builder, "ssr"));
	}
	// A bug of ours is told with the place in its source.
	process.setSourceMapsEnabled(true);
	return (await import(pathToFileURL(join(folder, "entry.js")).href)) as typeof Entry;
}

/** By what they say, not by when they were saved: a fresh clone has one time for all. */
async function hashSources(root: string): Promise<string> {
	const hash = createHash("sha256").update(process.env.NODE_ENV ?? "");
	for (const source of sources) {
		const path = join(root, source);
		const names = statSync(path, { throwIfNoEntry: false })?.isDirectory()
			? await readdir(path, { recursive: true, withFileTypes: true })
			: [];
		const files = names.flatMap((one) => (one.isFile() ? join(one.parentPath, one.name) : []));
		for (const file of files.length > 0 ? files.sort() : [path]) {
			if (/\.test\.ts$|\.txt$/.test(file)) continue;
			hash.update(relative(root, file)).update(await readFile(file).catch(() => ""));
		}
	}
	return hash.digest("hex").slice(0, 16);
}

/** Whole or not at all: another server may look for it at the same time. */
async function keep(folder: string, outputs: { file: string; text: string }[]): Promise<void> {
	const parent = dirname(folder);
	await mkdir(parent, { recursive: true });
	const draft = await mkdtemp(join(parent, "draft-"));
	for (const { file, text } of outputs) {
		await mkdir(dirname(join(draft, file)), { recursive: true });
		await writeFile(join(draft, file), text);
	}
	await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
	const times = (await readdir(parent)).map((name) => {
		const path = join(parent, name);
		return { path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
	});
	const old = times.toSorted((a, b) => b.time - a.time).slice(most);
	for (const { path } of old) await rm(path, { recursive: true, force: true });
}
