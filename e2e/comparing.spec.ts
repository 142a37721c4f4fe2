import type { Page } from "@playwright/test";
import type { Coding } from "../src/classroom/lesson/types.ts";
import { runAxe } from "./support/axe.ts";
import { findWord, formatStudent, listSample, openMarker } from "./support/marking.ts";
import { expect, test } from "./support/page.ts";

test.use({ reducedMotion: "reduce" });

/** The same marks but for three readings: another actor, another stance, another way of reporting. */
function differ(codings: Coding[]): Coding[] {
	return codings.map((coding, index) => ({
		...coding,
		...(index === 0 && { actor: "rubio" }),
		...(index === 1 && { verb: "supports" }),
		...(index === 2 && { attribution: "direct" as const }),
	}));
}

test("two students who differ in three statements see exactly those three", async ({ page }) => {
	const own = listSample();
	expect(own.length).toBeGreaterThan(3);
	await openMarker(page, own);
	await expect(page.locator(".statements .entry")).toHaveCount(own.length);
	await page.getByRole("button", { name: "Compare with another student" }).click();
	const field = page.getByLabel("The other student’s link");
	await field.fill("https://example.org/nothing");
	await expect(page.locator(".paste .told")).toContainText("not a link with answers");
	await field.fill(`https://example.org/?step=2#answers=${formatStudent(differ(own))}`);
	const pairs = page.locator(".comparison > .pair-list > li");
	await expect(pairs).toHaveCount(3);
	await expect(pairs.locator(".differs")).toHaveText([
		...["Differs in: who", "Differs in: stance", "Differs in: how it is reported"],
	]);
	await expect(page.locator(".comparison summary").last()).toHaveText(
		`The same reading (${own.length - 3})`,
	);
	await expect(page.locator(".counts-told")).toContainText("You and the other student agree on");
	await expect(page.locator(".comparison")).not.toContainText(/alpha/i);
	await expect(page.locator(".comparison [href]")).toHaveCount(0);
});

test("a reading of the editors leads to its statement", async ({ page }) => {
	await openMarker(page, differ(listSample()));
	await page.getByRole("button", { name: "Compare with the editors’ reading" }).click();
	const link = page.locator(".comparison .sides a").first();
	await expect(link).toHaveAttribute("href", /^#statement=/);
	await link.click();
	await expect(page.locator("#card")).toBeVisible();
});

/** What axe finds. The first heading of the page is on its start, which another step hides. */
async function listFound(page: Page): Promise<string[]> {
	return (await runAxe(page)).filter((found) => !found.startsWith("page-has-heading-one"));
}

for (const colorScheme of ["light", "dark"] as const) {
	test.describe(colorScheme, () => {
		// Axe is not of the page, so the page's policy is not asked.
		test.use({ colorScheme, bypassCSP: true });

		test("axe finds nothing in the form, the list and the comparison", async ({ page }) => {
			await openMarker(page, differ(listSample()));
			await findWord(page, 12, "importance").click();
			expect(await listFound(page)).toEqual([]);
			await findWord(page, 12, "Ukraine").click();
			await page.getByRole("button", { name: "Compare with the editors’ reading" }).click();
			for (const details of await page.locator(".comparison details").all()) {
				await details.locator("summary").click();
			}
			expect(await listFound(page)).toEqual([]);
		});
	});
}
