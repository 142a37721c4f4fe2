import { createReadStream, existsSync, rmSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isRunnableDevEnvironment, type Plugin, type ViteBuilder, type ViteDevServer } from "vite";
import type * as Entry from "./entry.ts";
import { findImagePath } from "./images.ts";
import { findType } from "./tasks/serve/files.ts";

/** Where builds that are not the site itself go: never into `dist/`. */
const workshop = "node_modules/.standpoint";
const entry = "src/site/entry.ts";
const readerScript = "src/site/client/reader.ts";
const islandsScript = "src/site/client/islands.ts";

/** The three builds behind the site: pages on the server side, islands and the inline script for browsers. */
const environments = {
	ssr: {
		build: {
			outDir: `${workshop}/ssr`,
			ssr: true,
			cssMinify: "lightningcss" as const,
			rollupOptions: { input: entry },
		},
	},
	client: {
		build: {
			outDir: `${workshop}/client`,
			modulePreload: false as const,
			copyPublicDir: false,
			rollupOptions: {
				input: islandsScript,
				preserveEntrySignatures: "exports-only" as const,
				output: {
					entryFileNames: "assets/[name]-[hash].js",
					chunkFileNames: "assets/[name]-[hash].js",
				},
			},
		},
	},
	inline: {
		consumer: "client" as const,
		build: {
			outDir: `${workshop}/inline`,
			copyPublicDir: false,
			modulePreload: false as const,
			rollupOptions: {
				input: readerScript,
				output: { format: "iife" as const, entryFileNames: "[name].js" },
			},
		},
	},
};

/** Reads the one file a build wrote that begins with `name`. */
async function readOutput(
	builder: ViteBuilder,
	name: "client" | "inline",
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
	const [inline] = await readOutput(builder, "inline");
	const islands = chunks.find((chunk) => chunk.file.startsWith("assets/islands"));
	if (!inline || !islands) throw new Error("The browser's scripts were not built");
	const shell = await readFile(join(root, "index.html"), "utf8");
	const next = resolve(root, ".dist-next");
	await rm(next, { recursive: true, force: true });
	const files = site.renderSite(library, {
		shell,
		strict: true,
		script: { inline: inline.text.trim() },
		islands: islands.file,
	});
	let count = 0;
	for (const { file, text } of chunks) await write(next, { path: file, text });
	for (const file of files) {
		await write(next, file);
		count += 1;
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
): Promise<{ text: string; type: string } | null> {
	const { ssr } = server.environments;
	if (!ssr || !isRunnableDevEnvironment(ssr))
		throw new Error("The ssr environment cannot run modules");
	const site = (await ssr.runner.import(`/${entry}`)) as typeof Entry;
	const { root } = server.config;
	// A page of one explainer reads only its folder: with a thousand of them a save must not read all.
	const [slug = ""] = path.split("/");
	const folder = path.includes("/") && /^[a-z0-9-]+$/.test(slug) ? `content/${slug}` : null;
	if (path !== "index.html" && (folder === null || !existsSync(join(root, folder)))) return null;
	const library = await site.checkFiles(
		folder
			? site.parseLoaded(await site.loadFolder(folder, slug))
			: await site.parseLibrary("content"),
	);
	const file = site.renderOne(library, path, {
		shell: await readFile(join(root, "index.html"), "utf8"),
		strict: false,
		script: { module: `/${readerScript}` },
		islands: islandsScript,
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
