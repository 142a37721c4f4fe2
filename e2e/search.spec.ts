import { formatPolicy } from "../src/site/pages/document.ts";
import { loadModel } from "./support/equality.ts";
import { expect, test } from "./support/page.ts";

const { actors, statements } = loadModel("riyadh-talks");
const [lavrov] = actors.filter(({ id }) => id === "lavrov");

test("a search from the library finds statements, keeps its words from the server, fetches pieces alone, and Back returns to what it found", async ({
	page,
	context,
}) => {
	const requests: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	await page.goto("");
	await page.getByRole("searchbox").fill("lavrov unacceptable");
	expect(requests.filter((url) => /pagefind|search\//.test(url))).toEqual([]);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status")).toHaveText("One article found");
	expect(new URL(page.url()).search).toBe("");
	expect(requests.filter((url) => /lavrov/i.test(new URL(url).search))).toEqual([]);
	// The engine, its list of pieces, its WebAssembly, two filters, a few pieces and one article.
	expect(requests.filter((url) => /pagefind|search\/en/.test(url)).length).toBeLessThan(12);

	const found = page.locator("#found > li");
	await expect(found).toHaveCount(1);
	await expect(found.locator("mark").first()).toHaveText("Lavrov");
	const link = found.locator('a[href*="#statement="]').first();
	const id = (await link.getAttribute("href"))?.split("=")[1];
	expect(statements.map((statement) => statement.id)).toContain(id);
	await link.click();
	await expect(page).toHaveURL(new RegExp(`riyadh-talks/(?:index\\.html)?#statement=${id}$`));
	await expect(page.locator("#card")).toBeVisible();
	await page.goBack();
	await expect(page.getByRole("searchbox")).toHaveValue("lavrov unacceptable");
	await expect(found).toHaveCount(1);

	await page.getByRole("searchbox").fill("");
	await page.getByLabel("Actor").selectOption(lavrov?.name ?? "");
	await expect(page).toHaveURL(/#actor=/);
	await expect(found.locator(".passages")).toBeVisible();
	const shown = await found
		.locator('a[href*="#statement="]')
		.evaluateAll((links: HTMLAnchorElement[]) => links.map(({ hash }) => hash.split("=")[1]));
	const own = statements.filter(({ actor }) => actor === "lavrov").map((statement) => statement.id);
	expect(shown.length).toBeGreaterThan(0);
	for (const one of shown) expect(own).toContain(one);

	await page.getByLabel("Actor").selectOption("");
	await page.getByRole("searchbox").fill("xylophone");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status")).toHaveText("Nothing was found for “xylophone”.");
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("the search page alone may compile WebAssembly", async ({ page }) => {
	await page.goto("search/");
	const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
	const own = ((await policy.getAttribute("content")) ?? "").replace(/ 'sha256-[^']+'/g, "");
	const allows = { previews: false, desk: false, packed: false, searches: true };
	expect(own).toBe(formatPolicy([], [], allows));
	await page.goto("");
	expect(await policy.getAttribute("content")).not.toContain("wasm");
});
