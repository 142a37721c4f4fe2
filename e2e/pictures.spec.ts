import { existsSync, readFileSync } from "node:fs";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import {
	listBadTexts,
	listDrawnPositions,
	listFaintParts,
	listPositionsToDraw,
	loadData,
	readPngSize,
} from "./support/picture.ts";

const views = "matrix matrix-wide spectrum contested contested-square attribution".split(" ");
/** Of those that have a shape; the others are 640 px wide and as high as they must be. */
const shapes: Record<string, RegExp> = {
	"matrix-wide": /^(800 450|880 495|960 540|1040 585|1120 630|1200 675|1280 720)$/,
	contested: /^800 450$/,
	"contested-square": /^540 540$/,
};
const names = views.flatMap((view) => [view, `${view}-dark`]);

// A browser that shows a picture alone asks its host for an icon: no picture can keep it from that.
test.use({ expects: /favicon|status of 404/ });

for (const slug of listExplainers()) {
	test(`the pictures of ${slug} opened alone are whole: every word apart, in sight and dark enough`, async ({
		page,
	}) => {
		const requests: string[] = [];
		page.on("request", (request) => requests.push(request.url()));
		for (const path of names.map((name) => `${slug}/images/${name}.svg`)) {
			requests.length = 0;
			await page.goto(path);
			expect.soft(await page.evaluate(listBadTexts), path).toEqual([]);
			expect.soft(await page.evaluate(listFaintParts), path).toEqual([]);
			const scripts = page.locator("script, foreignObject, image, use, style, a");
			await expect.soft(scripts, path).toHaveCount(0);
			await expect.soft(page.locator("svg > title"), path).not.toBeEmpty();
			await expect.soft(page.locator("svg > desc"), path).not.toBeEmpty();
			expect.soft(requests, path).toHaveLength(1);
		}
	});

	test(`the pictures of ${slug} have the size as images that they say, and as PNG twice that`, async ({
		page,
	}) => {
		await page.goto("index.html");
		for (const path of names.map((name) => `${slug}/images/${name}`)) {
			const size = await page.evaluate(async (src) => {
				const image = new Image();
				image.src = src;
				await image.decode();
				return { width: image.naturalWidth, height: image.naturalHeight };
			}, `${path}.svg`);
			const shape = shapes[path.replace(/^.*\/|-dark$/g, "")] ?? /^640 /;
			expect.soft(`${size.width} ${size.height}`, path).toMatch(shape);
			const png = readPngSize(`dist/${path}.png`);
			expect.soft(png, path).toEqual({ width: size.width * 2, height: size.height * 2 });
		}
	});

	test(`in ${slug} the pictures hold exactly the positions and statements of data.json`, async ({
		page,
	}) => {
		const model = loadData(slug);
		await page.goto(`${slug}/images/matrix.svg`);
		expect(await page.evaluate(listDrawnPositions)).toEqual(listPositionsToDraw(model, true));
		await page.goto(`${slug}/images/matrix-wide.svg`);
		expect(await page.evaluate(listDrawnPositions)).toEqual(listPositionsToDraw(model, true));
		await page.goto(`${slug}/images/spectrum-dark.svg`);
		expect(await page.evaluate(listDrawnPositions)).toEqual(listPositionsToDraw(model, false));
		for (const name of ["contested", "contested-square-dark"]) {
			await page.goto(`${slug}/images/${name}.svg`);
			const drawn = await page.evaluate(listDrawnPositions);
			const [proposal] = drawn.map((position) => position.split(" ")[1]);
			const positions = model.positions.filter((position) => position.proposal === proposal);
			expect(drawn.length, name).toBeGreaterThan(3);
			expect(drawn, name).toEqual(listPositionsToDraw({ ...model, positions }, false));
		}
		await page.goto(`${slug}/images/attribution.svg`);
		const rows = page.locator("[data-statement][data-actor]");
		const read = (marks: Element[]) =>
			marks.map((mark) => [mark.getAttribute("data-statement"), mark.getAttribute("data-actor")]);
		expect(await rows.evaluateAll(read)).toEqual(
			model.statements.map(({ id, actor }) => [id, actor]),
		);
	});

	test(`in ${slug} light and dark differ in nothing but their colours`, () => {
		for (const view of views) {
			const [light, dark] = ["", "-dark"].map((end) =>
				readFileSync(`dist/${slug}/images/${view}${end}.svg`, "utf8"),
			);
			expect(light).not.toBe(dark);
			const strip = (svg = "") => svg.replace(/#[0-9a-f]{6}/g, "");
			expect(strip(light)).toBe(strip(dark));
		}
	});

	test(`in ${slug} the card is as big as link previews ask for`, () => {
		expect(readPngSize(`dist/${slug}/images/card.png`)).toEqual({ width: 1200, height: 630 });
		expect(existsSync(`dist/${slug}/images/card-dark.png`)).toBe(false);
	});
}

test("a picture whose words lie on each other, or are too faint, is told of", async ({ page }) => {
	const [slug = ""] = listExplainers();
	await page.goto(`${slug}/images/matrix.svg`);
	await page.evaluate(() => {
		const [first, second] = document.querySelectorAll("text");
		first?.setAttribute("x", second?.getAttribute("x") ?? "");
		first?.setAttribute("y", second?.getAttribute("y") ?? "");
		second?.setAttribute("fill", "#dddddd");
		const mark = document.querySelector("g[stroke-linecap] > path");
		mark?.setAttribute("stroke", "#eeeeee");
	});
	expect((await page.evaluate(listBadTexts)).join()).toContain("on each other");
	expect(await page.evaluate(listFaintParts)).toHaveLength(2);
});
