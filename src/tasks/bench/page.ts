import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Model } from "../../article/model/types.ts";
import { startServer } from "../serve.ts";
import { figureMark, measureAnswer, proseMark } from "./answer.ts";
import { measureClicks } from "./clicks.ts";
import { renderFloor } from "./floor.ts";
import { measureLoad } from "./load.ts";
import { describeClicks, describeFigures, type Loads, listPageTopics } from "./page-topics.ts";
import { measureRedraw } from "./redraw.ts";
import type { Topic } from "./report.ts";
import { type Bench, repeat } from "./topic.ts";

/** How many marks are clicked for "worst of 20". */
const clicks = 20;

/** The reader's page in `dist/` beside the floor, in one run. */
export async function measurePage(bench: Bench): Promise<Topic[]> {
	return withSites(bench.slug, async ({ floor, page }) => {
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
	return withSites(bench.slug, async ({ floor, page }) => {
		const browser = await bench.browser();
		const runs = await repeat(bench.runs, async (index) => {
			bench.say(`switching to quotations, ${index + 1} of ${bench.runs}`);
			const { largestPaint } = await measureLoad(browser, floor);
			return { floor: largestPaint, ...(await measureRedraw(browser, page)) };
		});
		return [describeFigures(runs)];
	});
}

/**
 * Serves a copy of `dist/`, which a build may replace at any moment, and the floor; the
 * same server serves both. Rejects when there is no such explainer.
 */
async function withSites<T>(
	slug: string,
	use: (urls: { floor: string; page: string }) => Promise<T>,
): Promise<T> {
	if (!existsSync(join("dist", slug, "data.json"))) {
		throw new Error(`There is no dist/${slug}/ yet: npm run build makes it.`);
	}
	const folder = await mkdtemp(join(tmpdir(), "standpoint-floor-"));
	try {
		const [site, bare] = [join(folder, "site"), join(folder, "floor")];
		await cp("dist", site, { recursive: true });
		await mkdir(bare);
		const model = JSON.parse(await readFile(join(site, slug, "data.json"), "utf8")) as Model;
		await writeFile(join(bare, "index.html"), renderFloor(model));
		const servers = [await startServer({ root: bare }), await startServer({ root: site })];
		try {
			const [floor = "", page = ""] = servers.map(({ url }) => url);
			return await use({ floor, page: `${page}${slug}/` });
		} finally {
			for (const server of servers) await server.close();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
