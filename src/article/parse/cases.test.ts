import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Model } from "../model/types.ts";
import { parseArticle } from "./article.ts";
import { formatProblem } from "./format.ts";
import { listSourceLines } from "./source.ts";

/**
 * A new case is a new folder with an `article.md`. `UPDATE=1 npx vitest run src/article/parse/cases`
 * writes what came out beside it, to be read before it is committed.
 */
const folder = "src/article/parse/cases";
const names = readdirSync(folder).sort();

/** The model with the quotes as their words alone, which is what one reads a case for. */
function simplify(model: Model) {
	return {
		...model,
		text: model.text.split("\n"),
		sentences: model.sentences.map(
			({ id, start, stop, paragraph }) => `${paragraph} ${id}: ${model.text.slice(start, stop)}`,
		),
		statements: model.statements.map(({ quote, continued, ...rest }) => ({
			...rest,
			quotes: [quote, ...continued].map(({ exact }) => exact),
		})),
	};
}

function readCase(name: string): { json: string; problems: string } {
	const path = `${folder}/${name}/article.md`;
	const source = readFileSync(path, "utf8");
	const { article, problems } = parseArticle({ slug: name, file: path, source });
	const simple = article === null ? null : { ...simplify(article.model), prose: article.prose };
	const lines = listSourceLines(source);
	return {
		json: `${JSON.stringify(simple, null, "\t")}\n`,
		problems: problems.map((problem) => `${formatProblem(problem, lines)}\n`).join("\n"),
	};
}

function readExpected(name: string, file: string, found: string): string {
	const path = `${folder}/${name}/${file}`;
	if (process.env.UPDATE !== undefined) writeFileSync(path, found);
	return existsSync(path) ? readFileSync(path, "utf8") : "";
}

describe("The cases", () => {
	it("are there", () => {
		expect(names.length).toBeGreaterThan(10);
	});

	it.each(names)("%s", (name) => {
		const { json, problems } = readCase(name);
		expect(JSON.parse(json)).toEqual(JSON.parse(readExpected(name, "expected.json", json)));
		expect(problems).toBe(readExpected(name, "problems.txt", problems));
	});
});
