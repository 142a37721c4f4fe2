import { join } from "node:path";
import { isolateNames } from "../../../article/model/isolated.ts";
import { formatProblem } from "../../../article/parse/format.ts";
import { formatPictureFiles } from "../../../figures/pictures/files.ts";
import { packFolders } from "../../content/folder-archive.ts";
import { checkFiles } from "../../content/images/disk.ts";
import { readImageFiles } from "../../content/images/publish.ts";
import { loadFolder } from "../../content/load.ts";
import { type Library, listDrawn, parseLoaded } from "../../content/parse.ts";
import { hasErrors, indexSourceLines } from "../../content/report.ts";
import { recordArticle } from "../../library/explainer-record.ts";
import { planArticle } from "../../pages/explainer.ts";
import type { BuildContext } from "../../pages/render-page.ts";
import { drawPictures, openPictures, type Pictures } from "../../pictures/pictures.ts";
import { hashInputs } from "./folder-key.ts";
import { type KeptPart, type ToldProblem, writeFile } from "./kept.ts";

/** What explainers are made with. */
export interface Making {
	context: BuildContext;
	/** Of the product and of what else all files depend on. */
	version: string;
	/** Where files are written. */
	folder: string;
	/** Where PNG files are kept from build to build; null when no pictures are made. */
	pictures: string | null;
}

/** The problems of a library as they are told. */
export function tellProblems(library: Library): ToldProblem[] {
	const lines = indexSourceLines(library);
	return library.problems.map((problem) => {
		const { file, line, column, severity } = problem;
		return { file, line, column, severity, text: formatProblem(problem, lines.get(file) ?? []) };
	});
}

/** Makes explainers, one at a time. */
export function openMaking(making: Making): {
	make(slug: string, draws: boolean): Promise<KeptPart>;
} {
	const pictures = making.pictures === null ? null : openPictures(making.pictures);
	return { make: (slug, draws) => makeExplainer(slug, draws, making, pictures) };
}

/** Reads the folder of an explainer and, if nothing is wrong with it, draws and writes its files. */
async function makeExplainer(
	slug: string,
	draws: boolean,
	making: Making,
	pictures: Pictures | null,
): Promise<KeptPart> {
	const { context, folder, version } = making;
	const key = hashInputs(version, context.content, slug);
	const library = checkFiles(parseLoaded(await loadFolder(join(context.content, slug), slug)));
	const problems = tellProblems(library);
	const made: KeptPart = { slug, key, files: [], problems, notes: [], record: "" };
	const [article] = listDrawn(library);
	if (!draws || article === undefined || hasErrors(library)) return made;
	// One after the other: a page fills memory until it is written.
	for (const { path, render } of planArticle(article, context))
		made.files.push(writeFile(folder, path, render()));
	for (const files of [
		readImageFiles(library, context.content),
		packFolders(library, context.content),
	])
		for (const { path, text } of files) made.files.push(writeFile(folder, path, text));
	const model = isolateNames(article.model);
	if (pictures) {
		const drawn = drawPictures(formatPictureFiles(model, context.address), pictures);
		for await (const file of drawn) {
			if (typeof file === "string") made.notes.push(file);
			else made.files.push(writeFile(folder, file.path, file.text));
		}
	}
	made.record = JSON.stringify(recordArticle(article.model));
	// Saved meanwhile, it is made again by the next build.
	return hashInputs(version, context.content, slug) === key ? made : { ...made, key: "" };
}
