import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { runnerImport } from "vite";
import { isLarge } from "../../article/model/size.ts";
import type { Model } from "../../article/model/types.ts";
import { layoutMatrix } from "../../figures/matrix/matrix-picture-layout.ts";
import { listRowGroups, type MatrixOrder } from "../../figures/matrix/matrix-rows.ts";
import { layoutOverview, pagePitch } from "../../figures/matrix/overview.ts";
import { layoutSpectrum } from "../../figures/spectrum/spectrum.ts";
import { buildModel } from "../../testing/samples/seeded-model.ts";
import type * as Drawing from "./drawing.ts";
import { type Measure, row, type Topic } from "./report.ts";
import { findMedian } from "./statistics.ts";
import type { Bench } from "./topic.ts";

/** Smallest first: with as many statements, and the bar of computing and drawing in ms. */
const sizes = [
	{ actors: 10, proposals: 5, statements: 30, bar: 1, runs: 51 },
	{ actors: 100, proposals: 50, statements: 1000, bar: 15, runs: 21 },
	{ actors: 500, proposals: 200, statements: 1000, bar: 60, runs: 9 },
];

/** Median times of one size of article, in ms. */
interface Times {
	/** "100 × 50": actors × proposals. */
	size: string;
	bar: number;
	matrix: number;
	similar: number;
	spectrum: number;
	drawing: number;
}

/** How long computing and drawing the figures take, and how that grows with places that say nothing. */
export async function measureGeometry(bench: Bench): Promise<Topic[]> {
	const { drawMatrixPage } = await loadDrawing();
	const times = sizes.map(({ runs, bar, ...size }): Times => {
		const { actors, proposals } = size;
		bench.say(`laying out and drawing ${actors} × ${proposals}`);
		const model = buildModel({ ...size, seed: 1 });
		const width = 1120;
		// A model that is new each time: what is remembered of one is forgotten.
		const layOut = (order: MatrixOrder) =>
			measureMedian(() => layOutPositions({ ...model }, width, order), runs);
		return {
			...{ size: `${actors} × ${proposals}`, bar },
			...{ matrix: layOut("side"), similar: layOut("similar") },
			spectrum: measureMedian(() => layoutSpectrum({ ...model }, { width }), Math.min(runs, 9)),
			drawing: measureMedian(() => drawMatrixPage({ ...model }), runs),
		};
	});
	return [describeLayout(times), describeDrawing(times)];
}

/** What the table's picture is laid out by: cell by cell, or as an overview of what is said. */
function layOutPositions(model: Model, width: number, order: MatrixOrder): unknown {
	if (!isLarge(model)) return layoutMatrix(model, { width, order });
	return layoutOverview(listRowGroups(model, order, { told: true }), model, pagePitch);
}

/** The figure's component, compiled: the runner of tasks knows no Svelte. */
export function loadDrawing(): Promise<typeof Drawing> {
	const file = fileURLToPath(new URL("./drawing.ts", import.meta.url));
	return runnerImport<typeof Drawing>(file, {
		configFile: false,
		logLevel: "error",
		plugins: [svelte({ configFile: false, compilerOptions: { dev: false } })],
	}).then(({ module }) => module);
}

/** Median of so many runs, in ms. */
export function measureMedian(run: () => unknown, runs: number): number {
	// The first two only warm up.
	const times = Array.from({ length: runs + 2 }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	return findMedian(times.slice(2));
}

function describeLayout(all: Times[]): Topic {
	const rows = (what: string, key: "matrix" | "similar" | "spectrum"): Measure[] =>
		all.map((times) => row(`${what}, ${times.size}`, times[key], "ms"));
	return {
		title: "Layout: computing where everything stands",
		notes: ["Medians after two runs to warm up."],
		measures: [
			...rows("matrix", "matrix"),
			...rows("matrix by similarity", "similar"),
			...rows("spectrum", "spectrum"),
			describeGrowth(all.map(({ matrix }) => matrix)),
		],
	};
}

function describeDrawing(all: Times[]): Topic {
	const measures = all.map(({ size, bar, matrix, drawing }) => {
		const note = `of it drawing ${drawing.toFixed(1)} ms`;
		return row(size, matrix + drawing, "ms", { bar, note });
	});
	return {
		title: "Matrix: computing it as a picture and drawing it as a page's figure",
		notes: [
			"Layout's time, and Svelte's for the whole figure on the server: table or overview and rows,",
			"sentences, legend; with 30, 1,000 and 1,000 statements. Medians after two runs to warm up.",
		],
		measures: [...measures, describeGrowth(all.map(({ matrix, drawing }) => matrix + drawing))],
	};
}

/** Twenty times the places and as many statements: what grows is the search for what is said. */
function describeGrowth([, middle = 0, large = 0]: number[]): Measure {
	return row("500 × 200 against 100 × 50, with as many statements", large / middle, "×", {
		bar: 4,
	});
}
