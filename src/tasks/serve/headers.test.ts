import { describe, expect, it } from "vitest";
import { listHeaders, parseHeaders } from "./headers.ts";

const rules = parseHeaders(
	[
		"# everything",
		"/*",
		"  X-Content-Type-Options: nosniff",
		"  Content-Security-Policy: default-src 'none'; img-src data: https://example.org:8443",
		"",
		"/assets/*",
		"\tCache-Control: immutable",
		"/embed/:slug/:view/",
		"  ! Content-Security-Policy",
		"  x-frame: any",
		"/a.b",
		"  X-Dot: yes",
		"/twice",
		"  X-Content-Type-Options: again",
		"  not a header",
	].join("\r\n"),
);

describe("a _headers file", () => {
	it("applies a star to every path", () => {
		expect(listHeaders(rules, "/riyadh-talks/")).toEqual({
			"x-content-type-options": "nosniff",
			"content-security-policy": "default-src 'none'; img-src data: https://example.org:8443",
		});
	});

	it("adds the headers of every block that matches", () => {
		expect(listHeaders(rules, "/assets/x.js")).toHaveProperty("cache-control", "immutable");
		expect(listHeaders(rules, "/assets/x.js")).toHaveProperty("x-content-type-options", "nosniff");
	});

	it("matches a placeholder with one segment and takes a header away", () => {
		expect(listHeaders(rules, "/embed/a/matrix/")).toEqual({
			"x-content-type-options": "nosniff",
			"x-frame": "any",
		});
		expect(listHeaders(rules, "/embed/a/b/c/")).not.toHaveProperty("x-frame");
	});

	it("takes a dot for a dot", () => {
		expect(listHeaders(rules, "/a.b")).toHaveProperty("x-dot");
		expect(listHeaders(rules, "/axb")).not.toHaveProperty("x-dot");
	});

	it("joins a name that is set twice, and leaves out what is no header", () => {
		expect(listHeaders(rules, "/twice")["x-content-type-options"]).toBe("nosniff, again");
		expect(Object.keys(listHeaders(rules, "/twice"))).toHaveLength(2);
	});

	it("may be empty, or begin with a header that belongs to nothing", () => {
		expect(listHeaders(parseHeaders(""), "/")).toEqual({});
		expect(listHeaders(parseHeaders("  X-A: 1\n"), "/")).toEqual({});
	});
});
