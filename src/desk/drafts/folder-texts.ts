import type { Suggestion } from "../../article/draft/suggestion.ts";
import {
	formatSuggestions,
	readOwnSuggestions,
} from "../../article/suggestions/read-suggestions.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";

/** The texts of an article's folder as they are on disk; null for a file that is not there. */
export interface FolderTexts {
	article: string | null;
	published: string | null;
	walkthrough: string | null;
	suggestions: string | null;
}

export type FolderText = keyof FolderTexts;

/** Their files, in the order in which they are written: what hangs on the article comes after it. */
export const folderFiles: Readonly<Record<FolderText, string>> = {
	article: "article.md",
	published: "published.txt",
	walkthrough: "walkthrough.md",
	suggestions: "suggestions.json",
};

export const folderTexts = Object.keys(folderFiles) as FolderText[];

export const noTexts: Readonly<FolderTexts> = {
	...{ article: null, published: null, walkthrough: null, suggestions: null },
};

/** A folder that was opened. */
export interface OpenedFolder {
	files: DeskFiles;
	/** What a later save compares with the disk. */
	base: FolderTexts;
	/** What could not be read and is left as it is, in sentences. */
	told: string[];
}

/** What became of a save. */
export type Saved =
	/** Written; `base` is what the next save is based on. */
	| { base: FolderTexts }
	/** Something else has changed these files: nothing was written. The texts are those on disk. */
	| { onDisk: Partial<FolderTexts> }
	| DeskRefusal;

/** Puts together what was read from a folder. Null where there is no article in it. */
export function openTexts(
	slug: string,
	base: FolderTexts,
	images: Record<string, Uint8Array>,
): OpenedFolder | null {
	if (base.article === null) return null;
	const read = readOwnSuggestions(base.suggestions ?? "[]");
	const { article, published, walkthrough } = base;
	const left = `${folderFiles.suggestions} is left as it is: it cannot be read whole.`;
	return {
		files: { slug, article, published, walkthrough, suggestions: read.suggestions, images },
		base,
		told: read.faults.length > 0 ? [left] : [],
	};
}

/** The texts that a folder is to hold. What the desk has not changed stays as it was written. */
export function listTexts(files: DeskFiles, base: FolderTexts): FolderTexts {
	return {
		article: files.article,
		published: files.published ?? base.published,
		walkthrough: files.walkthrough ?? base.walkthrough,
		suggestions: writeSuggestions(files.suggestions, base.suggestions),
	};
}

/** What is written back must not lose what could not be read, nor change how a list was laid out. */
function writeSuggestions(suggestions: readonly Suggestion[], before: string | null) {
	const { suggestions: old, faults } = readOwnSuggestions(before ?? "[]");
	const isSame = JSON.stringify(suggestions) === JSON.stringify(old);
	return faults.length > 0 || isSame ? before : formatSuggestions(suggestions);
}

/** The texts that differ from those they are based on: what a save has to write. */
export function listChanged(texts: FolderTexts, base: FolderTexts): FolderText[] {
	return folderTexts.filter((name) => texts[name] !== base[name] && texts[name] !== null);
}
