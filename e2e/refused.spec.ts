import { carry, expectFirst, first, menu, open, openMenu } from "./support/keeping.ts";
import { expect, test } from "./support/page.ts";
import { findRadio, leaveStep } from "./support/walkthrough.ts";

/** Ways in which a browser lets a page keep nothing. */
const refusals: Record<string, () => void> = {
	"throws at every access": () => {
		const refuse = () => {
			throw new DOMException("The operation is insecure.", "SecurityError");
		};
		for (const name of ["getItem", "setItem", "removeItem"] as const)
			Storage.prototype[name] = refuse;
	},
	"is full": () => {
		Storage.prototype.setItem = () => {
			throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
		};
	},
	"is not to be had": () => {
		Object.defineProperty(window, "localStorage", {
			get() {
				throw new DOMException("Access is denied.", "SecurityError");
			},
		});
	},
};

for (const [name, refuse] of Object.entries(refusals)) {
	test(`where storage ${name} everything works, and the page says that it keeps nothing`, async ({
		page,
	}) => {
		await page.addInitScript(refuse);
		await open(page);
		for (const [key, option] of first) await findRadio(page, key, option).check();
		await openMenu(page);
		const keep = menu(page).getByLabel("Keep them on this device");
		await keep.click();
		await expect(menu(page).getByRole("status")).toContainText("does not let the page keep");
		await expect(keep).not.toBeChecked();
		await expectFirst(page, true);
		const download = page.waitForEvent("download");
		await menu(page).getByRole("button", { name: "Save as a text file" }).click();
		await download;
		await leaveStep(page);
		await page.getByRole("button", { name: "Back" }).click();
		await expectFirst(page, true);
		await page.goto("about:blank");
		await open(page, `#answers=${carry()}`);
		await expect(page.locator("input[type=radio][name*='/']:checked")).not.toHaveCount(0);
		await expect(page.locator(".notices")).toContainText("These answers came with the link.");
	});
}

test("where the clipboard is refused the link can be copied by hand", async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () =>
			Promise.reject(new DOMException("No.", "NotAllowedError"));
	});
	await open(page, `#answers=${carry()}`);
	await openMenu(page);
	await menu(page).getByRole("button", { name: "Copy a link with my answers" }).click();
	const field = menu(page).getByRole("textbox");
	await expect(field).toHaveValue(new RegExp(`#answers=${carry().replaceAll(".", "\\.")}$`));
	await expect(field).toBeFocused();
	const selected = await field.evaluate((area: HTMLTextAreaElement) => [
		area.selectionStart,
		area.selectionEnd === area.value.length,
	]);
	expect(selected).toEqual([0, true]);
});
