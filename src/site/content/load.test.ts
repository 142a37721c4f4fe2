import { describe, expect, it } from "vitest";
import { sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import { type LoadEffects, listArticles, loadFolder, parseLibrary } from "./load.ts";

/** A file system of texts and bytes by path. */
function toEffects(files: Record<string, string | number[] | Error>): LoadEffects {
	return {
		async listFolders(path) {
			const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
			const names = inside.map((name) => name.slice(path.length + 1).split("/"));
			return [...new Set(names.filter(({ length }) => length > 1).map(([name = ""]) => name))];
		},
		async readBytes(path) {
			const file = files[path];
			if (file === undefined) return null;
			if (file instanceof Error) throw file;
			return typeof file === "string" ? new TextEncoder().encode(file) : Uint8Array.from(file);
		},
	};
}

const good = toSource("\nAnna [backs it]{anna backs bridge}.\n");

const lesson = `---
title: A Lesson
---
## The only step
{view=matrix actor=anna}

[Where do they stand?]{ask=stance proposal=bridge}
`;

describe("Loading a content folder", () => {
	it("finds every article by the name of its folder, sorted", async () => {
		const effects = toEffects({
			"content/README.md": "no article",
			"content/b/article.md": good,
			"content/a-1/article.md": good,
			"content/a-1/published.txt": "A Title",
			"content/a-1/walkthrough.md": lesson,
			"content/.cache/article.md": good,
		});
		expect(await listArticles("content", effects)).toEqual({
			articles: [
				{
					slug: "a-1",
					file: "content/a-1/article.md",
					source: good,
					published: "A Title",
					walkthrough: { file: "content/a-1/walkthrough.md", source: lesson },
				},
				{ slug: "b", file: "content/b/article.md", source: good },
			],
			problems: [],
		});
	});

	it.each([
		["a name that is no part of an address", { "content/Ä b/article.md": good }, "bad-slug", 1],
		["a name that the site needs itself", { "content/embed/article.md": good }, "reserved-slug", 1],
		["a folder without an article", { "content/a/notes.txt": "x" }, "missing-article", 1],
		[
			"a file that cannot be read",
			{ "content/a/article.md": new Error("no permission") },
			"unreadable-file",
			1,
		],
		[
			"a file that is too long",
			{ "content/a/article.md": "a".repeat(1024 * 1024 + 1) },
			"article-too-long",
			1,
		],
		["bytes that are not UTF-8", { "content/a/article.md": [97, 10, 98, 0xff, 99] }, "not-utf8", 2],
		["half a character at the end", { "content/a/article.md": [97, 0xe2, 0x82] }, "not-utf8", 1],
	])("reports %s", async (_, files, code, line) => {
		const { articles, problems } = await listArticles("content", toEffects(files));
		expect(articles).toEqual([]);
		expect(problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
	});

	it("makes a problem of a content folder that is not there, and throws what is a bug", async () => {
		const fail = (error: Error) => {
			return { ...toEffects({}), listFolders: () => Promise.reject(error) };
		};
		const gone = Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT" });
		const { articles, problems } = await listArticles("content", fail(gone));
		expect(articles).toEqual([]);
		expect(problems).toMatchObject([
			{ code: "missing-content", severity: "error", file: "content", line: 1 },
		]);
		expect(problems[0]?.message).toContain("it is not there (ENOENT)");
		await expect(listArticles("content", fail(new TypeError("x")))).rejects.toThrow(TypeError);
	});

	it("gives the column of the first wrong byte in characters", async () => {
		const effects = toEffects({ "content/a/article.md": [0xc3, 0xa9, 98, 0xff, 99] });
		expect((await loadFolder("content/a", "a", effects)).problems).toMatchObject([{ column: 3 }]);
	});

	it("keeps a byte order mark, by which columns are counted", async () => {
		const effects = toEffects({ "content/a/article.md": `\ufeff${good}` });
		const [article] = (await listArticles("content", effects)).articles;
		expect(article?.source).toBe(`\ufeff${good}`);
	});
});

describe("A walkthrough beside an article", () => {
	const read = (walkthrough: string | number[], article = good) =>
		parseLibrary(
			"content",
			toEffects({ "content/a/article.md": article, "content/a/walkthrough.md": walkthrough }),
		);
	const listErrors = async (walkthrough: string | number[], article = good) =>
		(await read(walkthrough, article)).problems
			.filter(({ severity }) => severity === "error")
			.map(({ file, line, code }) => `${file}:${line} ${code}`);

	it("belongs to the article, for which one is made by rule without the file", async () => {
		const readAlone = async (article: string) => {
			const files = toEffects({ "content/a/article.md": article });
			const { entries, problems } = await parseLibrary("content", files);
			return { made: entries[0]?.article?.walkthrough?.madeByRule, errors: problems.length };
		};
		const [entry] = (await read(lesson)).entries;
		expect(entry?.article?.walkthrough).toMatchObject({ title: "A Lesson" });
		expect(entry?.article?.walkthrough).not.toHaveProperty("madeByRule");
		const { made, errors } = await readAlone(good);
		expect(made).toBe(true);
		const refusing = good.replace("title:", "walkthrough: none\ntitle:");
		expect(await readAlone(refusing)).toEqual({ made: undefined, errors });
		const unmarked = good.replace(/\{anna.*?\}/gu, "");
		expect((await readAlone(unmarked)).made).toBeUndefined();
	});

	it("has its mistakes reported under its own name, behind those of the article", async () => {
		const wrong = lesson.replace("=bridge", "=brigde");
		expect(await listErrors(wrong)).toEqual(["content/a/walkthrough.md:7 unknown-proposal"]);
		expect((await read(wrong)).entries[0]?.article).not.toHaveProperty("walkthrough");
		const both = await listErrors(
			lesson.replace("matrix", "matrx"),
			good.replace("anna backs", "anna baks"),
		);
		expect(both).toEqual([
			"content/a/article.md:23 unknown-verb",
			"content/a/walkthrough.md:5 unknown-view",
		]);
	});

	it("is not blamed for what a broken article lacks", async () => {
		const asking = lesson.replace(
			"ask=stance proposal=bridge",
			"ask=manner statement=anna-bridge-1",
		);
		expect(await listErrors(asking)).toEqual([]);
		expect(await listErrors(asking, good.replace("anna backs", "anna baks"))).toEqual([
			"content/a/article.md:23 unknown-verb",
		]);
	});

	it("is read like an article: as UTF-8 and not without end", async () => {
		expect(await listErrors([97, 10, 0xff])).toEqual(["content/a/walkthrough.md:2 not-utf8"]);
		expect(await listErrors("a".repeat(1024 * 1024 + 1))).toEqual([
			"content/a/walkthrough.md:1 walkthrough-too-long",
		]);
	});
});

describe("Reading a library", () => {
	it("gives every article with its problems, and all problems by file and place", async () => {
		const effects = toEffects({
			"content/b/article.md": toSource("\n[a]{anna baks bridge} [b]{ana says}\n"),
			"content/a/article.md": `---\n${sampleFrontMatter}---\n[a]{nobody says}\n`,
			"content/C/article.md": good,
		});
		const { entries, problems } = await parseLibrary("content", effects);
		expect(entries.map(({ input }) => input.slug)).toEqual(["a", "b"]);
		expect(entries.every(({ article }) => article !== null)).toBe(true);
		const errors = problems.filter(({ severity }) => severity === "error");
		expect(errors.map(({ file, code }) => `${file} ${code}`)).toEqual([
			"content/C/article.md bad-slug",
			"content/a/article.md unknown-actor",
			"content/b/article.md unknown-verb",
			"content/b/article.md unknown-actor",
		]);
	});
});
