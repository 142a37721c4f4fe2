import { existsSync } from "node:fs";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import { formats, measureUse, print } from "./support/paper.ts";
import { squeeze } from "./support/pdf.ts";

const slugs = listExplainers().filter((slug) => existsSync(`dist/${slug}/walkthrough/index.html`));

for (const slug of slugs) {
	for (const format of formats) {
		test(`${slug}: the steps are printed on ${format} one after the other, with nothing to press`, async ({
			page,
		}) => {
			await page.goto(`${slug}/walkthrough/`);
			const titles = await page.locator(".walk .step > h2").allTextContents();
			const asked = await page.locator(".ask :is(legend, .asked, label[for])").allTextContents();
			const sheets = await print(page, format);
			const paper = sheets.map(({ text }) => text).join("");
			expect(titles.length).toBeGreaterThan(1);
			expect(asked.length).toBeGreaterThan(1);
			for (const text of [...titles, ...asked]) expect(paper).toContain(squeeze(text));
			for (const text of ["What the article says", "One possible answer", "Press the first"])
				expect(paper).not.toContain(squeeze(text));
			// Figures stand whole, so a sheet may end early; but no step begins one of its own.
			const used = sheets.slice(0, -1).map((sheet) => measureUse(sheet, []));
			expect(used.filter((share) => share < 1 / 2)).toEqual([]);
		});
	}

	test(`${slug}: what was chosen and opened is printed, and fields are not`, async ({ page }) => {
		await page.goto(`${slug}/walkthrough/?step=1#step-1`);
		const question = page.locator(".step[data-current] .ask").first();
		const choice = question.getByRole("radio").first();
		await choice.check();
		await question.locator("summary").first().click();
		const answer = (await question.locator(".answer-body b").first().textContent()) ?? "";
		expect(answer).not.toBe("");
		const label = (await choice.locator("xpath=..").textContent()) ?? "";
		const paper = (await print(page)).map(({ text }) => text).join("");
		expect(paper).toContain(squeeze(`Chosen: ${label}`));
		expect(paper.split(squeeze("Chosen:"))).toHaveLength(2);
		expect(paper).toContain(squeeze(answer));
		await page.emulateMedia({ media: "print" });
		await expect(page.locator(".ask :is(textarea, input)").filter({ visible: true })).toHaveCount(
			0,
		);
		await expect(page.locator("button").filter({ visible: true })).toHaveCount(0);
	});
}
