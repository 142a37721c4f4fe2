import { caps } from "../../article/parse/caps.ts";
import { isSlug } from "../../article/parse/front-matter/forms.ts";
import { readOwnSuggestions } from "../../article/suggestions/read-suggestions.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import {
	cleanPath,
	type FolderEntry,
	folderNames,
	isPicture,
	isWanted,
	mostBytes,
	mostEntries,
} from "./entries.ts";

const refuse = (refusal: string): DeskRefusal => ({ refusal });

/** Whether a page is an explainer that was made here or by a build. */
const isExplainerPage = (html: string): boolean => /\sdata-part="?explainer\b/.test(html);

/** What is said when somebody opens an explainer in order to go on with it. */
export const explainerPageRefusal: DeskRefusal = refuse(
	"This is a finished explainer: it holds the article as readers see it, without the marks an author writes. Open the folder or the zip file that it was made from; without them, paste the article anew.",
);

/**
 * The article's folder, from the files of an opened folder or archive, which may hold it at any
 * depth. Texts stay as they are; what is no part of an explainer is left out.
 * @param name of the archive, or of what was opened; the article's folder goes by its own name
 */
export function readFolder(given: readonly FolderEntry[], name = ""): DeskFiles | DeskRefusal {
	const entries = given.flatMap(({ path, bytes }) => {
		const clean = cleanPath(path);
		return clean === null ? [{ path: "", bytes }] : isWanted(clean) ? [{ path: clean, bytes }] : [];
	});
	if (entries.some(({ path }) => path === ""))
		return refuse("A file’s name leads out of the folder, so the folder is not opened.");
	const total = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
	if (entries.length > mostEntries || total > mostBytes)
		return refuse("This holds more than an explainer can have. Open the folder of one article.");
	const folders = entries.flatMap(({ path }) => findArticleFolder(path) ?? []);
	const [folder, ...others] = folders;
	if (folder === undefined) return refuseWithout(entries);
	if (others.length > 0) return refuseSeveral(folders);
	const inside = entries.flatMap(({ path, bytes }): [string, Uint8Array][] =>
		path.startsWith(folder) ? [[path.slice(folder.length), bytes]] : [],
	);
	return readTexts(toSlug(folder.split("/").at(-2) ?? name), new Map(inside));
}

/** The folder of an `article.md`, with a slash at its end; empty at the top. */
function findArticleFolder(path: string): string | null {
	const { article } = folderNames;
	const isArticle = path === article || path.endsWith(`/${article}`);
	return isArticle ? path.slice(0, -article.length) : null;
}

function refuseWithout(entries: readonly FolderEntry[]): DeskRefusal {
	const pages = entries.filter(({ path }) => /\.html?$/i.test(path));
	const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
	if (pages.some(({ bytes }) => isExplainerPage(decode(bytes)))) return explainerPageRefusal;
	return refuse("There is no article.md here. Open the folder that holds it, or paste an article.");
}

function refuseSeveral(folders: readonly string[]): DeskRefusal {
	const names = folders.slice(0, 3).map((folder) => folder.split("/").at(-2) ?? "the top");
	const more = folders.length > 3 ? ` and ${folders.length - 3} more` : "";
	return refuse(
		`There are several articles here: ${names.join(", ")}${more}. Open the folder of one.`,
	);
}

function readTexts(slug: string, files: ReadonlyMap<string, Uint8Array>): DeskFiles | DeskRefusal {
	const texts: Partial<Record<keyof typeof folderNames, string>> = {};
	for (const [key, name] of Object.entries(folderNames) as [keyof typeof folderNames, string][]) {
		const bytes = files.get(name);
		if (bytes === undefined) continue;
		if (bytes.length > caps.article)
			return refuse(`${name} is larger than 1 MB, which is more than an article can have.`);
		const text = decodeText(bytes);
		if (text === null)
			return refuse(`${name} is not written in UTF-8. Save it as UTF-8, then open it again.`);
		texts[key] = text;
	}
	const { suggestions, faults } = readOwnSuggestions(texts.suggestions ?? "[]");
	const [fault] = faults;
	if (fault) {
		const entry = fault.entry === null ? "" : ` (entry ${fault.entry})`;
		return refuse(
			`suggestions.json cannot be read: ${fault.message}${entry}. Mend it or take it out.`,
		);
	}
	const { article = "", published = null, walkthrough = null } = texts;
	const images = Object.fromEntries([...files].filter(([path]) => isPicture(path)));
	return { slug, article, published, walkthrough, suggestions, images };
}

/** Null when the bytes are not UTF-8; a byte order mark stays. */
function decodeText(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** A name as a folder of `content/` has it: small letters, digits, single hyphens. */
export function toSlug(name: string): string {
	if (isSlug(name)) return name;
	const plain = name
		.replace(/\.[a-z0-9]{1,5}$/i, "")
		.normalize("NFKD")
		.toLowerCase();
	const words = plain.replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) ?? [];
	return words.join("-").slice(0, 60).replace(/-$/, "") || "article";
}
