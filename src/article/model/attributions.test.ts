import { describe, expect, test } from "vitest";
import { attributions, compareAttributions, formatAttribution } from "./attributions.ts";
import type { Actor, Statement } from "./types.ts";

const actors: Actor[] = [
	{ id: "peskov", name: "Dmitry Peskov", kind: "person", aka: ["Peskov", "Dmitry"], heard: true },
	{ id: "agency", name: "Agency", kind: "organization", heard: true },
];

describe("the word for how a statement reached the page", () => {
	test.each<[string, Pick<Statement, "manner" | "via" | "voice">]>([
		["quoted", { manner: "direct", via: [], voice: "speaker" }],
		["partly quoted", { manner: "mixed", via: [], voice: "speaker" }],
		["reworded", { manner: "indirect", via: [], voice: "speaker" }],
		["via Peskov", { manner: "direct", via: ["peskov"], voice: "speaker" }],
		["via Agency, from Peskov", { manner: "direct", via: ["peskov", "agency"], voice: "speaker" }],
		["via gone", { manner: "direct", via: ["gone"], voice: "speaker" }],
		["article’s words", { manner: "direct", via: [], voice: "article" }],
	])("is “%s”", (word, statement) => {
		expect(formatAttribution(statement, actors)).toBe(word);
	});
});

test("attributions are compared strongest first", () => {
	const ids = attributions.map(({ id }) => id);
	expect(ids.toReversed().sort(compareAttributions)).toEqual(ids);
	expect(ids).toEqual(["direct", "mixed", "indirect", "relayed", "article"]);
});
