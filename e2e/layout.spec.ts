import type { Page } from "@playwright/test";
import { listExplainers, listPages } from "./support/explainers.ts";
import { type LookReading, look } from "./support/look.ts";
import { openWhole } from "./support/open.ts";
import { expect, test } from "./support/page.ts";
import { listRunts } from "./support/runts.ts";
import { listCrowded } from "./support/targets.ts";

const widths = [320, 390, 768, 1024, 1280, 1920];
const whole: LookReading[] = ["listOutside", "listClipped", "listDrawn"];

/** Nothing cut, nothing beside the page, no label on another. */
async function expectWhole(page: Page, state = "", readings = whole) {
	expect.soft(await look(page, ...readings), state).toEqual([]);
}

/** Writes a page piece by piece, each painted before the next, and gives what moved by itself. */
async function arriveInPieces(pieces: string[]): Promise<string[]> {
	const seen: string[] = [];
	const observer = new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.push(JSON.stringify(entry));
	});
	document.open();
	observer.observe({ type: "layout-shift" });
	for (const piece of pieces) {
		document.write(piece);
		await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
	}
	document.close();
	observer.disconnect();
	return seen;
}

for (const path of listPages()) {
	test(`/${path} shows every word whole, at least 12 px tall, and has targets of 24 px`, {
		tag: "@fonts",
	}, async ({ page }) => {
		await openWhole(page, path);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			await expectWhole(page, `at ${width} px`, [...whole, "listBroken", "listTiny"]);
			expect.soft(await page.evaluate(listCrowded, "body"), `at ${width} px`).toEqual([]);
		}
	});

	test.describe(`/${path} with a reader's own type`, () => {
		// The reader's styles come from outside the page, so its policy is not asked.
		test.use({ bypassCSP: true });

		test("loses nothing to wider spacing at 320 px", async ({ page }) => {
			await page.setViewportSize({ width: 320, height: 900 });
			await openWhole(page, path);
			const spacing =
				"line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important";
			await page.addStyleTag({ content: `*{${spacing}} p{margin-bottom:2em!important}` });
			await expectWhole(page);
		});

		test("has no sideways scroll with letters of twice the size", async ({ page }) => {
			await openWhole(page, path);
			await page.addStyleTag({ content: "html{font-size:200%!important}" });
			await expectWhole(page);
		});
	});
}

for (const slug of listExplainers()) {
	test(`the header of ${slug} stands on one line at 320 px`, {
		tag: "@fonts",
	}, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 800 });
		await page.goto(`${slug}/`);
		const boxes = await page.locator(".bar > a, .bar > .tools").evaluateAll((parts) =>
			parts.map((part) => {
				const { left, right, top, bottom } = part.getBoundingClientRect();
				return { left, right, middle: (top + bottom) / 2, height: bottom - top };
			}),
		);
		expect(boxes).toHaveLength(3);
		for (const [at, { left, middle, height }] of boxes.entries()) {
			const before = boxes[at - 1];
			expect.soft(height).toBeLessThan(40);
			expect.soft(Math.abs(middle - (before?.middle ?? middle))).toBeLessThanOrEqual(1);
			if (before) expect.soft(left - before.right).toBeGreaterThanOrEqual(8);
		}
	});

	test(`no heading or line of ${slug} that is generated ends in a word alone`, async ({ page }) => {
		await openWhole(page, `${slug}/`);
		for (const width of [...widths, 600, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			expect.soft(await page.evaluate(listRunts), `at ${width} px`).toEqual([]);
		}
	});

	test(`in forced colours the contents of ${slug} show the place by more than a colour`, async ({
		page,
	}) => {
		await page.emulateMedia({ forcedColors: "active" });
		await page.goto(`${slug}/#said`);
		await expect(page.locator(".contents a[aria-current]")).toHaveCount(1);
		const edges = await page.locator(".contents a").evaluateAll((links) =>
			links.map((link) => {
				const { borderBottomColor } = getComputedStyle(link);
				const isSeen =
					borderBottomColor !== getComputedStyle(document.documentElement).backgroundColor;
				return isSeen === link.hasAttribute("aria-current");
			}),
		);
		expect(edges).not.toContain(false);
	});

	test(`the evidence card of ${slug} is whole, and so is the page, with targets of 24 px`, async ({
		page,
	}) => {
		await page.goto(`${slug}/`);
		for (const width of [320, 390, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			await page.locator(".prose a.mark").first().click();
			await expect(page.locator("#card")).toBeVisible();
			await expectWhole(page, `at ${width} px`, ["listOutside", "listClipped", "listTiny"]);
			expect.soft(await page.evaluate(listCrowded, "#card"), `at ${width} px`).toEqual([]);
			await page.keyboard.press("Escape");
			await expect(page.locator("#card")).toBeHidden();
		}
	});

	test.describe(`${slug} in pieces`, () => {
		// A page written by a script is not what its policy is for.
		test.use({ bypassCSP: true });

		test("nothing in the bar moves while it arrives", async ({ page }) => {
			await page.goto(`${slug}/data.json`);
			const html = await (await page.request.get(`${slug}/`)).text();
			for (const piece of ['class="bar"', ">Classroom", '"print">', "Print<", "Light or"]) {
				const end = html.indexOf(piece) + piece.length;
				expect(end, piece).toBeGreaterThan(piece.length);
				const shifts = await page.evaluate(arriveInPieces, [html.slice(0, end), html.slice(end)]);
				expect(shifts, piece).toEqual([]);
			}
		});
	});

	for (const width of [390, 1280]) {
		test(`nothing in ${slug} moves while it loads or when a mark is pressed, at ${width} px`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 900 });
			await page.addInitScript(() => {
				const seen: string[] = [];
				Object.assign(globalThis, { shifts: seen });
				// Also those that follow a press: a reader who pressed a word is reading there.
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) seen.push(JSON.stringify(entry));
				}).observe({ type: "layout-shift", buffered: true });
			});
			await page.goto(`${slug}/`);
			await page.locator(".prose a.mark").first().scrollIntoViewIfNeeded();
			await page.locator(".prose a.mark").first().click();
			await expect(page.locator("#card")).toBeVisible();
			await page.keyboard.press("Escape");
			await expect(page.locator("#card")).toBeHidden();
			// The observer hears of a shift after the frame in which it happened.
			await page.evaluate(
				() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))),
			);
			expect(await page.evaluate("globalThis.shifts")).toEqual([]);
		});
	}
}

test("the counts of how statements were said have bars beside them", async ({ page }) => {
	await page.goto("riyadh-talks/");
	const bars = page.locator("#missed svg.bar rect");
	await bars.first().scrollIntoViewIfNeeded();
	for (const bar of await bars.all()) await expect(bar).toBeVisible();
	expect(await bars.count()).toBeGreaterThan(5);
});
