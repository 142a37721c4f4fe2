import { beforeAll, describe, expect, it } from "vitest";
import { type Finding, lintSources } from "./linter.ts";

/** Path, source, and a part of the reason that its author must be shown. */
type Breach = [path: string, source: string, reason: string];

const imports = (from: string) => `export { x } from "${from}";\n`;
const uses = (expression: string) => `export const x = ${expression};\n`;

const imported: Breach[] = [
	["src/text/a.ts", imports("../model/x.ts"), "below every other folder"],
	["src/text/b/deep.ts", imports("../../parse/x.ts"), "below every other folder"],
	["src/text/c.ts", imports("d3"), "needs no package"],
	["src/model/a.ts", imports("../parse/x.ts"), "builds on src/text alone"],
	["src/model/b.ts", imports("../layout/x.ts"), "builds on src/text alone"],
	["src/model/c.ts", imports("marked"), "needs no package"],
	["src/parse/a.ts", imports("../view/x.ts"), "nothing of drawing"],
	["src/parse/b.ts", imports("svelte"), "nothing else"],
	["src/parse/c.ts", imports("node:fs"), "nothing else"],
	["src/layout/a.ts", imports("../parse/x.ts"), "build time and in the browser"],
	["src/layout/b.ts", imports("svelte/store"), "nothing else"],
	["src/layout/c.ts", 'export { select } from "d3";\n', "Svelte draws"],
	["src/layout/d.ts", 'import * as d3 from "d3";\nexport const x = d3;\n', "Svelte draws"],
	["src/layout/time.ts", 'export { scaleTime } from "d3";\n', "local time zone"],
	["src/layout/random.ts", 'export { shuffle } from "d3";\n', "chance"],
	["src/layout/e.ts", imports("d3-scale"), "nothing else"],
	["src/layout/f.ts", 'export const x = import("d3");\n', "Svelte draws"],
	["src/view/a.ts", imports("../parse/x.ts"), "draws what src/layout says"],
	["src/view/b.ts", imports("../site/x.ts"), "draws what src/layout says"],
	["src/view/c.ts", imports("d3"), "D3 computes in src/layout"],
	["src/view/d.ts", imports("yaml"), "nothing else"],
	["src/pages/a.ts", imports("../parse/x.ts"), "composes src/view"],
	["src/pages/b.ts", imports("../site/x.ts"), "composes src/view"],
	["src/export/a.ts", imports("../view/x.ts"), "never depends on how a page looks"],
	["src/export/b.ts", imports("svelte/server"), "needs no package"],
	["src/embed/a.ts", imports("../model/x.ts"), "stays tiny"],
	["src/embed/b.ts", imports("svelte"), "dependency-free"],
	["src/site/a.ts", imports("marked"), "Only src/parse"],
	["src/site/b.ts", imports("yaml"), "Only src/parse"],
	["src/site/c.ts", imports("d3-zoom"), "Import from the package d3"],
	["src/site/d.test.ts", imports("d3-selection"), "Import from the package d3"],
	["e2e/a.ts", imports("marked"), "Only src/parse"],
	["src/text/type.ts", 'export type { X } from "../model/x.ts";\n', "below every other folder"],
	[
		"src/view/Figure.svelte",
		'<script lang="ts">\n\timport { max } from "d3";\n\tconst x = max([1]);\n</script>\n{x}\n',
		"D3 computes in src/layout",
	],
];

/** `x` is free in each: only the name of the global is at fault. */
const globals: [path: string, source: string][] = [
	["src/text/g1.ts", uses("document.title")],
	["src/model/g1.ts", uses("window.innerWidth")],
	["src/parse/g1.ts", uses("navigator.language")],
	["src/layout/g1.ts", uses("getComputedStyle(y)")],
	["src/layout/g2.ts", uses("performance.now()")],
	["src/text/g2.ts", uses("setTimeout(y, 1)")],
	["src/model/g2.ts", uses("process.env")],
	["src/parse/g2.ts", uses("Buffer.from(y)")],
	["src/layout/g3.ts", uses("globalThis.document")],
	["src/view/g1.ts", uses("process.cwd()")],
	["src/model/g3.ts", uses("name.length")],
];

const others: [path: string, source: string, rule: string][] = [
	[
		"src/model/circle.ts",
		'import type { B } from "./other-half.ts";\nexport type A = B[];\n',
		"suspicious/noImportCycles",
	],
	[
		"src/model/other-half.ts",
		'import type { A } from "./circle.ts";\nexport type B = { a: A };\n',
		"suspicious/noImportCycles",
	],
	["src/view/Raw.svelte", "{@html text}\n", "nursery/noSvelteAtHtmlTags"],
	["src/view/Styled.svelte", '<p style="color: red">x</p>\n', "style/noInlineStyles"],
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
	"src/text/ok.ts": imports("./words.ts"),
	"src/model/ok.ts": imports("../text/words.ts"),
	"src/parse/ok.ts": 'export { marked } from "marked";\nexport { parse } from "yaml";\n',
	"src/parse/ok2.ts": imports("../model/types.ts") + imports("../text/words.ts"),
	"src/layout/ok.ts": 'export { scaleBand, scaleThreshold, forceSimulation } from "d3";\n',
	"src/layout/ok2.ts": 'export type { SimulationNodeDatum } from "d3";\n',
	"src/view/ok.ts": imports("../layout/matrix.ts") + imports("svelte/reactivity"),
	"src/view/ok2.ts": uses("document.title"),
	"src/view/figure/ok.ts": imports("../../article/model/types.ts"),
	"src/pages/ok.ts": imports("../view/Page.svelte"),
	"src/export/ok.ts": imports("../layout/matrix.ts"),
	"src/site/ok.ts": imports("node:fs") + imports("../pages/Reader.svelte"),
	"src/pages/ok2.ts": imports("../layout/glyph.ts"),
	"src/testing/arbitrary/model.ts": imports("fast-check"),
	"src/text/ok.test.ts": imports("node:fs") + imports("../parse/article.ts"),
};

let findings: Finding[] = [];
const saysOf = (path: string) => findings.filter((finding) => finding.path === path);

beforeAll(async () => {
	const sources = [...imported, ...globals, ...others].map(([path, source]) => [path, source]);
	findings = await lintSources({ ...Object.fromEntries(sources), ...allowed });
}, 30_000);

describe("the linter says, with the reason, that a folder may not import", () => {
	it.each(imported)("%s: $2", (path, _source, reason) => {
		const messages = saysOf(path)
			.filter(({ rule }) => rule === "style/noRestrictedImports")
			.map(({ message }) => message);
		expect(messages).toContainEqual(expect.stringContaining(reason));
	});
});

describe("the linter forbids what a folder may not know of its surroundings", () => {
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
		const found = await lintSources({ "src/layout/x.ts": `${names.map(line).join("\n")}\n` });
		expect(found.map((finding) => names[finding.line - 1])).toEqual(names);
	});
});
