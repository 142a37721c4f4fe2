import type { Frame } from "@playwright/test";
import { type DemoHost, demoHosts } from "../../src/tasks/demo-site/hosts.ts";
import { sample } from "../support/breadth.ts";
import { countBusiestOf, expect, grow, measure, readKept, test } from "./support/demo.ts";

/** iframe-resizer posts to its frames before they have their own origin, whatever they are. */
const itself = /Failed to execute 'postMessage' on 'DOMWindow': The target origin|GPLv3/;

/** Pixels that the frame's height is away from its content's, within the host's bounds. */
async function measureGap(frame: Frame, { bounds }: DemoHost): Promise<number> {
	const { content, given } = await measure(frame);
	const [low, high] = bounds ?? [0, 10_000];
	return Math.abs(given - Math.min(Math.max(content, low), high));
}

for (const host of demoHosts) {
	const { name, title, height, bounds } = host;
	if (height !== "content") continue;
	test.describe(title, () => {
		test.use(name.startsWith("iframe-resizer") ? { allows: itself } : {});

		test("gives the right height at first, after growing and after shrinking", async ({ open }) => {
			const { page, findFrame } = await open(name);
			const frame = await findFrame();
			await expect.poll(() => measureGap(frame, host)).toBeLessThanOrEqual(1);
			const { content } = await measure(frame);
			// In view, AMP gives heights only to the frame that the reader is in.
			if (name === "amp") await frame.locator("body").click({ position: { x: 3, y: 3 } });

			await grow(frame, 300);
			await expect.poll(async () => (await measure(frame)).content).toBe(content + 300);
			await expect.poll(() => measureGap(frame, host)).toBeLessThanOrEqual(1);

			await grow(frame, 0);
			await expect.poll(async () => (await measure(frame)).content).toBe(content);
			await expect.poll(() => measureGap(frame, host)).toBeLessThanOrEqual(1);
			expect(countBusiestOf(await readKept(page))).toBeLessThan(20);

			await test.step("moves nothing when the right height is reserved", async () => {
				const right = Math.min(content, bounds?.[1] ?? content);
				const reserved = await open(name, right);
				const again = await reserved.findFrame();
				await expect.poll(() => measureGap(again, host)).toBeLessThanOrEqual(1);
				// A second is when the height is said again, if nobody seems to have heard.
				await reserved.page.waitForFunction(() => performance.now() > 1500);
				expect((await readKept(reserved.page)).shift).toBe(0);
			});
		});
	});
}

test("WordPress gives what is within its bounds too", async ({ open }) => {
	const { findFrame } = await open("wordpress");
	const frame = await findFrame();
	// Nothing but room, of which there may be less than any figure needs.
	await frame.evaluate(() => document.body.replaceChildren());
	for (const height of [700, 900, 300, 1500, 600]) {
		await grow(frame, height);
		await expect.poll(async () => (await measure(frame)).content >= height).toBe(true);
		const { content } = await measure(frame);
		await expect.poll(async () => (await measure(frame)).given).toBe(Math.min(content, 1000));
	}
});

/** How style sheets of hosts box a frame, and what they put around it. */
const boxes = {
	"a border": "iframe { border: 3px solid }",
	padding: "iframe { padding: 20px 12px 16px }",
	"padding and a border, all in the box": `* { box-sizing: border-box }
		iframe { padding: 20px 12px 16px; border: 3px solid }`,
	"a ratio, kept by padding": `.wrapper { aspect-ratio: auto; height: 0; padding-bottom: 56.25% }
		iframe { position: absolute; inset: 0; height: 100% }`,
	"a ratio, kept by what stands before it": `.wrapper { aspect-ratio: auto }
		.wrapper::before { content: ""; display: block; padding-top: 56.25% }
		iframe { position: absolute; inset: 0; height: 100% }`,
	"a ratio of its own": `.wrapper { aspect-ratio: 16 / 9 }
		iframe { height: 100% }`,
};

test("embed.js cuts nothing off, whatever box its frame is in", async ({ open }) => {
	const { page, findFrame } = await open("boxed");
	const frame = await findFrame();
	for (const [box, rules] of Object.entries(boxes)) {
		await page.evaluate((text) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(text);
			document.adoptedStyleSheets = [sheet];
			document.querySelector(".wrapper")?.removeAttribute("style");
		}, rules);
		for (const room of [100, 900, 0]) {
			await grow(frame, room);
			const gap = async () => {
				const { content, given } = await measure(frame);
				return given - content;
			};
			await expect.poll(gap, { message: `${box}, ${room}` }).toBe(0);
			expect(await page.evaluate(measureCut), `${box}, ${room}`).toBeLessThanOrEqual(0);
		}
	}
});

/** Pixels of the frame that lie under what comes after it, or out of what is around it; runs in the host. */
function measureCut(): number {
	const find = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
	const end = find("iframe")?.bottom ?? 0;
	const [around, after] = [find(".wrapper")?.bottom ?? 0, find(".wrapper ~ p")?.top ?? 0];
	return Math.round(end - Math.min(around, after));
}

for (const name of sample(["plain", "plain-sandbox", "unnamed"], ["plain-sandbox"])) {
	test(`${name}: a host that does not listen keeps what it reserved`, async ({ open }) => {
		const { page, findFrame } = await open(name, 500);
		const frame = await findFrame();
		await page.waitForFunction(() => performance.now() > 12_000);
		expect((await measure(frame)).given).toBe(500);
		const kept = await readKept(page);
		expect(kept.times.length).toBeGreaterThan(5);
		expect(countBusiestOf(kept)).toBeLessThan(20);
		expect(kept.shift).toBe(0);
	});
}
