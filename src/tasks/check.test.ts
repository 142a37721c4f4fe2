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
		"listed/article.md": good,
		"listed/suggestions.json": JSON.stringify([
			{ exact: "The Board", id: "s1-2", sentence: 1, speaker: "he", weak: true },
			{ exact: "and Ben", id: "s1-1", sentence: 1, actor: "ben" },
			{ exact: "The Hoard", id: "s1-3", sentence: 1 },
		]),
		"unread/article.md": good,
		"unread/suggestions.json": "[1]",
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
		expect(await check("content/good", "content/good")).toEqual({
			code: 0,
			out: "no problem in 1 article\n",
			error: "",
		});
	});

	it("finds an article by its name alone", async () => {
		const { code, out } = await check("riyadh-talks");
		expect(code).toBe(0);
		expect(out).toMatch(/^riyadh-talks: [\s\S]*\n\nno problem in 1 article/);
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
			"content/unread/suggestions.json:1:1",
			"content/warned/article.md:20:3",
			"content/listed/article.md:",
			"content/listed/article.md:",
		]);
		expect(out).toMatch(/\n\n5 errors and 2 warnings in 7 articles; 1 warning answered\n$/);
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
		expect((await check("content/answered")).out).toMatch(
			/\n\nno problem in 1 article; 1 warning answered\n$/,
		);
		const { out } = await check("--answered", "content/answered");
		expect(out).toMatch(/^content\/answered\/article\.md:21:3 {2}warning {2}unused-note/);
		expect(out).toContain("     answered: It is for the lesson.\n");
		const json = await check("--answered", "--format", "json", "content/answered");
		expect(JSON.parse(json.out)).toMatchObject([
			{ code: "unused-note", why: "It is for the lesson." },
		]);
	});

	it("shows who is for and against what, of one article without a problem unasked", async () => {
		const { code, out } = await check("content/good");
		expect(await check("--table", "content/good")).toEqual({ code, out, error: "" });
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

	it("lists what could be marked, and that changes no exit code", async () => {
		const { code, out } = await check("content/listed");
		expect(code).toBe(0);
		expect(out).toBe(
			[
				"content/listed/article.md: 1 passage seems to report something and is not marked",
				"  content/listed/article.md:23:67  s1-2  he?: The Board",
				"  to mark:   npm run new -- listed --accept s1-2 …",
				"  to leave:  npm run new -- listed --leave s1-2 …",
				`content/listed/article.md: suggestion s1-3 fits no more: these words do not stand in the article; ${'what comes nearest is "The Board"'}`,
				"",
				"no problem in 1 article",
				"",
			].join("\n"),
		);
		const json = await check("--format", "json", "content/listed");
		expect(json.code).toBe(0);
		expect(JSON.parse(json.out)).toMatchObject([
			{
				...{ code: "unmarked-suggestion", severity: "suggestion", line: 23, length: 9 },
				suggestion: { id: "s1-2", exact: "The Board" },
			},
		]);
	});

	it("does not warn of what its author leaves unmarked", async () => {
		const aside = join(folder, "aside/left-alone");
		await mkdir(aside, { recursive: true });
		await writeFile(join(aside, "article.md"), `${good}Carl Cole said that the bridge is old.\n`);
		expect((await check(aside)).out).toContain("unmarked-report");
		const suggestion = { exact: "that the bridge is old", id: "s2-1", sentence: 2, left: true };
		await writeFile(join(aside, "suggestions.json"), JSON.stringify([suggestion]));
		expect((await check(aside)).out).toMatch(/\n\nno problem in 1 article\n$/);
	});

	it("warns of a list that cannot be read", async () => {
		const { code, out } = await check("content/unread");
		expect(code).toBe(0);
		expect(out).toContain(
			"warning  bad-suggestions  suggestion 1 of the list cannot be read: it is no object",
		);
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
