import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArticle } from "../../article/parse/article.ts";
import { densestCases, sizeCases } from "../../testing/hostile/text/size.ts";
import { row, type Topic } from "./report.ts";
import { findMedian } from "./statistics.ts";
import type { Bench } from "./topic.ts";

/**
 * How long an article takes to read, repeated to 64 and to 128 KiB, of which the second must not
 * take much longer than twice; and every hostile input of the size that is read at most.
 */
export async function measureParse(bench: Bench): Promise<Topic[]> {
	bench.say("reading large and hostile articles");
	const source = await readFile(join("content", bench.slug, "article.md"), "utf8");
	const once = measure(repeatBody(source, 64));
	const twice = measure(repeatBody(source, 128));
	const hostile = [...sizeCases, ...densestCases].map(({ name, source }) => ({
		name,
		value: measureOnce(source),
	}));
	const [worst] = hostile.sort((a, b) => b.value - a.value);
	if (!worst) throw new Error("No hostile article was read.");
	const what = "article, 64 KiB";
	return [
		{
			title: "Parse: reading large and hostile articles",
			notes: ["Hostile articles are of the size that is read at most; each is read once."],
			measures: [
				row(what, once, "ms", { bar: 60, note: "after ten that are not counted" }),
				row(`${what}, twice of it, in times`, twice / once, "×", { bar: 2.5 }),
				row(`worst of ${hostile.length} hostile articles`, worst.value, "ms", {
					...{ bar: 500, note: worst.name },
				}),
			],
		},
	];
}

/** The body again and again up to a size in KiB, without ids that would be taken. */
function repeatBody(article: string, kib: number): string {
	const end = article.indexOf("\n---\n", 4) + 5;
	const body = article
		.slice(end)
		.replace(/ id=[a-z0-9-]+/g, "")
		.replace(/\{\+[^{}]*\}/g, "{note=none}");
	const times = Math.ceil((kib * 1024) / body.length);
	return article.slice(0, end) + body.repeat(times);
}

/** The median of five, after as many readings as the engine needs to have compiled them. */
function measure(source: string): number {
	for (let run = 0; run < 10; run++) measureOnce(source);
	return findMedian(Array.from({ length: 5 }, () => measureOnce(source)));
}

function measureOnce(source: string): number {
	const start = performance.now();
	parseArticle({ slug: "bench", file: "bench/article.md", source });
	return performance.now() - start;
}
