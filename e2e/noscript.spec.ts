import { compare, loadModel, readPage } from "./support/equality.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

const slugs = listExplainers();

test.use({ javaScriptEnabled: false });

for (const slug of slugs) {
	test.describe(`${slug} without scripts`, () => {
		test.beforeEach(({ page }) => page.goto(`${slug}/index.html`).then(() => undefined));

		test("says all that it says with them", async ({ page }) => {
			expect(compare(loadModel(slug), await readPage(page))).toEqual([]);
		});

		test("draws every figure", async ({ page }) => {
			for (const name of ["matrix", "spectrum", "attribution"]) {
				const figure = page.locator(`#figure-${name}`);
				await expect(figure.locator(".picture")).toBeVisible();
				const marks = figure.locator(".picture a[data-statement]:visible");
				expect(await marks.count(), name).toBeGreaterThan(0);
			}
		});

		test("leads from every mark to an entry that is there", async ({ page }) => {
			const broken = await page
				.locator('main a[href^="#"]')
				.evaluateAll((links) =>
					links
						.map((link) => link.getAttribute("href")?.slice(1) ?? "")
						.filter((id) => !document.getElementById(id)),
				);
			expect([...new Set(broken)]).toEqual([]);
		});

		test("runs no words together where only room parts them", async ({ page }) => {
			const joined = await page.locator("main").evaluate((main) => {
				const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
				const texts: string[] = [];
				let block: Element | null = null;
				while (walker.nextNode()) {
					const parent = walker.currentNode.parentElement as Element;
					if (parent.closest("svg, .number, .call")) continue;
					let around: Element | null = parent;
					while (around && getComputedStyle(around).display.startsWith("inline"))
						around = around.parentElement;
					const text = walker.currentNode.textContent ?? "";
					texts.push(around === block ? text : `\n${text}`);
					block = around;
				}
				const pairs = texts.slice(1).map((text, at) => [texts[at] ?? "", text] as const);
				return pairs
					.filter(([one, next]) => /[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}]/u.test(next))
					.map(([one, next]) => `${one}${next}`);
			});
			expect(joined).toEqual([]);
		});

		test("shows no control that needs them", async ({ page }) => {
			await expect(page.locator("button:visible, select:visible")).toHaveCount(0);
			await expect(page.locator("#card")).toBeHidden();
		});

		test("shows a figure as a list", async ({ page }) => {
			const figure = page.locator("#figure-attribution");
			await figure.getByLabel("Show as a list").check();
			await expect(figure.locator(".list")).toBeVisible();
			await expect(figure.locator(".picture")).toBeHidden();
			await figure.getByLabel("Show as a list").uncheck();
			await expect(figure.locator(".picture")).toBeVisible();
		});
	});
}

test("a cell, a line and a word jump to the entry of their statement", async ({ page }) => {
	await page.goto("riyadh-talks/index.html");
	for (const mark of [
		"#figure-matrix a.cell",
		"#figure-spectrum svg.wide a[data-actor][data-statement]",
		"#figure-attribution svg.wide a.row text",
		".prose a.mark",
	]) {
		await page.locator(mark).first().click();
		const { hash } = new URL(page.url());
		expect(hash).toMatch(/^#statement=/);
		await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
	}
});

test("the library leads to each explainer", async ({ page }) => {
	for (const slug of slugs) {
		await page.goto("index.html");
		await page.locator(`a[href="${slug}/index.html"]`).first().click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText(loadModel(slug).title);
	}
});
