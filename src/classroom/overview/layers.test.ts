import fc from "fast-check";
import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { listSentenceWords, mergeSpans, sharesLetters } from "../lesson/spans.ts";
import { listOfferedChoices } from "../marking/choices-offered.ts";
import { findShade, layoutLayers } from "./layers.ts";

const { model } = makeLesson();
const ids = model.sentences.map(({ id }) => id);
const runs = listOfferedChoices(model, ids);
const words = listSentenceWords(model, "s1");
const [first, second, third] = words;

test("words of the same students are one stretch, of others another", () => {
	if (!first || !second || !third) throw new Error("The sample’s first sentence is too short");
	const [a, b] = [
		[{ start: first.start, stop: second.stop }],
		[{ start: second.start, stop: third.stop }],
	];
	const found = layoutLayers(listOfferedChoices(model, ["s1"]), [a, b, []]).flat();
	expect(found[0]?.pieces.slice(0, 5).map(({ text, by }) => [text, by])).toEqual([
		[first.text, [0]],
		[second.before, []],
		[second.text, [0, 1]],
		[third.before, []],
		[third.text, [1]],
	]);
});

const span = fc
	.tuple(fc.nat(model.text.length), fc.nat(40))
	.map(([start, length]) => ({ start, stop: Math.min(model.text.length, start + length) }));
const marks = fc.array(fc.array(span, { maxLength: 6 }), { maxLength: 6 });

test("the words stay the article’s, and each counts for whoever marked any of it", () => {
	fc.assert(
		fc.property(marks, (given) => {
			const layered = layoutLayers(runs, given).flat();
			expect(layered.map(({ id }) => id)).toEqual(ids);
			for (const { id, pieces } of layered) {
				const home = model.sentences.find((sentence) => sentence.id === id);
				const text = model.text.slice(home?.start, home?.stop);
				expect(pieces.map((piece) => piece.text).join("")).toBe(text.trim());
				for (const word of listSentenceWords(model, id)) {
					const by = pieces.findLast(({ start }) => start <= word.start)?.by;
					const marked = given.flatMap((spans, index) =>
						mergeSpans(spans).some((one) => sharesLetters(one, word)) ? [index] : [],
					);
					expect(by).toEqual(marked);
				}
			}
		}),
	);
});

test("a stretch that more have marked is never lighter", () => {
	for (let of = 1; of <= 40; of += 1) {
		const shades = Array.from({ length: of }, (_, at) => findShade(at + 1, of));
		expect(shades).toEqual(shades.toSorted((a, b) => a - b));
		expect(shades.at(-1)).toBe(4);
		expect(shades.every((shade) => shade >= 1)).toBe(true);
	}
});
