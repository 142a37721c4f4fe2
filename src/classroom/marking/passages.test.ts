import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../article/model/types.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { listSentencePassages } from "./passages.ts";

const { model } = makeLesson();
const s1 = model.sentences.find(({ id }) => id === "s1") ?? { start: 0, stop: 0 };

test("a sentence is cut where the words of one reading begin or end", () => {
	const a = [{ start: s1.start + 2, stop: s1.start + 6 }];
	const b = [{ start: s1.start + 4, stop: s1.start + 9 }];
	const [passage, ...rest] = listSentencePassages(model, a, b);
	expect(rest).toEqual([]);
	expect(passage?.sentence).toBe("s1");
	expect(passage?.pieces.map(({ look }) => look)).toEqual([
		...["", "mine", "mine published", "published", ""],
	]);
});

test("of a reading without words nothing is shown", () => {
	expect(listSentencePassages(model, [], [])).toEqual([]);
});

test("whatever is marked, the pieces are the sentences to the letter and look as marked", () => {
	const place = fc.nat({ max: model.text.length });
	const span = fc.tuple(place, place).map(([x, y]): Span => {
		return { start: Math.min(x, y), stop: Math.max(x, y) };
	});
	fc.assert(
		fc.property(fc.array(span, { maxLength: 3 }), fc.array(span, { maxLength: 3 }), (a, b) => {
			for (const { sentence, pieces } of listSentencePassages(model, a, b)) {
				const { start, stop } = model.sentences.find(({ id }) => id === sentence) ?? {};
				expect(pieces.map(({ text }) => text).join("")).toBe(model.text.slice(start, stop));
				for (const piece of pieces) {
					const within = (each: Span) => each.start <= piece.start && piece.start < each.stop;
					expect(piece.look.includes("mine")).toBe(a.some(within));
					expect(piece.look.includes("published")).toBe(b.some(within));
				}
			}
		}),
	);
});
