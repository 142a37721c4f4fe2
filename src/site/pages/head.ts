import type { Model } from "../../article/model/types.ts";
import { describeMatrix } from "../../article/sentences/takeaways.ts";
import { formatTag } from "../../embed/codes/codes.ts";
import { formatDiscovery, formatEmbedTitle } from "../../embed/codes/oembed.ts";
import { type EmbedView, formatEmbedPath } from "../../embed/codes/views.ts";
import { formatStructured, type StructuredAddresses } from "../../export/structured.ts";

/** What search engines and link previews are told of an explainer: its takeaway, then the dek. */
export function describePage(model: Model): string {
	return [describeMatrix(model), model.dek].filter(Boolean).join(". ");
}

/** Open Graph and Twitter's card; see https://ogp.me. Previews need absolute addresses. */
function listPreview(model: Model, title: string, root: string, address: string | null): string[] {
	const properties: [string, string][] = [
		["og:type", "article"],
		["og:site_name", "Standpoint"],
		["og:title", title],
		["og:description", describePage(model)],
		...(address === null ? [] : [["og:url", `${address}${model.slug}/`] as [string, string]]),
		["og:image", `${root}${model.slug}/images/card.png`],
		["og:image:width", "1200"],
		["og:image:height", "630"],
		["og:image:alt", describeMatrix(model)],
	];
	return [
		...properties.map(([property, content]) => formatTag("meta", { property, content })),
		formatTag("meta", { name: "twitter:card", content: "summary_large_image" }),
	];
}

function listAddresses({ slug }: Model, address: string | null): StructuredAddresses {
	if (address === null) return { page: null, card: null };
	return { page: `${address}${slug}/`, card: `${address}${slug}/images/card.png` };
}

/**
 * Further elements of the reader's page's head. Without the site's address there is no
 * canonical link: a relative one would name every copy of the site as the original.
 */
export function listReaderHead(model: Model, address: string | null): string[] {
	const path = `${model.slug}/`;
	return [
		...(address === null ? [] : [formatTag("link", { rel: "canonical", href: address + path })]),
		formatDiscovery({ model, view: "explainer", site: address }, path),
		...listPreview(model, model.title, address ?? "../", address),
		`<script type="application/ld+json">${formatStructured(model, listAddresses(model, address))}</script>`,
	];
}

/**
 * Of an explainer's other pages: the same article in another form, so a search engine is to list
 * the reader's page in their place. They may be read, unlike with `noindex`: what links to a
 * lesson counts for its explainer then.
 * @param root address of the site, or the way to it from the page
 */
export const listOriginal = ({ slug }: Model, root: string): string[] => [
	formatTag("link", { rel: "canonical", href: `${root}${slug}/` }),
];

/** Further elements of an embed page's head: it leads to the reader's page. */
export function listEmbedHead(model: Model, view: EmbedView, address: string | null): string[] {
	const path = formatEmbedPath(model.slug, view);
	const root = address ?? "../../../";
	return [
		...listOriginal(model, root),
		formatDiscovery({ model, view, site: address }, path),
		...listPreview(model, formatEmbedTitle(model, view), root, address),
	];
}
