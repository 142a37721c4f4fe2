import { join } from "node:path";
import { render } from "svelte/server";
import { moveProse } from "../../article/model/prose-addresses.ts";
import type { Model } from "../../article/model/types.ts";
import { isolateLesson } from "../../classroom/lesson/isolated-lesson.ts";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { formatAnnotations } from "../../export/annotations.ts";
import { formatStatementsCsv } from "../../export/csv.ts";
import { formatModelJson } from "../../export/json.ts";
import { listIslands } from "../../reader/client/registry.ts";
import { readImage } from "../content/images/disk.ts";
import { formatOwnPath } from "../content/paths.ts";
import { planClassroom } from "./classroom.ts";
import type { Pieces } from "./document.ts";
import { drawIslands } from "./draw-islands.ts";
import { planEmbeds } from "./embeds.ts";
import { describePage, listReaderHead } from "./head.ts";
import { planPrint } from "./print.ts";
import ReaderPage from "./ReaderPage.svelte";
import {
	type BuildContext,
	type File,
	joinPieces,
	type PlannedFile,
	renderPieces,
} from "./render-page.ts";

/**
 * The reader's page.
 * @param told the model that programs are told of
 */
function renderExplainer(
	article: ArticleWithLesson,
	told: Model,
	context: BuildContext,
	offlineSize: string,
): Pieces {
	const { model } = article;
	return renderPieces(context, "page", {
		model,
		title: model.title,
		description: describePage(told),
		body: render(ReaderPage, {
			props: { article, address: context.address, offlineSize },
		}).body,
		islands: drawIslands(listIslands(model), { model }),
		links: listReaderHead(told, context.address),
		paths: { model: "data.json" },
	});
}

/** The files of one explainer. */
export function planArticle(article: ArticleWithLesson, context: BuildContext): PlannedFile[] {
	const { model } = article;
	const drawn = isolateLesson(article);
	const path = (file: Parameters<typeof formatOwnPath>[1]) => formatOwnPath(model.slug, file);
	// The other pages lie in folders beside the reader's, whose addresses an article is written with.
	const beside = { ...drawn, prose: moveProse(article.prose, "../") };
	const read = (src: string) => readImage(join(context.content, model.slug), src);
	const { files, readOfflineSize } = planClassroom(drawn, beside, read, context);
	return [
		{
			path: path("page"),
			render: () => renderExplainer(drawn, model, context, readOfflineSize()),
		},
		{ path: path("model"), render: () => formatModelJson(model) },
		// What annotations count in; a research tool's document beside statements.csv.
		{ path: path("text"), render: () => model.text },
		{ path: path("statements"), render: () => formatStatementsCsv(model) },
		{ path: path("annotations"), render: () => formatAnnotations(model) },
		...planEmbeds(drawn, context),
		...planPrint(beside, context),
		...files,
	];
}

/** The files of one explainer, one at a time and put together. */
export function* renderArticle(article: ArticleWithLesson, context: BuildContext): Generator<File> {
	for (const { path, render: write } of planArticle(article, context))
		yield { path, text: joinPieces(write()) };
}
