import { expect, it } from "vitest";
import type { Sentence } from "../../article/model/types.ts";
import { drawLine, keepLines } from "./lines.ts";
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

it("a sentence that only stands elsewhere is the same line, one that looks otherwise is not", () => {
	const suggested = { kind: "suggestion", start: 0, stop: 3 } as const;
	const old = draw("A line. ", [suggested]);
	const before = new Map([["s1", old]]);
	expect(keepLines(before, [draw("A longer line. ", [suggested])])[0]).toBe(old);
	const marked = draw("A line. ", [{ ...suggested, kind: "statement" }]);
	expect(keepLines(before, [marked])[0]).toBe(marked);
	expect(keepLines(before, [draw("A line. ")])[0]).not.toBe(old);
});
