import type { Model } from "../../article/model/types.ts";
import { formatList } from "../../article/sentences/numbers.ts";
import { escapeLine, formatFrame, formatReaderAddress, formatTag } from "./codes.ts";
import { type EmbedView, formatEmbedPath, formatViewLabel } from "./views.ts";

/** What an oEmbed answer is written for. */
export interface OEmbedWish {
	model: Pick<Model, "slug" | "title" | "codedBy">;
	view: EmbedView;
	/** Where the site is published, with a slash at the end; null when not known. */
	site: string | null;
	/** Reserved height of the frame in CSS px. */
	height: number;
}

/** Seconds a consumer may keep an answer: an hour, so that a correction is not held back. */
const cacheAge = 3600;

/** Width in CSS px for which the height is reserved: a usual column of text. */
const oembedWidth = 640;

/** Name of an embed: what it shows, and of which article. */
export function formatEmbedTitle(model: Pick<Model, "title">, view: EmbedView): string {
	return view === "explainer" ? model.title : `${formatViewLabel(view)}: ${model.title}`;
}

/**
 * The text of `embed/<slug>/<view>/oembed.json`: an oEmbed 1.0 answer (https://oembed.com,
 * section 2.3.4). It is a file, so `maxwidth` and `maxheight` of a request change nothing:
 * the frame is as wide as its column whatever `width` says.
 *
 * Without the site's address the answer is of type `link`, which needs none: a frame with a
 * relative address would show the consumer's own site in it.
 */
export function formatOEmbed(wish: OEmbedWish): string {
	const { model, view, site, height } = wish;
	const common = {
		version: "1.0",
		title: formatEmbedTitle(model, view),
		// Of the mark-up: who wrote the article did not draw its diagrams.
		...(model.codedBy.length > 0 && { author_name: formatList(model.codedBy) }),
		provider_name: "Standpoint",
		cache_age: cacheAge,
	};
	const answer =
		site === null
			? { type: "link", ...common }
			: {
					type: "rich",
					...common,
					provider_url: site,
					html: formatOEmbedHtml(wish, site),
					width: oembedWidth,
					height: Math.round(height),
					thumbnail_url: `${site}${model.slug}/images/card.png`,
					thumbnail_width: 1200,
					thumbnail_height: 630,
				};
	return `${JSON.stringify(answer, null, "\t")}\n`;
}

/**
 * The `html` of the answer. WordPress keeps of it a `<blockquote>` without attributes at the
 * very beginning, which it shows until the frame has sent its height, and the frame with
 * `src`, `title`, `width`, `height` and `frameborder`; it appends `#?secret=…` to `src`,
 * so there is no hash in it.
 */
function formatOEmbedHtml({ model, view, height }: OEmbedWish, site: string): string {
	const title = formatEmbedTitle(model, view);
	const link = formatReaderAddress({ site, slug: model.slug, statement: null });
	const frame = formatFrame({
		...{ site, slug: model.slug, view, title, height, theme: "auto", statement: null },
	});
	return `<blockquote><a href="${escapeLine(link)}">${escapeLine(title)}</a></blockquote>${frame}`;
}

/**
 * The element by which consumers discover the answer (https://oembed.com, section 4), for an
 * embed page and for the reader's page, whose own is the view `explainer`.
 *
 * It belongs before the style sheet: WordPress reads the first 150 KB of a page. With the
 * site's address it is absolute, since WordPress and Ghost do not resolve a relative one;
 * without it is relative to the page, which is correct HTML and finds the `link` answer.
 * @param path path of the page that it stands in from the site's root, with a slash at the end
 */
export function formatDiscovery(
	{ model, view, site }: Pick<OEmbedWish, "model" | "view" | "site">,
	path: string,
): string {
	const root = site ?? "../".repeat(path.split("/").length - 1);
	return formatTag("link", {
		rel: "alternate",
		type: "application/json+oembed",
		href: `${root}${formatEmbedPath(model.slug, view)}oembed.json`,
		title: formatEmbedTitle(model, view),
	});
}
