import { expect, test } from "vitest";
import { isSlip, listTouched } from "./picker-input.ts";

const part = (index: number, selected: number, length = 6) => ({ index, selected, length });

test("words of which a character is selected count, those that are only met do not", () => {
	expect(listTouched([part(3, 2), part(4, 6), part(5, 0)])).toEqual([3, 4]);
	expect(listTouched([])).toEqual([]);
});

test("a part of one word is a slip of the hand", () => {
	expect(isSlip([part(3, 2)])).toBe(true);
	expect(isSlip([part(2, 0), part(3, 5), part(4, 0)])).toBe(true);
});

test("a whole word or parts of two are meant", () => {
	expect(isSlip([part(3, 6)])).toBe(false);
	expect(isSlip([part(3, 1), part(4, 1)])).toBe(false);
	expect(isSlip([])).toBe(false);
});
