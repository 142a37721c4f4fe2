import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { main } from "./new.ts";

const news = "A Title\n\n“No,” said Maria Lind, the mayor, in the town. It was late.\n";

describe("npm run new", () => {
	let root = "";
	let said = "";
	const run = (...argv: string[]) =>
		main(argv, {
			write: (text) => {
				said += text;
			},
			writeError: (text) => {
				said += text;
			},
			readInput: async () => news,
			root,
		});

	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), "new-"));
		said = "";
	});

	it("writes the three files, and never over a folder that is there", async () => {
		expect(await run("quay", "--from", "-")).toBe(0);
		const folder = join(root, "content/quay");
		const names = (await readdir(folder)).toSorted();
		expect(names).toEqual(["article.md", "published.txt", "suggestions.json"]);
		expect(await readFile(join(folder, "article.md"), "utf8")).toContain('name: "Maria Lind"');
		expect(said).toContain("Maria Lind");
		await writeFile(join(folder, "article.md"), "mine");
		expect(await run("quay", "--from", "-")).toBe(1);
		expect(await readFile(join(folder, "article.md"), "utf8")).toBe("mine");
	});

	it("prints instead of writing where it is asked to", async () => {
		expect(await run("quay", "--from", "-", "--dry-run")).toBe(0);
		expect(said).toContain("== published.txt\nA Title\n");
		expect(await readdir(root)).toEqual([]);
	});

	it.each([
		[["--from", "-"], "say what the folder is to be called", 2],
		[["a", "b", "--from", "-"], "one folder at a time", 2],
		[["Quay", "--from", "-"], "small letters", 2],
		[["../quay", "--from", "-"], "cannot be a folder", 2],
		[["quay"], "--from FILE", 2],
		[["quay", "--from", "nowhere.txt"], "there is no file", 1],
	])("%j ends in words", async (argv, words, code) => {
		expect(await run(...argv)).toBe(code);
		expect(said).toContain(words);
	});
});
