import { openWhole } from "./support/open.ts";
import { expect, test } from "./support/page.ts";

const riyadh = "riyadh-talks/index.html";

test("a page opened at a statement shows its evidence, and the words in view", async ({ page }) => {
	await page.goto(`${riyadh}#statement=putin-negotiation-1`);
	await expect(page.locator("#card")).toContainText("willingness to negotiate with Zelenskyy");
	await expect(
		page.locator('.prose [data-statement="putin-negotiation-1"]').first(),
	).toBeInViewport();
});

test("an actor, a proposal, and both together are addresses", async ({ page }) => {
	await page.goto(`${riyadh}#actor=rubio`);
	const card = page.locator("#card");
	await expect(card).toContainText("2 statements");
	await page.goto(`${riyadh}#proposal=nato`);
	await expect(card.locator(".chosen .words")).toHaveCount(2);
	await page.goto(`${riyadh}#actor=lavrov&proposal=peacekeepers`);
	await expect(card.locator(".chosen .words")).toHaveCount(5);
	await expect(card.locator(".card-body > h3")).toContainText("Sergei Lavrov");
});

test("somebody who only relays has the statements passed on; a silence says so", async ({
	page,
}) => {
	await page.goto(`${riyadh}#actor=envoy`);
	await expect(page.locator("#card .words")).toContainText(["sending peacekeeping troops"]);
	await page.goto(`${riyadh}#actor=rubio&proposal=nato`);
	await expect(page.locator("#card")).toContainText("No statements");
});

test("back and forward walk through what was chosen", async ({ page }) => {
	await page.goto(riyadh);
	const card = page.locator("#card");
	await page.locator('.prose a[data-statement="rubio-hopes-1"]').click();
	await page.locator('.prose a[data-statement="zelenskyy-inclusion-1"]').click();
	await expect(card).toContainText("importance of including Ukraine");
	await page.goBack();
	await expect(card).toContainText("optimistic about Moscow");
	await page.goBack();
	await expect(card).toBeHidden();
	await page.goForward();
	await expect(card).toContainText("optimistic about Moscow");
	await page.reload();
	await expect(card).toContainText("optimistic about Moscow");
});

const hostile = [
	"statement=nobody-says-1",
	"actor=__proto__&proposal=constructor",
	"statement=%E0%A4%A",
	"statement=<img src=x onerror=alert(1)>",
	'actor="],script,[x="',
	"statement=*",
	"?secret=abc",
	"amp=1",
	`statement=${"x".repeat(5000)}`,
	"words=loud",
];

test("whatever else stands in the address is ignored", async ({ page }) => {
	await openWhole(page, riyadh);
	const before = await page.locator("main").innerHTML();
	for (const hash of hostile) {
		await page.evaluate((to) => {
			location.hash = to;
		}, hash);
		await expect(page.locator("#card"), hash).toBeHidden();
	}
	expect(await page.locator("main").innerHTML()).toBe(before);
});

test("a link that leads to nothing says so, and lets go", async ({ page }) => {
	await page.goto(`${riyadh}#statement=lavrov-says-99`);
	const card = page.locator("#card");
	await expect(card).toContainText("the article does not have");
	await expect(page.getByRole("status")).toContainText("the article does not have");
	await page.keyboard.press("Escape");
	await expect(card).toBeHidden();
	expect(new URL(page.url()).hash).toBe("");
});

test("a link selects although it was sent with the end of a sentence", async ({ page }) => {
	await page.goto(`${riyadh}#statement%3Dlavrov-says-1).`);
	await expect(page.locator("#card")).toContainText("Sergei Lavrov");
});

test("what is known beside what is not still counts", async ({ page }) => {
	await page.goto(`${riyadh}#amp=1&statement=nobody&actor=rubio&x=<b>`);
	await expect(page.locator("#card")).toContainText("2 statements");
});

test("the place of a sentence is an address too", async ({ page }) => {
	await page.goto(`${riyadh}#s12`);
	await expect(page.locator("#s12")).toBeInViewport();
	await expect(page.locator("#card")).toBeHidden();
});

test("link and citation are copied", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto(`${riyadh}#statement=lavrov-peacekeepers-3`);
	const card = page.locator("#card");
	const read = () => page.evaluate(() => navigator.clipboard.readText());
	await card.getByRole("button", { name: "Copy link", exact: true }).click();
	await expect(page.getByRole("status")).toHaveText("Link copied");
	expect(await read()).toBe(page.url());
	await card.getByRole("button", { name: "Copy link to the words" }).click();
	const words = `${page.url()}:~:text=completely%20unacceptable`;
	await expect.poll(read).toBe(words);
	await card.getByRole("button", { name: "Copy citation" }).click();
	await expect(card).toContainText("Citation copied");
	const citation = await read();
	for (const part of ["Sergei Lavrov", "quoted", "“completely unacceptable”", "CNNBC", words]) {
		expect(citation).toContain(part);
	}
});

test("without leave to copy, the text is shown to be copied by hand", async ({ page }) => {
	await page.addInitScript(() => {
		const refuse = { writeText: () => Promise.reject(new Error("denied")) };
		Object.defineProperty(navigator, "clipboard", { value: refuse });
		document.execCommand = () => false;
	});
	await page.goto(`${riyadh}#statement=lavrov-peacekeepers-3`);
	await page.getByRole("button", { name: "Copy link", exact: true }).click();
	await expect(page.locator("#card .copied")).toHaveText(page.url());
	expect(await page.evaluate(() => String(getSelection()))).toBe(page.url());
	await page.getByRole("button", { name: "Copy citation" }).click();
	await expect(page.locator("#card .copied")).toContainText("“completely unacceptable”");
	await page.getByRole("button", { name: "Next" }).click();
	await expect(page.locator("#card .copied"), "what belonged to another statement").toBeEmpty();
});
