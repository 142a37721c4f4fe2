import { describe, expect, it } from "vitest";
import { formatShared, isReplaceable, parseSelection } from "./host-hash.ts";

describe("a selection in the host's hash", () => {
	it.each([
		["#statement=lavrov-nato-1", "statement=lavrov-nato-1"],
		["statement=lavrov-nato-1", "statement=lavrov-nato-1"],
		["#actor=a&proposal=b&words=quoted", "actor=a&proposal=b&words=quoted"],
		["#top&statement=a&page=2", "statement=a"],
		["#comments", ""],
		["#/article/5", ""],
		["", ""],
		["#mystatement=a", ""],
		["#statement=Call 0900 now", ""],
		["#statement=%3Cb%3E", ""],
		["#words=anything", ""],
		[`#${"statement=a&".repeat(1000)}`, ""],
	])("of %o is %o", (hash, selection) => expect(parseSelection(hash)).toBe(selection));

	it("may be replaced when nothing else is there", () => {
		expect(["", "#", "#statement=a", "#statement=a&words=quoted"].every(isReplaceable)).toBe(true);
		const others = ["#comments", "#/a/5", "#top&statement=a", "#statement=Of the host"];
		expect(others.some(isReplaceable)).toBe(false);
	});
});

describe("the address that others are told", () => {
	const page = "https://news.example/story";
	const tell = (address: string, kept = "") => formatShared(new URL(address), kept);

	it.each([
		["the address with its selection", `${page}#statement=a`, "", `${page}#statement=a`],
		["no query", `${page}?token=abc&id=7#statement=a`, "", `${page}#statement=a`],
		["what the host lets through", `${page}?token=abc&id=7&id=8`, "page id", `${page}?id=7&id=8`],
		["no parameter without a name", `${page}?=abc&id=7`, "", page],
		["nor one whose name is part of another's", `${page}?i=abc`, "id", page],
		["neither user nor password", "https://ann:secret@news.example/story", "", page],
	])("is %s", (_what, address, kept, told) => expect(tell(address, kept)).toBe(told));
});
