import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { caps } from "../../article/parse/caps.ts";
import { messages } from "../../article/parse/messages/all.ts";
import type { Problem } from "../../article/parse/problem.ts";
import { findPlace, listLineStarts } from "../../article/text/places.ts";
import { lessonMessages } from "../../classroom/lesson/messages/all.ts";
import type { WalkthroughInput } from "../../classroom/lesson/parse/parse.ts";
import { describeReason } from "../faults.ts";
import { atStart, checkSlug, type Library, type Loaded, parseLoaded } from "./parse.ts";

/** The part of the file system that loading needs. */
export interface LoadEffects {
	/** Names of the folders in a folder. */
	listFolders(path: string): Promise<string[]>;
	/** Null when there is no file of that name. Throws when there is one and it cannot be read. */
	readBytes(path: string, most: number): Promise<Uint8Array | null>;
}

/** Every article of a content folder, unread. */
export async function listArticles(contentDir: string, effects = nodeEffects): Promise<Loaded> {
	const { names, problems } = await listSlugs(contentDir, effects);
	const loaded: Loaded = { articles: [], problems };
	for (const name of names) {
		const one = await loadFolder(join(contentDir, name), name, effects);
		loaded.articles.push(...one.articles);
		loaded.problems.push(...one.problems);
	}
	return loaded;
}

/**
 * Names of the folders of a content folder, sorted. One that is not there, or that may not be
 * read, is the author's to mend like any mistake.
 */
export async function listSlugs(
	contentDir: string,
	effects = nodeEffects,
): Promise<{ names: string[]; problems: Problem[] }> {
	try {
		const names = await effects.listFolders(contentDir);
		return { names: names.filter((name) => !name.startsWith(".")).sort(), problems: [] };
	} catch (error) {
		const reason = describeReason(error);
		if (reason === null) throw error;
		return { names: [], problems: [atStart(messages.missingContent(reason), toPath(contentDir))] };
	}
}

/** The article of one folder, whose name is its slug. */
export async function loadFolder(
	folder: string,
	slug: string,
	effects = nodeEffects,
): Promise<Loaded> {
	const file = toPath(join(folder, "article.md"));
	const wrongName = checkSlug(slug, file);
	const problems: Problem[] = [...wrongName];
	const source = await readText(file, effects, problems);
	const published = await readText(toPath(join(folder, "published.txt")), effects, problems);
	const walkthrough = await readWalkthrough(folder, effects, problems);
	const suggestions = await readSuggestionsFile(folder, effects, problems);
	if (source === null) {
		if (!problems.some((problem) => problem.file === file && !problem.code.endsWith("-slug"))) {
			problems.push(atStart(messages.missingArticle(), file));
		}
		return { articles: [], problems };
	}
	const input = {
		slug,
		file,
		source,
		...(published === null ? {} : { published }),
		...(walkthrough === null ? {} : { walkthrough }),
		...(suggestions === null ? {} : { suggestions }),
	};
	return { articles: wrongName.length === 0 ? [input] : [], problems };
}

async function readWalkthrough(
	folder: string,
	effects: LoadEffects,
	problems: Problem[],
): Promise<WalkthroughInput | null> {
	const file = toPath(join(folder, "walkthrough.md"));
	const source = await readText(file, effects, problems, lessonMessages.walkthroughTooLong);
	return source === null ? null : { file, source };
}

/** A list of what could be marked keeps nothing from being published. */
async function readSuggestionsFile(
	folder: string,
	effects: LoadEffects,
	problems: Problem[],
): Promise<{ file: string; source: string } | null> {
	const file = toPath(join(folder, "suggestions.json"));
	const found: Problem[] = [];
	const source = await readText(file, effects, found);
	problems.push(...found.map((problem) => ({ ...problem, severity: "warning" as const })));
	return source === null ? null : { file, source };
}

/** Loads and reads every article of a content folder. */
export async function parseLibrary(contentDir: string, effects = nodeEffects): Promise<Library> {
	return parseLoaded(await listArticles(contentDir, effects));
}

async function readText(
	file: string,
	effects: LoadEffects,
	problems: Problem[],
	tooLong = messages.fileTooLong,
): Promise<string | null> {
	try {
		const bytes = await effects.readBytes(file, caps.article);
		if (bytes === null) return null;
		if (bytes.length > caps.article) {
			problems.push(atStart(tooLong(bytes.length), file));
			return null;
		}
		return decodeText(bytes, file, problems);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const reason = describeReason(error) ?? message;
		problems.push(atStart(messages.unreadableFile(reason), file));
		return null;
	}
}

/** Null, with a problem at the first wrong byte, when the bytes are not UTF-8. */
function decodeText(bytes: Uint8Array, file: string, problems: Problem[]): string | null {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	const again = new TextEncoder().encode(text);
	const wrong = bytes.findIndex((byte, at) => byte !== again[at]);
	if (wrong < 0 && again.length === bytes.length) return text;
	const good = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, wrong));
	// A character cut in half becomes U+FFFD at the end; it is what the problem points at.
	const place = findPlace(listLineStarts(good), trimUnread(good));
	problems.push({ ...messages.notUtf8(), file, ...place, length: 1 });
	return null;
}

/** Length without the U+FFFD at the end. A loop: `/\ufffd+$/` is quadratic in a row of them. */
function trimUnread(text: string): number {
	let stop = text.length;
	while (text[stop - 1] === "\ufffd") stop--;
	return stop;
}

/** Paths in problems look the same on every system. */
function toPath(path: string): string {
	return path.replaceAll("\\", "/");
}

/** The real file system. */
const nodeEffects: LoadEffects = {
	async listFolders(path) {
		const entries = await readdir(path, { withFileTypes: true });
		return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	},
	async readBytes(path, most) {
		const there = await lstat(path).catch(() => null);
		if (there === null) return null;
		const real = await realpath(path);
		// Whoever adds an article to a library may not publish what else the machine has.
		if (!real.startsWith((await realpath(dirname(path))) + sep)) {
			throw new Error("it is a link that leads out of its folder");
		}
		const found = await stat(real);
		// A pipe or a device would never end.
		if (!found.isFile()) throw new Error("it is not a file");
		return found.size > most ? new Uint8Array(most + 1) : readFile(real);
	},
};
