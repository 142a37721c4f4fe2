import { expect, it } from "vitest";
import { findPrefix, findSuffix } from "./excerpt.ts";

it("prefix and suffix are what stands around a stretch", () => {
	expect(findPrefix("abcdef", 4, 3)).toBe("bcd");
	expect(findSuffix("abcdef", 2, 3)).toBe("cde");
});

it("they end where the text does", () => {
	expect(findPrefix("abc", 1, 32)).toBe("a");
	expect(findSuffix("abc", 2, 32)).toBe("c");
	expect(findPrefix("abc", 0, 32)).toBe("");
});

it("they never hold half a character", () => {
	expect(findPrefix("😀😀b", 4, 3)).toBe("😀");
	expect(findSuffix("a😀😀", 1, 3)).toBe("😀");
});
