import { posix } from "node:path";
import { type Breach, blankComments } from "./sources.ts";

/** A room of the house: a folder of `src/`, and what it may know. */
export interface Room {
	/** Path below `src/`. */
	name: string;
	/** Packages that it may import, by name; `node` stands for every part of Node. */
	packages: readonly string[] | "any";
	/** What an author who breaks the rule is told. */
	reason: string;
}

/** From left to right: a room imports from itself and from what stands before it. */
export const rooms: readonly Room[] = [
	{
		name: "article/text",
		packages: [],
		reason: "words and places are below everything else, so that anything can build on them",
	},
	{
		name: "article/model",
		packages: [],
		reason: "what an article means is plain data and pure functions, and builds on its text alone",
	},
	{
		name: "article/draft",
		packages: [],
		reason: "what a plain text seems to say is told from its words alone, in Node and in a browser",
	},
	{
		name: "article/sentences",
		packages: [],
		reason: "what the product says by itself follows from what an article means, nothing else",
	},
	{
		name: "article/parse",
		packages: ["marked", "yaml"],
		reason: "reading Markdown knows nothing of drawing, lessons or files, so that it runs anywhere",
	},
	{
		name: "article/suggestions",
		packages: [],
		reason: "what could be marked is placed in an article as it is read; files belong to others",
	},
	{
		name: "article/web",
		packages: ["@mozilla/readability"],
		reason: "a saved page is read from the document it is given, in Node and in a browser",
	},
	{
		name: "import",
		packages: ["d3"],
		reason: "what was marked elsewhere becomes an article; files and databases belong to tasks",
	},
	{
		name: "export",
		packages: [],
		reason: "an export never depends on how a page looks, and gives text for others to write",
	},
	{
		name: "figures/marks",
		packages: ["d3", "svelte"],
		reason: "what figures share does not know any one of them",
	},
	{
		name: "figures",
		packages: ["d3", "svelte"],
		reason: "a figure is drawn from an article, in a page, a frame or a picture alike",
	},
	{
		name: "page",
		packages: ["svelte"],
		reason: "what every kind of page shares does not know any one of them",
	},
	{
		name: "reader",
		packages: ["svelte"],
		reason: "an article can be read without frames, lessons or the desk: site/pages hands them in",
	},
	{
		name: "embed",
		packages: ["svelte"],
		reason: "what stands in other people’s pages is a reader’s page, and knows no lesson",
	},
	{
		name: "classroom",
		packages: ["d3", "fflate", "marked", "qr", "svelte"],
		reason: "a lesson is put together from article, figures and reader; files belong to site",
	},
	{
		name: "desk",
		packages: ["@codemirror", "fflate", "idb", "node-diff3", "svelte"],
		reason: "the desk runs in a browser; files belong to site",
	},
	{ name: "site", packages: "any", reason: "what ships does not know the tasks that build it" },
	{ name: "tasks", packages: "any", reason: "what is run does not know what tests it" },
	{ name: "testing", packages: "any", reason: "tests in a browser stand beside the house" },
	{ name: "tasks/bench", packages: "any", reason: "what is measured is no part of the house" },
];

/** What runs in other people's pages: every byte of it is loaded by somebody else's readers. */
const closed = ["embed/frame", "embed/host"];
const closedReason =
	"what runs in other people’s pages imports nothing from elsewhere: every byte is theirs to load";

/** Who writes exports down; nothing that is drawn depends on one. */
const writes = new Set(["export", "desk", "site", "tasks", "tasks/bench", "testing"]);
const writesReason =
	"an export is written by the site or at the desk: nothing that is drawn depends on one";

/** Rooms of those who look at the house from outside. */
const beside = new Set(["testing", "tasks/bench"]);

const statement =
	/(?:^|[\s;])(?:import|export)\s[^"'`;]*?\bfrom\s*"([^"]+)"|(?:^|[\s;])import\s*\(?\s*"([^"]+)"|@import\s+"([^"]+)"/g;

/**
 * Imports of a file that its room does not allow. Tests may import what they like.
 * @param path of the file, from the root of the repository
 * @param text of the file as it is on disk: TypeScript, Svelte or CSS
 */
export function findTrespasses(path: string, text: string): Breach[] {
	const from = findRoom(path);
	if (!from || path.endsWith(".test.ts")) return [];
	const source = blankComments(text);
	return [...source.matchAll(statement)].flatMap((match) => {
		const imported = match[1] ?? match[2] ?? match[3] ?? "";
		const reason = findReason(path, from, imported);
		const line = source.slice(0, match.index + match[0].length).split("\n").length;
		return reason === undefined ? [] : [{ path, line, reason: `${imported}: ${reason}` }];
	});
}

/**
 * Files of the house that tests alone import: they belong into `testing`, where nobody looks for
 * what a product does.
 * @param texts of all sources, by path
 */
export function listTestOnly(texts: ReadonlyMap<string, string>): string[] {
	const importers = new Map<string, string[]>();
	for (const [path, text] of texts) {
		for (const match of blankComments(text).matchAll(statement)) {
			const imported = match[1] ?? match[2] ?? match[3] ?? "";
			const target = posix.normalize(posix.join(posix.dirname(path), imported));
			importers.set(target, [...(importers.get(target) ?? []), path]);
		}
	}
	const isTest = (path: string) => /\.test\.ts$|^e2e\/|^src\/testing\//.test(path);
	// A task is started by its name.
	const isStarted = (path: string) => /^src\/tasks\/[^/]+\.ts$/.test(path);
	return [...importers].flatMap(([path, by]) =>
		isTest(path) || isStarted(path) || !texts.has(path) || !by.every(isTest) ? [] : [path],
	);
}

function findRoom(path: string): Room | undefined {
	const holding = rooms.filter(
		({ name }) => path.startsWith(`src/${name}/`) || path === `src/${name}.ts`,
	);
	return holding.toSorted((a, b) => b.name.length - a.name.length)[0];
}

function findReason(path: string, from: Room, imported: string): string | undefined {
	if (!imported.startsWith("."))
		return allowsPackage(path, from, imported) ? undefined : from.reason;
	const target = posix.normalize(posix.join(posix.dirname(path), imported));
	if (closed.some((name) => path.startsWith(`src/${name}/`))) {
		return closed.some((name) => target.startsWith(`src/${name}/`)) ? undefined : closedReason;
	}
	const to = findRoom(target);
	if (to?.name === "export" && !writes.has(from.name)) return writesReason;
	const stays = to ? rooms.indexOf(to) <= rooms.indexOf(from) : target.startsWith("src/");
	return stays || beside.has(from.name) ? undefined : from.reason;
}

function allowsPackage(path: string, { packages }: Room, imported: string): boolean {
	if (closed.some((name) => path.startsWith(`src/${name}/`))) return false;
	// One reading of an article, and neither package may reach a browser.
	const reads = /^(marked|yaml)(\/|$)/.test(imported);
	if (packages === "any") return !reads || path.startsWith("src/testing/");
	return packages.some((name) => imported === name || imported.startsWith(`${name}/`));
}
