import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import {
	expectReserved,
	findChoice,
	findField,
	highestPreview,
	openPanel,
	unfoldCodes,
	withHost,
} from "./support/panel.ts";

const kinds = ["Frame", "Frame that fits", "Element", "Address", "Picture"];

test("every choice changes the preview and all the codes that it concerns", async ({ page }) => {
	await openPanel(page);
	const preview = page.locator(".preview iframe");
	const read = () => Promise.all(kinds.map((kind) => findField(page, kind).inputValue()));
	let before = await read();

	await findChoice(page, "Figure").selectOption("attribution");
	await expect(preview).toHaveAttribute("src", /\/embed\/riyadh-talks\/attribution\/$/);
	let after = await read();
	expect(after.map((code, index) => code !== before[index])).toEqual(kinds.map(() => true));
	expect(after[4]).toContain("images/attribution.png");

	before = after;
	await findChoice(page, "Colours").selectOption("dark");
	await expect(preview).toHaveAttribute("src", /\?theme=dark$/);
	const paper = page.frameLocator(".preview iframe").locator("html");
	await expect(paper).toHaveAttribute("data-theme", "dark");
	await expectReserved(page);
	after = await read();
	// Pictures are for newsletters, which are light.
	expect(after.map((code) => code.includes("theme=dark"))).toEqual([true, true, true, true, false]);

	await page.getByLabel("On your page’s background").check();
	await page.getByLabel("Without title and links").check();
	await expect(preview).toHaveAttribute("src", /\?theme=dark&plain&transparent$/);
	await expect(page.frameLocator(".preview iframe").locator("h2")).toBeHidden();
	after = await read();
	expect(after.map((code) => /plain&(amp;)?transparent/.test(code))).toEqual([
		...[true, true, true, true],
		false,
	]);
	await page.getByLabel("Without title and links").uncheck();
	await page.getByLabel("On your page’s background").uncheck();

	const wide = await expectReserved(page);
	await findChoice(page, "Column").selectOption("360");
	await expect.poll(() => preview.evaluate((frame) => frame.clientWidth)).toBe(360);
	const narrow = await expectReserved(page);
	expect(narrow).toBeGreaterThan(wide);
	// The height is reserved for a column; the frame itself fits any.
	expect(await findField(page, "Frame").inputValue()).toContain('width="100%"');
});

test("the codes reserve the height that was measured, for every figure and column", async ({
	page,
}) => {
	await openPanel(page);
	for (const view of ["matrix", "spectrum", "attribution", "explainer"]) {
		await findChoice(page, "Figure").selectOption(view);
		for (const column of ["", "360", "640", "960"]) {
			await findChoice(page, "Column").selectOption(column);
			const height = await expectReserved(page);
			expect(height, `${view} ${column}`).toBeGreaterThan(300);
		}
	}
});

test("the selected statement can be what a frame opens at", async ({ page }) => {
	await page.goto(`riyadh-talks/#statement=lavrov-nato-1`);
	await page.locator("#embed summary").click();
	await expect(page.locator(".told")).toContainText("px high");
	await page.getByLabel("Open at the selected statement").check();
	await expect(page.locator(".preview iframe")).toHaveAttribute(
		"src",
		/\?statement=lavrov-nato-1$/,
	);
	await expect(page.frameLocator(".preview iframe").locator("#card")).toBeVisible();
	await unfoldCodes(page);
	expect(await findField(page, "Picture").inputValue()).toContain("#statement=lavrov-nato-1");
	// The card closes; what was wanted in the panel stays.
	await page.getByLabel("Open at the selected statement").press("Escape");
	await expect(page.locator("#card").first()).toBeHidden();
	await findChoice(page, "Colours").selectOption("dark");
	await expect(page.locator(".preview iframe")).toHaveAttribute("src", /statement=lavrov-nato-1$/);
});

test("a statement that is not there is not offered", async ({ page }) => {
	await page.goto('riyadh-talks/#statement="><script>');
	await page.locator("#embed summary").click();
	await expect(page.locator(".told")).toContainText("px high");
	await expect(page.getByLabel("Open at the selected statement")).toBeHidden();
	await unfoldCodes(page);
	expect(await findField(page, "Frame").inputValue()).not.toContain("statement");
});

test.describe("pasted into a page on another origin,", () => {
	test.use({ expects: /request elsewhere: http:\/\/localhost/ });

	for (const kind of ["Frame", "Frame that fits", "Element"]) {
		test(`the code "${kind}" shows the figure`, async ({ page, context }) => {
			await openPanel(page, "spectrum");
			const code = await findField(page, kind).inputValue();
			await withHost(code, async (address) => {
				const host = await context.newPage();
				await host.goto(address);
				const figure = host.frameLocator("iframe").locator("#figure-spectrum");
				await expect(figure).toBeVisible();
				await expect(host.locator("iframe")).toHaveAttribute(
					"title",
					/^Stances on each proposal: /,
				);
				expect(await host.locator("iframe").count()).toBe(1);
				if (kind !== "Frame") {
					const inner = await figure.evaluate(
						() => document.documentElement.getBoundingClientRect().height,
					);
					await expect
						.poll(() => host.locator("iframe").evaluate((frame) => frame.clientHeight))
						.toBe(Math.ceil(inner));
				}
				await host.close();
			});
		});
	}

	test("the address opens the embed, and the picture is one with words", async ({
		page,
		context,
	}) => {
		await openPanel(page, "spectrum");
		await page.goto(await findField(page, "Address").inputValue());
		await expect(page.locator("#figure-spectrum")).toBeVisible();
		await openPanel(page, "spectrum");
		await withHost(await findField(page, "Picture").inputValue(), async (address) => {
			const host = await context.newPage();
			await host.goto(address);
			const picture = host.locator("a > img");
			await expect(picture).toHaveAttribute("alt", /only one of the six proposals/);
			const size = await picture.evaluate((image: HTMLImageElement) => [
				image.clientWidth,
				image.naturalWidth,
			]);
			expect(size[0]).toBe(600);
			expect(size[1]).toBeGreaterThanOrEqual(1200);
			await host.close();
		});
	});
});

test("the height kept where nothing is measured is near what embeds need in a column of text", async ({
	page,
}) => {
	await page.setViewportSize({ width: 640, height: 800 });
	for (const slug of listExplainers()) {
		await page.goto(`${slug}/`);
		const kept = await page
			.locator("#embed [data-view]")
			.evaluateAll((offers) => offers.map((offer) => ({ ...(offer as HTMLElement).dataset })));
		expect(kept).toHaveLength(4);
		for (const { view, height } of kept) {
			await page.goto(`embed/${slug}/${view}/`);
			const high = await page.evaluate(
				() => document.documentElement.getBoundingClientRect().height,
			);
			const share = Number(height) / Math.min(highestPreview, high);
			expect(share, `${slug} ${view}`).toBeGreaterThan(0.85);
			expect(share, `${slug} ${view}`).toBeLessThan(1.15);
		}
	}
});
