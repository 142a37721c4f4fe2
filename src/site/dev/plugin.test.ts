import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeEntry } from "./plugin.ts";

let root = "";

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), "standpoint-tree-"));
});

afterAll(() => rm(root, { recursive: true }));

describe("what development sees of a file", () => {
	it("changes when a file takes the place of a folder of its name, and when it is longer", async () => {
		const path = join(root, "a/article.md");
		await mkdir(path, { recursive: true });
		const seen = [describeEntry(path)];
		await rm(path, { recursive: true });
		seen.push(describeEntry(path));
		await writeFile(path, "x");
		seen.push(describeEntry(path));
		await writeFile(path, "xy");
		seen.push(describeEntry(path));
		expect(new Set(seen).size).toBe(4);
		expect(describeEntry(path)).toBe(seen[3]);
	});

	it("is nothing where there is nothing", () => {
		expect(describeEntry(join(root, "away"))).toBe("nothing");
	});
});
