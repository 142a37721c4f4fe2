import { beforeAll, describe, expect, it } from "vitest";
import { type LintFinding, lintSources } from "./linter.ts";

/** Path, source, and a part of the reason that its author must be shown. */
type Breach = [path: string, source: string, reason: string];

const imports = (from: string) => `export { x } from "${from}";\n`;
const uses = (expression: string) => `export const x = ${expression};\n`;

const imported: Breach[] = [
	["src/figures/marks/c.ts", 'export { select } from "d3";\n', "Svelte draws"],
	["src/figures/marks/d.ts", 'import * as d3 from "d3";\nexport const x = d3;\n', "Svelte draws"],
	["src/figures/marks/time.ts", 'export { scaleTime } from "d3";\n', "local time zone"],
	["src/figures/marks/random.ts", 'export { shuffle } from "d3";\n', "chance"],
	["src/figures/marks/f.ts", 'export const x = import("d3");\n', "Svelte draws"],
	["src/site/c.ts", imports("d3-zoom"), "Import from the package d3"],
	["src/site/d.test.ts", imports("d3-selection"), "Import from the package d3"],
	[
		"src/figures/marks/Figure.svelte",
		'<script lang="ts">\n\timport { select } from "d3";\n\tconst x = select("a");\n</script>\n{x}\n',
		"Svelte draws",
	],
];

/** `x` is free in each: only the name of the global is at fault. */
const globals: [path: string, source: string][] = [
	["src/article/text/g1.ts", uses("document.title")],
	["src/article/model/g1.ts", uses("window.innerWidth")],
	["src/article/parse/g1.ts", uses("navigator.language")],
	["src/figures/marks/g1.ts", uses("getComputedStyle(y)")],
	["src/figures/marks/g2.ts", uses("performance.now()")],
	["src/article/text/g2.ts", uses("setTimeout(y, 1)")],
	["src/article/model/g2.ts", uses("process.env")],
	["src/article/parse/g2.ts", uses("Buffer.from(y)")],
	["src/figures/marks/g3.ts", uses("globalThis.document")],
	["src/reader/g1.ts", uses("process.cwd()")],
	["src/article/model/g3.ts", uses("name.length")],
];

const others: [path: string, source: string, rule: string][] = [
	[
		"src/article/model/circle.ts",
		'import type { B } from "./other-half.ts";\nexport type A = B[];\n',
		"suspicious/noImportCycles",
	],
	[
		"src/article/model/other-half.ts",
		'import type { A } from "./circle.ts";\nexport type B = { a: A };\n',
		"suspicious/noImportCycles",
	],
	["src/reader/Raw.svelte", "{@html text}\n", "nursery/noSvelteAtHtmlTags"],
	["src/reader/Styled.svelte", '<p style="color: red">x</p>\n', "style/noInlineStyles"],
	["src/site/any.ts", "export const x: any = 1;\n", "suspicious/noExplicitAny"],
	["src/site/unused.ts", "const x = 1;\n", "correctness/noUnusedVariables"],
	["src/site/log.ts", 'console.log("x");\n', "suspicious/noConsole"],
	["src/site/ignore.ts", "// @ts-ignore\nexport const x: number = y;\n", "suspicious/noTsIgnore"],
	["src/site/only.test.ts", 'it.only("x", () => y());\n', "suspicious/noFocusedTests"],
	["src/site/skip.test.ts", 'it.skip("x", () => y());\n', "suspicious/noSkippedTests"],
	["src/site/extension.ts", imports("./any"), "correctness/useImportExtensions"],
	[
		"src/site/body.ts",
		`export function x() {\n${"\ty();\n".repeat(41)}}\n`,
		"complexity/noExcessiveLinesPerFunction",
	],
];

const allowed: Record<string, string> = {
	"src/figures/marks/ok.ts": 'export { scaleBand, scaleThreshold, forceSimulation } from "d3";\n',
	"src/figures/marks/ok2.ts": 'export type { SimulationNodeDatum } from "d3";\n',
	"src/reader/ok2.ts": uses("document.title"),
	"src/site/ok.ts": uses("process.cwd()"),
	"src/article/text/ok.test.ts": uses("process.cwd()"),
};

let findings: LintFinding[] = [];
const saysOf = (path: string) => findings.filter((finding) => finding.path === path);

beforeAll(async () => {
	const sources = [...imported, ...globals, ...others].map(([path, source]) => [path, source]);
	findings = await lintSources({ ...Object.fromEntries(sources), ...allowed });
}, 30_000);

describe("the linter says, with the reason, that nothing may import", () => {
	it.each(imported)("%s: $2", (path, _source, reason) => {
		const messages = saysOf(path)
			.filter(({ rule }) => rule === "style/noRestrictedImports")
			.map(({ message }) => message);
		expect(messages).toContainEqual(expect.stringContaining(reason));
	});
});

describe("the linter forbids what a room may not know of its surroundings", () => {
	it.each(globals)("%s: %s", (path) => {
		expect(saysOf(path).map(({ rule }) => rule)).toContain("style/noRestrictedGlobals");
	});
});

describe("the linter forbids", () => {
	it.each(others)("%s: $2", (path, _source, rule) => {
		expect(saysOf(path).map((finding) => finding.rule)).toContain(rule);
	});
});

describe("the linter allows", () => {
	it.each(Object.entries(allowed))("%s", (path) => {
		expect(saysOf(path)).toEqual([]);
	});
});

describe("of what d3 exports", () => {
	const drawing = ["selection", "transition", "zoom", "drag", "brush", "axis", "timer", "fetch"];

	it.each(drawing)("nothing of d3-%s may be imported", async (module) => {
		const names: string[] = Object.keys(await import(`d3-${module}`));
		const line = (name: string) => `export { ${name} } from "d3";`;
		const found = await lintSources({
			"src/figures/marks/x.ts": `${names.map(line).join("\n")}\n`,
		});
		expect(found.map((finding) => names[finding.line - 1])).toEqual(names);
	});
});
