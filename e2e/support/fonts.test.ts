import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { type FontSet, fontSets, pinFonts } from "./fonts.ts";

const linux = { env: {}, platform: "linux" } as const;

function readConfig(set: FontSet): { file: string; text: string } {
	const pinned = pinFonts(linux, set);
	if ("unpinned" in pinned) throw new Error(pinned.unpinned);
	const file = pinned.env.FONTCONFIG_FILE ?? "";
	return { file, text: readFileSync(file, "utf8") };
}

describe("the fonts of the tests", () => {
	it.each(fontSets)("are those of packages alone, in the set %s", (set) => {
		const { file, text } = readConfig(set);
		expect(text.match(/<dir>.*<\/dir>/g)).toEqual([`<dir>${dirname(file)}</dir>`]);
		expect(text).not.toContain("<include");
		const faces = readdirSync(dirname(file)).filter((name) => name.endsWith(".ttf"));
		expect(faces).toHaveLength(16);
	});

	it("are written once", () => {
		expect(readConfig("usual").file).toBe(readConfig("usual").file);
	});

	it("differ from set to set", () => {
		const faces = fontSets.map((set) => {
			return readFileSync(`${dirname(readConfig(set).file)}/Sans-400-normal.ttf`, "latin1");
		});
		expect(new Set(faces).size).toBe(fontSets.length);
	});

	it("are the machine's where that is wished", () => {
		const env = { STANDPOINT_FONTS: "system" };
		expect(pinFonts({ ...linux, env }, "usual")).toEqual({
			unpinned: expect.stringContaining("STANDPOINT_FONTS"),
		});
	});

	it.each(["darwin", "win32"] as const)("are the machine's on %s, and that is said", (platform) => {
		expect(pinFonts({ env: {}, platform }, "usual")).toEqual({
			unpinned: expect.stringContaining("fontconfig"),
		});
	});
});
