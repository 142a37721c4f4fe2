import { answerFirst, expectFirst, open, shelf, slug } from "./support/keeping.ts";
import { expect, test } from "./support/page.ts";

/** Nested values inside the form that a link with answers has. */
const pack = (json: string): string => `1.ABCDEF.${Buffer.from(json).toString("base64url")}`;
const nested = "[".repeat(200_000);

/** What may stand where answers do, by what it tries. */
const answers: Record<string, string> = {
	"sixty thousand brackets and a letter": `${")".repeat(60_000)}a`,
	"a megabyte of brackets": `1.ABCDEF.${")".repeat(1_000_000)}a`,
	"a megabyte that could be packed": `1.ABCDEF.${"a".repeat(1_000_000)}`,
	"full stops alone": ".".repeat(60_000),
	"lists in lists": pack(nested),
	"lists in lists where choices stand": pack(`{"c":{"a":{"b":${nested}${"]".repeat(200_000)}}}}`),
	"broken encodings": "%".repeat(50_000),
	"half a character, encoded": "%ED%A0%80".repeat(10_000),
	"null bytes": "%00".repeat(10_000),
};

test.describe("a walkthrough starts without answers that cannot be read", () => {
	for (const [name, text] of Object.entries(answers)) {
		test(name, async ({ page }) => {
			await open(page, `#answers=${text}`);
			await expect(page.locator(".notices")).not.toBeEmpty();
			await answerFirst(page);
			await expectFirst(page, true);
			await page.reload();
			await answerFirst(page);
		});
	}

	test("that this device keeps", async ({ page }) => {
		await open(page);
		const kept = [`${")".repeat(60_000)}a`, "\ud800", pack(nested), "1.ABCDEF.%"];
		for (const text of kept) {
			await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
				shelf,
				text,
			] as const);
			await page.reload();
			await expect(page.locator(".notices")).toContainText("cannot be read");
			await answerFirst(page);
		}
	});
});

const places = [
	"?step=99999999999999999999",
	`?step=${"9".repeat(1000)}`,
	"?step=%E0%A4%A",
	"?step=-1&step=__proto__",
	`?${"step=1&".repeat(1000)}`,
	"?pace=%00&presenter=%",
];
test("a walkthrough opens at any place, and goes on", async ({ page }) => {
	for (const place of places) {
		await test.step(place.slice(0, 40), async () => {
			await page.goto(`${slug}/walkthrough/index.html${place}`);
			await page.reload();
			await page.goto(`${slug}/walkthrough/index.html?step=1`);
			await answerFirst(page);
		});
	}
});

const hashes = [
	`#statement=${")".repeat(60_000)}a`,
	`#${"statement=a&".repeat(20_000)}`,
	"#statement=%",
	"#statement=%ED%A0%80&actor=__proto__&proposal=constructor",
	`#${"%".repeat(60_000)}`,
	`#:~:text=${"(".repeat(5000)}`,
];
test("a reader's page answers whatever its address says", async ({ page }) => {
	for (const hash of hashes) {
		await test.step(hash.slice(0, 40), async () => {
			await page.goto("about:blank");
			await page.goto(`${slug}/index.html${hash}`);
			await page.reload();
			await page.locator('.prose a[data-statement="rubio-hopes-1"]').click();
			await expect(page.locator("#card")).toBeVisible();
		});
	}
});
