import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame } from "@playwright/test";
import type { Model } from "../../article/model/types.ts";
import { startServer } from "../serve.ts";
import { aimWhenPainted, answerPatience, figureMark, pause, watchAnswer } from "./answer.ts";
import { describeEmbed, type EmbedRun } from "./embed-topic.ts";
import { renderFloor } from "./floor.ts";
import { slowPhone, withPhone } from "./phone.ts";
import type { Topic } from "./report.ts";
import { type Bench, repeat } from "./topic.ts";
import { weigh } from "./weight.ts";

const limit = 20_000;
const views = ["matrix", "spectrum", "attribution"];

/** Every figure's embed in a frame, beside the floor in one; both from the same server. */
export async function measureEmbed(bench: Bench): Promise<Topic[]> {
	return withHosts(bench.slug, async (url, site) => {
		const browser = await bench.browser();
		const runs = await repeat(bench.runs, async (index): Promise<EmbedRun> => {
			bench.say(`opening frames, ${index + 1} of ${bench.runs}`);
			const floor = await measureFrame(browser, `${url}host-floor.html`, null);
			return { floor, embed: await measureFrame(browser, `${url}host-matrix.html`, figureMark) };
		});
		const read = (path: string) => readFile(join(site, path));
		const weights = views.map(async (view) => ({
			view,
			bytes: weigh(await read(`embed/${bench.slug}/${view}/index.html`)),
		}));
		const script = weigh(await read("embed.js"));
		return [describeEmbed(runs, await Promise.all(weights), script)];
	});
}

/** When what is in a host page's only frame was painted and answered, in ms after the host was opened. */
async function measureFrame(browser: Browser, url: string, selector: string | null) {
	return withPhone(browser, slowPhone, async (page) => {
		await page.addInitScript(watchAnswer);
		await page.goto(url, { waitUntil: "commit" });
		const start = await page.evaluate(() => performance.timeOrigin);
		const end = Date.now() + limit;
		const open = () => page.frames().find((frame) => frame.url().includes("?framed"));
		while (!open() && Date.now() < end) await pause(5);
		const frame = open();
		if (!frame) throw new Error(`No frame was opened in ${url}`);
		const painted = (await frame.evaluate(readPaint)) - start;
		if (selector === null) return { painted, answered: painted };
		while (Date.now() < end) {
			const { answered, spot } = await frame.evaluate(aimWhenPainted, selector);
			if (answered) return { painted, answered: answered + (await readOrigin(frame)) - start };
			// The frame is at the host's upper left, and as high as what is in it.
			const scrolled = await page.evaluate(() => scrollY);
			if (spot) await page.mouse.click(spot.x, spot.y - scrolled);
			await pause(answerPatience);
		}
		throw new Error(`No click in the frame of ${url} was answered within ${limit / 1000} s`);
	});
}

function readOrigin(frame: Frame): Promise<number> {
	return frame.evaluate(() => performance.timeOrigin);
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

/** Serves a copy of `dist/` with the floor, and two host pages that differ in their frame alone. */
async function withHosts<T>(slug: string, use: (url: string, site: string) => Promise<T>) {
	if (!existsSync(join("dist", "embed", slug))) {
		throw new Error(`There is no dist/embed/${slug}/ yet: npm run build makes it.`);
	}
	const site = await mkdtemp(join(tmpdir(), "standpoint-hosts-"));
	try {
		await cp("dist", site, { recursive: true });
		const model = JSON.parse(await readFile(join(site, slug, "data.json"), "utf8")) as Model;
		await mkdir(join(site, "floor"));
		await writeFile(join(site, "floor/index.html"), renderFloor(model));
		for (const [name, src] of [
			["floor", "floor/"],
			["matrix", `embed/${slug}/matrix/`],
		]) {
			const frame = `<iframe src="${src}?framed" width="412" height="3000" frameborder="0"></iframe>`;
			const html = `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title><body style="margin:0">${frame}`;
			await writeFile(join(site, `host-${name}.html`), html);
		}
		const server = await startServer({ root: site });
		return await use(server.url, site).finally(() => server.close());
	} finally {
		await rm(site, { recursive: true, force: true });
	}
}
