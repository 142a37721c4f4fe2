import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { formatPictureFiles } from "../../figures/pictures/files.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { answerPicture, drawPictures, openPictures } from "./pictures.ts";

const model = assembleSmall([planStatement(0, "rejects", 0)], 2, 1);
let root = "";

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "standpoint-pictures-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes the pictures of an article as a build does; gives what was said of them. */
async function build(article: Model): Promise<string[]> {
	const warned: string[] = [];
	for await (const file of drawPictures(formatPictureFiles(article), openPictures(root))) {
		if (typeof file === "string") {
			warned.push(file);
			continue;
		}
		const path = join(root, "out", file.path);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, file.text);
	}
	return warned;
}

const countKept = async () =>
	(await readdir(join(root, "node_modules/.cache/standpoint/pictures"))).length;

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
	await build(model);
	expect(await countKept()).toBe(13);
	const before = await readFile(join(root, "out/sample/images/matrix.png"));
	await build({ ...model, dek: "New." });
	expect(await countKept()).toBe(13);
	expect((await readFile(join(root, "out/sample/images/matrix.png"))).equals(before)).toBe(true);
	const [actor] = model.actors;
	const renamed = model.actors.map((each) => (each === actor ? { ...each, name: "Anna" } : each));
	await build({ ...model, actors: renamed });
	expect(await countKept()).toBe(26);
});

test("whoever builds the site is told which words no font can draw", async () => {
	const warned = await build({ ...model, title: "כותרת" });
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
