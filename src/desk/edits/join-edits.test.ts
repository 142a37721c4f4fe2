import fc from "fast-check";
import { expect, it } from "vitest";
import { editText, type TextEdit } from "../../article/text/edits.ts";
import { joinEdits } from "./join-edits.ts";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "[", "😀"), maxLength: 12 });

/** Edits of a text, made of pairs of offsets that do not overlap. */
function toEdits(text: string, cuts: readonly number[], typed: readonly string[]): TextEdit[] {
	const places = cuts.map((cut) => cut % (text.length + 1)).toSorted((one, two) => one - two);
	return typed.flatMap((added, index) => {
		const [start, stop] = [places[index * 2], places[index * 2 + 1]];
		return start === undefined || stop === undefined ? [] : [{ start, stop, text: added }];
	});
}

it("does at once what two lists of edits do after each other", () => {
	const some = fc.tuple(
		fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
		fc.array(letters, { maxLength: 3 }),
	);
	fc.assert(
		fc.property(letters, some, some, (text, first, second) => {
			const one = toEdits(text, ...first);
			const between = editText(text, one);
			const two = toEdits(between, ...second);
			expect(editText(text, joinEdits(text, one, two))).toBe(editText(between, two));
		}),
		{ numRuns: 500 },
	);
});

it("leaves alone what is taken away and put back", () => {
	const first = [
		{ start: 1, stop: 2, text: "" },
		{ start: 5, stop: 6, text: "" },
	];
	expect(joinEdits("a[b c]d", first, [{ start: 1, stop: 1, text: "[" }])).toEqual([
		{ start: 5, stop: 6, text: "" },
	]);
});
