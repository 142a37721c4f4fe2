import fc from "fast-check";
import { expect, test } from "vitest";
import { shortenWords } from "./shorten.ts";

test.each([
	["one two three four", 18, "one two three four"],
	["one two three four", 15, "one two three four"],
	["one two three four", 14, "one two …"],
	["one two … three four", 11, "one two …"],
	["one … two three four", 11, "one … two …"],
	["unbelievably long", 5, "unbelievably …"],
	["unbelievably", 5, "unbelievably"],
	["", 5, ""],
])("%j in %d characters is %j", (text, most, short) => {
	expect(shortenWords(text, most)).toBe(short);
});

test("what is shortened is whole words of the text, in the length that is allowed", () => {
	const words = fc.array(fc.stringMatching(/^[a-z“”,.]{1,9}$/), { minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(words, fc.integer({ min: 12, max: 80 }), (list, most) => {
			const text = list.join(" ");
			const short = shortenWords(text, most);
			if (short === text) {
				expect(text.length).toBeLessThanOrEqual(most * 1.2);
				return;
			}
			expect(short.length).toBeLessThanOrEqual(most);
			expect(short.endsWith(" …")).toBe(true);
			expect(text.startsWith(`${short.slice(0, -2)} `)).toBe(true);
		}),
	);
});
