import { expect, test } from "vitest";
import { describeTally } from "./tally.ts";

test.each([
	[1, 1, "Your choice matches the editors’ reading."],
	[0, 1, "The editors read it otherwise."],
	[2, 2, "Both of your choices match the editors’ reading."],
	[3, 3, "All 3 of your choices match the editors’ reading."],
	[0, 2, "Neither of your choices matches the editors’ reading."],
	[0, 3, "None of your 3 choices matches the editors’ reading."],
	[1, 3, "1 of your 3 choices matches the editors’ reading."],
	[2, 3, "2 of your 3 choices match the editors’ reading."],
])("%d of %d choices that the editors made too are told as “%s”", (same, made, text) => {
	expect(describeTally(same, made).startsWith(text)).toBe(true);
});
