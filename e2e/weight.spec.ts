import type { Page } from "@playwright/test";
import { collectResponses, countStored } from "../src/tasks/bench/load.ts";
import { settle } from "../src/tasks/bench/phone.ts";
import { type Fetched, formatBytes, weigh, weighAll } from "../src/tasks/bench/weight.ts";
import { expect, test } from "./support/page.ts";

/**
 * Bytes are exact, so weight is a test; time is measured by `npm run bench`. What the page weighs
 * now, with a little air: less is wanted (`src/tasks/bench/page-topics.ts`), more is a choice.
 */
const bars = { transfer: 36 * 1024, script: 8 * 1024 };

test.describe("the reader's page, before anybody touches it,", () => {
	let fetched: Fetched[] = [];

	test.beforeEach(async ({ page }) => {
		const read = collectResponses(page);
		await page.goto("riyadh-talks/");
		// What a page does on its own when idle, or a moment later, is part of its weight.
		await settle(page, 1500);
		fetched = await read();
	});

	test("asks for one file, itself", async ({ page }) => {
		expect(fetched.map(({ url }) => url)).toEqual([page.url()]);
	});

	test(`weighs at most ${formatBytes(bars.transfer)} packed by brotli`, () => {
		const { transfer } = weighAll(fetched);
		const each = fetched.map(({ url, body }) => `  ${formatBytes(weigh(body))}  ${url}`);
		const told = `The page weighs ${formatBytes(transfer)}:\n${each.join("\n")}`;
		expect(transfer, told).toBeGreaterThan(0);
		expect(transfer, told).toBeLessThanOrEqual(bars.transfer);
	});

	test(`holds at most ${formatBytes(bars.script)} of script, the inline script included`, () => {
		const { script } = weighAll(fetched);
		const told = `The script weighs ${formatBytes(script)}.`;
		// None at all would mean that it was not found: the page has marks that answer.
		expect(script, told).toBeGreaterThan(0);
		expect(script, told).toBeLessThanOrEqual(bars.script);
	});

	test("leaves nothing on the reader's device", async ({ page }) => {
		expect(await countStored(page)).toBe(0);
	});
});

/**
 * The walkthrough's page, and with the module that it fetches at once. What a class needs when it
 * has begun comes then: `src/classroom/client/begun-parts.ts`.
 */
const lessonBars = { page: 34 * 1024, all: 74 * 1024 };

test(`a walkthrough weighs at most ${formatBytes(lessonBars.page)} as a page, ${formatBytes(lessonBars.all)} before it is begun`, async ({
	page,
}) => {
	const read = collectResponses(page);
	await page.goto("riyadh-talks/walkthrough/");
	await settle(page, 1500);
	const fetched = await read();
	const told = fetched.map(({ url, body }) => `${formatBytes(weigh(body))}  ${url}`).join("\n");
	expect(fetched, told).toHaveLength(2);
	expect(
		weigh(fetched.find(({ url }) => url === page.url())?.body ?? ""),
		told,
	).toBeLessThanOrEqual(lessonBars.page);
	expect(weighAll(fetched).transfer, told).toBeLessThanOrEqual(lessonBars.all);
});

/** How many elements each restyling on the page's main thread looked at again, while it ran. */
async function countStyled(page: Page, run: () => Promise<unknown>): Promise<number> {
	const browser = page.context().browser();
	if (!browser) throw new Error("There is no browser to trace.");
	await browser.startTracing(page, { categories: ["devtools.timeline"] });
	await run();
	const trace = JSON.parse((await browser.stopTracing()).toString()) as {
		traceEvents: { name: string; args: { elementCount?: number } }[];
	};
	return trace.traceEvents
		.filter(({ name }) => name === "UpdateLayoutTree")
		.reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
}

test("a press has a part of the page styled anew, not the page", async ({ page }) => {
	await page.goto("riyadh-talks/");
	await settle(page, 1500);
	const mark = page.locator("#article .prose a.mark").first();
	await mark.scrollIntoViewIfNeeded();
	const all = await page.locator("*").count();
	const styled = await countStyled(page, async () => {
		await mark.click();
		await expect(page.locator("#card")).toBeVisible();
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
	});
	expect(styled, `${styled} of ${all} elements`).toBeGreaterThan(0);
	// One `:has` too many in the sheet, and each press looks at all of them twice.
	expect(styled, `${styled} of ${all} elements`).toBeLessThan(all / 2);
});
