import { expect, it } from "vitest";
import { findTextDirection, isCalendarDate, isId, isLanguage, isSlug } from "./forms.ts";

it.each(["a", "us-officials", "a1", "a--b-"])("%s is an id", (text) => {
	expect(isId(text)).toBe(true);
});

it.each(["", "A", "1a", "-a", "a_b", "a b", "\u0430", "a\n", "__proto__", "a".repeat(201)])(
	"%j is no id",
	(text) => {
		expect(isId(text)).toBe(false);
	},
);

it.each([
	["riyadh-talks", true],
	["2024", true],
	["a--b", false],
	["-a", false],
	["a-", false],
	["A", false],
	["../a", false],
	["", false],
])("%s as a slug: %s", (text, slug) => {
	expect(isSlug(text)).toBe(slug);
});

it.each([
	["2025-02-18", true],
	["2024-02-29", true],
	["2000-02-29", true],
	["2023-02-29", false],
	["1900-02-29", false],
	["2025-13-01", false],
	["2025-00-01", false],
	["2025-04-31", false],
	["2025-01-00", false],
	["2025-1-1", false],
	["18 February 2025", false],
])("%s as a day of the calendar: %s", (text, day) => {
	expect(isCalendarDate(text)).toBe(day);
});

it.each([
	["en", true],
	["pt-BR", true],
	["zh-Hans", true],
	["english language", false],
	["", false],
	["../x", false],
])("%s as a language: %s", (text, language) => {
	expect(isLanguage(text)).toBe(language);
});

it.each([
	["en", "ltr"],
	["he", "rtl"],
	["ar-EG", "rtl"],
	["az-Arab", "rtl"],
	["ar-Latn", "ltr"],
	["FA", "rtl"],
])("%s runs %s", (lang, direction) => {
	expect(findTextDirection(lang)).toBe(direction);
});
