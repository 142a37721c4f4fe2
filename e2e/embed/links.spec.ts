import type { Frame } from "@playwright/test";
import { expect, test } from "./support/demo.ts";

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
		await expect.poll(() => frame.evaluate(() => innerHeight > 801)).toBe(true);
		await page.evaluate(() => {
			location.hash = "statement=trump-peacekeepers-1";
		});
		await expect.poll(() => listShown(frame)).toContain("trump-peacekeepers-1");
	});

	test(`${name}: "copy link" gives the page's address, and puts it there`, async ({ open }) => {
		const { page, findFrame } = await open(name, 800);
		const frame = await findFrame();
		await expect.poll(() => frame.evaluate(() => innerHeight > 801)).toBe(true);
		expect(await copyLink(frame)).toBe(`${page.url().split("#")[0]}#statement=${statement}`);
		expect(await page.evaluate(() => location.hash)).toBe(`#statement=${statement}`);
	});
}

test("an anchor of the page stays in its address when a link is copied", async ({ open }) => {
	const { page, findFrame } = await open("embed-js", 800, "#comments");
	const frame = await findFrame();
	await expect.poll(() => frame.evaluate(() => innerHeight > 801)).toBe(true);
	expect(await copyLink(frame)).toContain(`/hosts/embed-js/?height=800#statement=${statement}`);
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

/** Presses the statement and then "copy link", and gives what would be in the clipboard. */
async function copyLink(frame: Frame): Promise<string> {
	await frame.evaluate(() => {
		const clipboard = {
			writeText: async (text: string) => Object.assign(window, { copied: text }),
		};
		Object.defineProperty(navigator, "clipboard", { value: clipboard });
	});
	const mark = frame.locator(`main a[data-statement="${statement}"]`);
	await mark.filter({ visible: true }).first().click();
	await frame.locator('[data-do="copy-link"]').filter({ visible: true }).first().click();
	const read = () => frame.evaluate(() => (window as unknown as { copied?: string }).copied ?? "");
	await expect.poll(read).not.toBe("");
	return read();
}
