import { expect, test } from "vitest";
import { locateArticle } from "../../article/parse/article.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import { findChosen, placeChosen, placeProblem } from "./source-places.ts";

const source = toSource(
	"Anna [rejects [the bridge]{note=why} here]{anna rejects bridge; ben rejects bridge}.\n" +
		"Ben “[wants it]{ben supports ferry}”\n\nNobody asked.\n",
);
const { article, marks, origin } = locateArticle({ slug: "s", file: "article.md", source });
const model = article?.model;
if (model === undefined) throw new Error("The sample has an article");
const reading = { model, marks, origin: Int32Array.from(origin) };

/** What is chosen with the cursor, or a selection, at these words. */
function choose(words: string, caret = false) {
	const start = source.indexOf(words);
	const stop = caret ? start : start + words.length;
	const end = source.indexOf("\n", stop);
	return findChosen(
		reading,
		{ start, stop },
		{ start: source.lastIndexOf("\n", stop - 1) + 1, stop: end },
	);
}

function show(chosen: Parameters<typeof placeChosen>[1]): string | null {
	const at = placeChosen(reading, chosen);
	return at === null ? null : source.slice(at.start, at.stop);
}

test("a cursor chooses the sentence of its line and the statement around it", () => {
	const words = null;
	expect(choose("rejects [", true)).toEqual({ sentence: "s1", words, statement: "anna-bridge-1" });
	expect(choose("ben rejects", true)).toEqual({ sentence: "s1", words, statement: "ben-bridge-1" });
	expect(choose("Nobody", true)).toEqual({ sentence: "s3", words, statement: null });
	expect(choose("A Title", true)).toEqual({ sentence: "title", words, statement: null });
});

test("where there is no sentence nothing is chosen", () => {
	expect(choose("name: Ben", true)).toBeNull();
	expect(choose("\nNobody", true)).toBeNull();
	expect(choose("---\nAnna", true)).toBeNull();
});

test("braces at the end of a line belong to its sentence", () => {
	expect(choose("supports ferry}”", true)?.sentence).toBe("s2");
	expect(choose("”\n\nNobody", true)?.sentence).toBe("s2");
});

test("a selection chooses the words in it, without the notation and spaces around them", () => {
	const words = choose(" [rejects [the bridge]{note=why} he")?.words;
	expect(model.text.slice(words?.start, words?.stop)).toBe("rejects the bridge he");
	expect(choose("{note=why}")?.words).toBeNull();
});

test("what is chosen elsewhere is shown as it is written: statement, words, sentence", () => {
	const none = { sentence: "s2", words: null, statement: null };
	expect(show({ ...none, statement: "ben-ferry-1" })).toBe("[wants it]{ben supports ferry}");
	const start = model.text.indexOf("the bridge here");
	const words = { start, stop: start + 15 };
	expect(show({ ...none, words })).toBe("the bridge]{note=why} here");
	expect(show(none)).toBe("Ben “[wants it]{ben supports ferry}”");
	expect(show({ ...none, sentence: null })).toBeNull();
	expect(show({ ...none, sentence: "s99" })).toBeNull();
});

test("what a cursor in a statement chooses leads back to that statement", () => {
	for (const { statements, open, braces } of marks) {
		const [first] = statements.filter(({ id }) => id !== null);
		if (first === undefined) continue;
		const line = { start: source.lastIndexOf("\n", open) + 1, stop: source.indexOf("\n", open) };
		const chosen = findChosen(reading, { start: open, stop: open }, line);
		expect(chosen && placeChosen(reading, chosen)).toEqual({ start: open, stop: braces.stop });
	}
});

test("a problem is underlined within its line, whatever its numbers say", () => {
	const lines = [
		{ start: 0, stop: 4 },
		{ start: 5, stop: 5 },
		{ start: 6, stop: 10 },
	];
	const place = (line: number, column: number, length: number, mark = false) => {
		const { start, stop } = placeProblem({ line, column, length }, (at) => lines[at - 1], mark);
		return [start, stop];
	};
	expect(place(3, 2, 2)).toEqual([7, 9]);
	expect(place(3, 2, 99)).toEqual([7, 10]);
	expect(place(3, 99, 1)).toEqual([9, 10]);
	expect(place(2, 1, 1)).toEqual([5, 5]);
	expect(place(1, 2, 1, true)).toEqual([0, 1]);
	expect(place(3, 2, 1, true)).toEqual([7, 8]);
	expect(place(9, 1, 1)).toEqual([0, 0]);
});
