import { openWorld } from "../../src/tasks/browsers/chromium.ts";
import { findFirefox } from "../../src/tasks/browsers/firefox.ts";
import { sample } from "../support/breadth.ts";
import { type RunningFirefox, startFirefox } from "../support/engines/firefox.ts";
import { demoTest, expect } from "./support/demo.ts";
import { findFirefoxFrame, growIn, measureIn, openPage, pressFirst } from "./support/firefox.ts";

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

const hosts = [
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
];

for (const name of sample(hosts, ["embed-js", "sandbox", "iframe-resizer-5"])) {
	test(`Firefox, ${name}: the right height at first, after growing, after shrinking`, async ({
		demo,
		running,
	}) => {
		const { page, complaints } = await openPage(running.browser, `${demo.url}hosts/${name}/`);
		const find = () => findFirefoxFrame(page, `${demo.site}embed/`);
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
	// WordPress gives 200 to 1,000 px: what is in it, since that is less.
	await expect.poll(async () => (await look())?.seen).toBe("visible");
	await expect.poll(() => findFirefoxFrame(page, `${demo.site}embed/`) !== undefined).toBe(true);
	const frame = findFirefoxFrame(page, `${demo.site}embed/`);
	if (!frame) throw new Error("The frame has gone.");
	const { content } = await measureIn(frame);
	expect(content).toBeGreaterThan(600);
	await expect.poll(async () => (await look())?.given).toBe(content);
	expect(complaints).toEqual([]);
	await page.close();
});

test("Firefox: a stranger's page at an embed's address is told nothing, after a press neither", async ({
	demo,
	running,
}) => {
	const { page, complaints } = await openPage(running.browser, `${demo.url}hosts/foreign/`);
	await expect.poll(() => findFirefoxFrame(page, demo.stranger) !== undefined).toBe(true);
	const stranger = findFirefoxFrame(page, demo.stranger);
	const address = page.url();
	const button = await stranger?.waitForSelector("button");
	for (let time = 0; time < 2; time++) await button?.click();
	const isSized = async () => (await page.$eval("iframe", (one) => one.clientHeight)) > 500;
	await expect.poll(isSized).toBe(true);
	expect(await stranger?.evaluate("told")).toEqual([]);
	expect(await page.$eval(".stranger", (frame) => frame.clientHeight)).toBe(90);
	expect(page.url()).toBe(address);
	expect(complaints).toEqual([]);
	await page.close();
});

test("Firefox: an embed is told the page's address after a press in it, and not before", async ({
	demo,
	running,
}) => {
	const { page, complaints } = await openPage(running.browser, `${demo.url}hosts/embed-js/?id=7`);
	await expect.poll(() => findFirefoxFrame(page, `${demo.site}embed/`) !== undefined).toBe(true);
	const frame = findFirefoxFrame(page, `${demo.site}embed/`);
	if (!frame) throw new Error("The frame has gone.");
	await frame.evaluate(() => {
		const told: string[] = [];
		Object.assign(window, { told });
		addEventListener("message", ({ data }) => data.standpoint === "link" && told.push(data.url));
		window.parent.postMessage({ standpoint: "link", hash: "statement=lavrov-nato-1" }, "*");
	});
	await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
	expect(await frame.evaluate("told")).toEqual([]);
	await pressFirst(frame, "main a[data-statement]");
	await pressFirst(frame, '[data-do="copy-link"]');
	const link = expect.stringMatching(/\/hosts\/embed-js\/#[a-z\d=&-]+$/);
	await expect.poll(() => frame.evaluate("told")).toEqual([link]);
	expect(await page.evaluate(() => location.href)).toMatch(/\?id=7#[a-z]+=/);
	expect(complaints).toEqual([]);
	await page.close();
});
