import fc from "fast-check";
import { expect, it } from "vitest";
import { groupLayers, type Layer, listSegments } from "./segments.ts";

const text = "abcdefghij".repeat(4);
const kinds: Layer["kind"][] = ["statement", "suggestion", "chosen"];
const layer = fc
	.tuple(fc.nat(39), fc.nat(39), fc.constantFrom(...kinds), fc.nat())
	.map(([one, two, kind, id]): Layer => {
		const [start, stop] = [Math.min(one, two), Math.max(one, two) + 1];
		return { kind, id: String(id), start, stop };
	});
const sentences = [0, 10, 20, 30].map((start) => ({ id: `s${start}`, start, stop: start + 10 }));

it("every letter of a sentence is drawn once, with all that lies on it", () => {
	fc.assert(
		fc.property(fc.array(layer, { maxLength: 8 }), (layers) => {
			for (const sentence of sentences) {
				const segments = listSegments(text, sentence, layers);
				expect(segments.map((one) => one.text).join("")).toBe(
					text.slice(sentence.start, sentence.stop),
				);
				for (const segment of segments)
					for (let at = segment.start; at < segment.stop; at++)
						expect(new Set(segment.layers)).toEqual(
							new Set(layers.filter(({ start, stop }) => start <= at && at < stop)),
						);
			}
		}),
	);
});

it("a sentence is handed what touches it and nothing else", () => {
	fc.assert(
		fc.property(fc.array(layer, { maxLength: 8 }), (layers) => {
			const groups = groupLayers(sentences, layers);
			for (const { id, start, stop } of sentences)
				expect(new Set(groups.get(id) ?? [])).toEqual(
					new Set(layers.filter((one) => one.start < stop && start < one.stop)),
				);
		}),
	);
});
