import { describe, expect, it } from "vitest";
import type { DeskFiles } from "../files.ts";
import type { DeskStep } from "../history.ts";
import { noTexts } from "./folder-texts.ts";
import { compareDraft, type StoredDraft, toDraftTitle } from "./stored-draft.ts";

const write = (article: string): DeskFiles => ({
	...{ slug: "a", article, published: null, walkthrough: null, suggestions: [], images: {} },
});
const keep = (rest: Partial<StoredDraft> = {}): StoredDraft => ({
	...{ id: "1", title: "A", changed: 5, files: write("One."), undo: [], redo: [] },
	...rest,
});
const step: DeskStep = { edits: [], toggled: ["s1-1"] };

const compare = (draft: StoredDraft, opened: string, now = draft.base ?? null) =>
	compareDraft(draft, write(opened), now);

describe("A draft of what is opened again", () => {
	it("holds nothing of its own while nothing was done", () => {
		expect(compare(keep(), "One.")).toEqual({ draft: false, opened: false });
		expect(compare(keep({ undo: [step] }), "One.").draft).toBe(true);
		expect(compare(keep({ redo: [step] }), "One.").draft).toBe(true);
		const unsaved = [{ form: "new 1" }] as unknown as NonNullable<StoredDraft["unsaved"]>;
		expect(compare(keep({ unsaved }), "One.").draft).toBe(true);
	});

	it("holds something when its text differs: its history may have been forgotten", () => {
		expect(compare(keep(), "Another.").draft).toBe(true);
		const withSteps = { ...write("One."), walkthrough: "Steps." };
		expect(compare(keep({ files: withSteps }), "One.").draft).toBe(true);
	});

	it("is compared with its folder by the texts that were there last", () => {
		const base = { ...noTexts, article: "One." };
		const [saved, changed] = [keep({ undo: [step], base }), keep({ files: write("Mine."), base })];
		const disk = (article: string) => ({ ...noTexts, article });
		expect(compare(saved, "One.")).toEqual({ draft: false, opened: false });
		expect(compare(saved, "Theirs.", disk("Theirs."))).toEqual({ draft: false, opened: true });
		expect(compare(changed, "One.")).toEqual({ draft: true, opened: false });
		expect(compare(changed, "Theirs.", disk("Theirs."))).toEqual({ draft: true, opened: true });
		expect(compare(changed, "Mine.", disk("Mine."))).toEqual({ draft: false, opened: true });
		const steps = { ...base, walkthrough: "Steps." };
		expect(compare(saved, "One.", steps)).toEqual({ draft: false, opened: true });
	});

	it("says in the list what it was opened from, if that can be opened again", () => {
		expect(toDraftTitle(keep({ openedFrom: "article/a" }), 3)).toEqual({
			...{ id: "1", title: "A", changed: 5, revision: 3, openedFrom: "article/a" },
		});
		expect(toDraftTitle(keep(), 3)).not.toHaveProperty("openedFrom");
	});
});
