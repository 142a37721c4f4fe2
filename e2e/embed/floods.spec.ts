import type { Frame, Page } from "@playwright/test";
import {
	copyDemoLink,
	countBusiestOf,
	expect,
	findFrame,
	grow,
	isSized,
	readKept,
	test,
} from "./support/demo.ts";

const statement = "lavrov-nato-1";
const other = "trump-peacekeepers-1";

/** Messages that are posted in one breath. */
const flood = 2000;

type Message = object | string | null;

/** What a frame may ask of its host. */
const asked: Record<string, Message> = {
	link: { standpoint: "link", hash: `statement=${statement}` },
	shown: { standpoint: "shown", top: 1500 },
	height: { "datawrapper-height": { flood: 3000 } },
	garbage: { standpoint: { link: 1 }, hash: [], "datawrapper-height": "3000", top: "1" },
	text: "x".repeat(2000),
};

for (const [name, message] of Object.entries(asked)) {
	// Of a stranger's message nothing is read, so two kinds are as good as all.
	const whose = /link|height/.test(name) ? ["an embed", "a stranger"] : ["an embed"];
	for (const who of whose) {
		test(`${flood} times ${name} of ${who} cost the host next to nothing`, async ({
			page,
			open,
			demo,
		}) => {
			await page.addInitScript(countWork);
			const { findFrame: findEmbed } = await open("foreign", 400);
			const embed = await findEmbed();
			await expect.poll(() => isSized(embed)).toBe(true);
			const flooder = who === "an embed" ? embed : await findFrame(page, demo.stranger);
			// With the focus and after a press, a frame is listened to most.
			await flooder
				.locator("p")
				.first()
				.click({ position: { x: 1, y: 1 } });
			const { layouts, searches, writes } = await measureFlood(page, flooder, message);
			// In the animation frames that a breath takes on a busy machine.
			expect(layouts).toBeLessThan(20);
			expect(writes).toBeLessThan(20);
			expect(searches).toBe(0);
			// What was not heard is asked for again.
			await expect.poll(() => isSized(embed)).toBe(true);
		});
	}
}

test(`a statement that exists, selected ${flood} times, brings few answers and is shown few times`, async ({
	page,
	open,
}) => {
	await page.addInitScript(countWork);
	const { findFrame: findEmbed } = await open("plain", 500);
	const embed = await findEmbed();
	const before = await embed.evaluate("work.scrolls");
	await post(page, [{ standpoint: "select", hash: `statement=${statement}` }]);
	await wait(page, 2000);
	const kept = await readKept(page);
	expect(kept.texts.filter((text) => text.includes("shown")).length).toBeGreaterThan(0);
	expect(countBusiestOf(kept)).toBeLessThan(20);
	// Once, and once in 100 ms for as long as a busy machine takes to hear all of them.
	expect(Number(await embed.evaluate("work.scrolls")) - Number(before)).toBeLessThan(20);
	await expect(embed.locator("#card")).toBeVisible();
});

test("of a flood of selections and themes the last ones are shown", async ({ page, open }) => {
	const { findFrame: findEmbed } = await open("plain", 500);
	const embed = await findEmbed();
	await post(page, [
		{ standpoint: "select", hash: `statement=${statement}` },
		{ standpoint: "theme", theme: "light" },
		{ standpoint: "select", hash: `statement=${other}` },
		{ standpoint: "theme", theme: "dark" },
	]);
	const lit = embed.locator(`[data-lit][data-statement~="${other}"]`);
	await expect(lit.filter({ visible: true }).first()).toBeVisible();
	await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
});

/** All that a host may ask for. */
const everything: Message[] = [
	{ standpoint: "select", hash: `statement=${statement}` },
	{ standpoint: "select", hash: "" },
	{ standpoint: "theme", theme: "dark" },
	{ standpoint: "height" },
	{ standpoint: "link", url: "http://localhost/#statement=a" },
	{ context: "h5p", action: "hello" },
	{ context: "h5p", action: "ready" },
	{ context: "h5p", action: "resizePrepared" },
	{ sentinel: "amp", type: "frames-init" },
	"[iFrameSizer]a:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true",
	"[iFrameSizer]resize",
];

test("whatever a host asks for, and for how long, fewer than 20 messages come in any 10 s", async ({
	page,
	open,
}) => {
	const { findFrame: findEmbed } = await open("plain", 500);
	await findEmbed();
	const stop = await keepPosting(page, everything);
	await wait(page, 12_000);
	await stop();
	const kept = await readKept(page);
	expect(kept.times.length).toBeGreaterThan(15);
	expect(countBusiestOf(kept)).toBeLessThan(20);
});

test("in a flood heights and a reader's press get through", async ({ page, open }) => {
	const { findFrame: findEmbed } = await open("embed-js", 400);
	const embed = await findEmbed();
	await expect.poll(() => isSized(embed)).toBe(true);
	const stop = await keepPosting(page, [
		{ standpoint: "select", hash: `statement=${statement}` },
		{ standpoint: "height" },
	]);
	await wait(page, 3000);
	await grow(embed, 300);
	await expect.poll(() => isSized(embed)).toBe(true);
	const [told] = page.url().split("?");
	expect(await copyDemoLink(embed, statement)).toBe(`${told}#statement=${statement}`);
	await stop();
	expect(countBusiestOf(await readKept(page))).toBeLessThan(20);
});

interface Work {
	/** What makes a browser lay the page out, look through it, write an address, scroll. */
	layouts: number;
	searches: number;
	writes: number;
	scrolls: number;
}

/** Runs in every page before all others: counts what costs. */
function countWork(): void {
	const work = { layouts: 0, searches: 0, writes: 0, scrolls: 0 };
	Object.assign(window, { work });
	const count = (owner: object, name: string, kind: keyof typeof work) => {
		const act = Reflect.get(owner, name);
		Reflect.set(owner, name, function count(this: unknown, ...given: unknown[]) {
			work[kind]++;
			return Reflect.apply(act, this, given);
		});
	};
	count(window, "getComputedStyle", "layouts");
	count(Document.prototype, "querySelectorAll", "searches");
	count(History.prototype, "replaceState", "writes");
	count(window, "scrollTo", "scrolls");
}

/** What the host's page does while and after a frame floods it. */
async function measureFlood(page: Page, frame: Frame, message: Message): Promise<Work> {
	const read = () => page.evaluate(() => ({ ...(window as unknown as { work: Work }).work }));
	const before = await read();
	const had = (await readKept(page)).times.length;
	await frame.evaluate(
		([what, times]) => {
			for (let time = 0; time < times; time++) window.parent.postMessage(what, "*");
		},
		[message, flood] as const,
	);
	await expect
		.poll(async () => (await readKept(page)).times.length - had)
		.toBeGreaterThanOrEqual(flood);
	await wait(page, 500);
	const after = await read();
	const kinds = Object.keys(after) as (keyof Work)[];
	return Object.fromEntries(kinds.map((kind) => [kind, after[kind] - before[kind]])) as never;
}

/** Posts messages at the embed, by turns, as many as make a flood. */
function post(page: Page, messages: Message[]): Promise<void> {
	return page.evaluate(
		([list, times]) => {
			const frame = document.querySelector("iframe");
			for (let time = 0; time < times; time++) {
				frame?.contentWindow?.postMessage(list[time % list.length], "*");
			}
		},
		[messages, flood] as const,
	);
}

/** The same again and again, 500 in every second; gives what ends it. */
async function keepPosting(page: Page, messages: Message[]): Promise<() => Promise<void>> {
	const timer = await page.evaluate((list) => {
		const frame = document.querySelector("iframe");
		return window.setInterval(() => {
			for (let time = 0; time < 50; time++) {
				frame?.contentWindow?.postMessage(list[time % list.length], "*");
			}
		}, 100);
	}, messages);
	return () => page.evaluate((one) => clearInterval(one), timer);
}

async function wait(page: Page, milliseconds: number): Promise<void> {
	await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds);
}
