import { beforeAll, describe, expect, it } from "vitest";
import { openRenderer, type Raster, type Renderer } from "./raster.ts";

let renderer: Renderer;

beforeAll(() => {
	renderer = openRenderer();
});

function writeSvg(text: string, attributes = "", height = 40): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${height}"><text x="10" y="30" font-size="24"${attributes}>${text}</text></svg>\n`;
}

async function draw(svg: string, scale = 1): Promise<Raster> {
	const raster = await renderer.draw(svg, scale);
	if (raster === null) throw new Error("Nothing was drawn.");
	return raster;
}

/** Width and height as the first chunk of a PNG tells them. */
function readSize({ png }: Raster): number[] {
	const bytes = Buffer.from(png);
	expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("openRenderer", () => {
	it("draws at the scale that is asked for", async () => {
		expect(readSize(await draw(writeSvg("a"), 1))).toEqual([300, 40]);
		expect(readSize(await draw(writeSvg("a"), 2))).toEqual([600, 80]);
	});
	it("draws words in every script that the faces have, each differently", async () => {
		const words = ["", "Ukraine", "Україна", "Ελλάδα", "Dvořák", "Việt Nam"];
		const drawn = await Promise.all(words.map((word) => draw(writeSvg(word))));
		expect(new Set(drawn.map(({ png }) => Buffer.from(png).toString("base64"))).size).toBe(6);
		for (const word of words) expect(await renderer.listMissing(writeSvg(word)), word).toEqual([]);
	});
	it("keeps words bold whose letters come from several faces", async () => {
		for (const word of ["Україна", "ř"]) {
			const [plain, bold] = [
				await draw(writeSvg(word)),
				await draw(writeSvg(word, ' font-weight="600"')),
			];
			expect(Buffer.from(plain.png).equals(Buffer.from(bold.png)), word).toBe(false);
		}
	});
	it("tells serif words from others by their family", async () => {
		const [sans, serif] = [
			await draw(writeSvg("Україна")),
			await draw(writeSvg("Україна", ' font-family="\'Noto Serif\', serif" font-style="italic"')),
		];
		expect(Buffer.from(sans.png).equals(Buffer.from(serif.png))).toBe(false);
	});
	it("draws the same bytes for the same picture", async () => {
		const [one, two] = [await draw(writeSvg("a b")), await draw(writeSvg("a b"))];
		expect(Buffer.from(one.png).equals(Buffer.from(two.png))).toBe(true);
	});
	it("names the characters that no face has, and draws the rest", async () => {
		expect(await renderer.listMissing(writeSvg("a גש ב ג &amp;"))).toEqual(["ג", "ש", "ב"]);
		expect(readSize(await draw(writeSvg("a גש")))).toEqual([300, 40]);
	});
	it("lowers the scale of a very high picture, and draws none that would fill the memory", async () => {
		const high = writeSvg("a", "", 60_000);
		expect((await draw(high, 2)).scale).toBe(1);
		expect(await renderer.draw(writeSvg("a", "", 600_000), 2)).toBeNull();
	});
	it("has a version that names everything that a picture is made by", () => {
		expect(renderer.version).toMatch(/resvg-wasm@\d.* harfbuzzjs@\d.* inter@\d.* noto-serif@\d/);
	});
});
