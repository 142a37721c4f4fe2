import { describe, expect, it } from "vitest";
import { formatSuggestions } from "../../article/suggestions/read-suggestions.ts";
import { editText } from "../../article/text/edits.ts";
import { noTexts, openTexts } from "../drafts/folder-texts.ts";
import { findEdit, mergeFolder, putMerged } from "./merge-folder.ts";

const suggest = (id: string, isLeft = false) => ({
	...{ id, sentence: 1, exact: `words ${id}`, speaker: null, actor: null, weak: false },
	...{ cue: null, relay: null, unnamed: false, rule: "saying", confidence: 0.9 },
	...(isLeft ? { left: true as const } : {}),
});
const base = {
	...noTexts,
	article: "One.\n\nTwo.\n\nThree.\n",
	published: "One.\n",
	walkthrough: "A step.\n",
	suggestions: formatSuggestions([suggest("s1-1"), suggest("s1-2"), suggest("s1-3")]),
};
const opened = openTexts("bridge", base, {});
if (opened === null) throw new Error("There is an article");
const { files } = opened;

describe("A folder and what has changed on disk", () => {
	it("come together file by file", () => {
		const mine = { ...files, article: base.article.replace("One", "First") };
		const onDisk = { article: base.article.replace("Three", "Last"), published: "Two.\n" };
		const merged = mergeFolder(mine, base, onDisk);
		expect(merged.conflicts).toEqual([]);
		expect(merged.texts).toEqual({
			article: "First.\n\nTwo.\n\nLast.\n",
			published: "Two.\n",
		});
		expect(putMerged(mine, merged)).toEqual({ ...mine, published: "Two.\n" });
	});

	it("are told apart where both have changed the same lines, in every file", () => {
		const mine = { ...files, article: "1\n", walkthrough: "Mine.\n" };
		const merged = mergeFolder(mine, base, { article: "I\n", walkthrough: "Theirs.\n" });
		expect(merged.conflicts.map(({ name }) => name)).toEqual(["article", "walkthrough"]);
		expect(merged.texts).toEqual({});
	});

	it("keep here what is gone there, unless nobody has changed it", () => {
		const mine = { ...files, article: "Mine.\n" };
		expect(mergeFolder(mine, base, { article: null, walkthrough: null })).toEqual({
			...{ texts: { walkthrough: null }, suggestions: null, conflicts: [] },
		});
	});

	it("keep what either has set aside, added or taken away of the suggestions", () => {
		const mine = { ...files, suggestions: [suggest("s1-1", true), suggest("s1-2")] };
		const theirs = [suggest("s1-1"), suggest("s1-2", true), suggest("s1-3"), suggest("s9-1")];
		const onDisk = { suggestions: formatSuggestions(theirs) };
		expect(mergeFolder(mine, base, onDisk).suggestions).toMatchObject([
			...[suggest("s1-1", true), suggest("s1-2", true), suggest("s9-1")],
		]);
	});
});

describe("One edit", () => {
	it.each([
		["abcd", "abXcd"],
		["aaa", "aa"],
		["", "x\ny"],
		["x\ny", ""],
		["one two", "two one"],
	])("makes %j %j", (before, after) => {
		expect(editText(before, findEdit(before, after))).toBe(after);
	});

	it("is none where only line breaks and the mark at the beginning differ", () => {
		expect(findEdit("a\nb\n", "\ufeffa\r\nb\r\n")).toEqual([]);
	});
});
