import fc from "fast-check";
import { expect, it } from "vitest";
import { editText, type TextEdit } from "../../../article/text/edits.ts";
import { composeEdits } from "./compose-edits.ts";

/** Edits of a text of some length that do not overlap. */
const places = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 4 })), {
	maxLength: 5,
});

function toEdits(text: string, wanted: [number, number, string][]): TextEdit[] {
	const size = text.length + 1;
	const bounds = wanted
		.flatMap(([start, stop]) => [start % size, stop % size])
		.sort((a, b) => a - b);
	return wanted.map(([, , written], at) => {
		return { start: bounds[2 * at] ?? 0, stop: bounds[2 * at + 1] ?? 0, text: written };
	});
}

it("makes of edits after each other the edits of the first text", () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 30 }), fc.array(places, { maxLength: 4 }), (before, all) => {
			let text = before;
			const lists = all.map((wanted) => {
				const edits = toEdits(text, wanted);
				text = editText(text, edits);
				return edits;
			});
			expect(editText(before, composeEdits(before, lists))).toBe(text);
		}),
	);
});

it("leaves out what is taken away and written again", () => {
	const there = { start: 1, stop: 3, text: "bcXcd" };
	expect(composeEdits("abcde", [[there], [{ start: 3, stop: 4, text: "c" }]])).toEqual([
		{ start: 3, stop: 3, text: "ccd" },
	]);
	expect(composeEdits("abcde", [[there], [{ start: 1, stop: 6, text: "bc" }]])).toEqual([]);
});
