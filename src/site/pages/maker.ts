import { caps } from "../../article/parse/caps.ts";
import { messages } from "../../article/parse/messages/all.ts";
import { formatSuggestions } from "../../article/suggestions/read-suggestions.ts";
import { isolateLesson } from "../../classroom/lesson/isolated-lesson.ts";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { type DeskFiles, toInput } from "../../desk/files.ts";
import type { ExplainerMaker, MadeKind, NotMade } from "../../desk/leave/maker.ts";
import { formatEmbedPath } from "../../embed/codes/views.ts";
import { planScorm } from "../build/scorm.ts";
import { checkImages } from "../content/images/check.ts";
import { examineImage, type ImageReader } from "../content/images/read.ts";
import { checkSlug, type FolderInput, listDrawn, parseLoaded } from "../content/parse.ts";
import { hasErrors } from "../content/report.ts";
import { markForPlatform, renderOffline } from "./classroom.ts";
import { planEmbeds } from "./embeds.ts";
import { type BuildContext, joinPieces, type PlannedFile } from "./render-page.ts";

/**
 * What a build hands to the desk, as JSON: of its context what explainers are put together with.
 * Scripts and styles are those of the kinds of page that are made there ({@link listMadeKinds}).
 */
export interface MakerParts
	extends Pick<BuildContext, "shell" | "scripts" | "styles" | "licences" | "address"> {}

/** Draws explainers as a build does, from what the desk has in memory. */
export function startMaker(parts: MakerParts): ExplainerMaker {
	const none = {} as BuildContext["modules"];
	const context: BuildContext = { ...parts, strict: true, content: "", modules: none };
	return {
		makeExplainer(files) {
			const read = readFiles(files);
			if ("problems" in read) return read;
			return { html: renderOffline(read.article, findReader(files), context).join("") };
		},
		makeFiles(files, kind) {
			const read = readFiles(files);
			if ("problems" in read) return read;
			const made = planFiles(read.article, files, kind, context);
			return { files: made.map(({ path, render }) => ({ path, content: joinPieces(render()) })) };
		},
	};
}

/** The article as pages are drawn from it, as far as nothing is wrong with it. */
function readFiles(files: DeskFiles): { article: ArticleWithLesson } | NotMade {
	const input = toFolderInput(files);
	const problems = checkSlug(files.slug, input.file);
	if (problems.length > 0) return { problems };
	const read = parseLoaded({ articles: [input], problems });
	const library = checkImages(read, () => findReader(files));
	const [article] = listDrawn(library);
	if (article === undefined || hasErrors(library)) return { problems: library.problems };
	return { article: isolateLesson(article) };
}

function toFolderInput(files: DeskFiles): FolderInput {
	const { walkthrough, suggestions } = files;
	const source = formatSuggestions(suggestions);
	return {
		...toInput(files),
		...(walkthrough === null
			? {}
			: { walkthrough: { file: "walkthrough.md", source: walkthrough } }),
		suggestions: { file: "suggestions.json", source },
	};
}

/** Pictures by their path in the article's folder. */
function findReader({ images }: DeskFiles): ImageReader {
	return (src) =>
		examineImage(src, (path) => {
			const bytes = Object.hasOwn(images, path) ? images[path] : undefined;
			if (bytes === undefined) return { message: messages.missingImage(src) };
			const { length } = bytes;
			return length > caps.image ? { message: messages.imageTooLarge(src, length) } : bytes;
		});
}

function planFiles(
	article: ArticleWithLesson,
	files: DeskFiles,
	kind: MadeKind,
	context: BuildContext,
): PlannedFile[] {
	if (kind === "scorm") {
		const page = () => markForPlatform(renderOffline(article, findReader(files), context));
		return planScorm(article, page);
	}
	const wanted = `${formatEmbedPath(article.model.slug, kind)}index.html`;
	return planEmbeds(article, context).filter(({ path }) => path === wanted);
}
