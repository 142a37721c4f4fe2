import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { main } from "./new.ts";

const news = "A Title\n\n“No,” said Maria Lind, the mayor, in the town. It was late.\n";

describe("npm run new", () => {
	let root = "";
	let said = "";
	let input = news;
	const run = (...argv: string[]) =>
		main(argv, {
			write: (text) => {
				said += text;
			},
			writeError: (text) => {
				said += text;
			},
			readInput: async () => new TextEncoder().encode(input),
			root,
		});

	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), "new-"));
		said = "";
		input = news;
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

	it("reads a page that is pasted, and tells what it left out", async () => {
		input = '<h1>Fares Rise</h1><p>“No,” said Tom Berg.</p><p><img src="a.png"></p>';
		expect(await run("fares", "--from", "-")).toBe(0);
		expect(said).toContain("left out: 1 picture\n");
		const article = await readFile(join(root, "content/fares/article.md"), "utf8");
		expect(article).toContain('title: "Fares Rise"');
		expect(article).toContain("\n“No,” said Tom Berg.\n");
	});

	it("takes no text for a page that is none, and says what else a file is", async () => {
		input = "<3 is a heart. “No,” said Tom Berg.";
		expect(await run("heart", "--from", "-", "--dry-run")).toBe(0);
		expect(said).toContain("== published.txt\n<3 is a heart.");
		input = "%PDF-1.7";
		expect(await run("paper", "--from", "-")).toBe(1);
		expect(said).toContain('"-" is a PDF file: save it as .html or .txt');
	});

	it.each([
		[["--from", "-"], "say what the folder is to be called", 2],
		[["a", "b", "--from", "-"], "one folder at a time", 2],
		[["Quay", "--from", "-"], "small letters", 2],
		[["../quay", "--from", "-"], "cannot be a folder", 2],
		[["quay"], "--from FILE", 2],
		[["quay", "--from", "nowhere.txt"], "there is no file", 1],
		[["quay", "--from", "-", "--lang", "english!"], "--lang is a language's tag", 2],
	])("%j ends in words", async (argv, words, code) => {
		expect(await run(...argv)).toBe(code);
		expect(said).toContain(words);
	});
});
