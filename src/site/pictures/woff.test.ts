import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeWoff } from "./woff.ts";

const woff = readFileSync("node_modules/@fontsource/inter/files/inter-latin-400-normal.woff");

function readTable(font: Buffer, tag: string): Buffer {
	const count = font.readUInt16BE(4);
	for (let entry = 12; entry < 12 + count * 16; entry += 16) {
		if (font.toString("latin1", entry, entry + 4) !== tag) continue;
		const offset = font.readUInt32BE(entry + 8);
		return font.subarray(offset, offset + font.readUInt32BE(entry + 12));
	}
	throw new Error(`There is no table ${tag}.`);
}

test("a packed font becomes one that is not, with all its tables", () => {
	const font = Buffer.from(decodeWoff(woff, "Face"));
	expect(font.readUInt32BE(0)).toBe(woff.readUInt32BE(4));
	expect(font.readUInt16BE(4)).toBe(woff.readUInt16BE(12));
	// The magic number of the table "head".
	expect(readTable(font, "head").readUInt32BE(12)).toBe(0x5f0f3cf5);
	expect(readTable(font, "maxp").readUInt16BE(4)).toBeGreaterThan(200);
});

test("its family has the name that was asked for", () => {
	const name = readTable(Buffer.from(decodeWoff(woff, "Inter ŝ")), "name");
	const [length, offset] = [name.readUInt16BE(14), name.readUInt16BE(4)];
	const words = Buffer.from(name.subarray(offset, offset + length))
		.swap16()
		.toString("utf16le");
	expect(words).toBe("Inter ŝ");
});

test("what is no packed font is refused", () => {
	expect(() => decodeWoff(Buffer.from("<svg/>"), "Face")).toThrow("no WOFF file");
});
