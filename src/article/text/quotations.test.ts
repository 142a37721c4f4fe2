import { describe, expect, it } from "vitest";
import { beginsQuoted, listQuotations } from "./quotations.ts";

function listQuoted(text: string): string[] {
	return listQuotations(text).map(({ start, stop }) => text.slice(start, stop));
}

describe("Quotations", () => {
	it.each([
		['He said "no" and "never."', ["no", "never."]],
		["He said “no” and “never.”", ["no", "never."]],
		["Er sagte „nein“ und „nie“.", ["nein", "nie"]],
		["Powiedział „nie”.", ["nie"]],
		["Il a dit « non » et «jamais».", [" non ", "jamais"]],
		["Er sagte »nein« und ›nie‹.", ["nein", "nie"]],
		["Han sa ”nej” och ”aldrig”.", ["nej", "aldrig"]],
		["「いいえ」と言った。", ["いいえ"]],
		["He said ‘no’ and ‘it’s never’.", ["no", "it’s never"]],
		["He said 'no' and 'it's never'.", ["no", "it's never"]],
		["“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]],
		['("No")—"never"', ["No", "never"]],
	])("in %s", (text, quoted) => {
		expect(listQuoted(text)).toEqual(quoted);
	});

	it.each([
		"Russia's stance and the leaders' views",
		"Russia’s stance and the leaders’ views",
		"the '90s and the ’90s, 'tis so",
		'a 6" pipe and a 5\'10" man',
		"nothing",
		"",
	])("are none in %s", (text) => {
		expect(listQuoted(text)).toEqual([]);
	});

	it("that are never closed run to the end and say so", () => {
		expect(listQuotations("He said “no")).toEqual([{ start: 9, stop: 11, closed: false }]);
		expect(listQuotations("She ‘said")).toEqual([]);
	});

	it("go on where the next block begins with a mark", () => {
		expect(beginsQuoted("“And then")).toBe(true);
		expect(beginsQuoted(' "And then')).toBe(true);
		expect(beginsQuoted("’90s")).toBe(false);
		expect(beginsQuoted("And “then”")).toBe(false);
	});
});
