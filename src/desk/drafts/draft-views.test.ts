import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import MergeView from "../merge/MergeView.svelte";
import { type MergePart, mergeTexts } from "../merge/merge-texts.ts";
import DraftNotice from "./DraftNotice.svelte";
import Drafts from "./Drafts.svelte";
import type { DraftTold } from "./draft-notices.ts";

const read = (markup: string) =>
	markup
		.replace(/<!--[\s\S]*?-->/g, "")
		.replace(/<[^>]*>/g, " ")
		.replace(/\s+/g, " ")
		.trim();

const nothing = () => {};
const base = {
	drafts: [{ id: "a", title: "A <b>", changed: Date.UTC(2025, 2, 3, 12), revision: 1 }],
	...{ onopen: nothing, onforget: nothing, onforgetall: nothing, onallow: nothing },
};
const show = (allowed: "yes" | "no" | "unasked", reason: string | null = null) =>
	read(render(Drafts, { props: { ...base, allowed, reason } }).body);

describe("The list of drafts", () => {
	it("asks once, in one line, and offers to forget what is kept", () => {
		expect(show("unasked")).toContain("May this browser keep your drafts");
		expect(show("unasked")).not.toContain("Forget all");
		expect(show("yes")).not.toContain("May this browser");
		expect(show("yes")).toContain("Forget all");
		expect(show("no")).not.toContain("May this browser");
	});

	it("says why nothing is kept in the place of the question", () => {
		expect(show("unasked", "There is no room.")).toMatch(/^Drafts There is no room\. A &lt;b>/);
		expect(show("unasked", "There is no room.")).not.toContain("May this browser");
	});
});

describe("A notice", () => {
	it.each<[DraftTold | null, string[]]>([
		[null, []],
		[{ kind: "open-elsewhere" }, []],
		[{ kind: "written-elsewhere" }, ["Take the other tab’s", "Keep mine as a copy"]],
		[{ kind: "removed-elsewhere" }, ["Keep mine as a copy"]],
		[{ kind: "unkept", reason: "There is no room." }, []],
	])("%j offers %j", (told, answers) => {
		const { body } = render(DraftNotice, { props: { told, onanswer: nothing } });
		expect([...body.matchAll(/<button[^>]*>([^<]*)</g)].map(([, label]) => label)).toEqual(answers);
		expect(read(body) === "").toBe(told === null);
	});
});

describe("A merge to be decided", () => {
	it("shows both sides of each place, with its line", () => {
		const merged = mergeTexts("a\nb\nc\n", "a\nmine <i>\nc\n", "a\nc\n");
		const parts: MergePart[] = "parts" in merged ? merged.parts : [];
		const props = { parts, file: "article.md", theirs: "on disk" };
		const { body } = render(MergeView, {
			props: { ...props, onmerged: nothing, oncancel: nothing },
		});
		expect(read(body)).toContain("Line 2 Yours mine &lt;i>");
		expect(read(body)).toContain("As it is on disk Nothing");
		expect(body.match(/type="radio"/g)?.length).toBe(3);
	});
});
