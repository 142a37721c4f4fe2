import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Article } from "../../article/model/prose.ts";
import { parseArticle } from "../../article/parse/article.ts";
import { formatProblem } from "../../article/parse/format.ts";
import { listSourceLines } from "../../article/parse/source.ts";
import { parseWalkthrough } from "./parse/parse.ts";

/**
 * A new case is a new folder with a `walkthrough.md`, about the `article.md` beside the folders.
 * `UPDATE=1 npx vitest run src/classroom/lesson/cases` writes what came out, to be read before it is
 * committed.
 */
const folder = "src/classroom/lesson/cases";
const names = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name)
	.sort();

function readArticle(): Article {
	const file = `${folder}/article.md`;
	const source = readFileSync(file, "utf8");
	const { article, problems } = parseArticle({ slug: "lessons", file, source });
	expect(problems).toEqual([]);
	if (article === null) throw new Error("The article of the cases cannot be read.");
	return article;
}

function readCase(name: string): { json: string; problems: string } {
	const file = `${folder}/${name}/walkthrough.md`;
	const source = readFileSync(file, "utf8");
	const { walkthrough, problems } = parseWalkthrough({ file, source }, readArticle());
	const lines = listSourceLines(source);
	return {
		json: `${JSON.stringify(walkthrough, null, "\t")}\n`,
		problems: problems.map((problem) => `${formatProblem(problem, lines)}\n`).join("\n"),
	};
}

function readExpected(name: string, file: string, found: string): string {
	const path = `${folder}/${name}/${file}`;
	if (process.env.UPDATE !== undefined) writeFileSync(path, found);
	return existsSync(path) ? readFileSync(path, "utf8") : "";
}

describe("The cases of walkthroughs", () => {
	it("are there", () => {
		expect(names.length).toBeGreaterThan(15);
	});

	it.each(names)("%s", (name) => {
		const { json, problems } = readCase(name);
		expect(JSON.parse(json)).toEqual(JSON.parse(readExpected(name, "expected.json", json)));
		expect(problems).toBe(readExpected(name, "problems.txt", problems));
	});
});
