import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoreMissed } from "./score/missed.ts";
import { measureOverlap } from "./score/scoring.ts";
import { describeScores } from "./score.ts";

let folder = "";

const text = "“The toll rises,” Anna Berg said.\nKarl Lund said that the quay leaks.\n";
const notes = [
	"T1\tContent 0 17\t“The toll rises,”",
	"T2\tSource 18 27\tAnna Berg",
	"T3\tAttribution 28 32\tsaid",
	"E1\tAttribution:T3 Content:T1 Source:T2",
	"T4\tContent 49 69\tthat the quay leaks.",
	"T5\tSource 34 43\tKarl Lund",
	"E2\tAttribution:T3 Content:T4 Source:T5",
].join("\n");
const german = {
	originalText: "„Die Maut steigt bald“, sagte Anna Berg.",
	annotations: [
		{
			type: "Direct",
			quote: { spans: [{ charBegin: 0, charEnd: 22 }] },
			speaker: { spans: [{ charBegin: 30, charEnd: 39 }] },
		},
		{
			type: "Indirect",
			quote: { spans: [] },
			speaker: { spans: [] },
		},
	],
};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "score-"));
	const files = {
		"brat/toll.txt": text,
		"brat/toll.ann": notes,
		"parted/text/toll.txt": text,
		"parted/attributions/toll_1.ann": notes,
		"german/maut.json": JSON.stringify(german),
	};
	for (const [name, content] of Object.entries(files)) {
		await mkdir(join(folder, name, ".."), { recursive: true });
		await writeFile(join(folder, name), content);
	}
});

afterAll(() => rm(folder, { recursive: true }));

describe("npm run score", () => {
	it.each(["brat", "parted"])("reads texts and their annotations in a folder: %s", async (name) => {
		expect(await describeScores(join(folder, name), "en")).toBe(`1 texts

with quotation marks
  found             1/1 100.0 %
  precision         1/1 100.0 %
  speaker           1/1 100.0 %
    quotation       1/1 100.0 %

without
  found             1/1 100.0 %
  precision         1/1 100.0 %
  speaker           1/1 100.0 %
    clause-after    1/1 100.0 %

warnings of what is not marked
  quotations told    1/1 100.0 %
  quotations found   1/1 100.0 %
  sentences told     2/2 100.0 %
  sentences found    2/2 100.0 %
    unquoted told    1/1 100.0 %
    unquoted found   1/1 100.0 %
  told beside marks  0 quotations, 0 sentences
`);
	});

	it("reads the German set, and counts what is not found", async () => {
		const table = await describeScores(join(folder, "german"), "en");
		expect(table).toContain("found             1/1 100.0 %");
		expect(table).toContain("found             0/1 0.0 %");
	});

	it("counts what would be told though nobody has marked it, and what is marked and not told", () => {
		const said = { start: 0, stop: 40 };
		const marked = [{ content: [{ start: 0, stop: 9 }], source: [], cue: [], isQuoted: false }];
		const one = { text: "The quay is old. Karl Lund said that it leaks.", lang: "en", marked };
		const { sentences, plain, beside } = scoreMissed([one]);
		expect(sentences).toEqual({ precision: { of: 1, is: 0 }, recall: { of: 1, is: 0 } });
		expect(plain).toEqual(sentences);
		expect(beside).toEqual({ quotations: 0, sentences: 1 });
		const all = {
			...one,
			marked: [{ ...marked[0], content: [said], source: [], cue: [], isQuoted: true }],
		};
		expect(scoreMissed([all]).beside.sentences).toBe(0);
	});

	it("counts words in both as a share of words in either", () => {
		const pieces = [
			{ start: 0, stop: 4 },
			{ start: 6, stop: 10 },
		];
		expect(measureOverlap(pieces, { start: 2, stop: 8 })).toBeCloseTo(4 / 10);
		expect(measureOverlap(pieces, { start: 20, stop: 21 })).toBe(0);
	});
});
