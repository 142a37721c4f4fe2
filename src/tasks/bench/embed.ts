import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { clickUntilAnswered, figureMark, watchAnswer } from "./answer.ts";
import { slowPhone, withPhone } from "./phone.ts";
import { row, type Topic } from "./report.ts";
import { withSiteCopy } from "./site-copy.ts";
import { findMedian, findRatio, formatAgainst } from "./statistics.ts";
import { type Bench, repeat } from "./topic.ts";
import { weigh } from "./weight.ts";

const limit = 20_000;
const views = ["matrix", "spectrum", "attribution"];

/** When a frame was painted and answered, in ms after its host page was opened. */
export interface ShownEmbed {
	painted: number;
	answered: number;
}

/** One look at both host pages. */
export interface EmbedRun {
	floor: ShownEmbed;
	embed: ShownEmbed;
}

/** Every figure's embed in a frame, beside the floor in one; both from the same server. */
export async function measureEmbed(bench: Bench): Promise<Topic[]> {
	return withSiteCopy(bench.slug, async ({ url, folder }) => {
		await writeHosts(folder, bench.slug);
		const browser = await bench.browser();
		const runs = await repeat(bench.runs, async (index): Promise<EmbedRun> => {
			bench.say(`opening frames, ${index + 1} of ${bench.runs}`);
			const floor = await measureFrame(browser, `${url}host-floor.html`, null);
			return { floor, embed: await measureFrame(browser, `${url}host-matrix.html`, figureMark) };
		});
		const weighFile = async (path: string) => weigh(await readFile(join(folder, path)));
		const weights = views.map(async (view) => ({
			view,
			bytes: await weighFile(`embed/${bench.slug}/${view}/index.html`),
		}));
		return [describeEmbed(runs, await Promise.all(weights), await weighFile("embed.js"))];
	});
}

/** Two host pages that differ in their frame alone. */
async function writeHosts(folder: string, slug: string): Promise<void> {
	for (const [name, src] of [
		["floor", "floor/"],
		["matrix", `embed/${slug}/matrix/`],
	]) {
		const frame = `<iframe src="${src}?framed" width="412" height="3000" frameborder="0"></iframe>`;
		const html = `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title><body style="margin:0">${frame}`;
		await writeFile(join(folder, `host-${name}.html`), html);
	}
}

/** When what is in a host page's only frame was painted and answered, in ms after the host was opened. */
async function measureFrame(browser: Browser, url: string, selector: string | null) {
	return withPhone(browser, slowPhone, async (page): Promise<ShownEmbed> => {
		await page.addInitScript(watchAnswer);
		await page.goto(url, { waitUntil: "commit" });
		const start = await page.evaluate(() => performance.timeOrigin);
		const end = Date.now() + limit;
		const open = () => page.frames().find((frame) => frame.url().includes("?framed"));
		while (!open() && Date.now() < end) await sleep(5);
		const frame = open();
		if (!frame) throw new Error(`No frame was opened in ${url}`);
		const painted = (await frame.evaluate(readPaint)) - start;
		if (selector === null) return { painted, answered: painted };
		const answered = await clickUntilAnswered(page, frame, selector);
		const origin = await frame.evaluate(() => performance.timeOrigin);
		return { painted, answered: answered + origin - start };
	});
}

/** Runs in the frame: when it was first painted, in ms since 1970. */
function readPaint(): Promise<number> {
	return new Promise((resolve) => {
		new PerformanceObserver((list) => {
			const [paint] = list.getEntriesByName("first-contentful-paint");
			if (paint) resolve(performance.timeOrigin + paint.startTime);
		}).observe({ type: "paint", buffered: true });
	});
}

/** The table of embeds. */
export function describeEmbed(
	runs: EmbedRun[],
	weights: { view: string; bytes: number }[],
	script: number,
): Topic {
	const floors = runs.map((run) => run.floor.painted);
	const compare = (what: string, key: keyof ShownEmbed) => {
		const values = runs.map((run) => run.embed[key]);
		const { value, spread } = findRatio(values, floors);
		const note = formatAgainst(findMedian(values), findMedian(floors));
		return row(`the figure in the frame ${what}`, value, "×", { bar: 1.15, spread, note });
	};
	return {
		title: "Embed: the matrix in a frame against the floor in a frame",
		notes: [
			`Medians of ${runs.length}; the slow phone; times from opening the host page.`,
			"Both are plain frames of the same size. Against when the floor in its frame was painted.",
		],
		measures: [
			compare("is painted", "painted"),
			compare("answers a click", "answered"),
			...weights.map(({ view, bytes }) =>
				row(`${view}: transfer, brotli 11`, bytes / 1024, "KiB", { bar: 14, dream: 10 }),
			),
			row("embed.js, brotli 11", script / 1024, "KiB", { bar: 2 }),
		],
	};
}
