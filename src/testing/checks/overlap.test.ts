import { expect, test } from "vitest";
import { countCrossings, listAcross } from "./overlap.ts";

test("lines cross when their ends stand the other way round, not when they share one", () => {
	const [a, b, c] = [
		{ from: 0, to: 10 },
		{ from: 5, to: 1 },
		{ from: 5, to: 20 },
	];
	expect(countCrossings([a, b])).toBe(1);
	expect(countCrossings([a, b, c])).toBe(1);
	expect(countCrossings([b, c])).toBe(0);
});

test("every x of a path is found, and no y", () => {
	expect(listAcross("M1,200H30V400C4.5,500,-6,600,7,700L8,800")).toEqual([1, 30, 4.5, -6, 7, 8]);
});
