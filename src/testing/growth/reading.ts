import { parseArticle } from "../../article/parse/article.ts";
import { formatProblem } from "../../article/parse/format.ts";
import { listSourceLines } from "../../article/parse/source.ts";
import { parseWalkthrough } from "../../classroom/lesson/parse/parse.ts";
import { toSource } from "../samples/parsed.ts";
import type { GrowthContext } from "./contexts.ts";
import { formatGrowth, type Growth, isSteep, measureGrowth } from "./measure.ts";

const { article: good } = parseArticle({
	slug: "good",
	file: "article.md",
	source: toSource("\n[Words]{anna supports bridge}. [More]{ben opposes bridge}.\n"),
});

/** Reads a file and writes out what is wrong with it, as `npm run check` does. */
function readFile(file: GrowthContext["file"], source: string): void {
	if (good === null) throw new Error("The article cannot be read.");
	const { problems } =
		file === "article"
			? parseArticle({ slug: "s", file: "f", source })
			: parseWalkthrough({ file: "f", source }, good);
	const lines = listSourceLines(source);
	for (const problem of problems) formatProblem(problem, lines);
}

/** A text that is repeated somewhere. */
export interface Case {
	context: GrowthContext;
	/** One unit, or two: then first the one and after it the other, or the two in turns. */
	units: readonly string[];
	turns: boolean;
}

function write({ context, units, turns }: Case, size: number): string {
	const all = turns ? [units.join("")] : units;
	const share = size / all.length;
	const text = all.map((unit) => unit.repeat(Math.ceil(share / unit.length)).slice(0, share));
	return context.write(text.join(""));
}

/** What is steep is so each time; what the machine did just then is not. */
const times = 3;

/** What is wrong with how a case grows; null when nothing is. */
export function findSteep(tried: Case): string | null {
	const read = (size: number) => readFile(tried.context.file, write(tried, size));
	let growth: Growth;
	let time = 0;
	do {
		growth = measureGrowth(read, tried.context.most);
		if (!isSteep(growth)) return null;
		time += 1;
	} while (time < times);
	const { context, units, turns } = tried;
	const how = units.length > 1 ? (turns ? " in turns" : " after each other") : "";
	return `${JSON.stringify(units)}${how} in ${context.name}: ${formatGrowth(growth)}`;
}
