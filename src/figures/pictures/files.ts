import type { Model } from "../../article/model/types.ts";
import { type Theme, themes } from "../marks/palette.ts";
import { formatCard } from "./card.ts";
import {
	drawPicture,
	formatPicture,
	type PictureView,
	paintPicture,
	pictureViews,
} from "./picture.ts";

/** `images/matrix.svg`, `images/matrix-dark.svg`: in the explainer's folder. */
function formatPath(view: PictureView, theme: Theme): string {
	return `images/${view}${theme === "dark" ? "-dark" : ""}.svg`;
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

/** Every picture of an explainer as SVG text, one at a time. */
export function* formatPictureFiles(model: Model): Generator<PictureFile> {
	for (const view of pictureViews) {
		const drawn = drawPicture(model, view);
		for (const theme of themes) {
			const { svg } = paintPicture(drawn, theme);
			yield { path: `${model.slug}/${formatPath(view, theme)}`, text: svg };
		}
	}
	yield { path: `${model.slug}/${cardPath}`, text: formatCard(model).svg };
}

const listed = pictureViews.flatMap((view) =>
	themes.map((theme) => ({ view, theme, path: formatPath(view, theme) })),
);

/** The SVG of the one picture at a path that ends in `.svg` or `.png`; null for other paths. */
export function findPictureFile(model: Model, path: string): PictureFile | null {
	const wanted = swapEnding(path, "svg");
	if (wanted === `${model.slug}/${cardPath}`) {
		return { path: wanted, text: formatCard(model).svg };
	}
	const found = listed.find((picture) => wanted === `${model.slug}/${picture.path}`);
	if (found === undefined) return null;
	return { path: wanted, text: formatPicture(model, found.view, found.theme).svg };
}

/** Paths of all pictures, both endings, in an explainer's folder. */
export function listPicturePaths(): string[] {
	return [...listed.map(({ path }) => path), cardPath].flatMap((path) => [
		path,
		swapEnding(path, "png"),
	]);
}
