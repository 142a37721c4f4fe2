import { describe, expect, it } from "vitest";
import { formatCodePoint, listSuspectCharacters, replaceForbidden } from "./characters.ts";

describe("Suspect characters", () => {
	it.each([
		["a\u202eb", "bidi"],
		["a\u2069b", "bidi"],
		["a\u0000b", "control"],
		["a\u001b[2Jb", "control"],
		["a\u0085b", "control"],
		["a\ud800b", "control"],
		["a\udc00b", "control"],
		["a\u200bb", "invisible"],
		["a\u00adb", "invisible"],
		["a\u{e0041}b", "invisible"],
		["a\u200fb", "direction"],
		["P\u0430ris", "look-alike"],
		["\u0410nna", "look-alike"],
	])("in %j are %s", (text, kind) => {
		expect(listSuspectCharacters(text, false).map((found) => found.kind)).toEqual([kind]);
	});

	it.each(["a\tb\nc", "😀 👩‍👩‍👧", "naïve café", "Москва", "Ελλάδα", "नमस्ते", "5 kΩ", "µm"])(
		"are none in %j",
		(text) => {
			expect(listSuspectCharacters(text, false)).toEqual([]);
		},
	);

	it("are given with their place, a run of them once", () => {
		expect(listSuspectCharacters("ab\u202e\u202ecd", false)).toEqual([
			{ kind: "bidi", start: 2, stop: 4 },
		]);
	});

	it("are not direction marks where text runs from right to left", () => {
		expect(listSuspectCharacters("א\u200fב", true)).toEqual([]);
	});
});

describe("Forbidden characters", () => {
	it("become U+FFFD and the text keeps its length", () => {
		expect(replaceForbidden("a\u202eb\0\ud800c😀\n")).toBe("a\ufffdb\ufffd\ufffdc😀\n");
	});

	it("are named by their number", () => {
		expect(formatCodePoint("\u202e")).toBe("U+202E");
		expect(formatCodePoint("\n")).toBe("U+000A");
	});
});
