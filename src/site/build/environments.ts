import { defaultServerConditions } from "vite";
import {
	classroomModules,
	deskModules,
	deskOffline,
	type InlineScript,
	inlineScripts,
	modules,
	unpacker,
} from "../pages/kinds.ts";

/** What draws pages, and `embed.js`, for the pages that hold an embed; the rest is in the table. */
export const sources = {
	entry: "src/site/pages/entry.ts",
	/** The task that builds, so that it needs no Vite once all is bundled. */
	build: "src/tasks/build.ts",
	host: "src/embed/host/host.ts",
} as const;

/**
 * Read from `node_modules` when pages are drawn: they look for files beside their own, or start
 * a program.
 */
const readLater = /^(?:@resvg\/resvg-wasm|harfbuzzjs|bidi-js|pagefind|vite)(?:\/|$)/;

/** A script in one piece: in a sandbox without an origin no module can be fetched. */
function bundle(input: string) {
	return {
		consumer: "client" as const,
		build: {
			write: false,
			copyPublicDir: false,
			modulePreload: false as const,
			rollupOptions: {
				input,
				output: { format: "iife" as const, entryFileNames: "[name].js" },
			},
		},
	};
}

const hashed = "assets/[name]-[hash].js";

/** Modules that a page fetches, each with a hash of what is in it in its name. */
function split(input: Readonly<Record<string, string>>) {
	return {
		build: {
			write: false,
			modulePreload: false as const,
			copyPublicDir: false,
			rollupOptions: {
				input,
				preserveEntrySignatures: "exports-only" as const,
				output: { entryFileNames: hashed, chunkFileNames: hashed },
			},
		},
	};
}

const { deskMaker, deskWorker, ...deskScripts } = deskModules;

/**
 * Pages are drawn in a browser as on the server, so what draws them is compiled as for it. What
 * reads articles is in the same build: it has no component, and shares the parser.
 */
const maker = {
	consumer: "server" as const,
	keepProcessEnv: false,
	resolve: {
		noExternal: true as const,
		conditions: defaultServerConditions.filter((condition) => condition !== "node"),
	},
	build: {
		...split({ deskMaker, deskWorker }).build,
		minify: true,
		rollupOptions: {
			...split({ deskMaker, deskWorker }).build.rollupOptions,
			platform: "browser" as const,
			output: { entryFileNames: hashed, chunkFileNames: "assets/deskReading-[hash].js" },
		},
	},
};

/** The builds behind the site: pages on the server side; modules and inline scripts for browsers. */
export const environments = {
	ssr: {
		build: {
			write: false,
			ssr: true,
			cssMinify: "lightningcss" as const,
			rollupOptions: {
				input: { entry: sources.entry, build: sources.build },
				external: readLater,
			},
		},
	},
	client: split(modules),
	classroom: { consumer: "client" as const, ...split(classroomModules) },
	desk: { consumer: "client" as const, ...split(deskScripts) },
	maker,
	deskOffline: bundle(deskOffline),
	unpack: bundle(unpacker),
	host: bundle(sources.host),
	...(Object.fromEntries(
		Object.entries(inlineScripts).map(([name, input]) => [name, bundle(input)]),
	) as Record<InlineScript, ReturnType<typeof bundle>>),
};

/** Those whose output is one script or more for browsers. */
export type ScriptBuild = Exclude<keyof typeof environments, "ssr">;
