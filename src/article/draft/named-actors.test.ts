import { expect, test } from "vitest";
import { listNamedActors } from "./named-actors.ts";

const actors = [
	{ id: "lind", name: "Åsa Lind", aka: ["Lind"] },
	{ id: "berg", name: "Tom Berg", aka: ["Berg"] },
	{ id: "envoy", name: "Berg’s envoy" },
];

/** Who is named in a sentence, beside these words of it. */
function list(sentence: string, words: string) {
	const start = sentence.indexOf(words);
	const named = listNamedActors(
		sentence,
		actors,
		{ start: 0, stop: sentence.length },
		{ start, stop: start + words.length },
	);
	return named.map(({ id, role }) => `${id} ${role}`);
}

test.each([
	["Berg told Lind that he rejects it.", "rejects it", ["berg before", "lind before"]],
	["“Never,” said Tom Berg, as Lind had.", "Never", ["berg after", "lind after"]],
	["Lind’s speech pleased Berg: no ferry.", "no ferry", ["berg before", "lind owner"]],
	["Berg’s envoy rejects it.", "rejects it", ["envoy before"]],
	["Berg says Lind is ill.", "Lind is ill", ["berg before", "lind inside"]],
	["The Bergen quay is closed.", "closed", []],
])("%s", (sentence, words, wanted) => {
	expect(list(sentence, words)).toEqual(wanted);
});
