import { expect, test } from "vitest";
import { toSource } from "../parse/samples.ts";
import { checkFiles, findImagePath, listImages } from "./images.ts";
import { parseLoaded } from "./load.ts";

const source = toSource(
	"Look: ![a bridge](pictures/bridge.png)\n\n- ![again](pictures/bridge.png)\n- *![a ferry](ferry.png)*\n",
);
const library = parseLoaded({
	articles: [{ slug: "sample", file: "content/sample/article.md", source }],
	problems: [],
});

test("images are found wherever they stand, each once", () => {
	const [entry] = library.entries;
	expect(entry?.article && listImages(entry.article.prose)).toEqual([
		"pictures/bridge.png",
		"ferry.png",
	]);
});

test("an image that is not in the folder is an error at its address", async () => {
	const checked = await checkFiles(library, async (path) => path.endsWith("bridge.png"));
	const missing = checked.problems.filter(({ code }) => code === "missing-image");
	const line = source.split("\n").findIndex((text) => text.includes("ferry.png")) + 1;
	const text = source.split("\n")[line - 1] ?? "";
	expect(missing).toMatchObject([
		{ severity: "error", line, column: text.indexOf("ferry.png") + 1, length: "ferry.png".length },
	]);
});

test("an image whose name is that of a picture we draw is an error, whatever its capitals", async () => {
	const show = (src: string) =>
		parseLoaded({
			articles: [
				{ slug: "sample", file: "content/sample/article.md", source: toSource(`![a](${src})\n`) },
			],
			problems: [],
		});
	for (const src of ["images/matrix.svg", "images/Card.PNG", "./images/spectrum-dark.png"]) {
		const { problems } = await checkFiles(show(src), async () => true);
		expect(
			problems.map(({ code }) => code),
			src,
		).toContain("reserved-image");
	}
	for (const src of ["images/map.svg", "matrix.svg"]) {
		const { problems } = await checkFiles(show(src), async () => true);
		expect(
			problems.map(({ code }) => code),
			src,
		).not.toContain("reserved-image");
	}
});

test("an image's path stays inside its folder", () => {
	expect(findImagePath("a/b.png?x#y")).toBe("a/b.png");
	expect(findImagePath("a/./b%20c.png")).toBe("a/b c.png");
	for (const src of [
		"../secret.png",
		"a/../../secret.png",
		"/etc/passwd",
		"%2e%2e/secret",
		"%E0%A4%A",
		"..\\secret",
	]) {
		expect(findImagePath(src), src).toBeNull();
	}
});
