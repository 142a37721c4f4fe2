import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from "vite";
import { findSiteAddress } from "./address.ts";
import { buildSite } from "./build.ts";
import type * as Entry from "./entry.ts";
import { environments, sources } from "./environments.ts";
import { findImagePath } from "./images.ts";
import { formatLicences, readNotices } from "./licences.ts";
import { answerPicture } from "./pictures.ts";
import { findType } from "./tasks/serve/files.ts";

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
	if (path === "licences.txt") {
		const notices = await readNotices(server.config.root, []);
		return { text: formatLicences(notices, false), type: findType(path) };
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
		classroom: { module: `/${sources.classroom}` },
		offline: { module: `/${sources.offline}` },
		modules: { islands: sources.islands, panel: sources.panel, scan: sources.scan },
		licences: { all: "", offline: [] },
		address: findSiteAddress(process.env),
	});
	if (!file) return null;
	const { text } = file;
	if (typeof text !== "string") return { text, type: findType(path) };
	if (!path.endsWith(".html")) return { text, type: "text/plain; charset=utf-8" };
	return {
		text: await server.transformIndexHtml(`/${path}`, text),
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
