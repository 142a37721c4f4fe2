import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { listManifestFaults, listManifestFiles } from "../../testing/checks/scorm-manifest.ts";
import { packScorm, planScorm } from "./scorm.ts";

const files = [
	{ path: "index.html", text: "<!doctype html><p>“Who said what?”" },
	{ path: "b/c.txt", text: "" },
	{ path: "b.txt", text: "x".repeat(10_000) },
];

/** Names and texts of an archive's files, in their order. */
function unpack(zip: Uint8Array): [string, string][] {
	return Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]);
}

describe("an archive", () => {
	test("holds the files as they are, by name", () => {
		expect(unpack(packScorm(files))).toEqual([
			["b.txt", "x".repeat(10_000)],
			["b/c.txt", ""],
			["index.html", "<!doctype html><p>“Who said what?”"],
		]);
	});

	test("is smaller than what it holds", () => {
		expect(packScorm(files).length).toBeLessThan(1000);
	});

	test("is the same whenever it is packed, in whatever order", () => {
		expect(packScorm(files.toReversed())).toEqual(packScorm(files));
	});

	test("tells the first day that it can for every file", () => {
		const zip = packScorm(files);
		const view = new DataView(zip.buffer, zip.byteOffset);
		const headers = [...zip.keys()].filter(
			(at) => at + 30 <= zip.length && view.getUint32(at, true) === 0x04034b50,
		);
		// Midnight, and the 1st of the 1st month of year 0, which is 1980.
		const dates = headers.map((at) => view.getUint32(at + 10, true));
		expect(dates).toEqual(files.map(() => 0x00210000));
	});
});

const walkthrough = { title: "Who said what?", version: "K7QF2M" };
const article = { model: { slug: "talks" }, walkthrough } as unknown as ArticleWithLesson;

describe("the package of a walkthrough", () => {
	test("is there only when there is a walkthrough", () => {
		const { walkthrough: _, ...bare } = article;
		const page = () => expect.fail("drawn for nothing");
		expect(planScorm(bare, page)).toEqual([]);
		expect(planScorm(article, page).map(({ path }) => path)).toEqual(["talks/scorm.zip"]);
	});

	test("holds the page, a manifest that is in order, and no file that it does not list", async () => {
		const [file] = planScorm(article, () => "<!doctype html>…");
		const held = new Map(unpack(file?.render() as Uint8Array));
		const manifest = held.get("imsmanifest.xml") ?? "";
		expect(await listManifestFaults(manifest)).toEqual([]);
		expect(listManifestFiles(manifest)).toEqual(
			[...held.keys()].filter((path) => path !== "imsmanifest.xml"),
		);
		expect(held.get("index.html")).toBe("<!doctype html>…");
	});
});
