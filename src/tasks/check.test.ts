import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toSource } from "../testing/samples/parsed.ts";
import { main } from "./check.ts";

let folder = "";
const good = toSource(
	"\n[Anna]{anna backs bridge} and [Ben]{ben backs ferry note=why} and The Board.\n",
);

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "check-"));
	const files = {
		"good/article.md": good,
		"bad/article.md": good.replace("anna backs", "ana backs").replace("title: A", "titel: A"),
		"warned/article.md": good.replace("note=why", ""),
		"answered/article.md": good
			.replace("note=why", "")
			.replace(
				"notes:",
				"answered: [{warning: unused-note, words: why, why: It is for the lesson.}]\nnotes:",
			),
		"taught/article.md": good,
		"taught/walkthrough.md": "---\ntitle: A\n---\n## A step\n{view=matrx}\n",
	};
	for (const [name, text] of Object.entries(files)) {
		await mkdir(join(folder, "content", name, ".."), { recursive: true });
		await writeFile(join(folder, "content", name), text);
	}
	await mkdir(join(folder, "content", "empty"));
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs the program on paths in the folder. */
async function check(...argv: string[]) {
	let out = "";
	let error = "";
	const write = (text: string) => {
		out += text;
	};
	const writeError = (text: string) => {
		error += text;
	};
	const paths = argv.map((word) => (word.startsWith("content") ? join(folder, word) : word));
	const code = await main(paths, { write, writeError, colour: false });
	return { code, out: out.replaceAll(`${folder}/`, ""), error };
}

describe("npm run check", () => {
	it("exits 0 and says so when there is no problem", async () => {
		expect(await check("content/good")).toEqual({
			code: 0,
			out: "no problem in 1 article\n",
			error: "",
		});
	});

	it("exits 0 with warnings alone", async () => {
		const { code, out } = await check("content/warned/article.md");
		expect(code).toBe(0);
		expect(out).toMatch(/^content\/warned\/article\.md:20:3 {2}warning {2}unused-note/);
		expect(out).toMatch(/\n\n1 warning in 1 article\n$/);
	});

	it("exits 1 with every problem of every file, by file and place, and counts them", async () => {
		const { code, out } = await check("content");
		expect(code).toBe(1);
		expect(out.match(/^content\S*/gm)).toEqual([
			"content/bad/article.md:2:1",
			"content/bad/article.md:2:1",
			"content/bad/article.md:23:8",
			"content/empty/article.md:1:1",
			"content/taught/walkthrough.md:5:7",
			"content/warned/article.md:20:3",
		]);
		expect(out).toMatch(/\n\n5 errors and 1 warning in 5 articles; 1 warning answered\n$/);
		expect(out).not.toContain("\u001b");
	});

	it("shows the line of a walkthrough, by the folder or by the file", async () => {
		const { code, out } = await check("content/taught");
		expect(code).toBe(1);
		expect(out).toContain('  5 | {view=matrx}\n    |       ^^^^^\n    did you mean "matrix"?');
		expect(await check("content/taught/walkthrough.md")).toEqual({ code, out, error: "" });
	});

	it("reports nothing twice when paths overlap", async () => {
		const once = await check("content");
		expect(await check("content", "content/bad", "content/empty")).toEqual(once);
	});

	it("counts the warnings that are answered, and shows them with their reasons on request", async () => {
		expect((await check("content/answered")).out).toBe(
			"no problem in 1 article; 1 warning answered\n",
		);
		const { out } = await check("--answered", "content/answered");
		expect(out).toMatch(/^content\/answered\/article\.md:21:3 {2}warning {2}unused-note/);
		expect(out).toContain("     answered: It is for the lesson.\n");
		const json = await check("--answered", "--format", "json", "content/answered");
		expect(JSON.parse(json.out)).toMatchObject([
			{ code: "unused-note", why: "It is for the lesson." },
		]);
	});

	it("shows who is for and against what", async () => {
		const { code, out } = await check("--table", "content/good");
		expect({ code, out: out.split("\n") }).toEqual({
			code: 0,
			out: [
				"good: A Title",
				"",
				"Building a bridge",
				"  Supports                     Anna Adams: backs; reworded",
				"  Not mentioned                Ben Brown, The Board",
				"",
				"Keeping the ferry",
				"  Supports                     Ben Brown: backs; reworded",
				"  Not mentioned                Anna Adams, The Board",
				"",
				"no problem in 1 article",
				"",
			],
		});
		const json = await check("--table", "--format", "json", "content/good");
		expect(JSON.parse(json.out)).toMatchObject({ problems: [], tables: [{ slug: "good" }] });
	});

	it("prints nothing but JSON on request", async () => {
		const { code, out } = await check("--format", "json", "content/bad");
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject([{ line: 2 }, { line: 2 }, { code: "unknown-actor" }]);
		expect((await check("--format=json", "content/good")).out).toBe("[]\n");
	});

	it.each([
		[["--fromat", "json"], "there is no option --fromat; did you mean --format?"],
		[["--format", "xml"], "--format is text or json"],
		[["--format"], "--format needs a value: --format text|json"],
		[["--format", "--help="], "--format needs a value"],
		[["content/nowhere"], "there is no file or folder"],
	])("exits 2 for %j", async (argv, message) => {
		const { code, out, error } = await check(...argv);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(error).toContain(message);
		expect(error).toContain("Usage: npm run check");
	});

	it("explains itself", async () => {
		expect(await check("--help")).toMatchObject({ code: 0, error: "" });
	});

	it("colours the severity for a terminal", async () => {
		let out = "";
		const write = (text: string) => {
			out += text;
		};
		await main([join(folder, "content/bad")], { write, writeError: write, colour: true });
		expect(out).toContain("\u001b[31merror\u001b[0m");
	});
});
