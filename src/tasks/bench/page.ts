import { figureMark, measureAnswer, proseMark } from "./answer.ts";
import { measureClicks } from "./clicks.ts";
import { measureLoad } from "./load.ts";
import { describeClicks, describeFigures, type Loads, listPageTopics } from "./page-topics.ts";
import { measureRedraw } from "./redraw.ts";
import type { Topic } from "./report.ts";
import { withSiteCopy } from "./site-copy.ts";
import { type Bench, repeat } from "./topic.ts";

/** How many marks are clicked for "worst of 20". */
const clicks = 20;

/** The reader's page in `dist/` beside the floor, in one run. */
export async function measurePage(bench: Bench): Promise<Topic[]> {
	return withSiteCopy(bench.slug, async ({ url }) => {
		const [floor, page] = [`${url}floor/`, `${url}${bench.slug}/`];
		const browser = await bench.browser();
		const loads: Loads = { floor: [], page: [] };
		// In turn, so that a machine that slows down meanwhile slows all of them.
		const answers = await repeat(bench.runs, async (index) => {
			bench.say(`loading floor and page, clicking first marks, ${index + 1} of ${bench.runs}`);
			loads.floor.push(await measureLoad(browser, floor));
			loads.page.push(await measureLoad(browser, page));
			return {
				prose: await measureAnswer(browser, page, proseMark),
				figure: await measureAnswer(browser, page, figureMark),
			};
		});
		bench.say(`clicking ${clicks} marks`);
		const durations = await measureClicks(browser, page, clicks);
		return [listPageTopics(loads, answers, page), describeClicks(durations)];
	});
}

/** How long "Only what is in quotation marks" takes. */
export async function measureFigures(bench: Bench): Promise<Topic[]> {
	return withSiteCopy(bench.slug, async ({ url }) => {
		const [floor, page] = [`${url}floor/`, `${url}${bench.slug}/`];
		const browser = await bench.browser();
		const runs = await repeat(bench.runs, async (index) => {
			bench.say(`switching to quotations, ${index + 1} of ${bench.runs}`);
			const { largestPaint } = await measureLoad(browser, floor);
			return { floor: largestPaint, ...(await measureRedraw(browser, page)) };
		});
		return [describeFigures(runs)];
	});
}
