import type { Page } from "@playwright/test";
import { listAsks } from "../src/article/model/asks.ts";
import { answerAsk } from "../src/article/sentences/ask-answer.ts";
import { loadModel } from "./support/equality.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

const riyadh = "riyadh-talks/";
const answer = (page: Page) => page.locator("#answer");
const search = (page: Page) => page.getByRole("searchbox", { name: /Find questions/ });

/** What an answer on the page says: question, lead and the ids that it rests on. */
const read = (page: Page) =>
	answer(page).evaluate((place) => ({
		question: place.querySelector("h3")?.textContent,
		lead: place.querySelector(".lead")?.textContent,
		ids: [...place.querySelectorAll<HTMLElement>("[data-statement]")].map(
			({ dataset }) => dataset.statement,
		),
	}));

for (const slug of listExplainers()) {
	test(`every question of ${slug} is answered from its data, at an address of its own`, async ({
		page,
	}) => {
		const model = loadModel(slug);
		const asks = listAsks(model);
		expect(asks.length).toBeGreaterThan(20);
		const [first] = asks.map((ask) => answerAsk(model, ask));
		await page.goto(`${slug}/#ask=${encodeURIComponent(first?.key ?? "")}`);
		await expect(answer(page)).toBeVisible();
		for (const ask of asks) {
			const { key, question, lead, lines } = answerAsk(model, ask);
			await page.evaluate((to) => {
				location.hash = `ask=${encodeURIComponent(to)}`;
			}, key);
			await expect(answer(page).locator("h3")).toHaveText(question);
			const told = await read(page);
			expect(told.lead, key).toBe(lead);
			expect(told.ids, key).toEqual(lines.flatMap(({ statements }) => statements));
		}
	});
}

test("a sentence with blanks asks, the answer leads to its sentences, and Back undoes it", async ({
	page,
}) => {
	await page.goto(riyadh);
	const row = page.locator('[data-ask="who"]');
	await row.getByLabel("Stance").selectOption("opposes");
	await expect(answer(page)).toContainText("Sergei Lavrov");
	expect(page.url()).toContain("#ask=who.opposes.peacekeepers");
	await answer(page).locator("a[data-statement]").first().click();
	await expect(page.locator("#card")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(answer(page)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(answer(page)).toBeHidden();
	await row.getByRole("button", { name: /^Ask/ }).click();
	await expect(answer(page)).toBeVisible();
	await page.goBack();
	await expect(answer(page)).toBeHidden();
});

test("typing finds actors by other names, proposals and words, by keys alone", async ({ page }) => {
	await page.goto(riyadh);
	await search(page).focus();
	await page.keyboard.type("moscow");
	const offers = page.getByRole("list", { name: "Questions found" });
	await expect(offers.getByRole("link").first()).toContainText("Russia");
	await expect(page.getByRole("status")).toContainText("questions found");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(answer(page)).toBeFocused();
	await search(page).fill("unacceptable");
	await offers.getByRole("link", { name: /Where does the article say/ }).click();
	await expect(answer(page)).toContainText("In 2 sentences");
	await search(page).fill("penguins");
	await expect(offers).toContainText("Nothing in the article matches “penguins”");
});

test("where the article does not say, the answer says so, with what comes nearest", async ({
	page,
}) => {
	await page.goto(`${riyadh}#ask=said.putin`);
	await expect(answer(page).locator(".lead")).toContainText("does not");
	await expect(answer(page)).toContainText("What it does say that comes nearest");
});

test("an answer is copied with its sentences and its address", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto(`${riyadh}#ask=who.opposes.peacekeepers`);
	await answer(page).getByRole("button", { name: "Copy with its sentences" }).click();
	await expect(page.getByRole("status")).toHaveText("Answer copied");
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toContain("Sergei Lavrov");
	expect(text).toContain(page.url());
});

for (const [name, path] of [
	["the embed of the whole", "embed/riyadh-talks/explainer/"],
	["the offline file", "riyadh-talks/offline.html"],
]) {
	test(`${name} answers without asking for anything`, async ({ page }) => {
		await page.goto(path ?? "");
		const requests: string[] = [];
		page.on("request", (request) => requests.push(request.url()));
		await page.locator('[data-ask="known"] button').click();
		await expect(answer(page).locator("h3")).toContainText("How do we know");
		expect(requests).toEqual([]);
	});
}

test.describe("where the answers cannot be had", () => {
	test.use({ expects: /request failed|Failed to (load|fetch)|net::/ });

	test("the page says so", async ({ page }) => {
		await page.route("**/assets/**", (route) => route.abort());
		await page.goto(riyadh);
		await page.locator('[data-ask="unheard"] button').click();
		await expect(answer(page)).toContainText("could not be fetched");
	});
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("questions and answers are in the page, folded", async ({ page }) => {
		await page.goto(riyadh);
		await page.locator("noscript summary").click();
		const model = loadModel("riyadh-talks");
		const answers = listAsks(model).map((ask) => answerAsk(model, ask));
		const shown = page.locator(".answers dt");
		await expect(shown).toHaveCount(answers.length);
		await expect(page.locator(".answers")).toContainText(answers[0]?.lead ?? "");
	});
});
