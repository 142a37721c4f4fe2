import { removeIsolates } from "../../article/text/isolate.ts";
import { escapeXml, formatElement } from "../../figures/pictures/svg.ts";
import { sortRecords } from "../../reader/library/paging.ts";
import type { LibraryRecord } from "../../reader/library/record.ts";
import type { File } from "../pages/render-page.ts";

/** Where it lies, from the site's root. */
export const feedPath = "feed.xml";

/** Those that a reader of feeds has not seen for a month or two; all of them would be a download. */
const mostEntries = 50;

const element = (name: string, text: string, attributes: Record<string, string> = {}) =>
	formatElement(name, attributes, escapeXml(removeIsolates(text)));

/** The start of a day: nobody is told the hour. */
const formatMoment = (day: string) => `${day}T00:00:00Z`;

function formatEntry(record: LibraryRecord, dated: string, address: string): string {
	const page = `${address}${record.slug}/`;
	const moment = formatMoment(dated);
	return formatElement(
		"entry",
		{ "xml:lang": record.lang },
		[
			element("id", page),
			element("title", record.title),
			formatElement("link", { rel: "alternate", type: "text/html", href: page }),
			...record.codedBy.map((name) => formatElement("author", {}, element("name", name))),
			element("published", moment),
			element("updated", moment),
			// The takeaway is ours, whatever language the article has.
			element("summary", record.takeaway, { "xml:lang": "en" }),
		].join(""),
	);
}

/**
 * The newest explainers as Atom (RFC 4287); null while none has a date. Every entry of a feed has
 * to have one, and the only one that is known is the article's own: an explainer of an article
 * without it is left out.
 * @param address of the site, with a slash at the end
 */
export function formatFeed(records: readonly LibraryRecord[], address: string): File | null {
	const entries = sortRecords(records)
		.flatMap((record) => (record.dated === null ? [] : [{ record, dated: record.dated }]))
		.slice(0, mostEntries);
	const [newest] = entries;
	if (newest === undefined) return null;
	const parts = [
		element("id", address),
		element("title", "Standpoint: articles you can question"),
		formatElement("link", { rel: "self", type: "application/atom+xml", href: address + feedPath }),
		formatElement("link", { rel: "alternate", type: "text/html", href: address }),
		formatElement("author", {}, element("name", "Standpoint")),
		element("updated", formatMoment(newest.dated)),
		...entries.map(({ record, dated }) => formatEntry(record, dated, address)),
	];
	const feed = formatElement(
		"feed",
		{ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" },
		parts.map((part) => `\n${part}`).join(""),
	);
	return { path: feedPath, text: `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n` };
}
