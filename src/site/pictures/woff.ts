import { inflateSync } from "node:zlib";

/**
 * Reading WOFF 1.0 (W3C Recommendation, 13 December 2012): a header of 44 bytes, a
 * directory of 20 bytes a table, tables packed by zlib one by one. What is given back is
 * OpenType: a header of 12 bytes, a directory of 16 bytes a table, tables from multiples of 4.
 */

interface Table {
	tag: string;
	bytes: Uint8Array;
}

function readTables(woff: Buffer): Table[] {
	const count = woff.readUInt16BE(12);
	return Array.from({ length: count }, (_, index): Table => {
		const entry = 44 + index * 20;
		const offset = woff.readUInt32BE(entry + 4);
		const packed = woff.readUInt32BE(entry + 8);
		const bytes = woff.subarray(offset, offset + packed);
		const whole = packed === woff.readUInt32BE(entry + 12);
		return {
			tag: woff.toString("latin1", entry, entry + 4),
			bytes: whole ? bytes : inflateSync(bytes),
		};
	});
}

/**
 * A `name` table that holds a family's name (id 1) and, since readers ask for one, the same
 * as PostScript name (id 6): for Windows, in Unicode, in U.S. English.
 */
function makeName(family: string): Uint8Array {
	const words = [family, family.replaceAll(" ", "-")].map((text) =>
		Buffer.from(text, "utf16le").swap16(),
	);
	const [plain = Buffer.alloc(0), script = Buffer.alloc(0)] = words;
	const head = Buffer.alloc(30);
	const values = [
		// Format, number of records, where the words begin.
		...[0, 2, 30],
		...[3, 1, 0x409, 1, plain.length, 0],
		...[3, 1, 0x409, 6, script.length, plain.length],
	];
	for (const [index, value] of values.entries()) head.writeUInt16BE(value, index * 2);
	return Buffer.concat([head, plain, script]);
}

/**
 * A WOFF file as OpenType under another family name.
 * @throws when it is no WOFF file
 */
export function decodeWoff(woff: Buffer, family: string): Uint8Array {
	if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF file.");
	const tables = readTables(woff).map(({ tag, bytes }) =>
		tag === "name" ? { tag, bytes: makeName(family) } : { tag, bytes },
	);
	const start = 12 + tables.length * 16;
	const head = Buffer.alloc(start);
	woff.copy(head, 0, 4, 8);
	head.writeUInt16BE(tables.length, 4);
	let offset = start;
	const parts = tables.map(({ tag, bytes }, index) => {
		const entry = 12 + index * 16;
		head.write(tag, entry, "latin1");
		head.writeUInt32BE(offset, entry + 8);
		head.writeUInt32BE(bytes.length, entry + 12);
		const padding = (4 - (bytes.length % 4)) % 4;
		offset += bytes.length + padding;
		return Buffer.concat([bytes, Buffer.alloc(padding)]);
	});
	return Buffer.concat([head, ...parts]);
}
