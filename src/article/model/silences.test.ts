import { expect, test } from "vitest";
import { formatSilence, getSilence, silences } from "./silences.ts";
import type { Silence } from "./types.ts";

test.each<[Silence, string, string]>([
	["declined", "declined to comment", "declined to comment"],
	["no-position", "spoke about it, took no side", "quoted, takes no side"],
	["not-mentioned", "not mentioned", "nothing quoted"],
])("%s is “%s” in an article and “%s” among its quotations", (silence, whole, quoted) => {
	expect(formatSilence(silence, false)).toBe(whole);
	expect(formatSilence(silence, true)).toBe(quoted);
});

test("the three silences are told apart, each with its own definition", () => {
	expect(silences.map(({ id }) => id)).toEqual(["declined", "no-position", "not-mentioned"]);
	expect(new Set(silences.map(({ label }) => label)).size).toBe(3);
	expect(new Set(silences.map(({ definition }) => definition)).size).toBe(3);
	for (const entry of silences) expect(getSilence(entry.id)).toBe(entry);
});
