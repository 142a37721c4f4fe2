import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { growthBar, hostileBar, measureParse, type ParseTime } from "./parse.ts";
import type { Measure, Topic } from "./report.ts";
import type { Bench } from "./topic.ts";

/** How long reading takes, and how it grows: twice as much input must not take much longer than twice. */
export async function measureReading(bench: Bench): Promise<Topic[]> {
	bench.say("reading large and hostile articles");
	const source = await readFile(join("content", bench.slug, "article.md"), "utf8");
	const times = measureParse(source, () => performance.now());
	const hostile = times.filter(({ growth }) => growth === undefined);
	const worst = hostile.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
	if (!worst) throw new Error("No hostile article was read.");
	return [
		{
			title: "Parse: reading large and hostile articles",
			notes: ["Hostile articles are of the size that is read at most; each is read once."],
			measures: [
				...times.filter(({ growth }) => growth !== undefined).flatMap(describeGrowth),
				{
					what: `worst of ${hostile.length} hostile articles`,
					value: worst.milliseconds,
					unit: "ms",
					bar: hostileBar,
					note: worst.name,
				},
			],
		},
	];
}

function describeGrowth({ name, milliseconds, growth = 0 }: ParseTime): Measure[] {
	return [
		{ what: name, value: milliseconds, unit: "ms" },
		{ what: `${name}, twice of it, in times`, value: growth, unit: "×", bar: growthBar },
	];
}
