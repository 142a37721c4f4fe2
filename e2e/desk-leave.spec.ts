import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MakerModule } from "../src/desk/leave/maker.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

/** A folder of `content/`, as a page can be told of it. */
function readContent(slug: string) {
	const folder = join("content", slug);
	const names = readdirSync(folder);
	const read = (name: string) =>
		names.includes(name) ? readFileSync(join(folder, name), "utf8") : null;
	const pictures = names.filter((name) => /\.(?:svg|png|jpg)$/.test(name));
	return {
		...{ slug, article: read("article.md") ?? "", published: read("published.txt") },
		walkthrough: read("walkthrough.md"),
		pictures: pictures.map((name) => ({ name, bytes: [...readFileSync(join(folder, name))] })),
	};
}

for (const slug of listExplainers()) {
	test(`the explainer made in the browser is the built one: ${slug}`, async ({ page }) => {
		await page.goto("desk/");
		const made = await page.evaluate(async ({ pictures, ...texts }) => {
			const { deskmaker = "", deskparts = "" } = document.documentElement.dataset;
			const address = new URL(deskmaker, document.baseURI).href;
			const { startMaker } = (await import(address)) as MakerModule;
			const maker = startMaker(await (await fetch(deskparts)).json());
			const images = Object.fromEntries(
				pictures.map(({ name, bytes }) => [name, new Uint8Array(bytes)]),
			);
			return maker.makeExplainer({ ...texts, suggestions: [], images });
		}, readContent(slug));
		expect(made).toEqual({ html: readFileSync(`dist/${slug}/offline.html`, "utf8") });
	});
}

test("a picture is drawn as PNG under the desk's policy", async ({ page }) => {
	await page.goto("desk/");
	const svg = readFileSync("dist/riyadh-talks/images/matrix.svg", "utf8");
	const start = await page.evaluate(async (text) => {
		const image = new Image();
		image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
		await image.decode();
		const canvas = document.createElement("canvas");
		canvas.width = image.naturalWidth;
		canvas.height = image.naturalHeight;
		canvas.getContext("2d")?.drawImage(image, 0, 0);
		return canvas.toDataURL("image/png").slice(0, 22);
	}, svg);
	expect(start).toBe("data:image/png;base64,");
});
