import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
	findMovedEdge,
	findWordAt,
	listTextWords,
	moveEdge,
	moveWords,
	snapToWords,
	type WordEdge,
	type WordMove,
} from "./words.ts";

const read = (text: string, lang = "en") =>
	listTextWords(text, { start: 0, stop: text.length }, lang).map(({ start, stop }) =>
		text.slice(start, stop),
	);

describe("the words of a sentence", () => {
	it.each([
		["en", "“No,” said Lind, “never.”", "No|said|Lind|never"],
		["en", "Zelenskyy's peace-keeping U.S. officials.", "Zelenskyy's|peace-keeping|U.S|officials"],
		["de", "Das kostet 3,5 Mio. Euro – sagt er.", "Das|kostet|3,5|Mio|Euro|sagt|er"],
		["ar", "قال الوزير: «لا».", "قال|الوزير|لا"],
		["en", "— … —", ""],
	])("in %s %s", (lang, text, words) => {
		expect(read(text, lang).join("|")).toBe(words);
	});

	it("are told apart where no space is between them", () => {
		expect(read("彼は反対だと言った。", "ja").length).toBeGreaterThan(3);
	});

	it("are found whatever the language is called", () => {
		expect(read("a b", "no such language")).toEqual(["a", "b"]);
	});
});

const text = "It would “ruin the harbour”, she said.";
const words = listTextWords(text, { start: 0, stop: text.length }, "en");
const show = (one: { start: number; stop: number } | null) =>
	one && text.slice(one.start, one.stop);

test("a drag takes the words it touches whole, and leaves punctuation at its ends out", () => {
	const at = (part: string) => text.indexOf(part);
	expect(show(snapToWords(words, { start: at("uin"), stop: at("arbour") }))).toBe(
		"ruin the harbour",
	);
	expect(show(snapToWords(words, { start: at("”, s"), stop: at("”, s") + 1 }))).toBe(null);
	expect(show(findWordAt(words, at("”, s")))).toBe("harbour");
});

describe("an arrow", () => {
	const go = (ways: readonly [way: WordMove, wide?: boolean][]) => {
		let chosen: { start: number; stop: number } | null = null;
		let edge: WordEdge = "stop";
		for (const [way, wide = false] of ways) {
			edge = findMovedEdge(words, chosen, way, edge);
			chosen = moveWords(words, chosen, way, wide ? edge : null);
		}
		return chosen;
	};
	const move = (...ways: [way: WordMove, wide?: boolean][]) => show(go(ways));

	it("begins at the first word, goes on, and widens with Shift", () => {
		expect(move(["next"])).toBe("It");
		expect(move(["next"], ["next"], ["next", true])).toBe("would “ruin");
		expect(move(["next"], ["last", true])).toBe("It would “ruin the harbour”, she said");
		expect(move(["next"], ["last", true], ["previous", true])).toBe(
			"It would “ruin the harbour”, she",
		);
	});

	it("widens to the left from the last word, and shrinks there again", () => {
		expect(move(["last"], ["previous", true], ["previous", true])).toBe("harbour”, she said");
		expect(move(["last"], ["previous", true], ["previous", true], ["next", true])).toBe("she said");
		expect(move(["next"], ["next", true], ["previous", true], ["previous", true])).toBe("It");
	});

	it("stays within the sentence, and never shrinks to nothing", () => {
		expect(move(["previous"], ["next"])).toBe("said");
		expect(move(["next"], ["previous", true])).toBe("It");
		expect(moveWords([], null, "next", null)).toBe(null);
	});

	it("always gives whole words of the sentence", () => {
		const way = fc.tuple(fc.constantFrom("next", "previous", "first", "last"), fc.boolean());
		fc.assert(
			fc.property(fc.array(way, { minLength: 1, maxLength: 12 }), (ways) => {
				const chosen = go(ways as [WordMove, boolean][]);
				expect(words.some(({ start }) => start === chosen?.start)).toBe(true);
				expect(words.some(({ stop }) => stop === chosen?.stop)).toBe(true);
			}),
		);
	});
});

test("each end moves by a word, the other one stays, and they never cross", () => {
	const [, second] = words;
	if (!second) throw new Error("There are two words");
	const wider = moveEdge(words, second, "stop", 1);
	expect(show(wider)).toBe("would “ruin");
	expect(show(moveEdge(words, wider, "start", 1))).toBe("ruin");
	expect(show(moveEdge(words, second, "start", 1))).toBe("would");
	expect(show(moveEdge(words, second, "start", -1))).toBe("It would");
});
