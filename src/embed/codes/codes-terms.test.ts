import { describe, expect, test } from "vitest";
import { type CodeWish, codeKinds, formatCode } from "./codes.ts";
import { describePrivacy, formatHostPolicy } from "./codes-terms.ts";

const site = "https://site.example:8443/sub/path/";

const wish: CodeWish = {
	...{ site, slug: "talks", view: "matrix", title: "Talks", takeaway: "Nobody" },
	...{ theme: "auto", height: 600, statement: null },
};

/** What a browser would need to be allowed for a code, read off the code itself. */
const needs = [
	{ directive: "frame-src", inCode: /<iframe|<standpoint-embed/ },
	{ directive: "script-src", inCode: /<script/ },
	{ directive: "img-src", inCode: /<img/ },
];

describe("the line for a host's policy", () => {
	test("allows what each code loads and nothing else", () => {
		for (const { id } of codeKinds) {
			const line = formatHostPolicy(id, site) ?? "";
			// Of an address, the consumer makes a frame.
			const code = id === "oembed" ? "<iframe>" : formatCode(id, wish);
			for (const { directive, inCode } of needs) {
				expect([id, directive, line.includes(directive)]).toEqual([
					...[id, directive],
					inCode.test(code),
				]);
			}
		}
	});

	test("names the origin, not the folder", () => {
		expect(formatHostPolicy("iframe", site)).toBe("frame-src https://site.example:8443;");
	});

	test("is not there as long as the address is unknown", () => {
		expect(formatHostPolicy("script", "")).toBeNull();
	});
});

describe("the sentence on privacy", () => {
	test("counts the files that a code loads", () => {
		for (const { id } of codeKinds) {
			const sentence = describePrivacy(id, site);
			const code = formatCode(id, wish);
			expect([id, /script/.test(sentence)]).toEqual([id, code.includes("<script")]);
			expect([id, /picture/i.test(sentence)]).toEqual([id, code.includes("<img")]);
		}
	});

	test("tells that an oEmbed consumer asks for the address, which readers do not", () => {
		expect(describePrivacy("oembed", site)).toMatch(
			/Your system asks site\.example:8443 what to show; your readers do not\.$/,
		);
	});

	test("is a sentence without an address too", () => {
		expect(describePrivacy("iframe", "")).toBe(
			"The frame is one file from this site. It sets no cookie, stores nothing, asks no third party for anything, and nothing is requested after loading until a reader follows a link.",
		);
	});
});
