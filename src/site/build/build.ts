import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ViteBuilder } from "vite";
import { findSiteAddress } from "../address.ts";
import { Told } from "../faults.ts";
import { indexArticles } from "../library/search-index.ts";
import type * as Entry from "../pages/entry.ts";
import { kinds } from "../pages/kinds.ts";
import { wantsPictures, writePictures } from "../pictures/pictures.ts";
import { formatDeskOffline } from "./desk-offline.ts";
import { buildDirectory } from "./environments.ts";
import { describeKept, type OutputPlace, withOutput } from "./output.ts";
import {
	buildScripts,
	content,
	listModuleFiles,
	prepareContext,
	readOutput,
	readScript,
} from "./scripts.ts";
import type { WorkerOrder } from "./worker.ts";
import { fewest, renderInWorkers } from "./worker-pool.ts";

async function write(folder: string, { path, text }: Entry.File): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), text);
}

/** Draws and writes every explainer; tells how many files that were. */
async function writeArticles(
	site: typeof Entry,
	articles: ReturnType<typeof Entry.listDrawn>,
	order: WorkerOrder,
): Promise<number> {
	if (articles.length >= fewest) return renderInWorkers(articles, order);
	let count = 0;
	for (const article of articles) {
		for (const file of site.renderArticle(article, order.context)) {
			await write(order.folder, file);
			count += 1;
		}
	}
	return count;
}

/** What draws pages, built and loaded; `entry` is its address, for threads to load it too. */
async function loadSite(builder: ViteBuilder): Promise<{ site: typeof Entry; entry: string }> {
	const folder = resolve(builder.config.root, buildDirectory);
	await rm(folder, { recursive: true, force: true });
	for (const { file, text } of await readOutput(builder, "ssr"))
		await write(folder, { path: file, text });
	const entry = pathToFileURL(join(folder, "entry.js")).href;
	return { site: (await import(`${entry}?${Date.now()}`)) as typeof Entry, entry };
}

/** The content, once it is known to be without errors. */
async function readContent(
	site: typeof Entry,
	{ config }: ViteBuilder,
	{ target }: OutputPlace,
): Promise<Awaited<ReturnType<typeof Entry.parseLibrary>>> {
	const library = site.checkFiles(await site.parseLibrary(content));
	const problems = site.formatLibraryProblems(library);
	if (site.hasErrors(library))
		throw new Told(`The content has errors; ${await describeKept(target)}.\n\n${problems}`);
	if (problems) config.logger.warn(problems);
	return library;
}

/**
 * Checks the content, then builds and writes the site. Whatever goes wrong, an author's error
 * or a full disk, leaves `dist/` as it was; what is stopped is brought to its end by the next.
 */
export async function buildSite(builder: ViteBuilder): Promise<void> {
	const { root, logger } = builder.config;
	const count = await withOutput(
		root,
		(words) => logger.info(words),
		async (place) => {
			const { site, entry } = await loadSite(builder);
			return stageSite(builder, site, entry, place);
		},
	);
	report(builder, count, findSiteAddress(process.env));
}

/** Writes the site into a folder of its own; tells how many files that were. */
async function stageSite(
	builder: ViteBuilder,
	site: typeof Entry,
	entry: string,
	place: OutputPlace,
): Promise<number> {
	const { root, logger } = builder.config;
	const library = await readContent(site, builder, place);
	const records = site.listRecords(library);
	// In a process of its own, while the scripts are built.
	const indexing = indexArticles(
		records.map((record) => record.search),
		(words) => logger.warn(words),
	);
	const scripts = await buildScripts(builder);
	const search = await indexing;
	const { context, parts } = await prepareContext(root, scripts, site.styles);
	const next = place.staged;
	const fetched = listModuleFiles(scripts);
	let count = fetched.length + 3;
	await write(next, { path: "embed.js", text: readScript(scripts, "host") });
	await write(next, parts);
	for (const { file, text } of fetched) await write(next, { path: file, text });
	for (const file of [...(search?.files ?? []), ...site.renderShared(records, context, search)]) {
		await write(next, file);
		count += 1;
		if (file.path === kinds.desk.path)
			await write(next, formatDeskOffline(scripts, String(file.text), parts));
	}
	count += await writeArticles(site, site.listDrawn(library), { entry, context, folder: next });
	if (wantsPictures(process.env)) {
		count += await writePictures(next, site.renderPictures(library, context.address), {
			...{ root, warn: (words) => logger.warn(words) },
			inform: (words) => logger.info(words),
		});
	}
	for (const files of [site.readImageFiles, site.packFolders])
		for (const file of files(library, content)) {
			await write(next, file);
			count += 1;
		}
	return count;
}

function report({ config }: ViteBuilder, count: number, address: string | null): void {
	config.logger.info(`dist/ holds ${count} files`);
	if (address !== null) return;
	const needs = "oEmbed, canonical links and link previews need the address the site will have";
	config.logger.info(`${needs}: STANDPOINT_URL=https://… npm run build`);
}
