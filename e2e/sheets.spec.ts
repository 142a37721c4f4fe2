import { existsSync } from "node:fs";
import { expectAccessible } from "./support/axe.ts";
import { tagFonts } from "./support/breadth.ts";
import { listExplainers } from "./support/explainers.ts";
import { look } from "./support/look.ts";
import { listHeadless, listMisplaced } from "./support/names.ts";
import { expect, test } from "./support/page.ts";
import { formats, print } from "./support/paper.ts";
import { squeeze } from "./support/pdf.ts";
import { listCrowded } from "./support/targets.ts";

const slugs = listExplainers();
const plans = slugs.filter((slug) => existsSync(`dist/${slug}/plan/index.html`));

for (const slug of plans) {
	for (const format of formats) {
		test(`the plan of ${slug} is one page of ${format}, in type that can be read`, {
			tag: tagFonts(slug),
		}, async ({ page }) => {
			await page.goto(`${slug}/plan/`);
			const sheets = await print(page, format);
			expect(sheets).toHaveLength(1);
			const runs = sheets[0]?.runs ?? [];
			expect(Math.min(...runs.map(({ size }) => size))).toBeGreaterThan(9.44);
			for (const text of await page.locator(".sheet :is(td, dd, li)").allTextContents())
				expect(sheets[0]?.text).toContain(squeeze(text));
		});
	}

	test(`the plan of ${slug} says how to run it, and where it is or how to get there`, async ({
		page,
	}) => {
		await page.goto(`${slug}/plan/`);
		const how = page.locator(".facts").first();
		for (const said of ["Show it to a class", "PageDown", "presenter window", "short code"])
			await expect(how).toContainText(said);
		// These are built without an address.
		await expect(page.locator(".where")).toContainText("STANDPOINT_URL=");
		const ways = await page.locator(".where dd").allTextContents();
		expect(ways).toHaveLength(3);
		for (const way of ways) expect(way).toMatch(/^(?:https?:\/\/|from the )/);
		// What it leads to is named as the pages name it.
		await page.goto(`${slug}/`);
		await expect(page.getByRole("link", { name: "Classroom" }).first()).toBeAttached();
		await page.goto(`${slug}/walkthrough/`);
		await expect(page.getByRole("button", { name: "Show it to a class" })).toBeVisible();
		for (const name of ["Print pack", "Offline file"])
			await expect(page.getByRole("link", { name })).toBeVisible();
	});

	test(`the plan of ${slug} adds its minutes up`, async ({ page }) => {
		await page.goto(`${slug}/plan/`);
		const columns = await page
			.locator(".sheet-times tr")
			.evaluateAll((rows) =>
				rows
					.slice(1)
					.map((row) =>
						[...row.querySelectorAll("td")].map(
							(cell) => Number.parseInt(cell.textContent ?? "", 10) || 0,
						),
					),
			);
		const sums = columns.pop();
		expect(sums).toEqual(
			sums?.map((_, at) => columns.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
		);
	});
}

const pages = [
	...slugs.map((slug) => `${slug}/worksheet/`),
	...plans.map((slug) => `${slug}/plan/`),
];
for (const path of pages) {
	test(`/${path} prints at a press, and shows every word whole, large or not`, {
		tag: tagFonts(path.split("/")[0] ?? ""),
	}, async ({ page }) => {
		await page.addInitScript(() => {
			window.print = () => document.body.setAttribute("data-printed", "");
		});
		await page.goto(path);
		await page.getByRole("button", { name: "Print" }).click();
		await expect(page.locator("body[data-printed]")).toBeAttached();
		await expect(page.locator(".sheet").first()).toBeVisible();
		const large = page.getByLabel("Large print");
		for (const width of [320, 768, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			for (const wanted of (await large.count()) > 0 ? [false, true] : [false]) {
				if (await large.count()) await large.setChecked(wanted);
				const state = `at ${width} px${wanted ? ", large" : ""}`;
				const found = await look(page, "listOutside", "listClipped", "listBroken", "listTiny");
				expect.soft(found, state).toEqual([]);
			}
			expect.soft(await page.evaluate(listCrowded, "body"), `at ${width} px`).toEqual([]);
			expect.soft(await page.evaluate(listMisplaced), `at ${width} px`).toEqual([]);
		}
		expect(await page.evaluate(listHeadless)).toEqual([]);
	});

	test.describe(`/${path} without scripts`, () => {
		test.use({ javaScriptEnabled: false });

		test("tells the keys to print with, and has no button", async ({ page }) => {
			await page.goto(path);
			await expect(page.locator(".masthead")).toContainText("Print with Ctrl + P");
			await expect(page.locator(".without-script")).toBeVisible();
			await expect(page.getByRole("button")).toHaveCount(0);
		});
	});

	test.describe(`/${path}`, () => {
		// Axe is not of the page, so the page's policy is not asked.
		test.use({ bypassCSP: true });

		test("has nothing that axe finds, and no faint colour", async ({ page }) => {
			await page.goto(path);
			await expectAccessible(page);
		});
	});
}
