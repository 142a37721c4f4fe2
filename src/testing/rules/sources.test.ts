import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findTrespasses, listTestOnly } from "./rooms.ts";
import { blankWords, findBreaches, formatBreach, listExports } from "./sources.ts";

const sources = ["src", "e2e"].flatMap((folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|svelte|css)$/.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`),
);

describe("our own sources", () => {
	it("are found", () => {
		expect(sources).toContain("src/article/model/types.ts");
	});

	it("break none of the rules that the linter cannot express", () => {
		const breaches = sources.flatMap((path) => findBreaches(path, readFileSync(path, "utf8")));
		expect(breaches.map(formatBreach)).toEqual([]);
	});

	it("import what their room may know, and nothing else", () => {
		const breaches = sources.flatMap((path) => findTrespasses(path, readFileSync(path, "utf8")));
		expect(breaches.map(formatBreach)).toEqual([]);
	});

	it("stand in testing where tests alone import them", () => {
		const texts = [...sources, "vite.config.ts"].map((path): [string, string] => [
			path,
			readFileSync(path, "utf8"),
		]);
		expect(listTestOnly(new Map(texts))).toEqual([]);
	});
});

/** Each task is started by its `main`; Playwright's `test` is extended by each kind of page. */
const shared = new Set(["main", "test"]);

it("each exported name is in one file alone, so that one search finds it", () => {
	const places = new Map<string, Set<string>>();
	for (const path of sources.filter((one) => /(?<!\.(?:test|spec))\.ts$/.test(one))) {
		for (const name of listExports(readFileSync(path, "utf8")))
			places.set(name, (places.get(name) ?? new Set()).add(path));
	}
	expect(places.size).toBeGreaterThan(1000);
	const twice = [...places].filter(([name, paths]) => paths.size > 1 && !shared.has(name));
	expect(twice.map(([name, paths]) => `${name}: ${[...paths].join(", ")}`)).toEqual([]);
});

it("a second export of a name is seen, whatever it is", () => {
	const kinds = ["const x", "function x", "async function x", "class x", "interface x", "type x"];
	for (const kind of kinds) expect(listExports(`\nexport ${kind} = 1;\n`)).toEqual(["x"]);
	expect(listExports('export { x } from "./x.ts";\nconst x = 1;\n')).toEqual([]);
});

describe("a breach is found", () => {
	const cases: [path: string, text: string, line: number, reason: string][] = [
		["src/figures/marks/a.ts", "// today\nconst now = new Date();\n", 2, "no Date"],
		["src/article/model/a.ts", "type When = Date;\n", 1, "no Date"],
		["src/article/parse/a.ts", "const x =\n\tMath.random();\n", 2, "no chance"],
		["src/reader/A.svelte", "<p\n\tstyle:width={w}>x</p>\n", 2, "style: directive"],
		["src/reader/a.ts", "node.innerHTML = text;\n", 1, "by another name"],
		["src/classroom/client/a.ts", "frame.srcdoc = text;\n", 1, "by another name"],
		["src/embed/frame/link.ts", "host.postMessage(1);\n", 1, "one way out"],
		["src/embed/client/embed.ts", "\nparent.postMessage(1);\n", 2, "one way out"],
		["src/reader/client/a.ts", "const { postMessage } = parent;\n", 1, "one way out"],
		["src/reader/a.css", "p {\n\tcolor: #1b1b1a;\n}\n", 2, "a token of page/tokens.css"],
		["src/page/a.ts", 'const ink = "#1b1b1a";\n', 1, "palette.ts"],
		["src/article/text/a.ts", `// ${"TO"}DO later\n`, 1, "open end"],
		["e2e/a.ts", `\n// ${"FIX"}ME later\n`, 2, "open end"],
	];
	it.each(cases)("in %s: %j", (path, text, line, reason) => {
		const breaches = findBreaches(path, text);
		expect(breaches).toEqual([{ path, line, reason: expect.stringContaining(reason) }]);
	});
});

describe("no breach is", () => {
	const cases: [path: string, text: string][] = [
		["src/page/a.css", "p {\n\t--muted: #1b1b1a;\n\tcolor: var(--muted);\n}\n"],
		["src/figures/marks/a.ts", "/** Never a Date. */\n"],
		["src/figures/marks/b.ts", 'const hint = "not a Date";\n'],
		["src/figures/marks/c.ts", "const update = latestUpdate;\n"],
		["src/article/parse/a.ts", "const valid = !Number.isNaN(Date.parse(text));\n"],
		["src/figures/marks/a.test.ts", "const now = new Date();\n"],
		["src/reader/A.svelte", "<style>\n\tp { color: red; }\n</style>\n"],
	];
	it.each(cases)("%s: %j", (path, text) => {
		expect(findBreaches(path, text)).toEqual([]);
	});
});

describe("blanking words", () => {
	it("keeps every line where it was", () => {
		expect(blankWords("a /* b\nc */ d \"e\" // f\n'g' h")).toBe("a     \n     d         \n    h");
	});

	it("leaves an apostrophe that opens nothing alone", () => {
		expect(blankWords("it's so\nDate")).toBe("it's so\nDate");
	});
});
