import { parseArticle } from "../../article/parse/article.ts";
import { sizeCases } from "../../testing/hostile/text/size.ts";

/** How long an input takes to read, and how that grows when there is twice as much of it. */
export interface ParseTime {
	name: string;
	/** Median of the runs. */
	milliseconds: number;
	/** Time for twice the input divided by the time for the input; 2 is linear. */
	growth?: number;
}

/** Bar for `growth` (quality.md): double the input, ratio below this. */
export const growthBar = 2.5;

/** Bar for a hostile article of a mebibyte, in milliseconds. */
export const hostileBar = 2000;

/**
 * Times reading of an article repeated to 64 and 128 KiB, and of every hostile input of the
 * size that is read at most. `article` is a whole `article.md`, `now` a clock in ms.
 */
export function measureParse(article: string, now: () => number): ParseTime[] {
	const once = measure(repeatBody(article, 64), now);
	const twice = measure(repeatBody(article, 128), now);
	return [
		{ name: "article, 64 KiB", milliseconds: once, growth: twice / once },
		...sizeCases.map(({ name, source }) => ({ name, milliseconds: measure(source, now, 1) })),
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

function measure(source: string, now: () => number, runs = 5): number {
	const times = Array.from({ length: runs }, () => {
		const start = now();
		parseArticle({ slug: "bench", file: "bench/article.md", source });
		return now() - start;
	});
	return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}
