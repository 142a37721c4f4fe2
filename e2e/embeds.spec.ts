import type { Page } from "@playwright/test";
import { countStored } from "../src/tasks/bench/load.ts";
import { settle } from "../src/tasks/bench/phone.ts";
import { formatBytes, weigh } from "../src/tasks/bench/weight.ts";
import { sample } from "./support/breadth.ts";
import {
	compare,
	loadModel,
	type Readings,
	readings,
	readPage,
	writeReading,
} from "./support/equality.ts";
import { listExplainers } from "./support/explainers.ts";
import { type Fact, findDifferences, indexFacts } from "./support/facts.ts";
import { expect, test } from "./support/page.ts";
import { readBuilt } from "./support/policy.ts";

const figures = ["matrix", "spectrum", "attribution"] as const;
const views = [...figures, "explainer"] as const;
const slugs = listExplainers();
const matrix = "embed/riyadh-talks/matrix/";
const statement = "statement=lavrov-peacekeepers-3";

/** The forms that a figure has alone: the first strip, the small table and the wide drawing are the page's. */
const forms = { matrix: /^matrix/, spectrum: /^spectrum/, attribution: /^trail/ };

async function readFigure(page: Page, figure: (typeof figures)[number]): Promise<Fact[]> {
	const reading: Readings = readings[figure];
	const facts = (await page.evaluate(writeReading(reading))) as Fact[];
	return facts.filter(({ form }) => forms[figure].test(form));
}

test.describe("an embed", () => {
	for (const slug of slugs) {
		// The whole explainer has all its figures in it.
		const some = slug === slugs[0] ? views : (["explainer"] as const);
		for (const view of sample(views, some)) {
			test(`of ${slug}, ${view}, is one file, says what the reader's page says, and leaves nothing behind`, async ({
				page,
			}) => {
				await page.goto(`${slug}/`);
				const wanted = view === "explainer" ? [] : await readFigure(page, view);
				const requests: string[] = [];
				page.on("request", (request) => requests.push(request.url()));
				await page.goto(`embed/${slug}/${view}/`);
				if (view === "explainer") {
					expect(compare(loadModel(slug), await readPage(page), { still: true })).toEqual([]);
				} else {
					expect(wanted.length).toBeGreaterThan(5);
					const found = indexFacts(await readFigure(page, view));
					expect([...findDifferences(wanted, found)]).toEqual([]);
					const weight = weigh(Buffer.from(readBuilt(`embed/${slug}/${view}/index.html`)));
					expect(weight, formatBytes(weight)).toBeLessThanOrEqual(20 * 1024);
				}
				await page.locator("main a[data-statement]:visible").first().press("Enter");
				await expect(page.locator("#card")).toBeVisible();
				await settle(page, 1500);
				expect(requests).toEqual([page.url()]);
				expect(await countStored(page)).toBe(0);
				expect(page.url()).not.toContain("#");
			});
		}
	}

	test("says where it comes from, and is not to be found by itself", async ({ page, site }) => {
		await page.goto(matrix);
		const find = (selector: string, name: string) =>
			page.locator(`head ${selector}`).getAttribute(name);
		const resolve = (href: string | null) => new URL(href ?? "", page.url()).href;
		expect(resolve(await find('link[rel="canonical"]', "href"))).toBe(`${site}riyadh-talks/`);
		expect(await find('meta[name="robots"]', "content")).toContain("noindex");
		const oembed = resolve(await find('link[type="application/json+oembed"]', "href"));
		expect(oembed).toBe(`${site}${matrix}oembed.json`);
		expect((await page.request.get(oembed)).ok()).toBe(true);
		const title = await find('meta[property="og:title"]', "content");
		expect(title).toContain(loadModel("riyadh-talks").title);
	});

	test("leads out of the frame only into new windows", async ({ page }) => {
		for (const view of views) {
			await page.goto(`embed/riyadh-talks/${view}/`);
			const trapped = await page
				.locator('a[href]:not([href^="#"]):not([target="_blank"]):not([download])')
				.evaluateAll((links) => links.map((link) => link.outerHTML));
			expect(trapped).toEqual([]);
		}
	});
});

test.describe("an embed's query", () => {
	test("selects, and the card stands beside what it selects", async ({ page }) => {
		await page.goto(`${matrix}?initialWidth=700&childId=a&${statement}`);
		await expect(page.locator("#card .words")).toContainText("completely unacceptable");
		const lit = page.locator(
			".picture [data-statement][data-lit], .list [data-statement][data-lit]",
		);
		const mark = await lit.filter({ visible: true }).first().boundingBox();
		const card = await page.locator("#card").boundingBox();
		expect(Math.abs((card?.y ?? 0) - ((mark?.y ?? 0) + (mark?.height ?? 0)))).toBeLessThan(20);
		// Before its heading stands the place of links to the proposal, which it is the first on.
		await page.evaluate(() => {
			location.hash = "statement=lavrov-nato-1";
		});
		await expect(page.locator("#card .card-body > .who")).toContainText("opposes");
		// All of it belongs to the page whose height the host is told.
		const height = await page.evaluate(
			() => document.documentElement.getBoundingClientRect().bottom,
		);
		expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(height);
	});

	test("is the same in the hash, which may hold a host's own words instead", async ({ page }) => {
		await page.goto(`${matrix}#${statement}`);
		await expect(page.locator("#card")).toBeVisible();
		for (const foreign of ["#?secret=abc123", "#amp=1"]) {
			await page.goto("about:blank");
			await page.goto(`${matrix}?${statement}${foreign}`);
			await expect(page.locator("#card")).toBeVisible();
		}
	});

	test("shows only what is quoted, and the switch shows the rest again", async ({ page }) => {
		await page.goto(`${matrix}?words=quoted`);
		const marks = page.locator(".picture a[data-statement]");
		const quoted = await marks.count();
		const toggle = page.getByRole("switch", { name: /quotation marks/ });
		await expect(toggle).toHaveAttribute("aria-checked", "true");
		await toggle.click();
		await expect(toggle).toHaveAttribute("aria-checked", "false");
		expect(await marks.count()).toBeGreaterThan(quoted);
		await toggle.click();
		await expect(marks).toHaveCount(quoted);
	});

	test("sets the theme before anything is painted, by our name or Datawrapper's", async ({
		page,
	}) => {
		const read = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		await page.goto(`${matrix}?theme=light`);
		const light = await read();
		for (const query of ["theme=dark", "dark=true", "dark"]) {
			await page.goto(`${matrix}?${query}`);
			expect(await read(), query).not.toBe(light);
		}
		await page.emulateMedia({ colorScheme: "dark" });
		await page.goto(`${matrix}?dark=false`);
		expect(await read()).toBe(light);
		await page.goto(`${matrix}?dark=auto`);
		expect(await read()).not.toBe(light);
	});

	test("takes away heading, paper or everything that can be pressed", async ({ page }) => {
		await page.goto(`${matrix}?plain`);
		await expect(page.locator(".figure > .head")).toBeHidden();
		await expect(page.locator(".credit")).toContainText("In this article only");
		await page.goto(`${matrix}?transparent`);
		const paper = await page.evaluate(
			() => getComputedStyle(document.documentElement).backgroundColor,
		);
		expect(paper).toBe("rgba(0, 0, 0, 0)");
		await page.goto(`${matrix}?static`);
		await expect(page.locator("main a[href]")).toHaveCount(0);
		await expect(page.locator("main button:visible")).toHaveCount(0);
	});

	test("leaves no box of paper behind the names, but where the table is scrolled under them", async ({
		page,
	}) => {
		await page.goto(`${matrix}?transparent`);
		const read = () =>
			page
				.locator(".who-cell, .who-column")
				.evaluateAll((cells) => [
					...new Set(cells.map((cell) => getComputedStyle(cell).backgroundColor)),
				]);
		const none = ["rgba(0, 0, 0, 0)"];
		expect(await read()).toEqual(none);
		const table = page.locator(".scroll");
		await table.evaluate((scroll: HTMLElement) => {
			scroll.style.width = "15rem";
			(scroll.firstElementChild as HTMLElement).style.width = "40rem";
		});
		for (const left of [60, 0]) {
			await table.evaluate((scroll, to) => scroll.scrollTo(to, 0), left);
			await expect.poll(async () => (await read())[0] === none[0]).toBe(left === 0);
		}
	});

	test("means nothing when it is nonsense", async ({ page }) => {
		for (const query of [
			"?statement=nobody&actor=__proto__&proposal=constructor",
			'?statement="><img src=x onerror=alert(1)>&theme=<script>',
			"?%E0%A4%A=%&&&==&statement",
			`?${"statement=a&".repeat(500)}`,
			"#statement=%00&actor=../../x",
		]) {
			await page.goto("about:blank");
			await page.goto(matrix + query);
			await expect(page.locator("html"), query).not.toHaveAttribute("data-selecting");
			await expect(page.locator("#card"), query).toBeHidden();
			await page.locator("main a[data-statement]:visible").first().click();
			await expect(page.locator("#card"), query).toBeVisible();
		}
	});
});

/** Of the Riyadh article, in a column of text and on a phone, in the usual face. */
const most = { matrix: [700, 900], spectrum: [700, 900], attribution: [900, 1300] };

test("an embed is no higher than a figure in a newspaper, and keeps 12 px around it", async ({
	page,
}) => {
	for (const figure of figures) {
		for (const [at, width] of [640, 360].entries()) {
			await page.setViewportSize({ width, height: 300 });
			for (const query of ["", "?plain", "?transparent"]) {
				await page.goto(`embed/riyadh-talks/${figure}/${query}`);
				const [height, padding] = await page.evaluate(() => [
					document.documentElement.getBoundingClientRect().height,
					getComputedStyle(document.body).padding,
				]);
				expect
					.soft(height, `${figure}${query} at ${width}`)
					.toBeLessThanOrEqual(most[figure][at] ?? 0);
				expect.soft(padding, `${figure}${query} at ${width}`).toBe("12px");
			}
		}
	}
});

test("those who are not mentioned are counted together, and listed under the count", async ({
	page,
}) => {
	for (const slug of slugs) {
		await page.goto(`embed/${slug}/matrix/`);
		const rows = await page.locator(".matrix [scope=row]").count();
		const places = rows * loadModel(slug).proposals.length;
		await page.goto(`embed/${slug}/spectrum/`);
		const listed = await page.locator(".silences li").evaluateAll((lines) => {
			const ids = lines.map((line) => line.getAttribute("data-actors") ?? "");
			return ids.flatMap((some) => some.split(" ")).length;
		});
		const told = `Not mentioned: ${listed} of ${places} places`;
		await expect(page.locator(".silences summary")).toHaveText(told);
	}
});

test("an embed of any width needs no scrolling sideways", async ({ page }) => {
	for (const view of figures) {
		await page.goto(`embed/riyadh-talks/${view}/?${statement}`);
		for (const width of [280, 360, 640, 1200]) {
			await page.setViewportSize({ width, height: 800 });
			// The card is put anew in the frame after the new width.
			await expect
				.poll(
					() =>
						page.evaluate(
							() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
						),
					{ message: `${view} at ${width} px` },
				)
				.toBeLessThanOrEqual(0);
		}
	}
});
