import { expect, it } from "vitest";
import { createAhead } from "./ahead.ts";

it("finds what comes next from wherever it is asked, as a search would", () => {
	const text = "a”b\nc””\n";
	const ahead = createAhead(text);
	for (const from of [0, 1, 2, 5, 3, 8, 0, 6, 7]) {
		for (const character of ["”", "\n", "x"]) {
			const found = text.indexOf(character, from);
			expect(ahead.find(character, from)).toBe(found < 0 ? text.length : found);
		}
	}
});
