import { describe, expect, it } from "vitest";
import type { DeskFiles } from "../files.ts";
import type { DeskStep } from "../history.ts";
import { noTexts } from "./folder-texts.ts";
import { isUntouched, type StoredDraft, toDraftTitle } from "./stored-draft.ts";

const write = (article: string): DeskFiles => ({
	...{ slug: "a", article, published: null, walkthrough: null, suggestions: [], images: {} },
});
const keep = (rest: Partial<StoredDraft> = {}): StoredDraft => ({
	...{ id: "1", title: "A", changed: 5, files: write("One."), undo: [], redo: [] },
	...rest,
});
const step: DeskStep = { edits: [], toggled: ["s1-1"] };

describe("A draft of what is opened again", () => {
	it("has nothing in it while nothing was done", () => {
		expect(isUntouched(keep(), write("One."))).toBe(true);
		expect(isUntouched(keep({ undo: [step] }), write("One."))).toBe(false);
		expect(isUntouched(keep({ redo: [step] }), write("One."))).toBe(false);
	});

	it("is never taken for that when its text differs: its history may have been forgotten", () => {
		expect(isUntouched(keep(), write("Another."))).toBe(false);
		const withSteps = { ...write("One."), walkthrough: "Steps." };
		expect(isUntouched(keep({ files: withSteps }), write("One."))).toBe(false);
	});

	it("has nothing in it that its folder does not hold once it is saved there", () => {
		const base = { ...noTexts, article: "One." };
		expect(isUntouched(keep({ undo: [step], base }), write("One, changed on disk."))).toBe(true);
		expect(isUntouched(keep({ base: { ...base, article: "Old." } }), write("One."))).toBe(false);
	});

	it("says in the list what it was opened from, if that can be opened again", () => {
		expect(toDraftTitle(keep({ openedFrom: "article/a" }), 3)).toEqual({
			...{ id: "1", title: "A", changed: 5, revision: 3, openedFrom: "article/a" },
		});
		expect(toDraftTitle(keep(), 3)).not.toHaveProperty("openedFrom");
	});
});
