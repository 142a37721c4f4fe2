import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { formatPictureFiles } from "../../figures/pictures/files.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { answerPicture, wantsPictures, writePictures } from "./pictures.ts";

const model = assembleSmall([planStatement(0, "rejects", 0)], 2, 1);
let root = "";

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "standpoint-pictures-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

/** What a build says of its pictures. */
async function build(article: Model): Promise<{ said: string[]; warned: string[] }> {
	const [said, warned]: [string[], string[]] = [[], []];
	await writePictures(join(root, "out"), formatPictureFiles(article), {
		root,
		warn: (words) => warned.push(words),
		inform: (words) => said.push(words),
	});
	return { said, warned };
}

async function readSize(name: string): Promise<number[]> {
	const bytes = await readFile(join(root, "out/sample/images", name));
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("every figure is there in light and dark, as SVG and PNG, and a card", async () => {
	await build(model);
	const views = [
		"attribution",
		"contested",
		"contested-square",
		"matrix",
		"matrix-wide",
		"spectrum",
	];
	const names = views.flatMap((view) => [view, `${view}-dark`]);
	expect(await readdir(join(root, "out/sample/images"))).toEqual(
		[...names, "card"].flatMap((name) => [`${name}.png`, `${name}.svg`]).sort(),
	);
	expect(await readSize("card.png")).toEqual([1200, 630]);
	expect((await readSize("matrix.png"))[0]).toBe(1280);
	expect(await readSize("contested.png")).toEqual([1600, 900]);
	expect(await readSize("contested-square-dark.png")).toEqual([1080, 1080]);
});

test("a second build draws only what changed", async () => {
	expect((await build(model)).said).toEqual(["pictures: 26 files, 13 drawn anew"]);
	const before = await readFile(join(root, "out/sample/images/matrix.png"));
	expect((await build(model)).said).toEqual(["pictures: 26 files, 0 drawn anew"]);
	expect((await readFile(join(root, "out/sample/images/matrix.png"))).equals(before)).toBe(true);
	const [actor] = model.actors;
	const renamed = model.actors.map((each) => (each === actor ? { ...each, name: "Anna" } : each));
	expect((await build({ ...model, actors: renamed })).said).toEqual([
		"pictures: 26 files, 13 drawn anew",
	]);
	expect((await build({ ...model, dek: "New." })).said).toEqual([
		"pictures: 26 files, 0 drawn anew",
	]);
});

test("whoever builds the site is told which words no font can draw", async () => {
	const { warned } = await build({ ...model, title: "כותרת" });
	expect(warned).toHaveLength(13);
	expect(warned[0]).toMatch(/^sample\/images\/matrix\.png: no font draws .*ת/);
});

test("development answers with the SVG, or with a PNG drawn on request", async () => {
	const file = {
		path: "sample/images/card.svg",
		text: [...formatPictureFiles(model)].at(-1)?.text ?? "",
	};
	expect(await answerPicture("sample/images/card.svg", file, root)).toEqual({
		text: file.text,
		type: "image/svg+xml; charset=utf-8",
	});
	const png = await answerPicture("sample/images/card.png", file, root);
	expect(png?.type).toBe("image/png");
	expect(Buffer.from(png?.text ?? "").toString("latin1", 1, 4)).toBe("PNG");
});

test("only the word no leaves pictures out", () => {
	expect(wantsPictures({})).toBe(true);
	expect(wantsPictures({ STANDPOINT_PICTURES: "yes" })).toBe(true);
	expect(wantsPictures({ STANDPOINT_PICTURES: "no" })).toBe(false);
});
