import { expect, test } from "vitest";
import { findDay } from "./days.ts";

test.each([
	["Port Torrin, 9 June 2026", "en", "2026-06-09"],
	["October 14, 2025", "en", "2025-10-14"],
	["Penmarsh, 4 Dec. 2025", "en", "2025-12-04"],
	["Hafenstadt, 3. März 2025", "de", "2025-03-03"],
	["2025-03-02", "en", "2025-03-02"],
	["3/4/2026", "en", undefined],
	["30 February 2026", "en", undefined],
	["9 Juin 2026", "en", undefined],
	["Port Torrin", "en", undefined],
])("the day of %j in %s is %s", (dateline, lang, day) => {
	expect(findDay(dateline, lang)).toBe(day);
});
