import { expect, test } from "vitest";
import { findNeighbour } from "./roving.ts";

const right = { x: 1, y: 0 };
const down = { x: 0, y: 1 };

test("an arrow goes to the next mark of the same row, not to a nearer one of another row", () => {
	const spots = [
		{ x: 100, y: 0 },
		{ x: 30, y: 40 },
	];
	expect(findNeighbour({ x: 0, y: 0 }, spots, right)).toBe(0);
	expect(findNeighbour({ x: 0, y: 0 }, spots, down)).toBe(1);
});

test("an arrow leaves an empty row rather than getting stuck", () => {
	expect(findNeighbour({ x: 0, y: 0 }, [{ x: 50, y: 200 }], right)).toBe(0);
});

test("there is no neighbour where no mark lies in the direction", () => {
	expect(findNeighbour({ x: 0, y: 0 }, [{ x: -10, y: 0 }], right)).toBe(-1);
	expect(findNeighbour({ x: 0, y: 0 }, [], down)).toBe(-1);
});

test("a mark is not its own neighbour", () => {
	expect(findNeighbour({ x: 5, y: 5 }, [{ x: 5, y: 5 }], right)).toBe(-1);
});
