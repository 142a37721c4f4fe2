import { compare, loadModel, readPage } from "./support/equality.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

const slugs = listExplainers();

test.use({ javaScriptEnabled: false });

/** Where links within the page lead, when nothing is there; runs inside the page. */
function listBroken(main: Element): string[] {
	const ids = [...main.querySelectorAll('a[href^="#"]')].map(
		(link) => link.getAttribute("href")?.slice(1) ?? "",
	);
	return [...new Set(ids.filter((id) => !document.getElementById(id)))];
}

/** Words that only room keeps apart, for whoever has the text alone; runs inside the page. */
function listJoined(main: Element): string[] {
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
}

for (const slug of slugs) {
	test(`${slug} says and draws all without scripts, and every mark leads somewhere`, async ({
		page,
	}) => {
		await page.goto(`${slug}/index.html`);
		expect.soft(compare(loadModel(slug), await readPage(page), { still: true })).toEqual([]);
		for (const name of ["matrix", "spectrum", "attribution"]) {
			const figure = page.locator(`#figure-${name}`);
			await expect.soft(figure.locator(".picture")).toBeVisible();
			const marks = figure.locator(".picture a[data-statement]:visible");
			expect.soft(await marks.count(), name).toBeGreaterThan(0);
		}
		expect.soft(await page.locator("main").evaluate(listBroken), "leads nowhere").toEqual([]);
		expect.soft(await page.locator("main").evaluate(listJoined), "run together").toEqual([]);
		// No control that needs scripts.
		await expect.soft(page.locator("button:visible, select:visible")).toHaveCount(0);
		await expect.soft(page.locator("#card")).toBeHidden();
		const figure = page.locator("#figure-attribution");
		await figure.getByLabel("Show as a list").check();
		await expect(figure.locator(".trail").first()).toBeVisible();
		await expect(figure.locator("svg.drawing")).toBeHidden();
		await figure.getByLabel("Show as a list").uncheck();
		await expect(figure.locator("svg.drawing")).toBeVisible();
	});
}

test("a cell, a line and a word jump to the entry of their statement", async ({ page }) => {
	await page.goto("riyadh-talks/index.html");
	for (const mark of [
		"#figure-matrix a.cell",
		"#figure-spectrum .position-strip a",
		"#figure-attribution a.row text",
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
		await expect(page.getByRole("searchbox")).toBeHidden();
		await page.locator(`a[href="${slug}/index.html"]`).first().click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText(loadModel(slug).title);
	}
});
