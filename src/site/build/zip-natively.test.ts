import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zipFiles } from "../../desk/leave/zip-folder.ts";
import { zipNatively } from "./zip-natively.ts";

/** The desk's archives, and those that a build makes. */
const ways = [zipFiles, zipNatively];

const files = [
	{ path: "index.html", content: "<!doctype html><p>“Who said what?”" },
	{ path: "b/c.txt", content: "" },
	{ path: "b.txt", content: "x".repeat(10_000) },
];

/** Where an archive says that it is a file: see the header of each in the format. */
function listHeaders(zip: Uint8Array): DataView[] {
	const signature = [0x50, 0x4b, 3, 4];
	return [...zip.keys()]
		.filter((at) => signature.every((byte, index) => zip[at + index] === byte))
		.map((at) => new DataView(zip.buffer, zip.byteOffset + at));
}

test("An archive holds its files by name, whoever packs it", () => {
	const path = fc.stringMatching(/^[a-zé中_-]{1,8}\.(?:txt|png|jpg)$/);
	const content = fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array({ maxLength: 300 }));
	const given = fc.uniqueArray(fc.record({ path, content }), {
		maxLength: 4,
		selector: (one) => one.path,
	});
	fc.assert(
		fc.property(given, (some) => {
			const [desk, build] = ways.map((zip) => Object.entries(unzipSync(zip(some))));
			expect(build).toEqual(desk);
			expect(zipNatively(some.toReversed())).toEqual(zipNatively(some));
		}),
		{ numRuns: 5 },
	);
});

test("It is smaller than what it holds, and a photograph is held as it is", () => {
	const photograph = { path: "a.png", content: "x".repeat(2000) };
	for (const zip of ways) {
		expect(zip(files).length).toBeLessThan(1000);
		expect(zip([photograph]).length).toBeGreaterThan(2000);
	}
});

test("It tells the first day that it can for every file", () => {
	for (const zip of ways) {
		// Midnight, and the 1st of the 1st month of year 0, which is 1980.
		const dates = listHeaders(zip(files)).map((header) => header.getUint32(10, true));
		expect(dates).toEqual(files.map(() => 0x00210000));
	}
});
