import { render } from "svelte/server";
import { moveProse } from "../../article/model/prose-addresses.ts";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { formatAnnotations } from "../../export/annotations.ts";
import { formatStatementsCsv } from "../../export/csv.ts";
import { formatModelJson } from "../../export/json.ts";
import { islands } from "../../reader/client/registry.ts";
import { drawIslands, type File, finish, type Making, type PlannedFile } from "../build/making.ts";
import { formatOwnPath } from "../content/paths.ts";
import { planClassroom } from "./classroom.ts";
import { planEmbeds } from "./embeds.ts";
import { describePage, listReaderHead } from "./head.ts";
import { planPrint } from "./print.ts";
import ReaderPage from "./ReaderPage.svelte";

/** The reader's page. */
function renderExplainer(article: ArticleWithLesson, making: Making, offlineSize: string): string {
	const { model } = article;
	return finish(making, {
		title: model.title,
		description: describePage(model),
		body: render(ReaderPage, {
			props: { article, address: making.address, offlineSize },
		}).body,
		islands: drawIslands(Object.keys(islands), { model }),
		previews: true,
		links: listReaderHead(model, making.address),
		paths: {
			islands: `../${making.modules.islands}`,
			panel: `../${making.modules.panel}`,
			model: "data.json",
		},
	});
}

/** The files of one explainer. */
export function planArticle(article: ArticleWithLesson, making: Making): PlannedFile[] {
	const { model } = article;
	const path = (file: Parameters<typeof formatOwnPath>[1]) => formatOwnPath(model.slug, file);
	// The other pages lie in folders beside the reader's, whose addresses an article is written with.
	const beside = { ...article, prose: moveProse(article.prose, "../") };
	const { files, readOfflineSize } = planClassroom(article, beside, making);
	return [
		{
			path: path("page"),
			render: () => renderExplainer(article, making, readOfflineSize()),
		},
		{ path: path("model"), render: () => formatModelJson(model) },
		// What annotations count in; a research tool's document beside statements.csv.
		{ path: path("text"), render: () => model.text },
		{ path: path("statements"), render: () => formatStatementsCsv(model) },
		{ path: path("annotations"), render: () => formatAnnotations(model) },
		...planEmbeds(article, making),
		...planPrint(beside, making),
		...files,
	];
}

/** The files of one explainer, one at a time: a thousand pages fill memory. */
export function* renderArticle(article: ArticleWithLesson, making: Making): Generator<File> {
	for (const { path, render: write } of planArticle(article, making)) yield { path, text: write() };
}
