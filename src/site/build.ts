import { rmSync } from "node:fs";
import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ViteBuilder } from "vite";
import type { CrewOrder } from "./crew.ts";
import { fewest, leadCrew } from "./crew-lead.ts";
import type * as Entry from "./entry.ts";
import { workshop } from "./environments.ts";
import { wantsPictures, writePictures } from "./pictures.ts";
import { buildScripts, prepareMaking, readScript } from "./scripts.ts";

/** Puts a finished folder in the place of `dist/` in two renames, so it is never half written. */
async function swapIn(next: string, target: string): Promise<void> {
	const old = `${target}-old`;
	await rm(old, { recursive: true, force: true });
	await rename(target, old).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
	await rename(next, target);
	await rm(old, { recursive: true, force: true });
}

async function write(folder: string, { path, text }: Entry.File): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), text);
}

/** Draws and writes every explainer; tells how many files that were. */
async function writeArticles(
	site: typeof Entry,
	articles: ReturnType<typeof Entry.listDrawn>,
	order: CrewOrder,
): Promise<number> {
	if (articles.length >= fewest) return leadCrew(articles, order);
	let count = 0;
	for (const article of articles) {
		for (const file of site.renderArticle(article, order.making)) {
			await write(order.folder, file);
			count += 1;
		}
	}
	return count;
}

/** Checks the content, then builds and writes the site; an author's error leaves `dist/` as it was. */
export async function buildSite(builder: ViteBuilder): Promise<void> {
	const root = builder.config.root;
	const { ssr } = builder.environments;
	if (!ssr) throw new Error("No environment ssr");
	await builder.build(ssr);
	const built = pathToFileURL(resolve(root, workshop, "ssr/entry.js")).href;
	const site = (await import(`${built}?${Date.now()}`)) as typeof Entry;
	const library = await site.checkFiles(await site.parseLibrary("content"));
	const problems = site.formatLibraryProblems(library);
	if (site.hasErrors(library)) {
		const error = new Error(`The content has errors; dist/ is as it was.\n\n${problems}`);
		// The author's file is where it went wrong: our own stack would only hide the message.
		error.stack = error.message;
		throw error;
	}
	if (problems) builder.config.logger.warn(problems);
	const scripts = await buildScripts(builder);
	const making = await prepareMaking(root, scripts);
	const next = resolve(root, ".dist-next");
	await rm(next, { recursive: true, force: true });
	let count = 1;
	await write(next, { path: "embed.js", text: readScript(scripts, "host") });
	for (const { file, text } of scripts.client) await write(next, { path: file, text });
	for (const file of site.renderShared(library, making)) {
		await write(next, file);
		count += 1;
	}
	count += await writeArticles(site, site.listDrawn(library), {
		entry: built,
		making,
		folder: next,
	});
	if (wantsPictures(process.env)) {
		const { logger } = builder.config;
		count += await writePictures(next, site.renderPictures(library), {
			...{ root, warn: (words) => logger.warn(words) },
			inform: (words) => logger.info(words),
		});
	}
	for (const path of site.listImageFiles(library)) {
		await mkdir(dirname(join(next, path)), { recursive: true });
		await copyFile(join(root, "content", path), join(next, path));
	}
	await swapIn(next, resolve(root, "dist"));
	rmSync(resolve(root, workshop), { recursive: true, force: true });
	report(builder, count + scripts.client.length, making.address);
}

function report({ config }: ViteBuilder, count: number, address: string | null): void {
	config.logger.info(`dist/ holds ${count} files`);
	if (address !== null) return;
	const needs = "oEmbed, canonical links and link previews need the address the site will have";
	config.logger.info(`${needs}: STANDPOINT_URL=https://… npm run build`);
}
