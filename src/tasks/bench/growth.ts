import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { startServer } from "../serve.ts";
import { openLive } from "./answer.ts";
import { measureClicks } from "./clicks.ts";
import { formatSlug, varyArticle, writeLarge } from "./library.ts";
import { describeClicks } from "./page-topics.ts";
import { busyPhone, settle, withPhone } from "./phone.ts";
import { type Built, buildProjectCopy, withProjectCopy, writeContent } from "./project-copy.ts";
import { row, type Topic } from "./report.ts";
import type { Bench } from "./topic.ts";

const many = 1000;
const large = { actors: 100, proposals: 50, statements: 1000 };

/** What many explainers cost to build. */
export async function measureBuildGrowth(bench: Bench): Promise<Topic[]> {
	const source = await readFile(join("content", bench.slug, "article.md"), "utf8");
	return withProjectCopy(async (root) => {
		const build = async (count: number) => {
			bench.say(`building ${count} explainers`);
			await writeContent(root, listCopies(source, count));
			return buildProjectCopy(root);
		};
		return [describeBuilds(await build(1), await build(many))];
	});
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
			const browser = await bench.browser();
			const durations = await measureClicks(browser, url, 20);
			const elements = await countElements(browser, url);
			const { size: bytes } = await stat(join(root, "dist/large/index.html"));
			return [describeLarge(durations, built, { bytes, elements })];
		} finally {
			await server.close();
		}
	});
}

/** Elements of a page that has been read in, on a phone. */
function countElements(browser: Browser, url: string): Promise<number> {
	return withPhone(browser, busyPhone, async (page) => {
		await openLive(page, url);
		await settle(page, 500);
		return page.evaluate(() => document.querySelectorAll("*").length);
	});
}

function listCopies(source: string, count: number): Map<string, string> {
	return new Map(
		Array.from({ length: count }, (_, index) => [formatSlug(index), varyArticle(source, index)]),
	);
}

function describeBuilds(one: Built, all: Built): Topic {
	const page = ((all.seconds - one.seconds) * 1000) / (many - 1);
	const alone = `${Math.round(one.peak)} MiB`;
	return {
		title: "Growth: npm run build of a large library",
		notes: [
			`One run; ${availableParallelism()} processors; copies of the first article, each different.`,
		],
		measures: [
			row(`${many} explainers`, all.seconds, "s", { bar: 20 }),
			row("memory at its highest", all.peak, "MiB", { bar: 1024 }),
			row("one more explainer", page, "ms", { note: "its data, table and notes with it" }),
			row("one explainer alone", one.seconds, "s", { note: alone }),
		],
	};
}

function describeLarge(
	durations: number[],
	built: Built,
	{ bytes, elements }: { bytes: number; elements: number },
): Topic {
	const { actors, proposals, statements } = large;
	const clicks = describeClicks(durations, 100, 100);
	return {
		...clicks,
		title: `Growth: clicks in a page of ${actors} actors × ${proposals} proposals × ${statements} statements`,
		measures: [
			...clicks.measures.map(({ dream: _, ...measure }) => measure),
			row("its build", built.seconds, "s", { bar: 2, note: `${Math.round(built.peak)} MiB` }),
			row("its HTML, unpacked", bytes / 1024, "KiB", { bar: 1536 }),
			row("its elements", elements, "", { bar: 15_000 }),
		],
	};
}
