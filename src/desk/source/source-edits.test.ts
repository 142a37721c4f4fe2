import { ChangeSet, EditorState, Text } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { editText } from "../../article/text/edits.ts";
import { listChanges, listTypedEdits, moveTyped, toChanges, toEditorText } from "./source-edits.ts";

const letters = fc.string({
	unit: fc.constantFrom("a", "b", "\n", "😀", "😁", "é"),
	maxLength: 40,
});

/** A unit of a character of two that stands alone. */
const half = /[\ud800-\udfff]/u;

test("the changes between two texts make the one of the other and part no character", () => {
	fc.assert(
		fc.property(letters, letters, (before, after) => {
			const edits = listChanges(before, after);
			expect(editText(before, edits)).toBe(after);
			for (const { start, stop, text } of edits) {
				expect(text).not.toMatch(half);
				expect(before.slice(start, stop)).not.toMatch(half);
			}
		}),
	);
});

test("a name that changes in many lines is changed in each of them, and nothing between", () => {
	const before = "one lind two\nthree\nfour lind\nfive";
	const after = before.replaceAll("lind", "berg");
	expect(listChanges(before, after)).toEqual([
		{ start: 4, stop: 8, text: "berg" },
		{ start: 24, stop: 28, text: "berg" },
	]);
	expect(listChanges("a\nb", "a\nb")).toEqual([]);
});

test("lines that come in between are one change", () => {
	expect(listChanges("a\nd\n", "a\nb\nc\nd\n")).toEqual([{ start: 2, stop: 2, text: "b\nc\n" }]);
});

test("what is typed into the editor becomes the same text at the desk, whatever its line breaks", () => {
	const raw = fc
		.tuple(fc.boolean(), fc.constantFrom("\n", "\r\n", "\r"), letters)
		.map(([mark, end, text]) => (mark ? "\ufeff" : "") + text.replaceAll("\n", end));
	const typed = fc.array(fc.tuple(fc.nat(), fc.nat(4), letters), { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(raw, typed, (file, parts) => {
			const doc = toEditorText(file);
			const state = EditorState.create({ doc });
			let done = 0;
			const specs = parts
				.map(([at, length, insert]) => ({ at: at % (doc.length + 1), length, insert }))
				.toSorted((one, two) => one.at - two.at)
				.flatMap(({ at, length, insert }) => {
					if (at < done) return [];
					done = Math.min(doc.length, at + length) + 1;
					return { from: at, to: done - 1, insert };
				});
			const { changes, newDoc } = state.update({ changes: specs });
			const edited = editText(file, listTypedEdits(changes));
			expect(toEditorText(edited)).toBe(newDoc.toString());
		}),
	);
});

test("edits count in the text before them", () => {
	const changes = ChangeSet.of(
		[
			{ from: 0, insert: Text.of(["", "x"]) },
			{ from: 2, to: 3 },
		],
		4,
	);
	expect(listTypedEdits(changes)).toEqual([
		{ start: 0, stop: 0, text: "\nx" },
		{ start: 2, stop: 3, text: "" },
	]);
});

test("what is typed while the text changes elsewhere goes to the same words there", () => {
	const before = "Anna says no.\nBen says yes.";
	const now = "Annabel says no.\nBen says yes.";
	const typed = toChanges(before, "Anna says no.\nBen never says yes.");
	const edited = editText(now, listTypedEdits(moveTyped(typed, before, now)));
	expect(edited).toBe("Annabel says no.\nBen never says yes.");
});

test("both ways, by the desk first or by the editor first, come to texts of the same length", () => {
	fc.assert(
		fc.property(letters, letters, letters, (before, now, wanted) => {
			const typed = toChanges(before, wanted);
			const moved = moveTyped(typed, before, now);
			expect(moved.length).toBe(now.length);
			const back = toChanges(before, now).map(typed, true);
			expect(moved.newLength).toBe(back.newLength);
		}),
	);
});
