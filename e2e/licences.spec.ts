import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import { listFiles, readBuilt } from "./support/policy.ts";

/** A page of every kind that belongs to the site. */
const [slug = ""] = listExplainers();
const kinds = ["", ...["", "walkthrough/", "worksheet/", "plan/"].map((kind) => `${slug}/${kind}`)];

for (const path of kinds) {
	test(`/${path} ends with a link to the licences, and not on paper`, async ({ page }) => {
		await page.goto(path);
		const link = page.getByRole("link", { name: "Licences", exact: true });
		await expect(link).toBeVisible();
		const below = await page.evaluate(() => {
			const { bottom = 0 } = document.querySelector(".site-foot")?.getBoundingClientRect() ?? {};
			return document.documentElement.scrollHeight - (bottom + scrollY);
		});
		expect(below).toBeLessThan(200);
		const href = (await link.getAttribute("href")) ?? "";
		const { pathname } = new URL(href, page.url());
		expect(pathname).toBe("/licences.txt");
		await page.emulateMedia({ media: "print" });
		await expect(link).toBeHidden();
	});
}

test("the licences are text, with the notice of each package that own code asks for", async ({
	request,
}) => {
	const answer = await request.get("licences.txt");
	expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
	const told = await answer.text();
	for (const name of ["standpoint", "svelte", "d3-shape", "d3-array", "qr"]) {
		expect(told).toMatch(new RegExp(`^${name} \\d\\S* \\((?:MIT|ISC)\\)\\n-+\\n\\n`, "m"));
	}
});

test("a file that stands alone carries the notices of what is in it", async ({ page }) => {
	await page.goto(`${slug}/offline.html`);
	const told = page.locator(".site-foot");
	await expect(told.locator("p").first()).toBeHidden();
	await told.locator("summary").click();
	await expect(told).toContainText(/svelte \d\S* \(MIT\)\. Copyright .*Svelte/);
	await expect(told).toContainText("Permission is hereby granted, free of charge");
	const files = unzipSync(readFileSync(`dist/${slug}/scorm.zip`));
	const inside = strFromU8(files["index.html"] ?? new Uint8Array());
	expect(inside).toMatch(/<p>svelte \d\S* \(MIT\)\. Copyright /);
});

test("an embed stays light: it holds nobody else's code, and leads to a page that tells", () => {
	const embeds = listFiles("dist", ".html").filter((path) => path.startsWith("embed/"));
	expect(embeds.length).toBeGreaterThan(0);
	for (const path of embeds) {
		expect(readBuilt(path)).not.toContain("licences.txt");
		// Svelte names its own site in its errors, minified or not.
		expect(readBuilt(path)).not.toContain("svelte.dev/e/");
	}
	const islands = listFiles("dist/assets").find((path) => path.startsWith("islands-"));
	expect(readBuilt(`assets/${islands}`)).toContain("svelte.dev/e/");
});
