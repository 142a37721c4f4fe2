import { embedSandbox } from "../src/embed/codes/codes-terms.ts";
import { openHost } from "./support/host.ts";
import { expect, test } from "./support/page.ts";

const frame = (slug: string) =>
	`<p>Words of the host.</p><iframe src="embed/${slug}/matrix/" title="${slug}" width="100%" height="600"></iframe>`;
const both = `${frame("what-is-a-planet")}${frame("riyadh-talks")}<script src="embed.js"></script><p>The end.</p>`;

for (const height of [640, 800]) {
	test(`of two embeds the page goes to the one that has the statement, and to its place in it, ${height} px high`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 360, height });
		await openHost(page, both, "#statement=putin-negotiation-1");
		const card = page.frameLocator('[title="riyadh-talks"]').locator("#card");
		await expect(card).toContainText("Vladimir Putin");
		const other = page.frameLocator('[title="what-is-a-planet"]').locator("#card");
		await expect(other).toBeHidden();
		// The card's beginning, with the mark above it, is on the screen.
		await expect.poll(async () => (await card.boundingBox())?.y ?? -1).toBeLessThan(height - 40);
		expect((await card.boundingBox())?.y).toBeGreaterThan(0);
	});
}

test("a page whose hash no embed knows stays where it is", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await openHost(page, both, "#statement=nobody");
	const planet = page.locator('[title="what-is-a-planet"]');
	await expect.poll(() => planet.evaluate((one) => one.clientHeight)).toBeGreaterThan(700);
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("a hash of the embed's own opens the card and nothing that is folded", async ({ page }) => {
	await page.goto("embed/riyadh-talks/matrix/?statement=lavrov-nato-1");
	await expect(page.locator("#card")).toBeVisible();
	const read = () => page.evaluate(() => document.documentElement.getBoundingClientRect().height);
	const height = await read();
	await page.goto("about:blank");
	await page.goto("embed/riyadh-talks/matrix/#statement=lavrov-nato-1", { waitUntil: "load" });
	await expect(page.locator("#card")).toBeInViewport();
	await expect.poll(read).toBe(height);
	await expect(page.locator(".proofs")).not.toHaveAttribute("open");
});

test("the mark at the end of a phone's frame has its card's beginning beside it", async ({
	page,
}) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await page.goto("embed/riyadh-talks/matrix/");
	const mark = page.locator(".picture a[data-statement]").last();
	await mark.click();
	const [below, card] = [await mark.boundingBox(), await page.locator("#card").boundingBox()];
	expect((card?.y ?? 0) - ((below?.y ?? 0) + (below?.height ?? 0))).toBeCloseTo(8, -1);
});

for (const width of [280, 640, 1000]) {
	test(`without paper nothing stands out sideways, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const view of ["matrix", "spectrum", "attribution", "explainer"]) {
			await page.goto(`embed/riyadh-talks/${view}/?transparent`);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(over, view).toBeLessThanOrEqual(0);
		}
	});
}

test.describe("in a sandbox that its windows do not leave", () => {
	// The window that opens may not be isolated from others, as the reader's page asks to be.
	test.use({ expects: /ERR_BLOCKED_BY_RESPONSE/ });

	test("WordPress's script is told which link of its frame was followed", async ({ page }) => {
		const listen = `<script>told = []; onmessage = ({ data }) => data.message === "link" && told.push(data);</script>`;
		const sandboxed = `<iframe sandbox="allow-scripts allow-popups" src="embed/riyadh-talks/matrix/#?secret=Zk3" width="700" height="900"></iframe>`;
		await openHost(page, listen + sandboxed);
		await page.frameLocator("iframe").locator(".credit .whole").click();
		await expect
			.poll(() => page.evaluate("told"))
			.toEqual([
				{
					message: "link",
					secret: "Zk3",
					value: expect.stringMatching(/\/riyadh-talks\/index\.html$/),
				},
			]);
	});
});

test("in the sandbox that the panel names, a link opens a page that is in no sandbox", async ({
	page,
	context,
}) => {
	const frame = `<iframe sandbox="${embedSandbox}" src="embed/riyadh-talks/matrix/" width="700" height="900"></iframe>`;
	await openHost(page, frame);
	const opened = context.waitForEvent("page");
	await page.frameLocator("iframe").locator(".credit .whole").click();
	const reader = await opened;
	await expect(reader.locator("a.mark").first()).toBeVisible();
	expect(await reader.evaluate(() => window.origin)).toBe(new URL(page.url()).origin);
	await reader.close();
});

test("the card stays with its mark when the focus goes elsewhere, and never lies on the focus", async ({
	page,
}) => {
	await page.goto("embed/riyadh-talks/matrix/?statement=lavrov-nato-1");
	const card = page.locator("#card");
	await expect(card).toBeVisible();
	// In the page, which may scroll when the focus moves.
	const place = () =>
		card.evaluate(({ offsetLeft, offsetTop }: HTMLElement) => [offsetLeft, offsetTop]);
	const before = await place();
	await page.locator(".matrix a[data-name]:visible").first().focus();
	expect(await place()).toEqual(before);
	const under = page.locator(".fold > summary").first();
	await under.focus();
	const [over, focused] = [await card.boundingBox(), await under.boundingBox()];
	const apart =
		(over?.y ?? 0) >= (focused?.y ?? 0) + (focused?.height ?? 0) ||
		(over?.y ?? 0) + (over?.height ?? 0) <= (focused?.y ?? 0) ||
		(over?.x ?? 0) >= (focused?.x ?? 0) + (focused?.width ?? 0) ||
		(over?.x ?? 0) + (over?.width ?? 0) <= (focused?.x ?? 0);
	expect(apart).toBe(true);
});
