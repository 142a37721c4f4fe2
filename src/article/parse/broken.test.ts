import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseArticle } from "./article.ts";
import { listSourceLines } from "./source.ts";

const file = "content/riyadh-talks/article.md";
const source = readFileSync(file, "utf8");
const published = readFileSync("content/riyadh-talks/published.txt", "utf8");

const casesFile = "src/article/parse/broken.txt";
const [head = "", ...parts] = readFileSync(casesFile, "utf8").split(/\n\n(?=# )/);
const cases = parts.map((part) => {
	const [name = "", from = "", to = "", ...expected] = part.trimEnd().split("\n");
	return {
		name: name.slice(2),
		from: from.slice(2).replaceAll("\\n", "\n"),
		to: to
			.slice(2)
			.replaceAll("\\n", "\n")
			.replaceAll("\\t", "\t")
			.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
		expected,
		lines: [name, from, to],
	};
});

/** The article with one passage replaced, and its problems with the words they underline. */
function breakArticle(from: string, to: string): string[] {
	const broken = source.replace(from, () => to);
	const lines = listSourceLines(broken);
	const { problems } = parseArticle({ slug: "riyadh-talks", file, source: broken, published });
	return problems.map(({ code, line, column, length, hint }) => {
		const words = lines[line - 1]?.slice(column - 1, column - 1 + length);
		const text = `  ${line} ${code} at ${words}${hint === undefined ? "" : `: ${hint}`}`;
		return text.replaceAll("\t", "\\t").replaceAll("\u0430", "\\u0430");
	});
}

describe("The real article", () => {
	it("has no problem, and reads as it was published", () => {
		expect(parseArticle({ slug: "riyadh-talks", file, source, published }).problems).toEqual([]);
	});
});

describe("A mistake in the real article is found where it stands", () => {
	if (process.env.UPDATE !== undefined) {
		const texts = cases.map(({ from, to, lines }) =>
			[...lines, ...breakArticle(from, to)].join("\n"),
		);
		writeFileSync(casesFile, `${[head, ...texts].join("\n\n")}\n`);
	}

	it.each(cases)("$name", ({ from, to, expected }) => {
		expect(source).toContain(from);
		expect(expected.length).toBeGreaterThan(0);
		expect(breakArticle(from, to)).toEqual(expected);
	});
});
