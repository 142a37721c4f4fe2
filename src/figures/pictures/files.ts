import type { Model } from "../../article/model/types.ts";
import { type Theme, themes } from "../marks/palette.ts";
import { drawContested } from "../spectrum/contested-picture.ts";
import { formatCard } from "./card.ts";
import { drawPicture, drawWideMatrix, type Picture, paintPicture } from "./picture.ts";

type Draw = (model: Model, address: string | null) => Picture | null;

/**
 * Every picture by its name: its colours are still names, and null is one that an article has
 * nothing for.
 */
const drawings: ReadonlyMap<string, Draw> = new Map<string, Draw>([
	["matrix", (model, address) => drawPicture(model, "matrix", address)],
	["matrix-wide", drawWideMatrix],
	["spectrum", (model, address) => drawPicture(model, "spectrum", address)],
	["contested", (model, address) => drawContested(model, "wide", address)],
	["contested-square", (model, address) => drawContested(model, "square", address)],
	["attribution", (model, address) => drawPicture(model, "attribution", address)],
]);

/** `images/matrix.svg`, `images/matrix-dark.svg`: in the explainer's folder. */
function formatPath(name: string, theme: Theme): string {
	return `images/${name}${theme === "dark" ? "-dark" : ""}.svg`;
}

const cardPath = "images/card.svg";

/** A file of the site; `path` begins with the explainer's folder. */
export interface PictureFile {
	path: string;
	text: string;
}

/** The same path with the other ending: of every SVG picture there is a PNG beside it. */
export function swapEnding(path: string, ending: "png" | "svg"): string {
	return path.replace(/\.(?:svg|png)$/, `.${ending}`);
}

/** Where an explainer's page is; null when nobody said where the site is. */
function findAddress({ slug }: Model, site: string | null): string | null {
	return site === null ? null : `${site}${slug}/`;
}

/**
 * Every picture of an explainer as SVG text, one at a time.
 * @param site where the site is published, with a slash at the end; null when not known
 */
export function* formatPictureFiles(
	model: Model,
	site: string | null = null,
): Generator<PictureFile> {
	for (const [name, draw] of drawings) {
		const drawn = draw(model, findAddress(model, site));
		if (drawn === null) continue;
		for (const theme of themes) {
			const { svg } = paintPicture(drawn, theme);
			yield { path: `${model.slug}/${formatPath(name, theme)}`, text: svg };
		}
	}
	yield { path: `${model.slug}/${cardPath}`, text: formatCard(model).svg };
}

const listed = [...drawings].flatMap(([name, draw]) =>
	themes.map((theme) => ({ draw, theme, path: formatPath(name, theme) })),
);

/** The SVG of the one picture at a path that ends in `.svg` or `.png`; null for other paths. */
export function findPictureFile(
	model: Model,
	path: string,
	site: string | null = null,
): PictureFile | null {
	const wanted = swapEnding(path, "svg");
	if (wanted === `${model.slug}/${cardPath}`) {
		return { path: wanted, text: formatCard(model).svg };
	}
	const found = listed.find((picture) => wanted === `${model.slug}/${picture.path}`);
	const drawn = found?.draw(model, findAddress(model, site)) ?? null;
	if (found === undefined || drawn === null) return null;
	return { path: wanted, text: paintPicture(drawn, found.theme).svg };
}

/** Paths of all pictures, both endings, in an explainer's folder. */
export function listPicturePaths(): string[] {
	return [...listed.map(({ path }) => path), cardPath].flatMap((path) => [
		path,
		swapEnding(path, "png"),
	]);
}
