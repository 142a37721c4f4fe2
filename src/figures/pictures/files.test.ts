import { expect, test } from "vitest";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { findPictureFile, formatPictureFiles, listPicturePaths, swapEnding } from "./files.ts";

const model = assembleSmall([planStatement(0, "rejects", 0)], 2, 1);
const files = [...formatPictureFiles(model)];

test("each figure is there for light and dark, and one card", () => {
	expect(files.map(({ path }) => path)).toEqual([
		"sample/images/matrix.svg",
		"sample/images/matrix-dark.svg",
		"sample/images/matrix-wide.svg",
		"sample/images/matrix-wide-dark.svg",
		"sample/images/spectrum.svg",
		"sample/images/spectrum-dark.svg",
		"sample/images/contested.svg",
		"sample/images/contested-dark.svg",
		"sample/images/contested-square.svg",
		"sample/images/contested-square-dark.svg",
		"sample/images/attribution.svg",
		"sample/images/attribution-dark.svg",
		"sample/images/card.svg",
	]);
});

test("an article without a proposal has no picture of one, asked for alone or among all", () => {
	const none = assembleSmall([planStatement(0, "says", null)], 1, 0);
	const paths = [...formatPictureFiles(none)].map(({ path }) => path);
	expect(paths).toContain("sample/images/matrix.svg");
	expect(paths.filter((path) => path.includes("contested"))).toEqual([]);
	expect(findPictureFile(none, "sample/images/contested-square.png")).toBeNull();
});

test("a picture that is asked for alone is the same as among all, whichever ending is asked for", () => {
	for (const { path, text } of files) {
		expect(findPictureFile(model, path)).toEqual({ path, text });
		expect(findPictureFile(model, swapEnding(path, "png"))?.path).toBe(path);
	}
	for (const path of ["sample/images/map.svg", "other/images/card.svg", "sample/index.html"]) {
		expect(findPictureFile(model, path), path).toBeNull();
	}
});

test("the list of paths has every picture with both endings, and nothing else", () => {
	const written = files.map(({ path }) => path.replace(/^[^/]+\//, ""));
	expect(listPicturePaths().sort()).toEqual(
		written.flatMap((path) => [path, swapEnding(path, "png")]).sort(),
	);
});

test("light and dark differ in nothing but colours, and words that look like one stay", () => {
	const title = 'fill="#ink" is no colour';
	const named = [...formatPictureFiles({ ...model, title })].map(({ text }) => text);
	const [light = "", dark = ""] = named;
	expect(light).not.toBe(dark);
	expect(light.replace(/#[0-9a-f]{6}/g, "")).toBe(dark.replace(/#[0-9a-f]{6}/g, ""));
	for (const text of named) {
		expect(text).toContain("fill=&quot;#ink&quot; is no colour");
		expect(/="#(?![0-9a-f]{6}")|undefined|NaN/.exec(text)?.[0]).toBeUndefined();
	}
});
