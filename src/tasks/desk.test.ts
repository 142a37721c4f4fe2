import { describe, expect, it } from "vitest";
import { findWrongFolder, formatDeskPage } from "./desk.ts";

describe("The desk's task", () => {
	const isThere = (path: string) => path === "content/bridge/article.md";

	it("opens a folder that has an article, or none", () => {
		expect(findWrongFolder(["bridge"], isThere)).toBe(null);
		expect(findWrongFolder([], isThere)).toBe(null);
		expect(formatDeskPage("bridge")).toBe("/desk/index.html?folder=bridge");
		expect(formatDeskPage(undefined)).toBe("/desk/index.html");
	});

	it.each([
		["../bridge", "no name of a folder"],
		["desk", "no name of a folder"],
		["ferry", "npm run new -- ferry"],
	])("says what is wrong with %s", (folder, words) => {
		expect(findWrongFolder([folder], isThere)).toContain(words);
	});

	it("opens one folder at a time", () => {
		expect(findWrongFolder(["bridge", "bridge"], isThere)).toContain("one folder");
	});
});
