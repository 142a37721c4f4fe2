/**
 * Every script that runs in a browser, by its entry. Inline ones are one piece each: a frame
 * in a sandbox has no origin and can fetch no module.
 */
export const inlineScripts = {
	reader: "src/reader/client/reader.ts",
	library: "src/reader/client/library.ts",
	search: "src/reader/client/search.ts",
	embed: "src/embed/client/figure.ts",
	/** It answers questions too. */
	wholeEmbed: "src/embed/client/explainer.ts",
	/** In the head of an embed, before it is painted. */
	early: "src/embed/client/early.ts",
	/** Before the walkthrough's modules are there. */
	firstStep: "src/classroom/client/first-step.ts",
	/** Of the pages that are there to be printed. */
	sheets: "src/classroom/client/sheets.ts",
	overview: "src/classroom/client/overview.ts",
	offline: "src/classroom/client/offline.ts",
} as const;

/** Inline before scripts that a page holds packed. */
export const unpacker = "src/classroom/client/unpack.ts";

/** What a page fetches when a reader first needs it. */
export const modules = {
	islands: "src/reader/client/islands.ts",
	asking: "src/reader/client/asking-module.ts",
	panel: "src/embed/panel/start-panel.ts",
	scan: "src/classroom/client/scan.ts",
} as const;

/**
 * What the walkthrough's page begins with, a build apart: what only a step or a teacher asks for
 * is in modules of their own, which it imports.
 */
export const classroomModules = { classroom: "src/classroom/client/classroom.ts" } as const;

/**
 * The desk's own scripts, a build apart: readers' pages share nothing with it. `desk` is its
 * page's, `deskWorker` reads articles beside it.
 */
export const deskModules = {
	desk: "src/desk/client/desk.ts",
	deskWorker: "src/desk/client/worker.ts",
	/** Draws pages as a build does, in a browser: see {@link listMadeKinds}. */
	deskMaker: "src/site/pages/maker.ts",
} as const;

/** In one piece at a place of its own: what serves the desk's page without a network. */
export const deskOffline = "src/desk/client/service-worker.ts";

/** The desk's own scripts, and `deskParts`: what its maker puts pages together with, as JSON. */
export type DeskFile = DeskModule | "deskParts";

export type DeskModule = keyof typeof deskModules;
export type ClassroomModule = keyof typeof classroomModules;
export type InlineScript = keyof typeof inlineScripts;
export type Module = keyof typeof modules;

/** What every page of a kind has: see {@link kinds}. */
export interface PageKind {
	/** What there is one of it for: the site, each further page of the library, each article, each view of each. */
	for: "site" | "page" | "article" | "view";
	/** Its file, below the site's root or the folder of that page, article or view. */
	path: string;
	/** The style sheet in `styles/`, without its ending; inline in the page. */
	style: string;
	/** Another, of what only scripts draw, packed like them; pages are drawn without it where nothing unpacks. */
	scriptedStyle?: string;
	/** Inline at the end of the page; null for a page that answers to no press. */
	script: InlineScript | null;
	/** Its script and what that reads are packed: nothing packs it on its way. */
	packed?: true;
	/** Inline in its head. */
	early?: InlineScript;
	/** The module that it fetches at once. */
	starts?: DeskModule | ClassroomModule;
	/** Modules whose addresses the page tells its script, as `data-<name>` of `<html>`. */
	modules?: readonly (Module | DeskFile)[];
	/** Reads pasted markup, starts a worker, shows what it made in a frame: the policy says so. */
	desk?: true;
	/** Made at the desk, too. */
	made?: true;
	/** Shows the site's own embeds in frames. */
	previews?: true;
	/** Searches all articles by WebAssembly: its policy alone lets that be compiled. */
	searches?: true;
	/** Other sites may frame it, so its policy is another. */
	framed?: true;
	/** Search engines are to leave it out. */
	hidden?: true;
	/** Only where the article has a walkthrough. */
	lesson?: true;
}

/** What all that is framed has. */
const embed = {
	for: "view",
	path: "index.html",
	early: "early",
	framed: true,
	hidden: true,
	made: true,
} as const;

/**
 * THE table of page kinds. Builds, pages, policies, `_headers`, development and tests are made
 * from it: a new kind is an entry here, and what draws it (`finish` of `render-page.ts` takes
 * style, scripts and policy from here and from nowhere else).
 */
export const kinds = {
	library: { for: "site", path: "index.html", style: "library", script: "library" },
	/** What does not fit on it. */
	libraryPage: { for: "page", path: "index.html", style: "library", script: "library" },
	/** Where all articles are searched; it is there when the build could index them. */
	search: {
		...{ for: "site", path: "search/index.html", style: "library", script: "search" },
		...{ searches: true, hidden: true },
	},
	/** What hosts answer for an address that leads nowhere. */
	missing: { for: "site", path: "404.html", style: "library", script: null, hidden: true },
	/** Where an explainer is made. */
	desk: {
		...{ for: "site", path: "desk/index.html", style: "desk", script: null },
		...{ starts: "desk", modules: ["deskWorker", "deskMaker", "deskParts"], desk: true },
	},
	page: {
		...{ for: "article", path: "index.html", style: "reader", script: "reader" },
		...{ modules: ["islands", "asking", "panel"], previews: true },
	},
	walkthrough: {
		...{ for: "article", path: "walkthrough/index.html", lesson: true },
		...{ style: "walkthrough", script: "firstStep", starts: "classroom", modules: ["scan"] },
	},
	/** What a class has answered, for its teacher. */
	overview: {
		...{ for: "article", path: "overview/index.html", lesson: true, hidden: true },
		...{ style: "overview", script: "overview", modules: ["scan"] },
	},
	worksheet: {
		...{ for: "article", path: "worksheet/index.html", style: "worksheet", script: "sheets" },
	},
	plan: {
		...{ for: "article", path: "plan/index.html", lesson: true },
		...{ style: "worksheet", script: "sheets" },
	},
	/** Everything of an explainer in one file. */
	offline: {
		...{ for: "article", path: "offline.html", made: true },
		...{ style: "offline", scriptedStyle: "offline-scripted", script: "offline", packed: true },
	},
	/** One figure in other people's pages, and the whole explainer. */
	matrix: { ...embed, style: "matrix-embed", script: "embed" },
	spectrum: { ...embed, style: "spectrum-embed", script: "embed" },
	attribution: { ...embed, style: "attribution-embed", script: "embed" },
	explainer: { ...embed, style: "full-embed", script: "wholeEmbed" },
} as const satisfies Record<string, PageKind>;

export type KindName = keyof typeof kinds;

/** The same table, each entry with all keys that one may have. */
export const pageKinds: Readonly<Record<KindName, PageKind>> = kinds;

/** Kinds that there is one of for each article. */
export type ArticleKind = {
	[Name in KindName]: (typeof kinds)[Name]["for"] extends "article" ? Name : never;
}[KindName];

/** Names of the kinds of which there is one for each of these. */
export function listKinds(of: PageKind["for"]): KindName[] {
	return (Object.keys(kinds) as KindName[]).filter((name) => pageKinds[name].for === of);
}

/** Kinds that the desk makes in the browser. */
export const listMadeKinds = (): PageKind[] => Object.values(pageKinds).filter(({ made }) => made);
