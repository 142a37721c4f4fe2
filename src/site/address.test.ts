import { describe, expect, test } from "vitest";
import { findSiteAddress, normalizeAddress, wantsPictures } from "./address.ts";

describe("the site's address", () => {
	test("is unknown when no variable names one", () => {
		expect(findSiteAddress({})).toBeNull();
		expect(findSiteAddress({ STANDPOINT_URL: "  " })).toBeNull();
	});

	test("is what a person set, with a slash at the end", () => {
		expect(findSiteAddress({ STANDPOINT_URL: " https://Example.org/explainers " })).toBe(
			"https://example.org/explainers/",
		);
	});

	test("is the main address on Netlify, previews included", () => {
		const netlify = {
			...{ NETLIFY: "true", CONTEXT: "deploy-preview", URL: "https://paper.example" },
			DEPLOY_PRIME_URL: "https://deploy-preview-1--paper.netlify.app",
		};
		expect(findSiteAddress(netlify)).toBe("https://paper.example/");
	});

	test("is not any URL that happens to be in the environment", () => {
		expect(findSiteAddress({ URL: "https://elsewhere.example" })).toBeNull();
		expect(findSiteAddress({ CF_PAGES_URL: "https://elsewhere.example" })).toBeNull();
	});

	test("is the project's on Cloudflare Pages, not that of one deployment", () => {
		const at = (address: string) => findSiteAddress({ CF_PAGES: "1", CF_PAGES_URL: address });
		expect(at("https://1a2b3c4d.paper.pages.dev")).toBe("https://paper.pages.dev/");
		expect(at("https://paper.pages.dev")).toBe("https://paper.pages.dev/");
	});

	test("is what a person set rather than what the host says", () => {
		expect(
			findSiteAddress({
				...{ STANDPOINT_URL: "https://mine.example/", NETLIFY: "true" },
				URL: "https://paper.netlify.app",
			}),
		).toBe("https://mine.example/");
	});

	test.each([
		["example.org", "no scheme"],
		["localhost:8080", "a scheme that is a host"],
		["ftp://example.org/", "another scheme"],
		["javascript:alert(1)", "a script"],
		["https://", "no host"],
		["https://exa mple.org/", "a space"],
		["https://user:secret@example.org/", "a password"],
		["https://example.org/?a=b", "a query"],
		["https://example.org/#top", "a hash"],
		["https://example.org/index.html", "a file"],
	])("%s is refused: %s", (given) => {
		expect(normalizeAddress(given)).toBeNull();
		expect(() => findSiteAddress({ STANDPOINT_URL: given })).toThrow(
			`STANDPOINT_URL is "${given}", which is not the address of a site.`,
		);
	});

	test("is not taken from a host that says nonsense", () => {
		expect(findSiteAddress({ NETLIFY: "true", URL: "nonsense" })).toBeNull();
	});
});

test("only the word no leaves pictures out", () => {
	expect(wantsPictures({})).toBe(true);
	expect(wantsPictures({ STANDPOINT_PICTURES: "yes" })).toBe(true);
	expect(wantsPictures({ STANDPOINT_PICTURES: "no" })).toBe(false);
});
