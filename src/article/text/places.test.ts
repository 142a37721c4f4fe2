import { expect, it } from "vitest";
import { findPlace, listLineStarts } from "./places.ts";

const text = "one\n\nthree\n";
const starts = listLineStarts(text);

it("every line break begins a line, also the last one", () => {
	expect(starts).toEqual([0, 4, 5, 11]);
});

it.each([
	[0, 1, 1],
	[3, 1, 4],
	[4, 2, 1],
	[5, 3, 1],
	[10, 3, 6],
	[11, 4, 1],
])("offset %i stands in line %i, column %i", (offset, line, column) => {
	expect(findPlace(starts, offset)).toEqual({ line, column });
});
