import { expect, it } from "vitest";
import { type FormPlace, placeForm } from "./unsaved.ts";
import type { UnsavedStatement } from "./unsaved-statement.ts";

const words = { start: 10, stop: 20 };
const suggestion = { start: 30, stop: 40 };
const inFirst = (at: typeof words | null) => ({ sentence: "s1", words: at, statement: null });

const filled = (form: string, at: typeof words | null): UnsavedStatement => ({
	...{ form, statement: null, words: at, exact: "some words", refusal: "" },
	draft: { actors: ["mayor"], verb: "", proposal: null, keys: {} },
	declare: { actors: [], proposals: [] },
	...{ noteText: "", isNoteAlone: false, isProposalChosen: false },
});

function place(
	before: FormPlace | null,
	chosen: Parameters<typeof placeForm>[1],
	unsaved: UnsavedStatement[] = [],
) {
	return placeForm(before, chosen, { unsaved, open: [suggestion] }, () => "new 9")?.form ?? null;
}

const open = (form: string): FormPlace => ({ form, sentence: "s1", words });

it("words have one form until they are in another sentence", () => {
	expect(place(null, inFirst(words))).toBe("new 9");
	expect(place(open("new 1"), inFirst({ start: 22, stop: 25 }))).toBe("new 1");
	expect(place(open("new 1"), { ...inFirst(words), sentence: "s2" })).toBe("new 9");
	expect(place(open("new 1"), inFirst(null))).toBeNull();
	expect(place(open("new 1"), { ...inFirst(words), statement: "mayor-says-1" })).toBe(
		"mayor-says-1",
	);
});

it("a suggestion in the same sentence is another thing to be said, however it is come to", () => {
	const unsaved = [filled("new 1", words)];
	expect(place(open("new 1"), inFirst(suggestion), unsaved)).toBe("new 9");
	expect(place(open("new 1"), inFirst({ start: 15, stop: 35 }), unsaved)).toBe("new 1");
});

it("what was filled in comes back with its words, or with some of them", () => {
	const unsaved = [filled("new 1", words), filled("new 2", suggestion), filled("new 3", null)];
	expect(place(null, inFirst(words), unsaved)).toBe("new 1");
	expect(place(null, inFirst({ start: 12, stop: 13 }), unsaved)).toBe("new 1");
	expect(place(open("new 1"), inFirst(suggestion), unsaved)).toBe("new 2");
	// Filled in itself, it is moved and is not changed for another one.
	expect(place(open("new 1"), inFirst({ start: 18, stop: 32 }), unsaved)).toBe("new 1");
	expect(place(open("new 8"), inFirst({ start: 32, stop: 33 }), unsaved)).toBe("new 2");
	expect(place(null, inFirst({ start: 50, stop: 55 }), unsaved)).toBe("new 9");
});
