import { describe, expect, it } from "vitest";
import { isInside, listOutside, listOverlaps, overlaps } from "../../testing/checks/overlap.ts";
import { centreLines, findLineBox, measureLines, stackLines } from "./label.ts";

const style = { size: 13, family: "sans", x: 10 } as const;

describe("stackLines", () => {
	it("sets baselines one leading apart, the first within the first line", () => {
		const [first, second] = stackLines(["one", "two"], { ...style, top: 0, leading: 20 });
		expect(first?.y).toBeGreaterThan(10);
		expect(first?.y).toBeLessThan(20);
		expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(20);
	});
	it("gives nothing for no lines", () => {
		expect(stackLines([], { ...style, top: 0 })).toEqual([]);
	});
});

describe("centreLines", () => {
	it("keeps the middle where it is, however many lines", () => {
		const [one] = centreLines(["one"], 50, { ...style, leading: 20 });
		const three = centreLines(["one", "two", "three"], 50, { ...style, leading: 20 });
		expect(three[1]?.y).toBe(one?.y);
	});
});

describe("findLineBox", () => {
	it("stands where the anchor puts it", () => {
		const [line] = stackLines(["word"], { ...style, x: 100, top: 0, anchor: "end" });
		const width = measureLines(["word"], style);
		expect(line && findLineBox(line)).toMatchObject({ x: 100 - width, width });
	});
});

describe("the picky eye", () => {
	const [upper, lower] = [0, 8].map((top) => stackLines(["word"], { ...style, top }));
	it("sees texts that overlap, and lets neighbours be", () => {
		expect(listOverlaps([...(upper ?? []), ...(lower ?? [])])).toEqual(["word | word"]);
		expect(listOverlaps(stackLines(["word", "word"], { ...style, top: 0 }))).toEqual([]);
		const box = { x: 0, y: 0, width: 24, height: 24 };
		expect(overlaps(box, { ...box, x: 24 })).toBe(false);
		expect(overlaps(box, { ...box, x: 23 })).toBe(true);
	});
	it("sees what sticks out", () => {
		expect(listOutside(upper ?? [], 200, 20)).toEqual([]);
		expect(listOutside(upper ?? [], 20, 20)).toEqual(["word"]);
		expect(isInside({ x: -1, y: 0, width: 5, height: 5 }, 20, 20)).toBe(false);
	});
});
