import { countBusiestOf, expect, measure, readKept, test } from "./support/demo.ts";

test("a host that resizes back gets fewer than 20 messages in any 10 s", async ({ open }) => {
	const { page } = await open("resizes-back");
	await page.waitForFunction(() => performance.now() > 15_000);
	const kept = await readKept(page);
	// It never comes to rest, so it is told again and again.
	expect(kept.times.length).toBeGreaterThan(15);
	expect(countBusiestOf(kept)).toBeLessThan(20);
	expect(kept.texts.filter((text) => /"height":0\b/.test(text))).toEqual([]);
});

test("a host that posts everything changes nothing but the number of answers", async ({ open }) => {
	const { page, findFrame } = await open("hostile");
	const frame = await findFrame();
	const look = () =>
		frame.evaluate(() => ({
			address: location.href,
			theme: document.documentElement.dataset.theme,
			card: document.getElementById("card")?.hidden,
			lit: document.querySelectorAll("[data-lit]").length,
		}));
	const before = await look();
	await page.waitForFunction(() => performance.now() > 12_000);
	expect(await look()).toEqual(before);
	expect(countBusiestOf(await readKept(page))).toBeLessThan(20);
});

test("a hidden frame says no height, and the right one when it is shown", async ({ open }) => {
	const { page, findFrame } = await open("hidden");
	const frame = await findFrame();
	await page.waitForFunction(() => performance.now() > 3000);
	expect((await readKept(page)).texts.filter((text) => !text.includes("Ready"))).toEqual([]);

	await page.getByRole("button", { name: "Open the tab" }).click();
	await expect
		.poll(async () => {
			const { content, given } = await measure(frame);
			return content > 100 && content === given;
		})
		.toBe(true);
});

test("a frame without a width says no height, and keeps the one it had", async ({ open }) => {
	const { page, findFrame } = await open("hidden");
	const frame = await findFrame();
	await page.getByRole("button", { name: "Open the tab" }).click();
	const isRight = async () => {
		const { content, given } = await measure(frame);
		return content > 100 && content === given;
	};
	await expect.poll(isRight).toBe(true);
	const { given } = await measure(frame);
	const said = (await readKept(page)).times.length;

	const narrow = page.getByRole("button", { name: "No width" });
	await narrow.click();
	await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(0);
	const now = await page.evaluate(() => performance.now());
	await page.waitForFunction((since) => performance.now() > since + 1000, now);
	expect((await readKept(page)).times).toHaveLength(said);
	expect((await measure(frame)).given).toBe(given);

	await narrow.click();
	await expect.poll(isRight).toBe(true);
});

test("another maker's frame is not touched, however it asks", async ({ open }) => {
	const { page } = await open("many");
	await expect(page.locator("iframe")).toHaveCount(4);
	const heights = () =>
		page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
	await expect.poll(async () => (await heights()).filter((height) => height > 500)).toHaveLength(3);
	expect((await heights())[1]).toBe(90);
});
