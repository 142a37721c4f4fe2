import type { Frame } from "@playwright/test";
import { copyDemoLink, expect, isSized, test } from "./support/demo.ts";

const statement = "lavrov-nato-1";

/** Which statements the card in the frame shows: none when it is closed. */
function listShown(frame: Frame): Promise<string[]> {
	return frame.evaluate(() => {
		const card = document.getElementById("card");
		if (!card || card.hidden) return [];
		return [...document.querySelectorAll<HTMLElement>("[data-lit]")].flatMap(
			({ dataset }) => dataset.statement?.split(" ") ?? [],
		);
	});
}

for (const name of ["embed-js", "sandbox", "element"]) {
	test(`${name}: the page's deep link opens the statement in the frame`, async ({ open }) => {
		const { page, findFrame } = await open(name, 800, `#statement=${statement}`);
		const frame = await findFrame();
		await expect.poll(() => listShown(frame)).toContain(statement);
		// The host's page goes to its figure.
		await expect.poll(() => page.locator("iframe").evaluate(isInView)).toBe(true);
	});

	test(`${name}: another hash later opens another statement`, async ({ open }) => {
		const { page, findFrame } = await open(name, 800);
		const frame = await findFrame();
		await expect.poll(() => isSized(frame)).toBe(true);
		await page.evaluate(() => {
			location.hash = "statement=trump-peacekeepers-1";
		});
		await expect.poll(() => listShown(frame)).toContain("trump-peacekeepers-1");
	});
}

for (const name of ["embed-js", "element", "own-copy", "module", "sandbox-named"]) {
	test(`${name}: "copy link" gives the page's address, and puts it there`, async ({ open }) => {
		const { page, findFrame } = await open(name, 800);
		const frame = await findFrame();
		await expect.poll(() => isSized(frame)).toBe(true);
		const address = page.url();
		const [told] = address.split("?");
		// A host has 300 ms to answer, which a busy machine may miss: a reader copies again.
		await expect.poll(() => copyDemoLink(frame, statement)).toBe(`${told}#statement=${statement}`);
		// What stands in the address bar is the page's own affair.
		await expect(page).toHaveURL(`${address}#statement=${statement}`);
	});
}

for (const name of ["sandbox", "unnamed"]) {
	test(`${name}: "copy link" gives the reader's page, for the host trusts nobody so far`, async ({
		open,
		demo,
	}) => {
		const { page, findFrame } = await open(name, 800);
		const frame = await findFrame();
		const address = page.url();
		const link = await copyDemoLink(frame, statement);
		expect(link.startsWith(`${demo.site}riyadh-talks/`), link).toBe(true);
		expect(page.url()).toBe(address);
	});
}

test("the page's query is told as far as the host lets it through", async ({ open }) => {
	const { page, findFrame } = await open("embed-js", 800, "", "&token=s3cret&id=7");
	const frame = await findFrame();
	await expect.poll(() => isSized(frame)).toBe(true);
	await page.locator("iframe").evaluate((element) => {
		element.dataset.linkQuery = "id page";
	});
	const [told] = page.url().split("?");
	await expect
		.poll(() => copyDemoLink(frame, statement))
		.toBe(`${told}?id=7#statement=${statement}`);
});

test("an anchor of the page stays in its address when a link is copied", async ({ open }) => {
	const { page, findFrame } = await open("embed-js", 800, "#comments");
	const frame = await findFrame();
	await expect.poll(() => isSized(frame)).toBe(true);
	await expect
		.poll(() => copyDemoLink(frame, statement))
		.toContain(`/hosts/embed-js/#statement=${statement}`);
	expect(await page.evaluate(() => location.hash)).toBe("#comments");
});

test("a theme of the frame is passed on, at first and when it changes", async ({ open }) => {
	const { page, findFrame } = await open("embed-js", 800);
	const frame = await findFrame();
	await page.locator("iframe").evaluate((element) => {
		element.dataset.theme = "dark";
	});
	const readTheme = () => frame.evaluate(() => document.documentElement.dataset.theme);
	await expect.poll(readTheme).toBe("dark");
	await page.locator("iframe").evaluate((element) => {
		element.dataset.theme = "light";
	});
	await expect.poll(readTheme).toBe("light");
});

test("the element makes a new frame for another address, and keeps its content without", async ({
	open,
}) => {
	const { page } = await open("element");
	await expect(page.locator("standpoint-embed iframe")).toHaveAttribute("loading", "lazy");
	await expect(page.locator("standpoint-embed a")).toHaveCount(0);
	await page.evaluate(() => {
		const element = document.querySelector("standpoint-embed");
		element?.setAttribute("src", element.getAttribute("src")?.replace("matrix", "spectrum") ?? "");
		const other = document.createElement("standpoint-embed");
		other.setAttribute("src", "javascript:alert(1)//embed/a/matrix/");
		other.innerHTML = "<b>instead</b>";
		document.body.append(other);
	});
	await expect(page.locator("standpoint-embed iframe")).toHaveCount(1);
	await expect(page.locator("standpoint-embed iframe")).toHaveAttribute("src", /spectrum/);
	await expect(page.getByText("instead")).toBeVisible();
});

function isInView(frame: Element): boolean {
	const { top, bottom } = frame.getBoundingClientRect();
	return top < innerHeight && bottom > 0;
}
