import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
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

	const read = (name: string) => readFile(join(root, "content/quay", name), "utf8");
	const listOpen = async () =>
		(JSON.parse(await read("suggestions.json")) as { id: string; left?: true }[])
			.filter(({ left }) => !left)
			.map(({ id }) => id);

	it("takes suggestions into the article, which is otherwise as it was, and off the list", async () => {
		await run("quay", "--from", "-");
		const file = join(root, "content/quay/article.md");
		const before = (await readFile(file, "utf8"))
			.replaceAll("\n", "\r\n")
			.replace("kind:", "kind:   ");
		await writeFile(file, before);
		expect(await listOpen()).toEqual(["s1-1"]);
		expect(await run("quay", "--accept", "s1-1", "--dry-run")).toBe(0);
		expect(await read("article.md")).toBe(before);
		said = "";
		expect(await run("quay", "--accept", "s1-1")).toBe(0);
		expect(said).toBe("s1-1  lind-says-1: “No,”\n0 passages are left to be marked\n");
		expect(await read("article.md")).toBe(before.replace("“No,”", '[“No,”]{lind says cue="said"}'));
		expect(await listOpen()).toEqual([]);
		expect((await readdir(join(root, "content/quay"))).length).toBe(3);
	});

	it("joins lists from elsewhere, refuses what does not stand there, and takes what is left", async () => {
		await run("quay", "--from", "-");
		input = JSON.stringify([{ exact: "It was late.", speaker: "she" }, { exact: "It was slate." }]);
		said = "";
		expect(await run("quay", "--suggestions", "-")).toBe(1);
		expect(said).toContain(
			'-, suggestion 2: these words do not stand in the article; what comes nearest is "It was late"',
		);
		expect(said).toContain("taken: 1 (s2-1); known already: 0; not taken: 1");
		expect(await listOpen()).toEqual(["s1-1", "s2-1"]);
		expect(await run("quay", "--accept", "sure", "s9-1")).toBe(1);
		expect(said).toContain('not done: there is no suggestion "s9-1"');
		expect(await listOpen()).toEqual(["s2-1"]);
		expect(await run("quay", "--accept", "all")).toBe(1);
		expect(said).toContain('"she" names nobody');
		expect(await run("quay", "--accept", "s2-1", "--as", "lind")).toBe(0);
		expect(await read("article.md")).toContain("[It was late.]{lind says}");
	});

	it("tells that statements are counted anew only where one is named by its id", async () => {
		for (const steps of [false, true]) {
			await rm(join(root, "content/quay"), { recursive: true, force: true });
			input = "A Title\n\n“No,” said Maria Lind.\n\nIt was late.\n";
			await run("quay", "--from", "-");
			input = JSON.stringify([{ exact: "It was late.", speaker: "Lind" }]);
			await run("quay", "--suggestions", "-");
			await run("quay", "--accept", "s2-1");
			if (steps) await writeFile(join(root, "content/quay/walkthrough.md"), "## A step\n");
			said = "";
			expect(await run("quay", "--accept", "s1-1")).toBe(0);
			expect(said.includes("lind-says-1 is lind-says-2 now")).toBe(steps);
		}
	});

	it("leaves suggestions unmarked, and remembers that nothing need be said of them", async () => {
		await run("quay", "--from", "-");
		const before = await read("article.md");
		expect(await run("quay", "--leave", "s1-1")).toBe(0);
		expect([await read("article.md"), await listOpen()]).toEqual([before, []]);
		expect(JSON.parse(await read("suggestions.json"))).toMatchObject([{ id: "s1-1", left: true }]);
		expect(await run("quay", "--accept", "all")).toBe(0);
		expect(await read("article.md")).toBe(before);
	});

	it("leaves some and marks the others at once, a sentence’s by its number", async () => {
		input =
			"A Title\n\n“No,” said Maria Lind. “Never,” she said.\n\n“Why?” asked Tom Berg, a nurse.\n";
		await run("quay", "--from", "-");
		expect(said).toContain("content/quay/article.md: 3 passages seem to report something");
		said = "";
		expect(await run("quay", "--leave", "s2", "--accept", "all")).toBe(0);
		expect(said).toContain("s2-1  left: “Never,”\n0 passages are left to be marked\n");
		expect(await listOpen()).toEqual([]);
		expect((await read("article.md")).match(/\{\w+ says/gu)).toEqual(["{lind says", "{berg says"]);
		expect(await run("quay", "--accept", "s9")).toBe(1);
		expect(said).toContain('not done: there is no suggestion "s9"');
	});

	it("calls the folder after the text’s file, where that stands in its place", async () => {
		const file = join(root, "The Quay, at last.txt");
		await writeFile(file, news);
		expect(await run(file)).toBe(0);
		expect(await readdir(join(root, "content"))).toEqual(["the-quay-at-last"]);
		expect(said).toContain("Then: npm run check the-quay-at-last\n");
		expect(await run(file, "--lang", "en", "--dry-run")).toBe(0);
		expect(await run(join(root, "nothing.html"))).toBe(1);
		expect(said).toContain("there is no file");
		expect(await run(file, "--accept", "all")).toBe(2);
	});

	it("writes nothing where the list cannot be read, or the folder is none", async () => {
		await run("quay", "--from", "-");
		await writeFile(join(root, "content/quay/suggestions.json"), "[{");
		expect(await run("quay", "--accept", "all")).toBe(1);
		expect(said).toContain("this is no JSON from here on");
		expect(await read("suggestions.json")).toBe("[{");
		expect(await run("nowhere", "--accept", "all")).toBe(1);
		expect(said).toContain("the folder has no article.md");
	});

	it("drafts the steps for a class once something is marked, and never over steps that are there", async () => {
		await run("quay", "--from", "-");
		expect(await run("quay", "--walkthrough")).toBe(1);
		expect(said).toContain("nothing is marked in");
		await run("quay", "--accept", "all");
		said = "";
		expect(await run("quay", "--walkthrough", "--dry-run")).toBe(0);
		expect(await readdir(join(root, "content/quay"))).toHaveLength(3);
		expect(await run("quay", "--walkthrough")).toBe(0);
		expect(said).toContain(await read("walkthrough.md"));
		await writeFile(join(root, "content/quay/walkthrough.md"), "mine");
		expect(await run("quay", "--walkthrough")).toBe(1);
		expect(await read("walkthrough.md")).toBe("mine");
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
		[["quay", "--from", "-", "--accept", "all"], "one thing at a time", 2],
		[["quay", "--from", "-", "--as", "lind"], "--as goes with --accept", 2],
		[["quay", "--accept", "all", "--lang", "de"], "--lang goes with --from", 2],
		[["quay", "--walkthrough", "--accept", "all"], "one thing at a time", 2],
		[["quay", "--leave", "s1-1", "--as", "lind"], "--as goes with --accept", 2],
		[["quay", "--accept"], "--accept needs a value", 2],
		[["quay", "--from", "nowhere.txt"], "there is no file", 1],
		[["quay", "--from", "-", "--lang", "english!"], "--lang is a language's tag", 2],
	])("%j ends in words", async (argv, words, code) => {
		expect(await run(...argv)).toBe(code);
		expect(said).toContain(words);
	});
});
