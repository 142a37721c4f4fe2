import { openWorld } from "../support/browser.ts";
import { type RunningFirefox, startFirefox } from "../support/engines/firefox.ts";
import { findFirefox } from "../support/firefox.ts";
import { demoTest, expect } from "./support/demo.ts";
import { findFrame, growIn, measureIn, openPage } from "./support/firefox.ts";

const firefox = findFirefox(openWorld());

/** iframe-resizer posts to its frames before they have their own origin, whatever they are. */
const itself = /Failed to execute .postMessage. on .DOMWindow.: The target origin/;

const test = demoTest.extend<object, { running: RunningFirefox }>({
	running: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			if ("missing" in firefox) throw new Error(firefox.missing);
			const running = await startFirefox(firefox.path);
			await use(running);
			await running.close();
		},
		{ scope: "worker", timeout: 120_000 },
	],
});

// Without a Firefox these say so, and what to do about it.
test.beforeEach(() => test.info().skip("missing" in firefox, Object.values(firefox)[0]));

for (const name of [
	"embed-js",
	"sandbox",
	"datawrapper",
	"pym",
	"iframe-resizer-4",
	"iframe-resizer-5",
	"newswire",
	"medium",
	"h5p",
	"late",
]) {
	test(`Firefox, ${name}: the right height at first, after growing, after shrinking`, async ({
		demo,
		running,
	}) => {
		const { page, complaints } = await openPage(running.browser, `${demo.url}hosts/${name}/`);
		const find = () => findFrame(page, `${demo.site}embed/`);
		await expect.poll(() => find() !== undefined).toBe(true);
		const frame = find();
		if (!frame) throw new Error("The frame has gone.");
		const isRight = (height: number) => async () => {
			const { content, given } = await measureIn(frame);
			return content >= height && Math.abs(content - given) <= 1;
		};
		await expect.poll(isRight(100)).toBe(true);
		const { content } = await measureIn(frame);

		await growIn(frame, 300);
		await expect.poll(isRight(content + 300)).toBe(true);

		await growIn(frame, 0);
		await expect.poll(async () => (await measureIn(frame)).content).toBe(content);
		await expect.poll(isRight(content)).toBe(true);
		expect(complaints.filter((complaint) => !itself.test(complaint))).toEqual([]);
		await page.close();
	});
}

test("Firefox, WordPress: a frame sandboxed without an origin is shown, within its bounds", async ({
	demo,
	running,
}) => {
	const { page, complaints } = await openPage(running.browser, `${demo.url}hosts/wordpress/`);
	const look = () =>
		page.evaluate(() => {
			const frame = document.querySelector("iframe");
			return frame && { given: frame.clientHeight, seen: getComputedStyle(frame).visibility };
		});
	await expect.poll(look).toEqual({ given: 1000, seen: "visible" });
	expect(complaints).toEqual([]);
	await page.close();
});
