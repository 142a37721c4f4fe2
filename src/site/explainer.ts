import { render } from "svelte/server";
import { formatAnnotations } from "../export/annotations.ts";
import { listEmbedOffers } from "../export/codes-offers.ts";
import { formatStatementsCsv } from "../export/csv.ts";
import { formatModelJson } from "../export/json.ts";
import type { Article } from "../model/prose.ts";
import Explainer from "../pages/Explainer.svelte";
import { planClassroom } from "./classroom.ts";
import { islands } from "./client/registry.ts";
import { planEmbeds } from "./embeds.ts";
import { describePage, listReaderHead } from "./head.ts";
import { drawIslands, type File, finish, type Making, type PlannedFile } from "./making.ts";
import { planPrint } from "./print.ts";

/** The reader's page. */
function renderExplainer(article: Article, making: Making, offlineSize: string): string {
	const { model } = article;
	return finish(making, {
		title: model.title,
		description: describePage(model),
		body: render(Explainer, {
			props: {
				article,
				offlineSize,
				offers: listEmbedOffers(model, making.address),
				address: making.address,
			},
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
export function planArticle(article: Article, making: Making): PlannedFile[] {
	const { model } = article;
	const { files, readOfflineSize } = planClassroom(article, making);
	return [
		{
			path: `${model.slug}/index.html`,
			render: () => renderExplainer(article, making, readOfflineSize()),
		},
		{ path: `${model.slug}/data.json`, render: () => formatModelJson(model) },
		// What annotations count in; a research tool's document beside statements.csv.
		{ path: `${model.slug}/article.txt`, render: () => model.text },
		{ path: `${model.slug}/statements.csv`, render: () => formatStatementsCsv(model) },
		{ path: `${model.slug}/annotations.jsonld`, render: () => formatAnnotations(model) },
		...planEmbeds(article, making),
		...planPrint(article, making),
		...files,
	];
}

/** The files of one explainer, one at a time: a thousand pages fill memory. */
export function* renderArticle(article: Article, making: Making): Generator<File> {
	for (const { path, render: write } of planArticle(article, making)) yield { path, text: write() };
}
