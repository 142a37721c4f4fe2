import { describe, expect, it } from "vitest";
import { findAttribution } from "../../article/model/attributions.ts";
import type { Model } from "../../article/model/types.ts";
import { listOutside, listOverlaps } from "../../testing/checks/overlap.ts";
import { readElements, readLines, readMarked } from "../../testing/readback.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { hardModels } from "../../testing/samples/pictures.ts";
import { type Palette, palettes, type Theme, themes } from "../marks/palette.ts";
import { formatPictureFiles } from "./files.ts";
import {
	drawPicture,
	drawWideMatrix,
	type PictureView,
	paintPicture,
	pictureWidth,
} from "./picture.ts";

const formatPicture = (model: Model, view: PictureView, theme: Theme) =>
	paintPicture(drawPicture(model, view), theme);

const small = assembleSmall([
	planStatement(0, "proposes", 0, { manner: "direct" }),
	planStatement(1, "rejects", 0, { via: [2] }),
	planStatement(2, "says", 1),
]);

/** The size that a picture says it has. */
function readSize(svg: string): { width: number; height: number } {
	const { width, height } = readElements(svg)[0]?.attributes ?? {};
	return { width: Number(width), height: Number(height) };
}

describe.each(Object.entries(hardModels))("pictures of an article with %s", (_, model) => {
	const files = [...formatPictureFiles(model, "https://explainers.example.org/folder/")];
	const light = files.filter(({ path }) => !/-dark|card/.test(path));

	describe.each(light)("$path", ({ path, text }) => {
		const lines = readLines(text);
		const words = lines.map((line) => line.text).join(" ");

		it("lets no two texts overlap and none leave the picture", () => {
			const { width, height } = readSize(text);
			expect(listOverlaps(lines)).toEqual([]);
			expect(listOutside(lines, width, height)).toEqual([]);
		});
		it("has no text under 12 px", () => {
			expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
		});
		it("is complete by itself: no style sheet, no link, nothing that programs read differently", () => {
			const other = /<style| style=| class=|href|url\(|var\(|light-dark|<script/.exec(text);
			expect(other?.[0]).toBeUndefined();
			const names = new Set(readElements(text).map(({ name }) => name));
			const plain = ["svg", "title", "desc", "rect", "g", "text", "path", "circle"];
			expect([...names].filter((name) => !plain.includes(name))).toEqual([]);
		});
		it("says whose article it tells of, where that is, and that it tells of no other", () => {
			expect(words).toContain("In this article only");
			expect(words).toContain("Standpoint");
			expect(words.replaceAll(" ", "")).toContain("explainers.example.org/folder/sample/");
		});
		it("is drawn in one palette: no colour is anybody else's", () => {
			for (const theme of themes) {
				const painted = theme === "light" ? path : path.replace(".svg", "-dark.svg");
				const svg = files.find((file) => file.path === painted)?.text ?? "";
				const own = new Set<string>(Object.values(palettes[theme]));
				const used = svg.match(/#[0-9a-f]{6}\b/g) ?? [];
				expect(used.length).toBeGreaterThan(3);
				expect(used.filter((colour) => !own.has(colour))).toEqual([]);
			}
		});
	});

	it("is drawn at a width at which its words are read", () => {
		for (const view of ["matrix", "spectrum", "attribution"] as const) {
			const { width } = formatPicture(model, view, "light");
			expect(width).toBeLessThanOrEqual(pictureWidth + 120);
		}
	});
	it("has the matrix in 16:9, higher only where its rows have no room at the widest", () => {
		const { svg, width, height } = drawWideMatrix(model);
		expect(readSize(svg)).toEqual({ width, height });
		if (width < 1280) expect(height).toBe((width * 9) / 16);
		else expect(height).toBeGreaterThanOrEqual(720);
	});

	it("holds exactly the stances that the article holds, in the matrix and in the spectrum", () => {
		const held = listHeld(model);
		expect(listDrawn(formatPicture(model, "matrix", "light").svg, model)).toEqual(held);
		expect(listDrawn(drawWideMatrix(model).svg, model)).toEqual(held);
		expect(listDrawn(formatPicture(model, "spectrum", "dark").svg, model)).toEqual(held);
	});
	it("holds every statement once, with its actor, in the attribution diagram", () => {
		const rows = readMarked(formatPicture(model, "attribution", "light").svg, "data-statement");
		expect(rows.map((row) => [row["data-statement"], row["data-actor"]])).toEqual(
			model.statements.map(({ id, actor }) => [id, actor]),
		);
	});
});

function listHeld(model: Model): string[] {
	return model.positions
		.filter(({ stance }) => stance !== null)
		.map(({ actor, proposal, statements }) => [actor, proposal, ...statements.toSorted()].join(" "))
		.sort();
}

/** Cells and dots with a stance: those of a silence are left out by the model's word. */
function listDrawn(svg: string, model: Model): string[] {
	const silent = new Set(
		model.positions
			.filter(({ silence }) => silence !== null)
			.map(({ actor, proposal }) => `${actor} ${proposal}`),
	);
	return readMarked(svg, "data-actor")
		.map((mark) => [mark["data-actor"], mark["data-proposal"], mark["data-statement"] ?? ""])
		.filter(([actor, proposal]) => !silent.has(`${actor} ${proposal}`))
		.map(([actor, proposal, statements = ""]) =>
			[actor, proposal, ...statements.split(" ").toSorted()].join(" "),
		)
		.sort();
}

function listColours(svg: string): Set<string> {
	return new Set(svg.match(/#[0-9a-f]{6}\b/g) ?? []);
}

describe("a picture", () => {
	it("has the mark of every silence too, in the matrix", () => {
		const { svg } = formatPicture(small, "matrix", "light");
		const cells = readMarked(svg, "data-actor").filter((mark) => "data-proposal" in mark);
		expect(cells).toHaveLength(6);
	});
	it("explains in its legend only what occurs", () => {
		const words = readLines(formatPicture(small, "matrix", "light").svg).map(({ text }) => text);
		expect(words).toContain("Proposes");
		expect(words).toContain("Passed on");
		expect(words).toContain("Not mentioned");
		expect(words).not.toContain("Mixed");
		expect(words).not.toContain("Reworded");
		expect(words).not.toContain("Declined to comment");
		const sayings = readLines(formatPicture(small, "attribution", "light").svg);
		expect(sayings.map(({ text }) => text)).toContain("Takes no side");
	});
	it("names under the matrix everybody who has no row in it", () => {
		const model = assembleSmall([
			planStatement(0, "rejects", 0, { via: [3] }),
			planStatement(1, "says", null, { about: 2 }),
		]);
		const lines = readLines(formatPicture(model, "matrix", "light").svg);
		expect(lines.map(({ text }) => text).join(" ")).toContain(
			"Spoke, but about none of these proposals: Bob · " +
				"Only passes on what someone else said: Dee (for Ann) · Only talked about: Cy, Eve",
		);
	});
	it("is named by its takeaway and described by the generated sentences", () => {
		const [, title, desc] = readElements(formatPicture(small, "matrix", "light").svg);
		expect(title?.text).toBe("Plan A: Ann proposes it and Bob rejects it; only Ann is quoted");
		expect(desc?.text).toContain("Plan A: Ann proposes it");
	});
	it("draws the line of each way of saying as the page does", () => {
		const { svg } = formatPicture(small, "attribution", "light");
		expect(small.statements.map(findAttribution)).toEqual(["direct", "relayed", "indirect"]);
		expect(svg).toContain('stroke-width="3.5"');
		expect(svg).toContain('stroke-dasharray="0.1 5"');
	});
	it("keeps an article's own words together where they run from right to left", () => {
		const model = hardModels["right to left"] ?? small;
		const { svg } = formatPicture(model, "attribution", "light");
		const own = readLines(svg).filter(({ family, size }) => family === "serif" && size === 13);
		expect(own.length).toBeGreaterThan(1);
		for (const { text } of own) expect(text).toMatch(/^\u2067.*\u2069$/u);
	});
	it("shares no colour of the light paper with the dark one but where the tokens do", () => {
		const common = [...listColours(formatPicture(small, "matrix", "light").svg)].filter((colour) =>
			listColours(formatPicture(small, "matrix", "dark").svg).has(colour),
		);
		const same = (Object.keys(palettes.light) as (keyof Palette)[])
			.filter((name) => palettes.light[name] === palettes.dark[name])
			.map((name) => palettes.light[name]);
		expect(common).toEqual(same);
	});
});
