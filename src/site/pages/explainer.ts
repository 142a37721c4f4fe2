import { render } from "svelte/server";
import { moveProse } from "../../article/model/prose-addresses.ts";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { formatAnnotations } from "../../export/annotations.ts";
import { formatStatementsCsv } from "../../export/csv.ts";
import { formatModelJson } from "../../export/json.ts";
import { listIslands } from "../../reader/client/registry.ts";
import { formatOwnPath } from "../content/paths.ts";
import { planClassroom } from "./classroom.ts";
import { planEmbeds } from "./embeds.ts";
import { describePage, listReaderHead } from "./head.ts";
import { planPrint } from "./print.ts";
import ReaderPage from "./ReaderPage.svelte";
import {
	type BuildContext,
	drawIslands,
	type File,
	type PlannedFile,
	renderPage,
} from "./render-page.ts";

/** The reader's page. */
function renderExplainer(
	article: ArticleWithLesson,
	context: BuildContext,
	offlineSize: string,
): string {
	const { model } = article;
	return renderPage(context, "page", {
		title: model.title,
		description: describePage(model),
		body: render(ReaderPage, {
			props: { article, address: context.address, offlineSize },
		}).body,
		islands: drawIslands(listIslands(model), { model }),
		links: listReaderHead(model, context.address),
		paths: { model: "data.json" },
	});
}

/** The files of one explainer. */
export function planArticle(article: ArticleWithLesson, context: BuildContext): PlannedFile[] {
	const { model } = article;
	const path = (file: Parameters<typeof formatOwnPath>[1]) => formatOwnPath(model.slug, file);
	// The other pages lie in folders beside the reader's, whose addresses an article is written with.
	const beside = { ...article, prose: moveProse(article.prose, "../") };
	const { files, readOfflineSize } = planClassroom(article, beside, context);
	return [
		{
			path: path("page"),
			render: () => renderExplainer(article, context, readOfflineSize()),
		},
		{ path: path("model"), render: () => formatModelJson(model) },
		// What annotations count in; a research tool's document beside statements.csv.
		{ path: path("text"), render: () => model.text },
		{ path: path("statements"), render: () => formatStatementsCsv(model) },
		{ path: path("annotations"), render: () => formatAnnotations(model) },
		...planEmbeds(article, context),
		...planPrint(beside, context),
		...files,
	];
}

/** The files of one explainer, one at a time: a thousand pages fill memory. */
export function* renderArticle(article: ArticleWithLesson, context: BuildContext): Generator<File> {
	for (const { path, render: write } of planArticle(article, context))
		yield { path, text: write() };
}
