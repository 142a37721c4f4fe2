import { render } from "svelte/server";
import { moveProse } from "../../article/model/prose-addresses.ts";
import type { Model } from "../../article/model/types.ts";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { estimateHeight } from "../../embed/codes/codes-height.ts";
import { formatEmbedTitle, formatOEmbed } from "../../embed/codes/oembed.ts";
import { type EmbedView, embedViews, formatEmbedPath } from "../../embed/codes/views.ts";
import Embed from "../../embed/Embed.svelte";
import type { FigureProps } from "../../figures/marks/figure-props.ts";
import { listIslands } from "../../reader/client/registry.ts";
import Explainer from "../../reader/Explainer.svelte";
import Proofs from "../../reader/evidence/Proofs.svelte";
import { packMarkup } from "../build/pack.ts";
import type { Pieces } from "./document.ts";
import { drawPacked } from "./draw-islands.ts";
import { describePage, listEmbedHead } from "./head.ts";
import { type BuildContext, type PlannedFile, renderPieces } from "./render-page.ts";

/** Parts of the embeds of one article, each drawn once for all of them. */
interface Parts {
	/** Islands by name; `alone` those of an embed of one figure. */
	drawn: Record<"whole" | "alone", Record<string, string>>;
	/** The same with only what is quoted. */
	quoted: Record<"whole" | "alone", Record<string, string>>;
	/** Every statement with its sentence. */
	proofs: string;
}

const figures = embedViews.flatMap(({ id }) => (id === "explainer" ? [] : [id]));

function drawBoth(props: FigureProps): Record<"whole" | "alone", Record<string, string>> {
	const draw = (names: string[], alone: boolean) => drawPacked(names, { ...props, alone });
	const whole = draw(listIslands(props.model), false);
	const alone = draw(figures, true);
	return { whole, alone: { ...whole, ...alone } };
}

/** Without what hydrating and moving need: in an embed there is neither. */
function drawParts(article: ArticleWithLesson, home: string): Parts {
	const { model } = article;
	return {
		drawn: drawBoth({ model, home }),
		quoted: drawBoth({ model, home, quoted: true }),
		proofs: packMarkup(render(Proofs, { props: { article, home } }).body),
	};
}

function pick(from: Record<string, string>, names: string[]): Record<string, string> {
	return Object.fromEntries(names.map((name) => [name, from[name] ?? ""]));
}

/** One figure, or the whole explainer, as a page for other people's frames: one file, no request. */
function renderEmbed(
	article: ArticleWithLesson,
	view: EmbedView,
	context: BuildContext,
	parts: Parts,
): Pieces {
	const { model } = article;
	const home = findHome(model);
	const whole = view === "explainer";
	const names = whole ? listIslands(model) : [view];
	const way = whole ? "whole" : "alone";
	const page = whole
		? render(Explainer, { props: { article, home } })
		: render(Embed, { props: { model, view, home } });
	return renderPieces(context, view, {
		model,
		title: formatEmbedTitle(model, view),
		description: describePage(model),
		body: page.body,
		islands: { ...pick(parts.drawn[way], names), ...(!whole && { proofs: parts.proofs }) },
		quoted: pick(parts.quoted[way], names),
		paths: { embed: formatEmbedPath(model.slug, view).replace(/\/$/, "") },
		links: listEmbedHead(model, view, context.address),
	});
}

/** Path from an embed page to the reader's page of its article. */
function findHome({ slug }: Model): string {
	return `../../../${slug}/`;
}

/** The files of every embed of an article. */
export function planEmbeds(
	{ model, prose }: ArticleWithLesson,
	context: BuildContext,
): PlannedFile[] {
	// In a sandbox no picture of the site's may be shown: it has no origin.
	const article = { model, prose: moveProse(prose, findHome(model), true) };
	let parts: Parts | null = null;
	const share = () => {
		parts ??= drawParts(article, findHome(model));
		return parts;
	};
	return embedViews.flatMap(({ id: view }) => {
		const path = formatEmbedPath(model.slug, view);
		const answer = { model, view, site: context.address, height: estimateHeight(model, view) };
		return [
			{ path: `${path}index.html`, render: () => renderEmbed(article, view, context, share()) },
			{ path: `${path}oembed.json`, render: () => formatOEmbed(answer) },
		];
	});
}
