import encodeQR from "qr";
import { findWholeBrowser, listSwitches, openWorld } from "../src/tasks/browsers/chromium.ts";
import { expect, test } from "./support/page.ts";
import { filmCode, findCodes, listChoices, openPoll, writeCode } from "./support/poll.ts";

const [choices = []] = listChoices(1);
const code = writeCode(choices);
const world = openWorld();
const browser = findWholeBrowser(world);

test.use({
	permissions: ["camera"],
	launchOptions: {
		...("path" in browser ? { executablePath: browser.path } : {}),
		chromiumSandbox: !world.root,
		args: [
			...listSwitches(world),
			"--use-fake-device-for-media-stream",
			`--use-file-for-fake-video-capture=${filmCode(encodeQR(code, "raw", { border: 4 }))}`,
		],
	},
});

// Without a whole Chromium these say so, and what to do about it.
test.beforeEach(() => test.info().skip("missing" in browser, Object.values(browser)[0]));

test("a code that is held before the camera is entered, and only once however long it is held", async ({
	page,
}) => {
	const requests: string[] = [];
	const poll = await openPoll(page);
	page.on("request", (request) => requests.push(new URL(request.url()).pathname));
	await poll.getByRole("button", { name: "Scan QR codes with the camera" }).click();
	await expect(poll.locator("video")).toBeVisible();
	await expect(findCodes(poll)).toHaveValue(`${code}\n`);
	await expect(poll.locator(".scanner")).toContainText(`Read: ${code}`);
	await expect(poll.getByRole("status").first()).toHaveText("1 code counted.");
	// A student’s hand is slow: longer than the time after which the same code counts again.
	const longer = 4500;
	await page.evaluate((pause) => new Promise((done) => setTimeout(done, pause)), longer);
	await expect(findCodes(poll)).toHaveValue(`${code}\n`);
	// What reads the code is of the site, and fetched only now; the picture goes nowhere.
	expect(requests.filter((path) => !/\/assets\/scan-[\w-]+\.js$/.test(path))).toEqual([]);
});

test("the camera is let go when it is stopped, the poll is closed or the step is left", async ({
	page,
}) => {
	await page.addInitScript(() => {
		const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
		navigator.mediaDevices.getUserMedia = async (wanted) => {
			const stream = await ask(wanted);
			Object.assign(globalThis, { stream });
			return stream;
		};
	});
	const isOn = () =>
		page.evaluate(() =>
			(globalThis as unknown as { stream: MediaStream }).stream
				.getTracks()
				.some(({ readyState }) => readyState === "live"),
		);
	const poll = await openPoll(page);
	const start = poll.getByRole("button", { name: "Scan QR codes with the camera" });
	const ends = [
		() => poll.getByRole("button", { name: "Stop the camera" }).click(),
		() => poll.locator("summary").click(),
		async () => {
			await poll.locator("summary").focus();
			await page.keyboard.press("End");
		},
	];
	for (const end of ends) {
		if ((await poll.getAttribute("open")) === null) await poll.locator("summary").click();
		await start.click();
		await expect(poll.locator(".scanner")).toContainText(/Read: |Hold a code/);
		expect(await isOn()).toBe(true);
		await end();
		await expect.poll(isOn).toBe(false);
	}
});
