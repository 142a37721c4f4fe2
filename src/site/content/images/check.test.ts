import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makePng, makeSvg } from "../../../testing/samples/images.ts";
import { sampleFrontMatter, toSource } from "../../../testing/samples/parsed.ts";
import { parseLoaded } from "../parse.ts";
import { listImages } from "./check.ts";
import { checkFiles } from "./disk.ts";
import { findImagePath } from "./path.ts";

let folder = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "standpoint-images-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}

/** An article with this body, read in the folder. */
function read(body: string, frontMatter = sampleFrontMatter) {
	const source = toSource(body, frontMatter);
	const input = { slug: "sample", file: join(folder, "article.md"), source };
	const checked = checkFiles(parseLoaded({ articles: [input], problems: [] }));
	const [entry] = checked.entries;
	if (!entry?.article) throw new Error("The sample cannot be read");
	const codes = ["missing-image", "image-type", "svg-cleaned", "dead-link", "too-many"];
	const problems = checked.problems.filter(({ code }) => codes.includes(code));
	const idle = checked.problems.filter(({ code }) => code === "answered-nothing");
	return { problems, idle, answered: entry.answered, source, prose: entry.article.prose };
}

describe("The images of an article", () => {
	it("are found wherever they stand, each once", () => {
		const body = "Look: ![a](a/b.png)\n\n- ![again](a/b.png)\n- *![c](c.png)*\n";
		expect(listImages(read(body).prose)).toEqual(["a/b.png", "c.png"]);
	});

	it("are problems at their address when they are not in the folder", async () => {
		await put({ "a.png": makePng() });
		const { problems, source } = read("![a](a.png) and ![b](b.png)\n");
		const line = source.split("\n").findIndex((text) => text.includes("b.png"));
		const column = (source.split("\n")[line] ?? "").indexOf("b.png") + 1;
		expect(problems).toMatchObject([
			{ code: "missing-image", severity: "error", line: line + 1, column, length: 5 },
		]);
	});

	it("are answered like any warning, and an answer that settles none of them is told", () => {
		const answer = (words: string) =>
			`answered: [{warning: dead-link, words: ${words}, why: It is to come.}]\n`;
		const body = "The plan is [here](plan.pdf).\n";
		const settled = read(body, sampleFrontMatter + answer("The plan is here"));
		expect(settled).toMatchObject({ problems: [], idle: [], answered: [{ code: "dead-link" }] });
		const idle = read(body, sampleFrontMatter + answer("The plan was here"));
		expect(idle).toMatchObject({ problems: [{ code: "dead-link" }], answered: [] });
		expect(idle.idle).toHaveLength(1);
	});

	it("bring their size, so that a page keeps room for them", async () => {
		await put({ "a.png": makePng(40, 30), "b.svg": makeSvg() });
		const { prose } = read("![a](a.png) ![b](b.svg)\n");
		expect(JSON.stringify(prose)).toContain(
			'"src":"a.png","alt":"a","size":{"width":40,"height":30}',
		);
		expect(JSON.stringify(prose)).toContain(
			'"src":"b.svg","alt":"b","size":{"width":3,"height":2}',
		);
	});

	it("warn of what is left out of an SVG", async () => {
		await put({ "a.svg": makeSvg("<script>alert(1)</script>") });
		expect(read("![a](a.svg)\n").problems).toMatchObject([
			{ code: "svg-cleaned", severity: "warning", message: expect.stringContaining("<script>") },
		]);
	});

	it("are at most a hundred", async () => {
		await put({ "a.png": makePng() });
		const body = Array.from({ length: 101 }, (_, at) => `![a](a.png?${at})`).join("\n\n");
		expect(read(`${body}\n`).problems).toMatchObject([{ code: "too-many" }]);
	});

	it("have paths inside their folder", () => {
		expect(findImagePath("a/b.png?x#y")).toBe("a/b.png");
		expect(findImagePath("a/./b%20c.png")).toBe("a/b c.png");
		const outside = ["../a.png", "a/../../a.png", "/etc/passwd", "%2e%2e/a", "%E0%A4%A", "..\\a"];
		for (const src of outside) expect(findImagePath(src), src).toBeNull();
	});
});

describe("Relative links", () => {
	it("are warned of where nothing is published", async () => {
		await put({ "a.png": makePng(), "notes.pdf": "x" });
		const body =
			"![a](a.png) [a](notes.pdf) [b](a.png) [c](data.json#x) [d](./) [e](walkthrough/)\n";
		const { problems } = read(body);
		// Without a walkthrough.md there is no walkthrough.
		expect(problems.map(({ code, message }) => [code, message])).toEqual([
			["dead-link", expect.stringContaining("notes.pdf")],
			["dead-link", expect.stringContaining("walkthrough/")],
		]);
	});

	it("may lead to other explainers, other sites and places in the page", () => {
		const body =
			"[a](../other/) [b](https://a.example/x) [c](#s1) [d](?step=2) [e](mailto:a@b.example)\n";
		expect(read(body).problems).toEqual([]);
	});
});
