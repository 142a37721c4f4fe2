import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../testing/arbitrary/lesson.ts";
import { packText, unpackText } from "./packing.ts";

describe("packed text", () => {
	test("comes back, whatever it holds", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				expect(unpackText(packText(text))).toBe(text);
			}),
		);
		expect(unpackText(packText("\ufeffAnna"))).toBe("\ufeffAnna");
	});

	test("needs nothing to be escaped in an address", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
				expect(packText(text)).toMatch(/^[A-Za-z0-9_-]+$/);
			}),
		);
	});

	test("is nothing else: other text gives null and never throws", () => {
		for (const other of ["a b", "a", "é", "_____", "====", "gICA"])
			expect(unpackText(other)).toBeNull();
		fc.assert(
			fc.property(anyText, (text) => {
				expect(["string", "object"]).toContain(typeof unpackText(text));
			}),
		);
	});
});
