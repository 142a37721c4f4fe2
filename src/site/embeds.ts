import { render } from "svelte/server";
import { estimateHeight } from "../export/codes-height.ts";
import { formatEmbedTitle, formatOEmbed } from "../export/oembed.ts";
import { type EmbedView, formatEmbedPath } from "../export/views.ts";
import type { Article } from "../model/prose.ts";
import Embed from "../pages/Embed.svelte";
import Explainer from "../pages/Explainer.svelte";
import embedStyle from "../view/styles/embed.css?inline";
import wholeStyle from "../view/styles/whole.css?inline";
import { islands } from "./client/registry.ts";
import { describePage, listEmbedHead } from "./head.ts";
import { drawIslands, type File, finish, type Making } from "./making.ts";

/** The style sheets that embed pages inline. */
export const embedStyles = [embedStyle, wholeStyle];

/** One figure, or the whole explainer, as a page for other people's frames: one file, no request. */
function renderEmbed(article: Article, view: EmbedView, making: Making): string {
	const { model } = article;
	const home = `../../../${model.slug}/`;
	const whole = view === "explainer";
	const names = whole ? Object.keys(islands) : [view];
	const page = whole
		? render(Explainer, { props: { article, home } })
		: render(Embed, { props: { article, view, home } });
	return finish(making, {
		title: formatEmbedTitle(model, view),
		description: describePage(model),
		body: page.body,
		style: whole ? wholeStyle : embedStyle,
		script: making.embed,
		early: making.early,
		islands: drawIslands(names, { model, home, alone: !whole }),
		quoted: drawIslands(names, { model, home, alone: !whole, quoted: true }),
		paths: { embed: formatEmbedPath(model.slug, view).replace(/\/$/, "") },
		links: listEmbedHead(model, view, making.address),
	});
}

/** The files of an embed. */
export function renderEmbedFiles(article: Article, view: EmbedView, making: Making): File[] {
	const { model } = article;
	const path = formatEmbedPath(model.slug, view);
	const answer = { model, view, site: making.address, height: estimateHeight(model, view) };
	return [
		{ path: `${path}index.html`, text: renderEmbed(article, view, making) },
		{ path: `${path}oembed.json`, text: formatOEmbed(answer) },
	];
}
