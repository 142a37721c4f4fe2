import { themes } from "../../layout/palette.ts";
import type { Model } from "../../model/types.ts";
import { formatCard } from "./card.ts";
import { formatPicture, pictureViews } from "./picture.ts";

interface PictureFile {
	/** In the explainer's folder: `images/matrix.svg`, `images/matrix-dark.svg` … */
	path: string;
	format: (model: Model) => string;
}

const files: readonly PictureFile[] = [
	...pictureViews.flatMap((view) =>
		themes.map(
			(theme): PictureFile => ({
				path: `images/${view}${theme === "dark" ? "-dark" : ""}.svg`,
				format: (model) => formatPicture(model, view, theme).svg,
			}),
		),
	),
	{ path: "images/card.svg", format: (model) => formatCard(model).svg },
];

/** The same path with the other ending: of every SVG picture there is a PNG beside it. */
export function swapEnding(path: string, ending: "png" | "svg"): string {
	return path.replace(/\.(?:svg|png)$/, `.${ending}`);
}

/** Every picture of an explainer as SVG text, one at a time; paths begin with its folder. */
export function* formatPictureFiles(model: Model): Generator<{ path: string; text: string }> {
	for (const { path, format } of files) {
		yield { path: `${model.slug}/${path}`, text: format(model) };
	}
}

/** The one SVG that the picture at a path, `.svg` or `.png`, is; null when it is none. */
export function findPictureFile(model: Model, path: string): { path: string; text: string } | null {
	const wanted = swapEnding(path, "svg");
	const found = files.find((file) => `${model.slug}/${file.path}` === wanted);
	return found ? { path: wanted, text: found.format(model) } : null;
}

const reserved = new Set(files.flatMap(({ path }) => [path, swapEnding(path, "png")]));

/** Whether a path in an explainer's folder is that of one of its pictures, whatever the capitals. */
export function isPicturePath(path: string): boolean {
	return reserved.has(path.toLowerCase());
}
