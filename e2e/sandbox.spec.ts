import { settle } from "../src/tasks/bench/phone.ts";
import { openHost } from "./support/host.ts";
import { expect, test } from "./support/page.ts";

const views = ["matrix", "spectrum", "attribution", "explainer"] as const;
const matrix = "embed/riyadh-talks/matrix/";

test.describe("in a sandbox without an origin, as WordPress makes one,", () => {
	for (const view of views) {
		test(`the ${view} answers, and asks for nothing but itself`, async ({ page, site }) => {
			const requests: string[] = [];
			page.on("request", (request) => requests.push(request.url().replace(site, "")));
			await openHost(
				page,
				`<iframe sandbox="allow-scripts" width="720" height="900" src="embed/riyadh-talks/${view}/#?secret=Zk3"></iframe>`,
			);
			const frame = page.frameLocator("iframe");
			await frame.locator("main a[data-statement]:visible").first().press("Enter");
			await expect(frame.locator("#card")).toBeVisible();
			await settle(page, 500);
			expect(requests).toEqual(["host.html", expect.stringContaining(`/${view}/`)]);
		});
	}
});

test.describe("in a sandbox that runs no scripts,", () => {
	test.use({ expects: /Blocked script execution/ });

	test("the figure and its sentences are there with scripts off too", async ({ page }) => {
		await openHost(page, `<iframe sandbox width="720" height="900" src="${matrix}"></iframe>`);
		const frame = page.frameLocator("iframe");
		await expect(frame.locator(".picture, .list").filter({ visible: true }).first()).toBeVisible();
		await expect(frame.locator(".sentences li").first()).toContainText("proposes it");
		await expect(frame.locator(".proofs .sentence").first()).toBeVisible();
		await expect(frame.locator(".js-only:visible")).toHaveCount(0);
	});
});
