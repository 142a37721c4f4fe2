import type { Model } from "../../article/model/types.ts";
import { layoutMatrix } from "../../figures/matrix/matrix.ts";
import { orders } from "../../figures/matrix/matrix-rows.ts";
import { layoutSpectrum } from "../../figures/spectrum/spectrum.ts";
import { buildModel } from "../../testing/samples/seeded-model.ts";

/** Median times of one size of article, in milliseconds. */
export interface LayoutTimes {
	/** "100 × 50": actors × proposals. */
	size: string;
	cells: number;
	matrix: number;
	/** Nanoseconds for each cell of the matrix: this must not grow with the size. */
	matrixCell: number;
	similar: number;
	spectrum: number;
}

const sizes = [
	{ actors: 10, proposals: 5, statements: 30 },
	{ actors: 100, proposals: 50, statements: 600 },
	{ actors: 500, proposals: 200, statements: 2000 },
];

/** Median over some runs, after two that only warm up. */
function measureMedian(run: () => unknown, runs: number): number {
	const times = Array.from({ length: runs + 2 }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	}).slice(2);
	return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

function measureModel(model: Model, size: string, runs: number): LayoutTimes {
	const width = 1120;
	const cells = model.actors.length * model.proposals.length;
	const [order] = orders;
	const matrix = measureMedian(
		() => layoutMatrix(model, { width, order: order?.id ?? "side" }),
		runs,
	);
	return {
		size,
		cells,
		matrix,
		matrixCell: (matrix / cells) * 1e6,
		similar: measureMedian(() => layoutMatrix(model, { width, order: "similar" }), runs),
		spectrum: measureMedian(() => layoutSpectrum(model, { width }), runs),
	};
}

/** How layout grows with the article. Numbers differ between machines: compare rows. */
export function benchLayout(): LayoutTimes[] {
	return sizes.map((size, index) => {
		const model = buildModel({ ...size, seed: 1 });
		return measureModel(model, `${size.actors} × ${size.proposals}`, [51, 15, 5][index] ?? 5);
	});
}
