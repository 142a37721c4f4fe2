import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePieces } from "./encode-text.ts";

test("A text is the bytes that a browser makes of it, halves of letters too", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "binary" }),
			fc.integer({ min: 0xd800, max: 0xdfff }),
			(text, half) => {
				const all = `${text}${String.fromCharCode(half)}`;
				const bytes = [...new TextEncoder().encode(all)];
				expect([...encodePieces([...all, ""])]).toEqual(bytes);
			},
		),
	);
});
