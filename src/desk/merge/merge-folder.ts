import type { Suggestion } from "../../article/draft/suggestion.ts";
import type { TextEdit } from "../../article/text/edits.ts";
import {
	type FolderText,
	type FolderTexts,
	folderTexts,
	listTexts,
	openTexts,
} from "../drafts/folder-texts.ts";
import type { DeskFiles } from "../files.ts";
import { type MergePart, mergeTexts } from "./merge-texts.ts";

/** A text of the folder that both sides have changed in the same place. */
export interface FolderConflict {
	name: FolderText;
	parts: MergePart[];
}

/** What the desk holds and what is on disk come to. */
export interface MergedFolder {
	/** The texts that are settled; null for a file that is gone and that nobody misses. */
	texts: Partial<Omit<FolderTexts, "suggestions">>;
	/** The list of suggestions where that has changed on disk. */
	suggestions: Suggestion[] | null;
	/** In the order of the files. */
	conflicts: FolderConflict[];
}

/**
 * Brings together the desk's files and texts that something else has changed on disk. A file
 * that was taken away there while it was changed here stays as it is here.
 * @param base what both began with
 */
export function mergeFolder(
	files: DeskFiles,
	base: FolderTexts,
	onDisk: Partial<FolderTexts>,
): MergedFolder {
	const mine = listTexts(files, base);
	const merged: MergedFolder = { texts: {}, suggestions: null, conflicts: [] };
	for (const name of folderTexts) {
		const theirs = onDisk[name];
		if (theirs === undefined) continue;
		if (name === "suggestions")
			merged.suggestions = mergeSuggestions(files, base.suggestions, theirs);
		else if (theirs === null) {
			if (mine[name] === base[name] && name !== "article") merged.texts[name] = null;
		} else {
			const both = mergeTexts(base[name] ?? "", mine[name] ?? "", theirs);
			if ("text" in both) merged.texts[name] = both.text;
			else merged.conflicts.push({ name, parts: both.parts });
		}
	}
	return merged;
}

const readList = (text: string | null): Suggestion[] =>
	openTexts("", { article: "", published: null, walkthrough: null, suggestions: text }, {})?.files
		.suggestions ?? [];

/** By entries: lines of JSON that are put together need not be JSON. */
function mergeSuggestions(
	{ suggestions: mine }: DeskFiles,
	base: string | null,
	theirs: string | null,
): Suggestion[] {
	const find = (list: readonly Suggestion[]) => new Map(list.map((one) => [one.id, one]));
	const [here, before] = [find(mine), find(readList(base))];
	const there = readList(theirs);
	const kept = there
		.filter(({ id }) => here.has(id) || !before.has(id))
		.map((one) => {
			const own = here.get(one.id);
			if (!own || own.left === before.get(one.id)?.left) return one;
			const { left: _left, ...open } = one;
			return own.left ? { ...open, left: true as const } : open;
		});
	const known = find(there);
	const isNew = ({ id }: Suggestion) => !before.has(id) && !known.has(id);
	return [...kept, ...mine.filter(isNew)];
}

/** The files with the texts that a merge came to, but for the article: that is edited. */
export function putMerged(
	files: DeskFiles,
	{ texts: { published, walkthrough }, suggestions }: Omit<MergedFolder, "conflicts">,
): DeskFiles {
	return {
		...files,
		...(published === undefined ? {} : { published }),
		...(walkthrough === undefined ? {} : { walkthrough }),
		...(suggestions === null ? {} : { suggestions }),
	};
}

/** One edit that makes a text, as edits count in it, another; none where it is that. */
export function findEdit(before: string, raw: string): TextEdit[] {
	const after = raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	if (before === after) return [];
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
	const text = after.slice(start, after.length - end);
	return [{ start, stop: before.length - end, text }];
}
