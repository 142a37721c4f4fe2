import { expect, test } from "vitest";
import { locateArticle } from "../../article/parse/article.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import { findNextMarked, findQuoted, listMarkPlaces, listNoteMarks } from "./marked.ts";

const source = toSource(
	"\n[[A *b*]{anna says} c]{ben asks note=why} and [d]{note=why}, [e]{anna says; ben says}.\n",
);
const { article, marks } = locateArticle({ slug: "a", file: "article.md", source });
if (!article) throw new Error("It can be read");
const reading = { model: article.model, marks };
const show = (one: { start: number; stop: number } | undefined) =>
	one && reading.model.text.slice(one.start, one.stop);

test("a note on words that nobody says is listed among statements, the wider first", () => {
	expect(listMarkPlaces(reading).map(({ id }) => id)).toEqual([
		...["ben-asks-1", "anna-says-1", "why", "anna-says-2", "ben-says-1"],
	]);
	expect(listNoteMarks(reading).map(show)).toEqual(["d"]);
});

test("one is come to after the other, and after the last the first", () => {
	const at = reading.model.text.indexOf("and");
	expect(show(findNextMarked(reading, { id: null, at }, 1))).toBe("d");
	expect(show(findNextMarked(reading, { id: null, at }, -1))).toBe("A b");
	expect(findNextMarked(reading, { id: "ben-says-1", at: 0 }, 1)?.id).toBe("ben-asks-1");
	expect(findNextMarked(reading, { id: "ben-asks-1", at: 0 }, -1)?.id).toBe("ben-says-1");
	expect(
		findNextMarked(
			{ ...reading, marks: [], model: { ...reading.model, statements: [] } },
			{ id: null, at },
			1,
		),
	).toBe(undefined);
});

test("words in quotation marks are found by them, whether these were chosen too", () => {
	const text = "The “Aurora” of “A”.";
	expect(findQuoted(text, { start: 5, stop: 11 })).toEqual({ start: 4, stop: 12 });
	expect(findQuoted(text, { start: 4, stop: 12 })).toEqual({ start: 4, stop: 12 });
	expect(findQuoted(text, { start: 0, stop: 11 })).toBeNull();
	expect(findQuoted("A”", { start: 0, stop: 1 })).toBeNull();
});
