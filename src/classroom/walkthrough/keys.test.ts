import { describe, expect, test } from "vitest";
import { findScroll, findWish, isTaken, type Stroke } from "./keys.ts";

const press = (key: string, held: Partial<Stroke> = {}): Stroke => ({
	...{ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
	...held,
});

describe("at any pace", () => {
	test.each([
		["ArrowRight", "next"],
		[" ", "next"],
		["PageDown", "next"],
		["ArrowLeft", "previous"],
		["PageUp", "previous"],
		["Home", "first"],
		["End", "last"],
	])("%j means %s", (key, wish) => {
		expect(findWish(press(key), false)).toBe(wish);
		expect(findWish(press(key), true)).toBe(wish);
	});

	test("Shift and the space bar go back", () => {
		expect(findWish(press(" ", { shiftKey: true }), false)).toBe("previous");
	});

	test.each(["ctrlKey", "altKey", "metaKey"] as const)(
		"with %s a key is the browser’s",
		(modifier) => {
			for (const key of ["ArrowLeft", " ", "b", "f"]) {
				expect(findWish(press(key, { [modifier]: true }), true)).toBeNull();
			}
		},
	);

	test.each(["q", "Enter", "Tab", "Escape", "ArrowDown"])("%s means nothing", (key) => {
		expect(findWish(press(key), true)).toBeNull();
	});
});

test.each([
	["b", "black"],
	["B", "black"],
	[".", "black"],
	["f", "full-screen"],
	["o", "overview"],
	["s", "presenter"],
	["a", "answers"],
	["?", "help"],
])("%s means %s in front of a class, and nothing to a student", (key, wish) => {
	const shiftKey = key === "?" || key === "B";
	expect(findWish(press(key, { shiftKey }), true)).toBe(wish);
	expect(findWish(press(key, { shiftKey }), false)).toBeNull();
});

describe("whoever has the focus keeps its keys:", () => {
	/** Stands for an element that these selectors, and no others, match. */
	const element = (...selectors: string[]) => ({
		matches: (list: string) => list.split(",").some((part) => selectors.includes(part.trim())),
	});

	test("everything typed into a field", () => {
		const field = element("textarea");
		for (const key of ["ArrowLeft", " ", "b", "Home"]) expect(isTaken(field, key, true)).toBe(true);
	});

	test("arrows among radio buttons, not the keys of a clicker", () => {
		const radio = element("input[type=radio]");
		expect(isTaken(radio, "ArrowRight", false)).toBe(true);
		expect(isTaken(radio, "ArrowRight", true)).toBe(false);
		expect(isTaken(radio, "ArrowDown", true)).toBe(true);
		expect(isTaken(radio, "PageDown", false)).toBe(false);
	});

	test("the space bar on a button, not the arrows", () => {
		const button = element("button");
		expect(isTaken(button, " ", false)).toBe(true);
		expect(isTaken(button, "ArrowRight", false)).toBe(false);
	});

	test("nothing anywhere else", () => {
		expect(isTaken(element(), "ArrowRight", false)).toBe(false);
	});
});

test.each([
	[" ", false, "down"],
	[" ", true, "up"],
	["PageDown", false, "down"],
	["End", false, "down"],
	["PageUp", false, "up"],
	["Home", false, "up"],
	["ArrowRight", false, null],
])("%j, with Shift %s, scrolls %s", (key, shiftKey, way) => {
	expect(findScroll(press(key, { shiftKey }))).toBe(way);
});
