import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase85, encodeBase85 } from "./base85.ts";

test("any bytes come back, in five characters for four, none of which HTML reads", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
			const text = encodeBase85(bytes);
			expect([...decodeBase85(text)]).toEqual([...bytes]);
			expect(text.length).toBe(Math.ceil((bytes.length * 5) / 4));
			expect(text).toMatch(/^[(-;=-}]*$/);
		}),
	);
});

test("the largest group and the character that would open a tag are written too", () => {
	expect(encodeBase85(new Uint8Array([255, 255, 255, 255]))).toHaveLength(5);
	const all = Uint8Array.from({ length: 1024 }, (_, at) => (at * 7919) % 256);
	expect(encodeBase85(all)).toContain("}");
	expect([...decodeBase85(encodeBase85(all))]).toEqual([...all]);
});
