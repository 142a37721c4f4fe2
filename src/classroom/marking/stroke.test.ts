import { expect, test } from "vitest";
import { beginStroke, findDrawn, moveStroke } from "./stroke.ts";

test("a hand that stays on a word draws nothing, one that has rested there the word", () => {
	const stroke = moveStroke(beginStroke(4), 4);
	expect(findDrawn(stroke)).toBeNull();
	expect(findDrawn({ ...stroke, isHeld: true })).toEqual({ from: 4, to: 4 });
});

test("a hand draws to the word that it is on, also back to the one it began on", () => {
	const there = moveStroke(beginStroke(4), 7);
	expect(findDrawn(there)).toEqual({ from: 4, to: 7 });
	expect(findDrawn(moveStroke(there, 2))).toEqual({ from: 4, to: 2 });
	expect(findDrawn(moveStroke(there, 4))).toEqual({ from: 4, to: 4 });
});

test("a hand that came down between two words begins on the first that it meets", () => {
	const stroke = beginStroke(null);
	expect(findDrawn(stroke)).toBeNull();
	expect(findDrawn({ ...stroke, isHeld: true })).toBeNull();
	expect(findDrawn(moveStroke(moveStroke(stroke, 3), 5))).toEqual({ from: 3, to: 5 });
});
