import { describe, expect, test } from "vitest";
import { guessSite } from "./site.ts";

describe("the address that codes are written with", () => {
	test.each([
		["https://site.example/talks/", "https://site.example/"],
		[
			"https://site.example/sub/path/talks/index.html#embed-matrix",
			"https://site.example/sub/path/",
		],
		["http://paper.example:8080/talks/?a=b", "http://paper.example:8080/"],
	])("is where the page was loaded from: %s", (page, site) => {
		expect(guessSite(page, "")).toEqual({ site, warning: "" });
		expect(guessSite(page, "https://known.example/")).toEqual({ site, warning: "" });
	});

	test.each([
		["http://localhost:4173/talks/"],
		["http://127.0.0.1:4173/talks/"],
		["http://127.12.0.9/talks/"],
		["http://[::1]:4173/talks/"],
		["http://0.0.0.0/talks/"],
		["http://me.localhost/talks/"],
	])("is the published one where the page's own leads nobody: %s", (page) => {
		expect(guessSite(page, "https://known.example/")).toEqual({
			site: "https://known.example/",
			warning: "",
		});
		expect(guessSite(page, "").warning).toBe("This address works on this computer alone.");
	});

	test("is not taken for one's own computer because its name begins like one", () => {
		expect(guessSite("https://localhost.example/talks/", "").warning).toBe("");
		expect(guessSite("https://127.0.0.1.example/talks/", "").warning).toBe("");
	});

	test("is missing, and said to be, in a page that was opened from a file", () => {
		const { site, warning } = guessSite("file:///home/me/dist/talks/index.html", "");
		expect(site).toBe("");
		expect(warning).toContain("opened from a file");
	});
});
