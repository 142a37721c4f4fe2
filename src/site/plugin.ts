import { createReadStream, existsSync, rmSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isRunnableDevEnvironment, type Plugin, type ViteBuilder, type ViteDevServer } from "vite";
import { findSiteAddress } from "./address.ts";
import type * as Entry from "./entry.ts";
import { environments, type ScriptBuild, sources, workshop } from "./environments.ts";
import { findImagePath } from "./images.ts";
import { answerPicture, wantsPictures, writePictures } from "./pictures.ts";
import { findType } from "./tasks/serve/files.ts";

/** Runs a build and gives what it wrote. */
async function readOutput(
	builder: ViteBuilder,
	name: ScriptBuild,
): Promise<{ file: string; text: string }[]> {
	const environment = builder.environments[name];
	if (!environment) throw new Error(`No environment ${name}`);
	const output = await builder.build(environment);
	const first = Array.isArray(output) ? output[0] : output;
	if (!first || !("output" in first)) throw new Error(`The ${name} build wrote nothing`);
	return first.output
		.filter((item) => item.type === "chunk")
		.map((item) => ({ file: item.fileName, text: item.code }));
}

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

/** A build's script in one piece. */
async function readScript(builder: ViteBuilder, name: ScriptBuild): Promise<string> {
	const [script] = await readOutput(builder, name);
	if (!script) throw new Error(`The ${name} script was not built`);
	return script.text.trim();
}

/** What pages are put together with, once the browser's scripts are built. */
async function prepareMaking(
	builder: ViteBuilder,
	chunks: { file: string }[],
): Promise<Entry.Making> {
	const find = (name: string) => {
		const chunk = chunks.find(({ file }) => file.startsWith(`assets/${name}-`));
		if (!chunk) throw new Error(`The module ${name} was not built`);
		return chunk.file;
	};
	return {
		shell: await readFile(join(builder.config.root, "index.html"), "utf8"),
		strict: true,
		reader: { inline: await readScript(builder, "reader") },
		embed: { inline: await readScript(builder, "embed") },
		early: { inline: await readScript(builder, "early") },
		modules: { islands: find("islands"), panel: find("panel") },
		address: findSiteAddress(process.env),
	};
}

/** Checks the content, then builds and writes the site; an author's error leaves `dist/` as it was. */
async function buildSite(builder: ViteBuilder): Promise<void> {
	const root = builder.config.root;
	const { ssr } = builder.environments;
	if (!ssr) throw new Error("No environment ssr");
	await builder.build(ssr);
	const built = pathToFileURL(resolve(root, workshop, "ssr/entry.js")).href;
	const site = (await import(`${built}?${Date.now()}`)) as typeof Entry;
	const library = await site.checkFiles(await site.parseLibrary("content"));
	const report = site.formatLibraryProblems(library);
	if (site.hasErrors(library)) {
		const error = new Error(`The content has errors; dist/ is as it was.\n\n${report}`);
		// The author's file is where it went wrong: our own stack would only hide the message.
		error.stack = error.message;
		throw error;
	}
	if (report) builder.config.logger.warn(report);
	const chunks = await readOutput(builder, "client");
	const making = await prepareMaking(builder, chunks);
	const next = resolve(root, ".dist-next");
	await rm(next, { recursive: true, force: true });
	const files = site.renderSite(library, making);
	let count = 1;
	await write(next, { path: "embed.js", text: await readScript(builder, "host") });
	for (const { file, text } of chunks) await write(next, { path: file, text });
	for (const file of files) {
		await write(next, file);
		count += 1;
	}
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
	builder.config.logger.info(`dist/ holds ${count + chunks.length} files`);
}

/** The file of an image that lies beside an article; null for anything else. */
function findContentImage(content: string, url: string): string | null {
	const path = findImagePath(url.slice(1));
	if (path === null || !/^[a-z0-9-]+\/.+\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path))
		return null;
	return existsSync(join(content, path)) ? join(content, path) : null;
}

/** Answers a page of the site in development, parsed and rendered anew at each request. */
async function answer(
	server: ViteDevServer,
	path: string,
): Promise<{ text: string | Uint8Array; type: string } | null> {
	if (path === "embed.js") {
		return { text: `import("/${sources.host}");`, type: "text/javascript; charset=utf-8" };
	}
	const { ssr } = server.environments;
	if (!ssr || !isRunnableDevEnvironment(ssr))
		throw new Error("The ssr environment cannot run modules");
	const site = (await ssr.runner.import(`/${sources.entry}`)) as typeof Entry;
	const { root } = server.config;
	// A page of one explainer reads only its folder: with a thousand of them a save must not read all.
	const [slug = ""] = path.replace(/^embed\//, "").split("/");
	const folder = path.includes("/") && /^[a-z0-9-]+$/.test(slug) ? `content/${slug}` : null;
	if (path !== "index.html" && (folder === null || !existsSync(join(root, folder)))) return null;
	const library = await site.checkFiles(
		folder
			? site.parseLoaded(await site.loadFolder(folder, slug))
			: await site.parseLibrary("content"),
	);
	const picture = site.renderPicture(library, path);
	if (picture) return answerPicture(path, picture, root);
	const file = site.renderOne(library, path, {
		shell: await readFile(join(root, "index.html"), "utf8"),
		strict: false,
		reader: { module: `/${sources.reader}` },
		embed: { module: `/${sources.embed}` },
		early: { module: `/${sources.early}` },
		modules: { islands: sources.islands, panel: sources.panel },
		address: findSiteAddress(process.env),
	});
	if (!file) return null;
	if (!path.endsWith(".html")) return { text: file.text, type: "text/plain; charset=utf-8" };
	return {
		text: await server.transformIndexHtml(`/${path}`, file.text),
		type: "text/html; charset=utf-8",
	};
}

/** The site as a Vite plugin: prerendered pages in `vite build`, redrawn pages in `vite`. */
export function standpoint(): Plugin {
	return {
		name: "standpoint",
		config: (_config, { command }) => ({
			appType: "custom" as const,
			base: "./",
			publicDir: false as const,
			builder: {},
			environments: {
				...environments,
				// One file to run when built; in development Node loads packages itself, some are CommonJS.
				ssr: {
					...environments.ssr,
					...(command === "build" && { resolve: { noExternal: true as const } }),
				},
			},
		}),
		buildApp: { order: "post", handler: buildSite },
		configureServer(server) {
			const content = join(server.config.root, "content");
			server.watcher.add(content);
			server.watcher.on("all", (_event, file) => {
				if (file.startsWith(content)) server.ws.send({ type: "full-reload" });
			});
			return () => {
				server.middlewares.use((request, response, next) => {
					const image = findContentImage(content, request.originalUrl ?? "");
					if (image !== null) {
						response.setHeader("Content-Type", findType(image));
						createReadStream(image).pipe(response);
						return;
					}
					const path = (request.originalUrl ?? "/").split(/[?#]/)[0]?.slice(1) ?? "";
					answer(server, path === "" || path.endsWith("/") ? `${path}index.html` : path)
						.then((file) => {
							if (!file) return next();
							response.setHeader("Content-Type", file.type);
							response.setHeader("Cache-Control", "no-store");
							response.end(file.text);
						})
						.catch(next);
				});
			};
		},
	};
}
