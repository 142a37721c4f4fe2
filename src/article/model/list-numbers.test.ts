import { expect, test } from "vitest";
import { findItemNumber, lookOfNumbers } from "./list-numbers.ts";

const list = (...markers: string[]) => ({
	...{ type: "list" as const, ordered: true, start: Number.parseInt(markers[0] ?? "1", 10) },
	items: markers.map((marker) => ({ checked: null, blocks: [], marker })),
});

test.each([
	[
		["24.", "28.", "29."],
		[undefined, 28, undefined],
	],
	[
		["1.", "1.", "1."],
		[undefined, 1, 1],
	],
	[
		["5.", "4."],
		[undefined, 4],
	],
])("the numbers %j are shown as they are written", (markers, values) => {
	const written = list(...markers);
	expect(written.items.map((_, index) => findItemNumber(written, index))).toEqual(values);
});

test("items of a note, which have no number of their own, are counted", () => {
	const written = { ...list("1."), items: [{ checked: null, blocks: [] }] };
	expect(findItemNumber(written, 0)).toBeUndefined();
	expect(lookOfNumbers(written)).toBeUndefined();
});

test.each([
	[["1.", "2."], undefined],
	[["1)", "2)"], "parenthesis"],
	[["01.", "02."], "zero"],
	[["1986."], "long"],
])("the numbers %j look like %s", (markers, look) => {
	expect(lookOfNumbers(list(...markers))).toBe(look);
});
