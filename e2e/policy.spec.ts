import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { formatPolicy } from "../src/site/pages/document.ts";
import { listKinds, pageKinds } from "../src/site/pages/kinds.ts";
import { listPages } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

const hashes = / 'sha256-[A-Za-z0-9+/]{43}='/g;

/** A page of every kind that nobody else may frame. */
const paths = ["site", "article"].flatMap((of) =>
	listKinds(of as "site" | "article").map((name) => {
		const folder = of === "article" ? "riyadh-talks/" : "";
		return folder + pageKinds[name].path.replace(/index\.html$/, "");
	}),
);

/** The policy that a page carries itself. */
async function readPolicy(page: Page): Promise<string> {
	return (
		(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? ""
	);
}

test("every page carries the contract's policy and allows nothing more than its own hashes", async ({
	page,
}) => {
	for (const path of listPages()) {
		await page.goto(path);
		const policy = await readPolicy(page);
		expect(policy.replace(hashes, ""), path).toBe(
			formatPolicy([], [], { previews: path !== "", desk: false, packed: false, searches: false }),
		);
		expect(policy.match(hashes), path).toHaveLength(2);
	}
});

test("the headers hold the same policy, with the hashes of every page, and keep other sites from framing them", async ({
	page,
}) => {
	for (const path of paths) {
		await page.goto(path);
		const own = await readPolicy(page);
		const answer = await page.request.get(path);
		const sent = answer.headers()["content-security-policy"] ?? "";
		expect(readFileSync("dist/_headers", "utf8")).toContain(`Content-Security-Policy: ${sent}\n`);
		expect(sent.replace(hashes, ""), path).toBe(
			`${formatPolicy([], [], { previews: true, desk: true, packed: true, searches: true })}; frame-ancestors 'self'`,
		);
		for (const hash of own.match(hashes) ?? []) expect(sent, path).toContain(hash);
		expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
	}
});

test("reading, selecting, filtering and arranging break no rule and store nothing", async ({
	page,
	context,
}) => {
	await page.goto("riyadh-talks/");
	await page.locator(".positions > summary").click();
	await page.locator("a.mark").first().click();
	await page.locator('[data-do="next"]').click();
	await page.keyboard.press("Escape");
	await page.locator('[data-do="theme"]').click();
	await page.locator('[data-switch="plain"]').click();
	await page.locator('[data-switch="quoted"]').first().click();
	await expect(page.locator("#figure-matrix tbody tr")).toHaveCount(1);
	await page.locator('[data-switch="quoted"]').first().click();
	await page.locator('[data-control="order"]').selectOption("similar");
	await expect(page.locator(".stated")).toContainText("similar");
	await page.locator(".wants-list").first().check();
	expect(await context.cookies()).toEqual([]);
	const stored = await page.evaluate(async () => [
		localStorage.length,
		sessionStorage.length,
		(await indexedDB.databases()).length,
		(await caches.keys()).length,
	]);
	expect(stored).toEqual([0, 0, 0, 0]);
	// What the browser complains of, policy and other hosts included, fails the test by itself.
});
