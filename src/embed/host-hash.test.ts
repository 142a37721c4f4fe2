import { describe, expect, it } from "vitest";
import { formatAddress, isReplaceable, parseSelection } from "./host-hash.ts";

describe("a selection in the host's hash", () => {
	it.each([
		["#statement=lavrov-nato-1", "statement=lavrov-nato-1"],
		["#actor=a&proposal=b&words=quoted", "actor=a&proposal=b&words=quoted"],
		["#top&statement=a&page=2", "statement=a"],
		["#comments", ""],
		["#/article/5", ""],
		["", ""],
		["#mystatement=a", ""],
	])("of %o is %o", (hash, selection) => expect(parseSelection(hash)).toBe(selection));

	it("may be replaced when nothing else is there", () => {
		expect(["", "#", "#statement=a", "#statement=a&words=quoted"].every(isReplaceable)).toBe(true);
		expect(["#comments", "#/a/5", "#top&statement=a"].some(isReplaceable)).toBe(false);
	});

	it("makes an address of the page", () => {
		const page = "https://news.example/story?a=1";
		expect(formatAddress(`${page}#statement=a`, "actor=b")).toBe(`${page}#actor=b`);
		expect(formatAddress(`${page}#statement=a`, "")).toBe(page);
	});
});
