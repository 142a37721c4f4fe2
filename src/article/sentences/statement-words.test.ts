import { expect, test } from "vitest";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { formatWords } from "./statement-words.ts";

test.each([
	["“words 0”", { manner: "direct" }],
	["“words 0” … “more”", { manner: "direct", continued: true }],
	["words 0 … more", { manner: "indirect", continued: true }],
	["the “words 0”", { manner: "mixed" }],
] as const)("words stand apart from the article as %s", (text, rest) => {
	expect(assembleSmall([plan(0, "rejects", 0, rest)]).statements.map(formatWords)).toEqual([text]);
});
