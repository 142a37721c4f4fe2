import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allowedExpressions, type Expression, findAttack, listExpressions } from "./expressions.ts";

/** What ships, what builds and what tests are built from; a test may match what it likes. */
const paths = ["src", "e2e/support"].flatMap((folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`)
		.filter((path) => !/\.test\.ts$/.test(path)),
);
const expressions = paths.flatMap((path) => listExpressions(path, readFileSync(path, "utf8")));
const quick = { checker: "automaton", timeout: 300 } as const;

/** Each expression once: the same one may stand in several files. */
function listDistinct(): Expression[] {
	const distinct = new Map(expressions.map((found) => [`/${found.source}/${found.flags}`, found]));
	return [...distinct.values()].filter(({ source }) => !allowedExpressions.has(source));
}

describe("the regular expressions of the project", () => {
	it("are found in scripts and in components, markup included", () => {
		const svelte =
			'<script lang="ts">\n\tconst a: RegExp = /a+/u;\n</script>\n{"".replace(/b/, "")}\n';
		expect(listExpressions("A.svelte", svelte)).toEqual([
			{ path: "A.svelte", line: 2, source: "a+", flags: "u" },
			{ path: "A.svelte", line: 4, source: "b", flags: "" },
		]);
		expect(listExpressions("a.ts", '// /no/\nf("/no/", /[/]x/g);\n')).toEqual([
			{ path: "a.ts", line: 2, source: "[/]x", flags: "g" },
		]);
		expect(expressions.length).toBeGreaterThan(250);
	});

	it("take linear time, as far as a quick proof can tell", () => {
		const slow = listDistinct().flatMap((found) => {
			const attack = findAttack(found, quick);
			return attack === null ? [] : [`${found.path}:${found.line} /${found.source}/ ${attack}`];
		});
		expect(slow).toEqual([]);
	});

	it("that are allowed to be slow still stand somewhere", () => {
		const sources = new Set(expressions.map(({ source }) => source));
		expect([...allowedExpressions.keys()].filter((source) => !sources.has(source))).toEqual([]);
	});
});

describe("an expression is refused", () => {
	const slow = ["[.,;:)>\\]]+$", "^(?:a|b|ab)*c$", "\\s*\\n\\s*", "(?:\\|:?-*:?)*$", "[^\\n]*$"];

	it.each(slow)("/%s/, with the text that shows why", (source) => {
		const expression = { path: "a.ts", line: 1, source, flags: "" };
		expect(findAttack(expression, { checker: "automaton", timeout: 10_000 })).toMatch(/repeat/);
	});
});
