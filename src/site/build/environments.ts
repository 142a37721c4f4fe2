/** Where what draws the site goes while it is built: never into `dist/`. Nothing else is written. */
export const workshop = "node_modules/.standpoint";

export const sources = {
	entry: "src/site/pages/entry.ts",
	/** Inline in pages, each allowed by its own hash. */
	reader: "src/reader/client/reader.ts",
	embed: "src/embed/client/embed.ts",
	/** In the head of an embed, before it is painted. */
	early: "src/embed/client/early.ts",
	/** Fetched when a reader first needs them. */
	islands: "src/reader/client/islands.ts",
	panel: "src/embed/panel/start-panel.ts",
	scan: "src/classroom/client/scan.ts",
	/** Inline in the walkthrough, and in the file that holds everything. */
	classroom: "src/classroom/client/classroom.ts",
	offline: "src/classroom/client/offline.ts",
	/** `embed.js`, for the pages that hold an embed. */
	host: "src/embed/host/host.ts",
} as const;

/** A script in one piece: in a sandbox without an origin no module can be fetched. */
function bundle(name: "reader" | "embed" | "early" | "host" | "classroom" | "offline") {
	return {
		consumer: "client" as const,
		build: {
			write: false,
			copyPublicDir: false,
			modulePreload: false as const,
			rollupOptions: {
				input: sources[name],
				output: { format: "iife" as const, entryFileNames: "[name].js" },
			},
		},
	};
}

/** The builds behind the site: pages on the server side; modules and inline scripts for browsers. */
export const environments = {
	ssr: {
		build: {
			write: false,
			ssr: true,
			cssMinify: "lightningcss" as const,
			rollupOptions: { input: sources.entry },
		},
	},
	client: {
		build: {
			write: false,
			modulePreload: false as const,
			copyPublicDir: false,
			rollupOptions: {
				input: { islands: sources.islands, panel: sources.panel, scan: sources.scan },
				preserveEntrySignatures: "exports-only" as const,
				output: {
					entryFileNames: "assets/[name]-[hash].js",
					chunkFileNames: "assets/[name]-[hash].js",
				},
			},
		},
	},
	reader: bundle("reader"),
	embed: bundle("embed"),
	early: bundle("early"),
	host: bundle("host"),
	classroom: bundle("classroom"),
	offline: bundle("offline"),
};

/** Those whose output is one script or more for browsers. */
export type ScriptBuild = Exclude<keyof typeof environments, "ssr">;
