import { parseArticle } from "../../article/parse/article.ts";
import { loadDrawing, measureMedian } from "./geometry.ts";
import { writeLarge } from "./library.ts";
import { row, type Topic } from "./report.ts";
import { fitGrowth } from "./statistics.ts";
import type { Bench } from "./topic.ts";

/** Actors and proposals stay as many, so that what grows is what is said. */
const table = { actors: 20, proposals: 10 };

/** Smallest first. The largest is for `--long`. */
const sizes = [
	{ statements: 10, runs: 21 },
	{ statements: 100, runs: 9 },
	{ statements: 1000, runs: 3 },
	{ statements: 10_000, runs: 1 },
];

/** What reading and drawing one article cost as more is said in it. */
export async function measureStatements(bench: Bench): Promise<Topic[]> {
	const { drawMatrixPage } = await loadDrawing();
	const times = (bench.long ? sizes : sizes.slice(0, -1)).map(({ statements, runs }) => {
		bench.say(`reading and drawing ${statements} statements`);
		const file = { slug: "bench", file: "bench/article.md" };
		const source = writeLarge({ ...table, statements });
		const { article } = parseArticle({ ...file, source });
		if (!article) throw new Error("The article for measuring has errors.");
		const read = measureMedian(() => parseArticle({ ...file, source }), runs);
		return { statements, read, draw: measureMedian(() => drawMatrixPage(article.model), runs) };
	});
	return [describeStatements(times)];
}

/** The table of what was measured, smallest first, with the exponents. */
export function describeStatements(
	times: readonly { statements: number; read: number; draw: number }[],
): Topic {
	const rows = (["read", "draw"] as const).flatMap((key) => [
		...times.map((time) => row(`${verbs[key]}, ${time.statements} statements`, time[key], "ms")),
		row(
			`${verbs[key]}: exponent of growth`,
			fitGrowth(times.map((time) => [time.statements, time[key]])),
			"",
			{ bar: 1.1, timed: true, note: "1 is linear" },
		),
	]);
	return {
		title: "Statements: one article as more is said in it",
		notes: [
			`${table.actors} actors, ${table.proposals} proposals. Medians after two runs to warm up.`,
			"The exponent is the slope, in logarithms, of what comes on top of the smallest.",
		],
		measures: rows,
	};
}

const verbs = { read: "reading", draw: "drawing the matrix" };
