import { expect, test } from "vitest";
import { describeTally } from "./tally.ts";

test.each([
	[1, 1, "You chose what the mark-up says."],
	[0, 1, "You chose something else than the mark-up says."],
	[2, 2, "Both of your choices are what the mark-up says."],
	[3, 3, "All 3 of your choices are what the mark-up says."],
	[0, 2, "Neither of your choices is what the mark-up says."],
	[0, 3, "None of your 3 choices is what the mark-up says."],
	[1, 3, "1 of your 3 choices is what the mark-up says."],
	[2, 3, "2 of your 3 choices are what the mark-up says."],
])("%d of %d choices that are the mark-up’s are told as “%s”", (same, made, text) => {
	expect(describeTally(same, made).startsWith(text)).toBe(true);
});
