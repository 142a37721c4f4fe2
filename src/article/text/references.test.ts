import { describe, expect, it } from "vitest";
import { decodeReferences } from "./references.ts";

describe("A character reference", () => {
	it.each([
		["&amp;", "&"],
		["&lt;b&gt;", "<b>"],
		["&eacute;&Eacute;&nbsp;&yuml;", "éÉ\u00a0ÿ"],
		["&ldquo;&rsquo;&mdash;&euro;", "“’—€"],
		["&#233;&#xE9;&#X1F600;", "éé😀"],
		["&lbrack;&rcub;", "[}"],
	])("%s is %j", (raw, text) => {
		expect(decodeReferences(raw).text).toBe(text);
	});

	it.each(["&unknown;", "&amp", "& amp;", "&#;", "&#x;", "&#12345678;", "AT&T; &constructor;"])(
		"is none in %s",
		(raw) => {
			expect(decodeReferences(raw).text).toBe(raw);
		},
	);

	it.each(["&#0;", "&#x202E;", "&#27;", "&#xD800;", "&#x110000;"])("%s is U+FFFD", (raw) => {
		expect(decodeReferences(raw)).toMatchObject({ text: "\ufffd", hidden: true });
	});

	it("to a line break or a tab is a space", () => {
		expect(decodeReferences("a&#10;b&Tab;c")).toMatchObject({ text: "a b c", hidden: false });
	});

	it("leaves every unit with its place", () => {
		const { text, origin } = decodeReferences("a&amp;b&#x1F600;c");
		expect(text).toBe("a&b😀c");
		expect([...(origin ?? [])]).toEqual([0, 1, 6, 7, 7, 16, 17]);
	});
});
