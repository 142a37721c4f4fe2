import { describe, expect, it } from "vitest";
import { findTrespasses, listTestOnly, rooms } from "./rooms.ts";

const imports = (from: string) => `export { x } from "${from}";\n`;

describe("the house says, with the reason, that a room may not import", () => {
	const cases: [path: string, source: string, reason: string][] = [
		["src/article/text/a.ts", imports("../model/x.ts"), "below everything else"],
		["src/article/text/b/deep.ts", imports("../../parse/x.ts"), "below everything else"],
		["src/article/text/c.ts", imports("d3"), "below everything else"],
		["src/article/model/a.ts", imports("../parse/x.ts"), "builds on its text alone"],
		["src/article/model/b.ts", imports("../../classroom/lesson/types.ts"), "its text alone"],
		["src/article/model/c.ts", imports("marked"), "plain data"],
		["src/article/sentences/a.ts", imports("../../figures/marks/x.ts"), "nothing else"],
		["src/article/parse/a.ts", imports("../../reader/x.ts"), "nothing of drawing"],
		["src/article/parse/b.ts", imports("svelte"), "runs anywhere"],
		["src/article/parse/c.ts", imports("node:fs"), "runs anywhere"],
		["src/figures/marks/a.ts", imports("../matrix/x.ts"), "does not know any one of them"],
		["src/figures/matrix/a.ts", imports("../../page/x.ts"), "alike"],
		["src/figures/matrix/b.ts", imports("svelte-x"), "alike"],
		["src/export/a.ts", imports("../figures/marks/x.ts"), "for others to write"],
		["src/figures/matrix/c.ts", imports("../../export/csv.ts"), "written by the site"],
		["src/page/a.ts", imports("../reader/x.ts"), "does not know any one of them"],
		["src/page/a.css", '@import "../reader/prose.css";\n', "does not know any one of them"],
		["src/reader/a.ts", imports("../embed/panel/x.ts"), "hands them in"],
		[
			"src/reader/A.svelte",
			'<script lang="ts">\n\timport X from "../classroom/X.svelte";\n</script>',
			"hands",
		],
		["src/embed/panel/a.ts", imports("../../classroom/x.ts"), "knows no lesson"],
		["src/embed/host/a.ts", imports("../../article/text/x.ts"), "theirs to load"],
		["src/embed/frame/a.ts", imports("svelte"), "stands in other people’s pages"],
		["src/classroom/poll/a.ts", imports("../../site/x.ts"), "files belong to site"],
		["src/classroom/poll/b.ts", 'import("node:fs");\n', "files belong to site"],
		["src/desk/a.ts", imports("../tasks/x.ts"), "files belong to site"],
		["src/site/build/a.ts", imports("../../tasks/x.ts"), "tasks that build it"],
		["src/site/build/b.ts", imports("yaml"), "tasks that build it"],
		["src/tasks/a.ts", imports("../testing/x.ts"), "what tests it"],
		["src/tasks/b.ts", imports("../../e2e/x.ts"), "what tests it"],
		["src/article/text/t.ts", 'export type { X } from "../model/x.ts";\n', "below everything"],
	];
	it.each(cases)("%s: %j", (path, source, reason) => {
		const found = findTrespasses(path, source);
		expect(found.map((breach) => breach.reason)).toEqual([expect.stringContaining(reason)]);
	});
});

describe("the house allows", () => {
	it.each([
		["src/article/parse/a.ts", imports("../text/x.ts") + imports("yaml") + imports("./y.ts")],
		["src/figures/matrix/a.ts", imports("../pictures/pen.ts") + imports("d3")],
		["src/figures/matrix/A.svelte", imports("svelte/reactivity")],
		["src/reader/a.ts", '// import { x } from "../embed/x.ts";\n'],
		["src/embed/host/a.ts", imports("../frame/x.ts")],
		["src/site/a.ts", imports("node:fs") + imports("../classroom/X.svelte")],
		["src/testing/samples/a.ts", imports("fast-check") + imports("../../../e2e/x.ts")],
		["src/article/text/a.test.ts", imports("node:fs") + imports("../parse/x.ts")],
		["e2e/a.ts", imports("../src/testing/x.ts")],
	])("%s: %j", (path, source) => {
		expect(findTrespasses(path, source)).toEqual([]);
	});

	it("says on which line, also of an import over several", () => {
		const source = 'import { a } from "./a.ts";\n\nimport {\n\tb,\n} from "../../page/b.ts";\n';
		expect(findTrespasses("src/figures/x/a.ts", source).map(({ line }) => line)).toEqual([5]);
	});
});

it("every room has a reason that says something of its own", () => {
	expect(new Set(rooms.map(({ reason }) => reason)).size).toBe(rooms.length);
});

it("what only tests import is found outside of testing, and no task, since these are started", () => {
	const test = ["disks", "kinds"].map((name) => imports(`./${name}.ts`)).join("");
	const texts = new Map([
		["src/site/build/disks.ts", ""],
		["src/site/build/kinds.ts", ""],
		["src/site/build/build.ts", imports("./kinds.ts")],
		["src/site/build/build.test.ts", test + imports("../../tasks/check.ts")],
		["src/tasks/check.ts", ""],
		["src/testing/disks.ts", ""],
		["e2e/disks.spec.ts", imports("../src/testing/disks.ts")],
	]);
	expect(listTestOnly(texts)).toEqual(["src/site/build/disks.ts"]);
});
