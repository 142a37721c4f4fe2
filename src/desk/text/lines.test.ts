import fc from "fast-check";
import { expect, it } from "vitest";
import type { Sentence } from "../../article/model/types.ts";
import { drawLine, groupLines, keepLines, listDrawnParts } from "./lines.ts";
import type { Layer } from "./segments.ts";

const looks = new Map([["lind-says-1", "none by-direct"]]);

function draw(before: string, layers: readonly Omit<Layer, "id">[] = []) {
	const start = before.length;
	const sentence = { id: "s1", start, stop: start + 8, paragraph: 1 } as Sentence;
	const moved = layers.map((one): Layer => {
		const place = { start: one.start + start, stop: one.stop + start };
		return { ...one, ...place, id: "lind-says-1" };
	});
	return drawLine(`${before}Yes, so.`, sentence, moved, looks);
}

it("a sentence is cut where something begins or ends, and says what is in it", () => {
	const marked = { kind: "statement", start: 0, stop: 3 } as const;
	const { segments, told } = draw("A line. ", [marked, { kind: "chosen", start: 2, stop: 6 }]);
	expect(segments).toEqual([
		{ at: 0, text: "Ye", look: "mark none by-direct" },
		{ at: 2, text: "s", look: "mark none by-direct is-chosen" },
		{ at: 3, text: ", s", look: "is-chosen" },
		{ at: 6, text: "o.", look: "" },
	]);
	expect(told).toBe("one statement");
});

/** Lines as they are drawn for the first time. */
const fresh = (...texts: string[]) =>
	texts.map((text, at) => ({
		...{ id: `s${at + 1}`, told: "", isChosen: false },
		segments: [{ at: 0, text, look: "" }],
	}));

it("a sentence that only stands elsewhere is the same line, one that looks otherwise is not", () => {
	const place = { kind: "suggestion", start: 0, stop: 3 } as const;
	const [old] = keepLines([], [{ ...draw("A line. ", [place]), isChosen: false }]);
	const before = old ? [old] : [];
	const again = (line: ReturnType<typeof draw>, isChosen = false) =>
		keepLines(before, [{ ...line, isChosen }])[0];
	expect(again(draw("A longer line. ", [place]))).toBe(old);
	const marked = draw("A line. ", [{ ...place, kind: "statement" }]);
	expect(again(marked)).toEqual({ ...old, ...marked });
	expect(again(draw("A line. "))).not.toBe(old);
	expect(again(draw("A line. ", [place]), true)).toEqual({ ...old, isChosen: true });
});

it("a line keeps its key where sentences come or go in front of it, and no two have the same", () => {
	const words = fc.array(fc.constantFrom("Yes.", "No.", "So."), { maxLength: 8 });
	fc.assert(
		fc.property(words, words, words, (start, between, end) => {
			const before = keepLines([], fresh(...start, ...end));
			const after = keepLines(before, fresh(...start, ...between, ...end));
			expect(after.map(({ id }) => id)).toEqual(after.map((_, at) => `s${at + 1}`));
			expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
			expect(new Set(after.map(({ key }) => key))).toEqual(
				new Set([...before.map(({ key }) => key), ...after.map(({ key }) => key)]),
			);
			expect(keepLines(after, fresh(...start, ...end)).length).toBe(before.length);
		}),
	);
	const lines = keepLines([], fresh("One.", "Two.", "Three."));
	const [one, two, three] = lines;
	const more = keepLines(lines, fresh("One.", "New.", "Two.", "Three."));
	expect(more.map(({ key }) => key)).toEqual([one?.key, 3, two?.key, three?.key]);
	expect(more[0]).toBe(one);
	expect(more[3]).toEqual({ ...three, id: "s4" });
});

it("a paragraph none of whose lines has changed is the same", () => {
	const sentences = [1, 1, 2, 2].map((paragraph) => ({ paragraph }));
	const lines = keepLines([], fresh("One.", "Two.", "Three.", "Four."));
	const groups = groupLines([], lines, sentences);
	expect(groups.map(({ lines }) => lines.length)).toEqual([2, 2]);
	const changed = keepLines(lines, fresh("One.", "Two.", "Third.", "Four."));
	const again = groupLines(groups, changed, sentences);
	expect(again[0]).toBe(groups[0]);
	expect(again[1]).toEqual({ key: groups[1]?.key, lines: changed.slice(2) });
	const parts = listDrawnParts([], groups);
	expect(parts).toEqual([groups]);
	expect(listDrawnParts(parts, groups)[0]).toBe(parts[0]);
	expect(listDrawnParts(parts, again)).toEqual([again]);
	const heads = groupLines([], lines.slice(0, 2), [{ paragraph: 0 }, { paragraph: 0 }]);
	expect(heads.length).toBe(2);
});
