import fc from "fast-check";
import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { mergeSpans } from "../lesson/spans.ts";
import { listAllWords, listOfferedChoices } from "./choices-offered.ts";
import { markWords, type Picking, pressWord } from "./mark-press.ts";

const { model } = makeLesson();
const words = listAllWords(listOfferedChoices(model, ["title", "dek", "s1", "s2", "s3", "s4"]));
const nothing: Picking = { spans: [], begun: null };
const first = words.findIndex((word) => word.run === 2);

/** Presses words one after the other. */
function pressAll(...presses: number[]): Picking {
	return presses.reduce<Picking>((state, at) => pressWord(words, state, at) ?? state, nothing);
}

function cover(from: number, to: number) {
	return { start: words[from]?.start, stop: words[to]?.stop };
}

test("the first press begins a stretch and marks nothing", () => {
	expect(pressWord(words, nothing, first)).toEqual({
		...{ kind: "begun", spans: [], begun: first, changed: [] },
	});
});

test("the second press marks from the first word to the last", () => {
	const span = cover(first, first + 3);
	expect(pressWord(words, pressAll(first), first + 3)).toEqual({
		...{ kind: "marked", spans: [span], begun: null, changed: [span] },
	});
});

test("the last word may be pressed first", () => {
	expect(pressAll(first + 3, first)).toEqual(pressAll(first, first + 3));
});

test("the same word twice marks just it, and a third time takes it away", () => {
	expect(pressAll(first, first).spans).toEqual([cover(first, first)]);
	expect(pressAll(first, first, first)).toMatchObject({ kind: "taken", spans: [], begun: null });
});

test("a press inside a stretch takes the whole stretch away and leaves the others", () => {
	const two = pressAll(first, first + 2, first + 5, first + 6);
	expect(two.spans).toHaveLength(2);
	const after = pressWord(words, two, first + 1);
	expect(after).toMatchObject({ kind: "taken", spans: [cover(first + 5, first + 6)] });
	expect(after?.changed).toEqual([cover(first, first + 2)]);
});

test("a stretch that reaches into another becomes one with it", () => {
	const { spans } = pressAll(first, first + 2, first + 4, first + 1);
	expect(spans).toEqual([cover(first, first + 4)]);
});

test("a press in another paragraph begins there instead", () => {
	const dek = words.findIndex((word) => word.run === 1);
	expect(pressWord(words, pressAll(first), dek)).toMatchObject({
		...{ kind: "moved", spans: [], begun: dek },
	});
});

test("a word that is not there does nothing", () => {
	expect(pressWord(words, nothing, words.length)).toBeNull();
	expect(pressWord(words, nothing, -1)).toBeNull();
	expect(markWords(words, [], { from: words.length, to: words.length })).toBeNull();
});

test("what is drawn over, forwards or back, becomes one stretch in each paragraph", () => {
	const spans = [cover(first - 2, first - 1), cover(first, first + 1)];
	const [from, to] = [first - 2, first + 1];
	expect(markWords(words, [], { from, to })?.spans).toEqual(spans);
	expect(markWords(words, [], { from: to, to: from })?.spans).toEqual(spans);
});

test("whatever is pressed, stretches are sorted, apart, whole words, and within one run", () => {
	const at = fc.nat({ max: words.length - 1 });
	fc.assert(
		fc.property(fc.array(at, { maxLength: 30 }), (presses) => {
			const { spans } = pressAll(...presses);
			expect(mergeSpans(spans)).toEqual(spans);
			for (const { start, stop } of spans) {
				const from = words.find((word) => word.start === start);
				const to = words.find((word) => word.stop === stop);
				expect(from).toBeDefined();
				expect(to?.run).toBe(from?.run);
			}
		}),
	);
});
