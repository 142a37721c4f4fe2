import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listManifestFaults, listManifestFiles } from "../../testing/checks/scorm-manifest.ts";
import { formatManifest } from "./scorm.ts";

const source = {
	model: { slug: "talks" },
	walkthrough: { title: "Who said what?", version: "K7QF2M" },
	files: ["index.html"],
};

const write = (change: Partial<typeof source>) => formatManifest({ ...source, ...change });
const entitle = (title: string) => write({ walkthrough: { title, version: "1" } });
const readTitles = (xml: string) =>
	[...xml.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);

describe("the manifest of a walkthrough", () => {
	test("holds what SCORM 1.2 asks for", async () => {
		expect(await listManifestFaults(formatManifest(source))).toEqual([]);
	});

	test("is the same whenever it is written", () => {
		expect(formatManifest(source)).toBe(formatManifest(structuredClone(source)));
		expect(formatManifest(source)).toContain('<manifest identifier="standpoint-talks"');
	});

	test("has no pass mark and no time limit", () => {
		expect(formatManifest(source)).not.toMatch(/mastery|maxtime|timelimit|schemaLocation/i);
	});

	test("has identifiers that XML takes, whatever the slug", async () => {
		const slugs = ["2024", "0-a-1", "x".repeat(150)];
		for (const slug of slugs) {
			expect(await listManifestFaults(write({ model: { slug } })), slug).toEqual([]);
		}
	});

	test("shows any title as it is", () => {
		expect(readTitles(entitle('“A” & <b>"B"</b>'))).toEqual(
			Array(2).fill("“A” &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt;"),
		);
		expect(readTitles(entitle(" two\n\tlines\u0000of\u001f text "))[0]).toBe("two lines of text");
	});

	test("cuts a title after a whole word where platforms may cut it anywhere", () => {
		const [title = ""] = readTitles(entitle("word ".repeat(60)));
		expect(title).toMatch(/^(word )+…$/);
		expect(title.length).toBeGreaterThan(190);
		expect(title.length).toBeLessThanOrEqual(200);
	});

	test("stays valid with any title and any file name", async () => {
		const title = fc.string({ unit: "binary", maxLength: 300 }).filter((text) => /\w/.test(text));
		const file = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(title, fc.uniqueArray(file, { minLength: 1 }), async (title, files) => {
				const xml = write({ walkthrough: { title, version: "1" }, files });
				expect(await listManifestFaults(xml)).toEqual([]);
				expect(listManifestFiles(xml)).toEqual(files);
			}),
			{ numRuns: 15 },
		);
	});
});

describe("the check of a manifest finds", () => {
	const faults: [string, string, string][] = [
		["a missing version of the standard", "<schemaversion>1.2</schemaversion>", ""],
		["a reference that leads nowhere", 'identifierref="standpoint-talks', 'identifierref="other'],
		["a first organisation that is none", 'default="standpoint-talks', 'default="other'],
		[
			"an identifier that is there twice",
			'identifier="standpoint-talks-item"',
			'identifier="standpoint-talks"',
		],
		["another namespace", "imscp_rootv1p1p2", "imscp_v1p1"],
		["a resource of no type", 'adlcp:scormtype="sco"', ""],
		["a tag that is not closed", "</resources>", ""],
	];
	for (const [what, from, to] of faults) {
		test(what, async () => {
			const xml = formatManifest(source);
			expect(xml).toContain(from);
			expect(await listManifestFaults(xml.replace(from, to))).not.toEqual([]);
		});
	}
});
