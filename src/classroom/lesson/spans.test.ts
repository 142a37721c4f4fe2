import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../article/model/types.ts";
import { arbitrarySpans } from "../../testing/arbitrary/lesson.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { countSharedWords, formatSpans, listSentenceWords, mergeSpans } from "./spans.ts";

const { model } = makeLesson();
const text = "“No,” said\nLind — never.";
const span = (words: string): Span => {
	const start = text.indexOf(words);
	return { start, stop: start + words.length };
};

describe("the words of a sentence", () => {
	test("stand without their punctuation, which is before the next", () => {
		const words = listSentenceWords(model, "s1");
		expect(words.slice(0, 6).map((word) => word.text)).toEqual([
			...["Sentence", "3", "says", "Ann", "said", "words"],
		]);
		expect(words.slice(0, 6).map(({ before }) => before)).toEqual(["", " ", " ", ": ", " ", " “"]);
	});

	test.each([
		["“completely” – ‘full’,”", ["completely", "full"]],
		["(Ukraine). Putin’s «Нет»", ["Ukraine", "Putin’s", "Нет"]],
		["cease-fire, 12%. §3", ["cease-fire", "12%", "§3"]],
		["U.S. “U.S.,” e.g.", ["U.S.", "U.S.", "e.g."]],
		["– …", []],
	])("of %j are %j", (text, wanted) => {
		const sentences = [{ id: "s1", paragraph: 1, start: 0, stop: text.length }];
		const words = listSentenceWords({ ...model, text, sentences }, "s1");
		expect(words.map((word) => word.text)).toEqual(wanted);
	});

	test("make up the sentence again with what stands around them, whatever it holds", () => {
		fc.assert(
			fc.property(arbitraryModel(), (any) => {
				for (const { id, start, stop } of any.sentences) {
					const words = listSentenceWords(any, id);
					const whole = words.map((word) => word.before + word.text).join("");
					const rest = any.text.slice(start + whole.length, stop);
					expect(any.text.slice(start, stop)).toBe(whole + rest);
					expect(rest).not.toMatch(/\p{L}/u);
					for (const word of words) expect(any.text.slice(word.start, word.stop)).toBe(word.text);
				}
			}),
		);
	});

	test("are none for a sentence that does not exist", () => {
		expect(listSentenceWords(model, "s99")).toEqual([]);
	});
});

describe("stretches", () => {
	test("that overlap or touch become one, empty ones none", () => {
		const spans = [
			{ start: 9, stop: 12 },
			{ start: 4, stop: 6 },
			{ start: 6, stop: 8 },
			{ start: 10, stop: 11 },
			{ start: 20, stop: 20 },
		];
		expect(mergeSpans(spans)).toEqual([
			{ start: 4, stop: 8 },
			{ start: 9, stop: 12 },
		]);
	});

	test("cover after merging what they covered before, each with a gap to the next", () => {
		const some = fc.array(fc.record({ start: fc.nat(30), stop: fc.nat(30) }));
		fc.assert(
			fc.property(some, (spans) => {
				const merged = mergeSpans(spans);
				const covers = (list: readonly Span[], at: number) =>
					list.some(({ start, stop }) => start <= at && at < stop);
				for (let at = 0; at < 31; at += 1) expect(covers(merged, at)).toBe(covers(spans, at));
				merged.forEach(({ start }, index) => {
					expect(start).toBeGreaterThan(merged[index - 1]?.stop ?? -1);
				});
			}),
		);
	});

	test("are written as the article has them, on one line", () => {
		expect(formatSpans({ text }, [span("No"), span("said\nLind")])).toBe("No … said Lind");
		expect(formatSpans({ text }, [])).toBe("");
	});
});

describe("shared words", () => {
	test("do not depend on the punctuation that was marked with them", () => {
		expect(countSharedWords({ text }, [span("“No,”")], [span("No")])).toEqual({
			...{ shared: 1, a: 1, b: 1 },
		});
	});

	test("are counted over all stretches", () => {
		const a = [span("“No,” said"), span("never")];
		const b = [span("said\nLind — never.")];
		expect(countSharedWords({ text }, a, b)).toEqual({ shared: 2, a: 3, b: 4 });
	});

	test("are none where the marks only meet at a space", () => {
		expect(countSharedWords({ text }, [span("said\n")], [span("Lind")]).shared).toBe(0);
		expect(countSharedWords({ text }, [], [span("Lind")])).toEqual({ shared: 0, a: 0, b: 1 });
	});

	test("are those that both lists name, one by one", () => {
		const words = model.sentences.flatMap(({ id }) => listSentenceWords(model, id));
		const marks = arbitrarySpans(model, model.sentences);
		fc.assert(
			fc.property(marks, marks, (a, b) => {
				const isIn = (spans: readonly Span[]) => (word: Span) =>
					spans.some(({ start, stop }) => start < word.stop && word.start < stop);
				const shared = words.filter(isIn(a)).filter(isIn(b)).length;
				expect(countSharedWords(model, a, b)).toEqual({
					shared,
					a: words.filter(isIn(a)).length,
					b: words.filter(isIn(b)).length,
				});
			}),
		);
	});
});
