import { sample } from "./support/breadth.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import { chooseAll, findCovered, forms, judgeChosen, markSelector } from "./support/selection.ts";

const slugs = listExplainers();

const riyadh = "riyadh-talks/index.html";

for (const slug of slugs) {
	for (const width of sample([390, 800, 1280], slug === slugs[0] ? [390, 1280] : [800])) {
		test(`in ${slug} at ${width} px, every mark leads to its evidence and back`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(`${slug}/index.html`);
			const { count, wrong } = await chooseAll(page);
			expect(count).toBeGreaterThan(20);
			expect(wrong).toEqual([]);
		});
	}

	test(`in ${slug}, nothing lies over a mark where a reader would press it`, async ({ page }) => {
		await page.goto(`${slug}/index.html`);
		const nodes = "#figure-attribution .node, #figure-attribution .relay";
		expect(await findCovered(page, `${markSelector}, ${nodes}`)).toEqual([]);
		await page.setViewportSize({ width: 390, height: 800 });
		expect(await findCovered(page, markSelector)).toEqual([]);
	});
}

test("the mouse takes every form of mark to its evidence, and Back undoes it", async ({ page }) => {
	await page.goto(riyadh);
	await page.locator(".positions > summary").click();
	for (const [name, selector] of Object.entries(forms.wide)) {
		await test.step(name, async () => {
			const mark = page.locator(selector).first();
			await mark.locator("text, b").or(mark).last().click();
			expect(await judgeChosen(page, selector)).toEqual([]);
			await page.goBack();
			await expect(page.locator("#card")).toBeHidden();
			expect(new URL(page.url()).hash).toBe("");
		});
	}
});

test("the mouse takes a claim of the headline check and a pair that agrees to their evidence", async ({
	page,
}) => {
	await page.goto("what-is-a-planet/index.html");
	for (const selector of [".check a", "#figure-agreement a.pair"]) {
		await page.locator(selector).first().click();
		expect(await judgeChosen(page, selector)).toEqual([]);
	}
});

test.describe("a finger", () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
	test("takes every form of mark to its evidence, and closes it", async ({ page }) => {
		await page.goto(riyadh);
		await page.locator(".positions > summary").tap();
		for (const [name, selector] of Object.entries(forms.narrow)) {
			await test.step(name, async () => {
				await page.locator(selector).first().tap();
				expect(await judgeChosen(page, selector)).toEqual([]);
				const close = page.getByRole("button", { name: "Close the evidence" });
				await expect(close).toBeInViewport();
				await close.tap();
				await expect(page.locator("#card")).toBeHidden();
			});
		}
	});

	test("that chooses a word still sees the word beside the evidence", async ({ page }) => {
		await page.goto(riyadh);
		const word = page.locator('.prose a.mark[data-statement="rubio-hopes-1"]').first();
		await word.tap();
		const card = await page.locator("#card").boundingBox();
		const box = await word.boundingBox();
		expect(box?.y).toBeGreaterThanOrEqual(0);
		expect((box?.y ?? 0) + 24).toBeLessThanOrEqual(card?.y ?? 0);
	});
});

test("the evidence tells the way from the speaker, step by step", async ({ page }) => {
	await page.goto(`${riyadh}#statement=trump-peacekeepers-1`);
	const card = page.locator("#card");
	await expect(card).toContainText("Donald Trump → Trump’s peace envoy → the article");
	await expect(card).toContainText("2 steps from the speaker");
	await expect(card.locator(".sentence [data-lit]").first()).toContainText("willingness");
	await page.goto(`${riyadh}#statement=lavrov-peacekeepers-3`);
	await expect(card).toContainText("1 step from the speaker");
	await page.goto(`${riyadh}#statement=europe-peacekeepers-1`);
	await expect(card).toContainText("nobody is credited");
});

test("next and previous walk through all statements in article order", async ({ page }) => {
	await page.goto(`${riyadh}#statement=headline-rejects`);
	const card = page.locator("#card");
	const next = card.getByRole("button", { name: "Next" });
	const previous = card.getByRole("button", { name: "Previous" });
	await expect(previous).toBeDisabled();
	const shown = await page
		.locator("[data-evidence]")
		.evaluateAll((entries) => entries.map((entry) => entry.getAttribute("data-evidence")));
	for (const id of shown.slice(1)) {
		await next.click();
		expect(new URL(page.url()).hash).toBe(`#statement=${id}`);
	}
	await expect(next).toBeDisabled();
	await expect(card).toContainText(`Statement ${shown.length} of ${shown.length}`);
	await previous.click();
	await expect(page).toHaveURL(new RegExp(`#statement=${shown.at(-2)}$`));
});

test("what is selected stands out in prose and figures, and the rest recedes", async ({ page }) => {
	await page.goto(riyadh);
	const styles = () =>
		page.evaluate(() => {
			const look = (selector: string) => {
				const style = getComputedStyle(document.querySelector(selector) as Element);
				return `${style.color} ${style.backgroundColor} ${style.textDecorationColor}`;
			};
			return {
				word: look('.prose [data-statement="lavrov-peacekeepers-3"]'),
				other: look('.prose [data-statement="rubio-hopes-1"]'),
				cell: look('[data-statement="zelenskyy-inclusion-1"] .glyph'),
			};
		});
	await page.emulateMedia({ reducedMotion: "reduce" });
	const before = await styles();
	await page.locator('.prose a[data-statement="lavrov-peacekeepers-3"]').click();
	await page.mouse.move(0, 0);
	const after = await styles();
	expect(after.word).not.toBe(before.word);
	expect(after.other).not.toBe(before.other);
	expect(after.cell).not.toBe(before.cell);
});

test("what is chosen is announced, and that it was cleared", async ({ page }) => {
	await page.goto(riyadh);
	const status = page.getByRole("status");
	await page.locator('.prose a[data-statement="lavrov-peacekeepers-3"]').click();
	await expect(status).toHaveText(/Sergei Lavrov rejects.*quoted.*Statement 5 of \d+$/);
	await page.keyboard.press("Escape");
	await expect(status).toHaveText("Selection cleared");
});
