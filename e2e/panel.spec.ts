import { readFileSync } from "node:fs";
import { settle } from "../src/tasks/bench/phone.ts";
import { listFaint } from "./support/colours.ts";
import { listUnmarked } from "./support/focus.ts";
import { expect, test } from "./support/page.ts";
import { findChoice, findField, openPanel, readReserved } from "./support/panel.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const riyadh = "riyadh-talks/";

test("the panel asks for nothing before it is opened, then for its script and the embed", async ({
	page,
}) => {
	const asked: string[] = [];
	page.on("request", (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(riyadh);
	await page.locator("#embed").scrollIntoViewIfNeeded();
	await settle(page, 1000);
	expect(asked).toEqual(["/riyadh-talks/"]);
	await page.locator("#embed summary").click();
	await expect(page.locator(".told")).toContainText("px high");
	expect(asked.slice(1)).toEqual([
		expect.stringMatching(/^\/assets\/panel-[\w-]+\.js$/),
		"/embed/riyadh-talks/matrix/",
	]);
});

test("keys alone lead from a figure's foot to a copied code", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto(riyadh);
	await page.locator('#figure-spectrum a[href="#embed-spectrum"]').focus();
	await page.keyboard.press("Enter");
	await expect(findChoice(page, "Figure")).toBeFocused();
	await expect(findChoice(page, "Figure")).toHaveValue("spectrum");
	await expect(page.locator(".told")).toContainText("px high");
	const copy = page.getByRole("button", { name: "Copy: Frame that fits" });
	for (let press = 0; press < 200; press += 1) {
		await page.keyboard.press("Tab");
		if (await copy.evaluate((button) => button === document.activeElement)) break;
	}
	await expect(copy).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.locator("#status")).toHaveText("Frame that fits: Copied");
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await findField(page, "Frame that fits").inputValue());
	expect(copied).toContain("/embed/riyadh-talks/spectrum/");
});

test("one code is recommended, and the others unfold by key", async ({ page }) => {
	await page.goto(riyadh);
	await page.locator('#figure-spectrum a[href="#embed-spectrum"]').click();
	await expect(page.locator(".told")).toContainText("px high");
	const codes = page.getByRole("textbox", { name: /: code$/ });
	await expect(codes).toHaveCount(1);
	await page.getByText("Other codes: Frame, Element, Address, Picture").focus();
	await page.keyboard.press("Enter");
	await expect(codes).toHaveCount(5);
});

test("a second figure's link changes the open panel and takes the focus there", async ({
	page,
}) => {
	await openPanel(page, "matrix");
	await page.locator('#figure-attribution a[href="#embed-attribution"]').click();
	await expect(findChoice(page, "Figure")).toBeFocused();
	await expect(findChoice(page, "Figure")).toHaveValue("attribution");
	await expect(page.locator(".preview iframe")).toHaveAttribute("src", /\/attribution\/$/);
	await expect(page.locator("#embed-title")).toBeInViewport();
});

test("an address that leads to a figure's code opens the panel at it", async ({ page }) => {
	await page.goto(`${riyadh}#embed-attribution`);
	await expect(findChoice(page, "Figure")).toHaveValue("attribution");
	await expect(findChoice(page, "Figure")).toBeFocused();
});

test("where copying is refused, the code is selected and the page says which keys copy it", async ({
	page,
}) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
	});
	await openPanel(page);
	await page.getByRole("button", { name: "Copy: Element" }).click();
	await expect(page.locator("#status")).toHaveText(/^Element: Selected: copy it with Ctrl\+C/);
	const selected = await page.evaluate(() => {
		const { activeElement: active } = document;
		if (!(active instanceof HTMLTextAreaElement)) return null;
		return active.value.slice(active.selectionStart, active.selectionEnd);
	});
	expect(selected).toBe(await findField(page, "Element").inputValue());
});

test("messages of others do not change the height", async ({ page }) => {
	await openPanel(page);
	const before = await readReserved(page);
	await page.evaluate(() => {
		for (const heights of [{ x: 4321 }, { x: "4321" }, null]) {
			postMessage({ "datawrapper-height": heights }, "*");
		}
	});
	await settle(page, 300);
	expect(await readReserved(page)).toBe(before);
});

test.describe("without its script", () => {
	test.use({ expects: /panel-.*\.js|status of 404|ERR_FAILED|Failed to fetch/ });

	test("the codes on the page stay", async ({ page }) => {
		await page.route(/panel-.*\.js/, (route) => route.abort());
		await page.goto(riyadh);
		await page.locator("#embed summary").click();
		await expect(page.getByLabel("Code for Who said what")).toHaveValue(/^<iframe src="/);
	});
});

test.describe("with scripts off", () => {
	test.use({ javaScriptEnabled: false });

	test("every figure's code is on the page, and a foot's link leads to its own", async ({
		page,
	}) => {
		await page.goto(riyadh);
		await page.locator('#figure-spectrum a[href="#embed-spectrum"]').click();
		const codes = page.locator("#embed textarea:visible");
		await expect(codes).toHaveCount(4);
		for (const code of await codes.all())
			await expect(code).toHaveValue(/^<iframe src=".*<\/iframe>$/);
		await expect(page.locator("#embed-spectrum")).toBeInViewport();
		await page.locator("#embed-matrix a").click();
		await expect(page.locator("#figure-matrix")).toBeVisible();
	});
});

test.describe("for axe,", () => {
	// Axe is not of the page, so the page's policy is not asked.
	test.use({ bypassCSP: true });

	test("the open panel has no fault, and fits the screen, wide and narrow, light and dark", async ({
		page,
	}) => {
		await openPanel(page);
		await page.evaluate(axe);
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			for (const column of ["", "960"]) {
				await findChoice(page, "Column").selectOption(column);
				expect.soft(await page.evaluate(measureSideways), `${width} px`).toBe(0);
			}
			for (const colorScheme of ["light", "dark"] as const) {
				await page.emulateMedia({ colorScheme });
				const found = await page.evaluate(
					`axe.run("#embed", { iframes: false, resultTypes: ["violations"] }).then(({ violations }) =>
						violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.target)))`,
				);
				expect.soft(found, `${colorScheme}, ${width} px`).toEqual([]);
				expect.soft(await page.evaluate(listFaint), `${colorScheme}, ${width} px`).toEqual([]);
			}
			await page.keyboard.press("Tab");
			expect.soft(await page.evaluate(listUnmarked), `${width} px`).toEqual([]);
			expect.soft(await page.locator("#embed").evaluate(listLow), `${width} px`).toEqual([]);
		}
	});
});

/** How far the page can be scrolled sideways; runs inside the page. */
function measureSideways(): number {
	return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** What is pressed and is under 24 px high; runs inside the page. */
function listLow(section: Element): string[] {
	return [...section.querySelectorAll("button, select, summary, label")]
		.filter((target) => target.checkVisibility())
		.filter((target) => target.getBoundingClientRect().height < 24)
		.map((target) => target.textContent ?? "");
}
