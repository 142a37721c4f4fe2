import { describe, expect, test } from "vitest";
import { readSaidWords, repeatsClaim } from "./shared-words.ts";

describe("a text repeats a claim", () => {
	test.each([
		["the quay is safe", "The Quay Is Safe"],
		["that the old quay would be safe by May", "quay safe"],
		["it is too far", "too far"],
		["im Jahr 2031 ist die Mole sicher", "Die Mole ist 2031 sicher"],
		["the quay isn’t safe", "Quay isn’t safe"],
	])("“%s”: “%s”", (text, claim) => {
		expect(repeatsClaim(readSaidWords(text), readSaidWords(claim))).toBe(true);
	});

	test.each([
		["likes tea", "The quay is safe"],
		["the quay is a danger", "The quay is safe"],
		["the quays are safe", "The quay is safe"],
		["the quay is not safe", "The quay is safe"],
		["die Mole ist sicher", "Die Mole ist nicht sicher"],
		["by 2032 the quay is safe", "The quay is safe by 2031"],
		["", "The quay is safe"],
		["anything", "…"],
	])("but “%s” does not: “%s”", (text, claim) => {
		expect(repeatsClaim(readSaidWords(text), readSaidWords(claim))).toBe(false);
	});
});
