import type { Frame, Page } from "@playwright/test";
import { copyDemoLink, expect, findFrame, isSized, readTold, test } from "./support/demo.ts";

const statement = "lavrov-nato-1";
const greeting = JSON.stringify({ standpoint: "height" });

/** What of the host's page a frame may try to change. */
function look(page: Page) {
	return page.evaluate(() => ({
		address: location.href,
		entries: history.length,
		top: scrollY,
		heights: [...document.querySelectorAll("iframe")].map((frame) => frame.clientHeight),
	}));
}

/** Has the stranger's page ask for everything again, twice, after a press in it. */
async function press(stranger: Frame): Promise<void> {
	for (let time = 0; time < 2; time++) await stranger.getByRole("button").click();
	// An embed is answered within the frame after next.
	await stranger.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
}

test("a stranger's page at an embed's address changes nothing and is told nothing", async ({
	open,
	demo,
}) => {
	const { page, findFrame: findEmbed } = await open("foreign", 400, "#statement=nobody");
	const embed = await findEmbed();
	await expect.poll(() => isSized(embed)).toBe(true);
	const before = await look(page);
	const stranger = await findFrame(page, demo.stranger);
	await press(stranger);
	expect(await look(page)).toEqual({ ...before, top: expect.any(Number) });
	await page.evaluate(() => {
		location.hash = "statement=trump-peacekeepers-1";
		for (const frame of document.querySelectorAll("iframe")) frame.dataset.theme = "dark";
	});
	await expect
		.poll(() => embed.evaluate(() => document.documentElement.dataset.theme))
		.toBe("dark");
	expect(await readTold(stranger)).toEqual([]);
});

test("a stranger that the host names is an embed like others", async ({ open, demo }) => {
	const { page } = await open("foreign");
	const stranger = await findFrame(page, demo.stranger);
	await page.locator(".stranger").evaluate((frame, origins) => {
		frame.setAttribute("data-origins", origins);
	}, demo.stranger);
	await press(stranger);
	expect(await page.locator(".stranger").evaluate((frame) => frame.clientHeight)).toBe(5000);
	const [told] = page.url().split("#");
	const link = { standpoint: "link", url: `${told}#statement=${statement}` };
	expect(await readTold(stranger)).toContainEqual(link);
});

for (const name of ["embed-js", "sandbox", "sandbox-named"]) {
	test(`${name}: a page that the frame went to is not told what selects, nor the theme`, async ({
		open,
		demo,
	}) => {
		const { page, findFrame: findEmbed } = await open(name, 400, "#statement=nobody");
		await expect.poll(async () => isSized(await findEmbed())).toBe(true);
		const before = await look(page);
		await page.locator("iframe").evaluate((frame: HTMLIFrameElement, address) => {
			frame.contentWindow?.location.replace(address);
		}, `${demo.stranger}embed/riyadh-talks/matrix/`);
		const stranger = await findFrame(page, demo.stranger);
		if (name === "embed-js") {
			await press(stranger);
			expect(await look(page)).toEqual({ ...before, top: expect.any(Number) });
			await page.evaluate(() => {
				location.hash = "statement=trump-peacekeepers-1";
			});
			await page.locator("iframe").evaluate((frame) => frame.setAttribute("data-theme", "dark"));
			await press(stranger);
		}
		const told = (await readTold(stranger)).map((message) => JSON.stringify(message));
		// Without an origin it could be the embed as well, and is handed what an embed is.
		const allowed = name === "embed-js" ? [greeting] : [greeting, /* the selection */ select];
		expect(told.filter((message) => !allowed.includes(message))).toEqual([]);
	});
}

const select = JSON.stringify({ standpoint: "select", hash: "statement=nobody" });

test("a sandboxed page is told no address that was not named, after a press neither", async ({
	open,
	demo,
}) => {
	const { page, findFrame: findEmbed } = await open("sandbox");
	await expect.poll(async () => isSized(await findEmbed())).toBe(true);
	const address = page.url();
	await page.locator("iframe").evaluate((frame: HTMLIFrameElement, url) => {
		frame.contentWindow?.location.replace(url);
	}, `${demo.stranger}embed/riyadh-talks/matrix/`);
	const stranger = await findFrame(page, demo.stranger);
	await press(stranger);
	const told = await readTold(stranger);
	expect(told.filter((message) => JSON.stringify(message).includes('"link"'))).toEqual([]);
	expect(page.url()).toBe(address);
});

test("an embed in which nobody pressed is told no address: it has not the focus", async ({
	open,
}) => {
	const { page, findFrame: findEmbed } = await open("embed-js");
	const frame = await findEmbed();
	await expect.poll(() => isSized(frame)).toBe(true);
	const address = page.url();
	await page.locator("h1").click();
	// What is evaluated counts as a press for the browser, but takes no focus.
	expect(await page.evaluate(() => navigator.userActivation.isActive)).toBe(true);
	await frame.evaluate(askForLink, 500);
	expect((await readTold(frame)).map(String)).toEqual([]);
	expect(page.url()).toBe(address);
});

test("an embed that only has the focus is told no address: nobody has pressed", async ({
	page,
	open,
}) => {
	await page.addInitScript(askInFocus);
	const report = page.waitForRequest(/report=/);
	await open("embed-js");
	const told = new URL((await report).url()).searchParams.get("report") ?? "";
	expect(JSON.parse(told)).toEqual({ answers: 0, focus: "IFRAME", pressed: false });
});

test("a script's own name in the page's markup names nobody", async ({ page, open, demo }) => {
	await page.addInitScript(takeName, demo.stranger);
	await open("foreign", 400);
	const stranger = await findFrame(page, demo.stranger);
	const read = () => page.evaluate(() => document.currentScript?.tagName);
	expect(await read()).toBe("FORM");
	await press(stranger);
	expect(await readTold(stranger)).toEqual([]);
	expect(await page.locator(".stranger").evaluate((frame) => frame.clientHeight)).toBe(90);
});

test("a second script adds its site to those of the first", async ({ open, demo }) => {
	const { page, findFrame: findEmbed } = await open("unnamed", 300);
	const frame = await findEmbed();
	await page.evaluate((src) => {
		document.head.append(Object.assign(document.createElement("script"), { src }));
	}, `${demo.site}embed.js`);
	await expect.poll(() => isSized(frame)).toBe(true);
	expect(await copyDemoLink(frame, statement)).toContain("/hosts/unnamed/#statement=");
});

test("a page that has begun to be read in its frame goes nowhere", async ({ open }) => {
	const { page, findFrame: findEmbed } = await open("embed-js", 800, `#statement=${statement}`);
	const frame = await findEmbed();
	await expect.poll(() => isSized(frame)).toBe(true);
	await frame.locator("#card").click();
	await page.evaluate(() => scrollTo(0, 0));
	await frame.evaluate(() => {
		window.parent.postMessage({ standpoint: "shown", top: 700 }, "*");
		return new Promise((resolve) => setTimeout(resolve, 500));
	});
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

/** Runs in an embed: keeps the addresses that it is told, and asks for some. */
function askForLink(patience: number): Promise<void> {
	const told: unknown[] = [];
	Object.assign(window, { told });
	addEventListener("message", ({ data }) => {
		if (data.standpoint === "link") told.push(data.url);
	});
	for (let time = 0; time < 5; time++) {
		window.parent.postMessage({ standpoint: "link", hash: "statement=lavrov-nato-1" }, "*");
	}
	return new Promise((resolve) => setTimeout(resolve, patience));
}

/**
 * Runs in the page and in its embed without any evaluation, which would count as a press: the
 * page gives its frame the focus, the embed asks, and tells the page how often it was answered.
 */
function askInFocus(): void {
	if (window === window.top) {
		setInterval(() => document.querySelector("iframe")?.focus(), 100);
		addEventListener("message", ({ data }) => {
			if (data.answers === undefined) return;
			const focus = document.activeElement?.tagName;
			const pressed = navigator.userActivation.isActive;
			void fetch(`?report=${JSON.stringify({ ...data, focus, pressed })}`);
		});
		return;
	}
	let answers = 0;
	addEventListener("message", ({ data }) => {
		if (data.standpoint === "link") answers++;
	});
	const post = (message: object) => window.parent.postMessage(message, "*");
	addEventListener("load", () => {
		const hash = "statement=lavrov-nato-1";
		setTimeout(() => post({ standpoint: "link", hash }), 1000);
		setTimeout(() => post({ answers }), 2000);
	});
}

/** Runs in a page: markup takes the name of the running script, as a reader's comment might. */
function takeName(origins: string): void {
	new MutationObserver((_records, observer) => {
		if (!document.body || window !== window.top) return;
		observer.disconnect();
		const form = document.createElement("form");
		form.setAttribute("name", "currentScript");
		form.dataset.origins = origins;
		document.body.prepend(form);
	}).observe(document, { childList: true, subtree: true });
}
