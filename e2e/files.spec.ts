import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import {
	buildProjectCopy,
	withBundledCopy,
	writeContent,
} from "../src/tasks/bench/project-copy.ts";
import { startServer } from "../src/tasks/serve.ts";
import { hostileSvgs } from "../src/testing/hostile/hostile-svg.ts";
import { toSource } from "../src/testing/samples/parsed.ts";
import { expect, test } from "./support/page.ts";

const slug = "what-is-a-planet";

/** Widths of the pictures on a page that arrived, and of those that did not: 0. */
const readWidths = () =>
	[...document.images].map((image) => (image.complete ? image.naturalWidth : -1));

test.describe("what an article shows", () => {
	for (const page of ["", "walkthrough/", "worksheet/"]) {
		test(`is seen on /${page} with room kept for it`, async ({ page: view }) => {
			await view.goto(`${slug}/${page}`);
			const images = view.locator("img");
			expect(await images.count()).toBeGreaterThan(0);
			expect(await view.evaluate(readWidths)).toEqual(Array(await images.count()).fill(320));
			await expect(images.first()).toHaveAttribute("width", "320");
			await expect(images.first()).toHaveAttribute("height", "196");
		});
	}

	test("can be reached from the embed of the whole", async ({ page }) => {
		await page.goto(`embed/${slug}/explainer/`);
		const link = page
			.getByRole("link", { name: /^Picture: Circles for the eight planets/ })
			.first();
		const address = new URL((await link.getAttribute("href")) ?? "", page.url()).href;
		const answer = await page.request.get(address);
		expect(answer.headers()["content-type"]).toMatch(/^image\/svg/);
		await expect(page.getByRole("link", { name: "the drawing by itself" }).first()).toHaveAttribute(
			"href",
			`../../../${slug}/sizes.svg`,
		);
	});

	test("is in the package for learning platforms, which is that of the offline file", () => {
		const files = unzipSync(readFileSync(`dist/${slug}/scorm.zip`));
		const page = strFromU8(files["index.html"] ?? new Uint8Array());
		expect(page.match(/href="data:image\/svg\+xml;base64,/g)).toHaveLength(1);
		expect(page).not.toMatch(/src="?sizes\.svg|href="?sizes\.svg/);
	});
});

test.describe("the offline file", () => {
	test.use({ expects: /file:/ });

	test("draws the picture that it holds once in each of its parts, and leads nowhere else", async ({
		browser,
	}) => {
		const page = await browser.newPage({ colorScheme: "light" });
		await page.goto(`${pathToFileURL(`dist/${slug}/offline.html`).href}#explainer`);
		const drawn = page.locator("#explainer svg.illustration");
		await expect(drawn).toHaveAttribute("aria-label", /Circles for the eight planets/);
		const box = await drawn.boundingBox();
		expect(box?.width).toBe(320);
		// Its own paper is not the page's: the drawing is there, not only its room.
		const shot = await drawn.screenshot();
		const blank = await page.evaluate(
			async (bytes) => {
				const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
				const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
				const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
				context.drawImage(bitmap, 0, 0);
				return [...context.getImageData(57, 58, 1, 1).data];
			},
			[...shot],
		);
		expect(blank.slice(0, 3)).toEqual([0x5b, 0x71, 0x88]);
		expect(await page.locator('a[href$="sizes.svg"]').count()).toBe(0);
		await page.close();
	});
});

test("an SVG beside an article runs, asks for and leads to nothing where it is opened by itself", async ({
	browser,
}) => {
	await withBundledCopy(async (root) => {
		const body = hostileSvgs.map((_, at) => `![${at}](deep/er/${at}.svg)\n`).join("\n");
		await writeContent(root, new Map([["article", toSource(body)]]));
		for (const [at, svg] of hostileSvgs.entries()) {
			const path = join(root, `content/article/deep/er/${at}.svg`);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, svg);
		}
		await buildProjectCopy(root);
		// A host that reads no `_headers`: the file alone has to be harmless.
		writeFileSync(join(root, "dist/_headers"), "");
		const server = await startServer({ root: join(root, "dist") });
		const context = await browser.newContext();
		const heard: string[] = [];
		context.on("dialog", (dialog) => heard.push(`dialog: ${dialog.message()}`));
		context.on("console", (message) => {
			// A picture has no head to name an icon in, so the browser looks for the host's.
			if (message.location().url.endsWith("/favicon.ico")) return;
			heard.push(`console: ${message.text()} ${message.location().url}`);
		});
		context.on("request", (request) => {
			if (!request.url().startsWith(server.url)) heard.push(`request: ${request.url()}`);
		});
		const page = await context.newPage();
		for (const at of hostileSvgs.keys()) {
			const address = `${server.url}article/deep/er/${at}.svg`;
			await page.goto(address);
			await page.evaluate(touch);
			if (page.url() !== address) heard.push(`${at} went to ${page.url()}`);
		}
		await context.close();
		await server.close();
		expect(heard).toEqual([]);
	});
});

/** Does to everything in a picture what a mouse and a key do; runs inside the page. */
function touch(): void {
	const init = { bubbles: true, cancelable: true, composed: true };
	for (const kind of ["mouseover", "focus", "click", "mousemove"])
		for (const element of document.querySelectorAll("rect, text, a, path"))
			element.dispatchEvent(
				kind === "focus" ? new FocusEvent(kind, init) : new MouseEvent(kind, init),
			);
}
