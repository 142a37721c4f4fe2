import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { runnerImport } from "vite";
import { buildModel } from "../../testing/samples/seeded-model.ts";
import type * as Drawing from "./drawing.ts";
import { benchLayout, type LayoutTimes } from "./layout.ts";
import type { Measure, Topic } from "./report.ts";
import { findMedian } from "./statistics.ts";
import type { Bench } from "./topic.ts";

/** The sizes that `layout.ts` measures, with as many statements, and the bar of each in ms. */
const sizes = [
	{ actors: 10, proposals: 5, statements: 30, bar: 1, runs: 51 },
	{ actors: 100, proposals: 50, statements: 600, bar: 10, runs: 9 },
	{ actors: 500, proposals: 200, statements: 2000, bar: 100, runs: 3 },
];

/** How long computing and drawing the matrix take, and what a cell costs as it grows. */
export async function measureGeometry(bench: Bench): Promise<Topic[]> {
	bench.say("laying out");
	const layouts = benchLayout();
	const drawMatrix = await loadDrawing();
	const drawn = sizes.map(({ runs, ...size }) => {
		bench.say(`drawing ${size.actors} × ${size.proposals}`);
		const model = buildModel({ ...size, seed: 1 });
		return measureMedian(() => drawMatrix(model), runs);
	});
	return [describeGeometry(layouts), describeDrawing(layouts, drawn)];
}

async function loadDrawing(): Promise<typeof Drawing.drawMatrixPage> {
	const file = fileURLToPath(new URL("./drawing.ts", import.meta.url));
	const { module } = await runnerImport<typeof Drawing>(file, {
		configFile: false,
		logLevel: "error",
		plugins: [svelte({ configFile: false, compilerOptions: { dev: false } })],
	});
	return module.drawMatrixPage;
}

function measureMedian(run: () => unknown, runs: number): number {
	// The first two only warm up.
	const times = Array.from({ length: runs + 2 }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	return findMedian(times.slice(2));
}

function describeGeometry(layouts: LayoutTimes[]): Topic {
	const rows = (what: string, read: (times: LayoutTimes) => number): Measure[] =>
		layouts.map((times) => ({ what: `${what}, ${times.size}`, value: read(times), unit: "ms" }));
	return {
		title: "Layout: computing where everything stands",
		notes: ["Medians after two runs to warm up."],
		measures: [
			...rows("matrix", ({ matrix }) => matrix),
			...rows("matrix by similarity", ({ similar }) => similar),
			...rows("spectrum", ({ spectrum }) => spectrum),
			describeCells(
				"a cell of 500 × 200 against one of 100 × 50",
				layouts.map(({ matrixCell }) => matrixCell),
			),
		],
	};
}

function describeDrawing(layouts: LayoutTimes[], drawn: number[]): Topic {
	const sums = sizes.map((_, index) => (layouts[index]?.matrix ?? 0) + (drawn[index] ?? 0));
	const cells = sizes.map(({ actors, proposals }, index) => {
		return (sums[index] ?? 0) / (actors * proposals);
	});
	return {
		title: "Matrix: computing it as a picture and drawing it as a page's figure",
		notes: [
			"Layout's time, and Svelte's for the whole figure on the server: table, lists for phones,",
			"sentences, legend. Medians after two runs to warm up.",
		],
		measures: [
			...sizes.map(
				({ actors, proposals, bar }, index): Measure => ({
					what: `${actors} × ${proposals}`,
					value: sums[index] ?? 0,
					unit: "ms",
					bar,
					note: `of it drawing ${(drawn[index] ?? 0).toFixed(1)} ms`,
				}),
			),
			describeCells("a cell of 500 × 200 against one of 100 × 50", cells),
		],
	};
}

/** @param costs of a cell, smallest size first */
function describeCells(what: string, costs: number[]): Measure {
	const [, middle = 0, large = 0] = costs;
	return { what, value: large / middle, unit: "×", bar: 1.2 };
}
