import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { listManifestFaults, listManifestFiles } from "../../testing/checks/scorm-manifest.ts";
import { planScorm } from "./scorm.ts";

/** Names and texts of an archive's files, in their order. */
function unpack(zip: Uint8Array): [string, string][] {
	return Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]);
}

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
		const [file] = planScorm(article, () => ["<!doctype html>", "…"]);
		const held = new Map(unpack(file?.render() as Uint8Array));
		const manifest = held.get("imsmanifest.xml") ?? "";
		expect(await listManifestFaults(manifest)).toEqual([]);
		expect(listManifestFiles(manifest)).toEqual(
			[...held.keys()].filter((path) => path !== "imsmanifest.xml"),
		);
		expect(held.get("index.html")).toBe("<!doctype html>…");
	});
});
