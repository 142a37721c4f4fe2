import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { environments } from "../build/environments.ts";
import { buildSite } from "../build/product.ts";
import { formatThrown } from "../faults.ts";
import { classroomModules, deskModules, inlineScripts, modules } from "../pages/kinds.ts";
import { serveDeskFolders } from "./desk-folder.ts";
import { answerRequest, refuseMisuse, type Saves } from "./development.ts";
import { createSiteCode, type SiteCode } from "./site-code.ts";

/** The site as a Vite plugin: prerendered pages in `vite build`, redrawn pages in `vite`. */
export function standpoint(): Plugin {
	return {
		name: "standpoint",
		config: (_config, { command }) => ({
			appType: "custom" as const,
			base: "./",
			publicDir: false as const,
			// Otherwise each of the builds reads this configuration again: eight seconds for all.
			builder: { sharedConfigBuild: true },
			environments:
				command === "build"
					? // One file to run.
						{
							...environments,
							ssr: { ...environments.ssr, resolve: { noExternal: true as const } },
						}
					: { client: { optimizeDeps: { entries: listEntries() } } },
		}),
		// Svelte asks Node where rendering waits for promises, which none of ours does.
		transform: {
			filter: { code: asksNode },
			handler(code) {
				if (this.environment.name !== "maker") return null;
				return { code: code.replace(asksNode, "Promise.reject()"), map: null };
			},
		},
		// Before Vite, which would leave it to the browser.
		resolveId: {
			order: "pre",
			filter: { id: /^node:/ },
			handler(id) {
				if (this.environment.name === "maker") this.error(`No browser has ${id}`);
				return null;
			},
		},
		buildApp: { order: "post", handler: buildSite },
		configureServer(server) {
			const code = createSiteCode(server.config);
			// Asked for before anybody asks for a page; what goes wrong is told to whoever does.
			code.load().catch(() => {});
			const saves = reloadOnSave(server, code);
			server.middlewares.use(refuseMisuse);
			server.middlewares.use(serveDeskFolders(server.config));
			return () => {
				server.middlewares.use((request, response) => {
					void answerRequest(server, code, request, response, saves);
				});
			};
		},
	};
}

const asksNode = "import('node:async_hooks')";

/** Milliseconds after the last event at which its file is looked at once more, or again. */
const after = 400;

/** The scripts that pages ask for, whose packages Vite prepares before they do. */
function listEntries(): string[] {
	return [
		...Object.values(inlineScripts),
		...Object.values(modules),
		...Object.values(classroomModules),
		...[deskModules.desk, deskModules.deskWorker],
	];
}

/**
 * Has pages draw themselves anew when content or our own code is saved, and after a crash when
 * anything is.
 * What follows too soon is not told by the watcher: a file in the place of a folder of its
 * name, which `git checkout` and editors that save by renaming may leave.
 */
function reloadOnSave({ watcher, ws, config }: ViteDevServer, code: SiteCode): Saves {
	const [content, sources] = ["content", "src"].map((name) => join(config.root, name)) as [
		string,
		string,
	];
	const isIn = (folder: string, file: string) => file === folder || file.startsWith(folder + sep);
	let crashed = false;
	let count = 0;
	const timers = new Map<string, NodeJS.Timeout>();
	const { reload, tell } = reachPages(ws, () => count);
	watcher.add(content);
	// A folder that may not be read, or too many files to watch: to be told, not to die of.
	watcher.on("error", (error) => config.logger.error(formatThrown(error)));
	watcher.on("all", (_event, file) => {
		if (isIn(sources, file)) code.forget();
		else if (!crashed && !isIn(content, file)) return;
		const isContent = !crashed && !isIn(sources, file);
		const renew = () => {
			count += 1;
			if (isContent) tell(relative(content, file).split(sep)[0] ?? "");
			else reload();
		};
		crashed = false;
		renew();
		const seen = describeEntry(file);
		clearTimeout(timers.get(file));
		const look = () => {
			timers.delete(file);
			if (describeEntry(file) !== seen) renew();
			else if (isInPlaceOfFile(file)) lookLater();
		};
		const lookLater = () => timers.set(file, setTimeout(look, after).unref());
		lookLater();
	});
	return {
		count: () => count,
		crash: () => {
			crashed = true;
		},
	};
}

/**
 * Pages to be drawn anew. A desk, which says that it is one, holds what is not on disk yet: of a
 * save in `content/` it is told, and not loaded anew.
 * A page that was on its way at a save cannot be reached then. It says how many saves it was drawn
 * after as soon as it can, and is drawn anew when that is not the last.
 * @param count of saves until now
 */
export function reachPages(
	ws: Pick<ViteDevServer["ws"], "clients" | "on" | "send">,
	count: () => number,
): {
	reload(): void;
	/** @param slug of the folder that something was saved in */
	tell(slug: string): void;
} {
	const desks = new WeakSet<object>();
	ws.on("standpoint:desk", (_given: unknown, client: object) => {
		desks.add(client);
	});
	ws.on("standpoint:drawn", (after: unknown, client: { send(message: object): void }) => {
		if (typeof after === "number" && after < count()) client.send({ type: "full-reload" });
	});
	return {
		reload: () => ws.send({ type: "full-reload" }),
		tell(slug) {
			for (const client of ws.clients) {
				if (desks.has(client)) client.send("standpoint:saved", { slug });
				else client.send({ type: "full-reload" });
			}
		},
	};
}

/** A folder called like a file: what takes its place is never told by the watcher. */
const isInPlaceOfFile = (path: string) =>
	/\.\w+$/.test(path) && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Kind, size and time of what is there: one look, since a checkout tells of thousands of files. */
export function describeEntry(path: string): string {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats ? `${stats.isFile()} ${stats.size} ${stats.mtimeMs}` : "nothing";
}
