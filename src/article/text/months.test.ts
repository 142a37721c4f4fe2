import { expect, test } from "vitest";
import { beginsWithMonth } from "./months.ts";

test.each([
	["de", "Februar 2022", true],
	["de", "Feb. 2022", true],
	["en", "Dec. 5", true],
	["uk", "травня 2024", true],
	["ru", "февраля", true],
	["fr", "août 2020", true],
	["de", "Liga", false],
	["en", "", false],
	["en", "Marching on", false],
	["ja", "月曜日", false],
	["not a tag", "May", false],
])("in %s %j begins with a month: %s", (lang, text, expected) => {
	expect(beginsWithMonth(text, lang)).toBe(expected);
});
