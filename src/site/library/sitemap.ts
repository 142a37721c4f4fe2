import { escapeXml, formatElement } from "../../figures/pictures/svg.ts";
import { formatPagePath, pageLibrary } from "../../reader/library/paging.ts";
import type { LibraryRecord } from "../../reader/library/record.ts";
import { kinds } from "../pages/kinds.ts";
import type { File } from "../pages/render-page.ts";

const sitemapPath = "sitemap.xml";

/** No file of the format may name more: https://www.sitemaps.org/protocol.html */
const mostAddresses = 50_000;

/**
 * What search engines are to find: the library's pages, the desk, and of each explainer the page
 * that its others name as theirs. Nothing says when a page last changed: nobody knows.
 * @param address of the site, with a slash at the end
 */
export function formatSitemap(records: readonly LibraryRecord[], address: string): File {
	const pages = pageLibrary(records);
	const paths = [
		...pages.map(({ number }) => formatPagePath(number)),
		kinds.desk.path,
		...pages.flatMap((part) => part.records.map(({ slug }) => `${slug}/index.html`)),
	];
	const urls = paths.slice(0, mostAddresses).map((path) => {
		const location = escapeXml(address + path.replace(/index\.html$/, ""));
		return `\n${formatElement("url", {}, formatElement("loc", {}, location))}`;
	});
	const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";
	const text = formatElement("urlset", { xmlns }, urls.join(""));
	return { path: sitemapPath, text: `<?xml version="1.0" encoding="utf-8"?>\n${text}\n` };
}

/** Tells crawlers of the sitemap; they look for it at the root of a host alone. */
export function formatRobots(address: string): File {
	return {
		path: "robots.txt",
		text: `User-agent: *\nAllow: /\n\nSitemap: ${address}${sitemapPath}\n`,
	};
}
