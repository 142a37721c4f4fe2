import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

interface Structured {
	"@type": string;
	headline: string;
	hasPart?: { "@type": string; "@id": string; text: string }[];
}

for (const slug of listExplainers()) {
	test(`${slug} tells programs its headline and quotations, each one step from its words`, async ({
		page,
	}) => {
		await page.goto(`${slug}/`);
		const html = await (await page.request.get(`${slug}/`)).text();
		const [text = "", ...more] = await page
			.locator('script[type="application/ld+json"]')
			.allTextContents();
		expect(more).toEqual([]);
		const { "@type": type, headline, hasPart = [] } = JSON.parse(text) as Structured;
		expect(type).toBe("NewsArticle");
		await expect(page.locator("h1").first()).toHaveText(headline);
		for (const quotation of hasPart) {
			for (const words of quotation.text.split(" … "))
				await expect(page.locator(".prose")).toContainText(words);
			const id = quotation["@id"].replace(/^#/, "");
			// The page's script takes the name off its place, or the browser would jump there.
			expect(html).toContain(`id="${id}"`);
			await page.goto(`${slug}/${quotation["@id"]}`);
			await expect(page.locator("#card")).toContainText(quotation.text.split(" … ")[0] ?? "");
		}
	});
}
