import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { startServer } from "../serve.ts";
import { measureClicks } from "./clicks.ts";
import { formatSlug, varyArticle, writeLarge } from "./library.ts";
import { describeClicks } from "./page-topics.ts";
import { type Built, buildProjectCopy, withProjectCopy, writeContent } from "./project-copy.ts";
import { row, type Topic } from "./report.ts";
import { fitGrowth } from "./statistics.ts";
import { type Bench, repeat } from "./topic.ts";

/** The library whose bars are set, among the sizes of the curve. The largest is for `--long`. */
const many = 1000;
const sizes = [1, 10, 100, many, 10_000];
const large = { actors: 100, proposals: 50, statements: 1000 };

/** Builds of one library: from nothing, and again with what the first one kept. */
interface Library extends Built {
	count: number;
	/** Seconds of a build after one article was edited. */
	edited: number;
	/** Seconds of a build after that, with nothing edited. */
	again: number;
}

/** What many explainers cost to build, and what it costs to build them again. */
export async function measureBuildGrowth(bench: Bench): Promise<Topic[]> {
	const source = await readFile(join("content", bench.slug, "article.md"), "utf8");
	const counts = bench.long ? sizes : sizes.slice(0, -1);
	const builds = await repeat(counts.length, async (index) => {
		const count = counts[index] ?? 1;
		bench.say(`building ${count} ${count === 1 ? "explainer" : "explainers"}`);
		// A copy for each: what a build keeps would make the next one warm.
		return withProjectCopy((root) => measureLibrary(root, source, count));
	});
	return [describeBuilds(builds)];
}

async function measureLibrary(root: string, source: string, count: number): Promise<Library> {
	const copies = listCopies(source, count);
	await writeContent(root, copies);
	const cold = await buildProjectCopy(root);
	const edit = new Map(copies).set(formatSlug(0), varyArticle(source, count));
	await writeContent(root, edit);
	const { seconds: edited } = await buildProjectCopy(root);
	const { seconds: again } = await buildProjectCopy(root);
	return { ...cold, count, edited, again };
}

/** What one large explainer costs to read. */
export async function measureLarge(bench: Bench): Promise<Topic[]> {
	return withProjectCopy(async (root) => {
		bench.say("building a large explainer");
		await writeContent(root, new Map([["large", writeLarge(large)]]));
		const built = await buildProjectCopy(root);
		const server = await startServer({ root: join(root, "dist") });
		try {
			bench.say("clicking in it");
			const url = `${server.url}large/`;
			const durations = await measureClicks(await bench.browser(), url, 20);
			const html = await readFile(join(root, "dist/large/index.html"), "utf8");
			return [describeLarge(durations, built, html)];
		} finally {
			await server.close();
		}
	});
}

function listCopies(source: string, count: number): Map<string, string> {
	return new Map(
		Array.from({ length: count }, (_, index) => [formatSlug(index), varyArticle(source, index)]),
	);
}

/** The table of libraries, smallest first. */
export function describeBuilds(builds: readonly Library[]): Topic {
	const bar = (count: number, value: number) => (count === many ? { bar: value } : {});
	return {
		title: "Growth: npm run build of a large library",
		notes: [
			`One run; ${availableParallelism()} processors; copies of the first article, each different; no pictures.`,
			"The exponent is the slope, in logarithms, of what comes on top of the smallest.",
		],
		measures: builds
			.flatMap(({ count, seconds, peak, edited, again }) => {
				const name = `${count} ${count === 1 ? "explainer" : "explainers"}`;
				return [
					row(`${name}, from nothing`, seconds, "s", {
						...bar(count, 20),
						// One alone is all bundling.
						note: count > 1 ? `${((seconds * 1000) / count).toFixed(0)} ms each` : "",
					}),
					row(`${name}, memory at its highest`, peak, "MiB", bar(count, 1024)),
					row(`${name}, one edited`, edited, "s", bar(count, 1.5)),
					row(`${name}, nothing edited`, again, "s", bar(count, 1)),
				];
			})
			.concat(
				row(
					"exponent of growth",
					fitGrowth(builds.map(({ count, seconds }) => [count, seconds])),
					"",
					{ bar: 1.1, timed: true, note: "1 is linear" },
				),
			),
	};
}

function describeLarge(durations: number[], built: Built, html: string): Topic {
	const { actors, proposals, statements } = large;
	const clicks = describeClicks(durations, 100, 100);
	return {
		...clicks,
		title: `Growth: clicks in a page of ${actors} actors × ${proposals} proposals × ${statements} statements`,
		measures: [
			...clicks.measures.map(({ dream: _, ...measure }) => measure),
			row("its build", built.seconds, "s", { bar: 2, note: `${Math.round(built.peak)} MiB` }),
			row("its HTML, unpacked", Buffer.byteLength(html) / 1024, "KiB", { bar: 1536 }),
			row("its elements", html.match(/<[a-z]/g)?.length ?? 0, "", { bar: 15_000 }),
		],
	};
}
