import type { Page } from "@playwright/test";
import { compare, loadModel, readPage } from "./support/equality.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

const slugs = listExplainers();

const riyadh = "riyadh-talks/index.html";
const quoted = (page: Page) =>
	page.getByRole("switch", { name: "Only what is in quotation marks" });

for (const slug of slugs) {
	test(`in ${slug}, only what is in quotation marks stays, everywhere, and all comes back`, async ({
		page,
	}) => {
		const model = loadModel(slug);
		await page.goto(`${slug}/index.html`);
		await quoted(page).click();
		await expect(quoted(page)).toHaveAttribute("aria-checked", "true");
		await expect(page.locator("[data-count]")).toContainText("in quotation marks");
		expect(new URL(page.url()).hash).toBe("#words=quoted");
		expect(compare(model, await readPage(page), { quoted: true })).toEqual([]);
		await quoted(page).click();
		await expect(page.locator("[data-count]")).toContainText("of them quoted");
		expect(compare(model, await readPage(page))).toEqual([]);
	});
}

/** Unfolds the large table, which the small one beside the article stands for. */
const unfold = (page: Page) => page.locator(".positions > summary").click();

test("exactly one statement of the Riyadh article is in quotation marks", async ({ page }) => {
	await page.goto(`${riyadh}#words=quoted`);
	await expect(quoted(page)).toHaveAttribute("aria-checked", "true");
	await expect(page.locator("[data-count]")).toHaveAttribute("data-count", "1");
	await page.locator("#evidence summary").click();
	await expect(page.locator(".evidence:visible")).toHaveCount(1);
	await expect(page.locator("#figure-attribution svg:visible a.row")).toHaveCount(1);
	await page.locator('.prose a[data-statement="lavrov-peacekeepers-3"]').click();
	await expect(page).toHaveURL(/#statement=lavrov-peacekeepers-3&words=quoted$/);
	await expect(page.locator("#card")).toContainText("Statement 1 of 1");
});

test("of quotations alone nothing is said about silence in the article", async ({ page }) => {
	await page.goto(`${riyadh}#words=quoted`);
	await expect(page.locator("[data-count]")).toHaveAttribute("data-count", "1");
	for (const width of [1280, 390]) {
		await page.setViewportSize({ width, height: 800 });
		const told = await page.locator("#glance, [data-island=spectrum]").allInnerTexts();
		expect(told.join("\n")).not.toMatch(/silent in this article|not mentioned|nobody|only talked/i);
	}
});

test("a selection that is not verbatim falls with the switch", async ({ page }) => {
	await page.goto(`${riyadh}#statement=rubio-hopes-1`);
	await quoted(page).click();
	await expect(page.locator("[data-count]")).toHaveAttribute("data-count", "1");
	await expect(page.locator("#card .words")).toHaveCount(0);
	await expect(page.locator("main [data-lit]:visible")).toHaveCount(0);
});

test.describe("when the figures' code cannot be had", () => {
	test.use({ expects: /request failed|Failed to (load|fetch)|net::/ });

	test("the article is filtered all the same, and readers are told", async ({ page }) => {
		await page.route("**/assets/**", (route) => route.abort());
		await page.goto(riyadh);
		await quoted(page).click();
		await expect(page.getByRole("status")).toContainText("cannot be redrawn");
		await page.locator("#evidence summary").click();
		await expect(page.locator(".evidence:visible")).toHaveCount(1);
		await page.locator('.prose a[data-statement="lavrov-peacekeepers-3"]').click();
		await expect(page.locator("#card")).toContainText("completely unacceptable");
		await page.unroute("**/assets/**");
		await quoted(page).click();
		await quoted(page).click();
		await expect(page.locator("[data-count]")).toHaveAttribute("data-count", "1");
	});

	test("the controls of order say so too", async ({ page }) => {
		await page.route("**/assets/**", (route) => route.abort());
		await page.goto(riyadh);
		await unfold(page);
		await page.locator('select[data-control="sort"]').selectOption("name");
		await expect(page.getByRole("status")).toContainText("cannot be redrawn");
	});
});

test("rows are ordered as is chosen, and the order is stated", async ({ page }) => {
	await page.goto(riyadh);
	await unfold(page);
	const names = page.locator("#figure-matrix .who-cell a");
	const declared = await names.allTextContents();
	const sort = page.locator('select[data-control="sort"]');
	await sort.selectOption("name");
	await expect(names).not.toHaveText(declared);
	await page.locator('select[data-control="order"]').selectOption({ index: 1 });
	await expect(page.locator("#figure-matrix .side")).toHaveCount(0);
	const sorted = await names.allTextContents();
	expect([...sorted].sort()).toEqual([...declared].sort());
	await expect(page.locator(".stated")).not.toBeEmpty();
	await sort.selectOption("name");
	expect(compare(loadModel("riyadh-talks"), await readPage(page))).toEqual([]);
	await sort.selectOption("");
	await page.locator('select[data-control="order"]').selectOption("side");
	await expect(names).toHaveText(declared);
});

test("a selection outlives a new order, and its marks stay lit", async ({ page }) => {
	await page.goto(`${riyadh}#statement=lavrov-peacekeepers-3`);
	await unfold(page);
	await page.locator('select[data-control="sort"]').selectOption("count");
	await expect(page.locator("#figure-matrix a.cell[data-lit]")).toHaveCount(1);
	await expect(page.locator("#figure-attribution svg:visible a.row[data-lit]")).toHaveCount(1);
	await page.keyboard.press("Tab");
	await expect(page.locator("#figure-matrix [data-roving] a[tabindex='0']:visible")).toHaveCount(1);
});

test("light and dark change over, from what the system shows", async ({ page }) => {
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		await page.goto(riyadh);
		const paper = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		const first = await paper();
		const button = page.getByRole("button", { name: "Light or dark" });
		await button.click();
		expect(await paper()).not.toBe(first);
		await button.click();
		expect(await paper()).toBe(first);
	}
});

test("just read takes the marks away and nothing else", async ({ page }) => {
	await page.goto(riyadh);
	const text = await page.locator(".prose").textContent();
	const plain = page.getByRole("switch", { name: "Just read" });
	await plain.click();
	await expect(plain).toHaveAttribute("aria-checked", "true");
	const lines = page.locator(".prose .mark");
	const marked = await lines.evaluateAll(
		(marks) => marks.filter((mark) => getComputedStyle(mark).textDecorationLine !== "none").length,
	);
	expect(marked).toBe(0);
	await expect(page.locator(".prose .margin ul").first()).toBeHidden();
	await plain.click();
	expect(await page.locator(".prose").textContent()).toBe(text);
});

test("the button prints", async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) });
	});
	await page.goto(riyadh);
	await page.getByRole("button", { name: "Print" }).click();
	expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
});
