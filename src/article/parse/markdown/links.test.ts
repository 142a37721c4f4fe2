import { describe, expect, it } from "vitest";
import { findSafeImage, findSafeLink, isWebAddress } from "./links.ts";

describe("A link may lead to", () => {
	it.each([
		"https://example.org",
		"http://example.org:8080/a?b=c#d",
		"HTTPS://EXAMPLE.ORG/ü",
		"mailto:a@example.org",
		"#part",
		"other/page.html",
		"../up",
		"./here",
		"/root",
		"?query=a:b",
		"a/b:c",
		"",
	])("%s", (address) => {
		expect(findSafeLink(address)).toBe(address);
	});

	it("an address with its references decoded", () => {
		expect(findSafeLink("https://example.org/?a=1&amp;b=2")).toBe("https://example.org/?a=1&b=2");
	});
});

describe("A link never leads to", () => {
	it.each([
		"javascript:alert(1)",
		"JAVASCRIPT:alert(1)",
		"java\nscript:alert(1)",
		"javascript&colon;alert(1)",
		"javascript&unknown;alert(1)",
		"&#106;avascript:alert(1)",
		" javascript:alert(1)",
		"\u0001javascript:alert(1)",
		"data:text/html,x",
		"vbscript:x",
		"file:///etc/passwd",
		"ftp://example.org",
		"//example.org",
		"/\\example.org",
		"\\\\example.org",
		"https:example.org",
		"https:///example.org",
		"https://user@example.org",
		"https://",
		"a:b",
		"https://example.org/\u202egnp",
	])("%j", (address) => {
		expect(findSafeLink(address)).toBeNull();
	});
});

describe("An image", () => {
	it.each(["bridge.png", "images/bridge.png", "../bridge.png"])("may be %s", (address) => {
		expect(findSafeImage(address)).toBe(address);
	});

	it.each([
		"https://example.org/a.png",
		"//example.org/a.png",
		"/a.png",
		"#a",
		"?a",
		"",
		"data:image/png,a",
	])("may not be %s", (address) => {
		expect(findSafeImage(address)).toBeNull();
	});
});

describe("A credit's address", () => {
	it("has a host and begins with https or http", () => {
		expect(isWebAddress("https://example.org/a")).toBe(true);
		expect(isWebAddress("example.org")).toBe(false);
		expect(isWebAddress("mailto:a@example.org")).toBe(false);
	});
});
