import { decodeEntities, listTags } from "./markup.ts";

/*
 * Test support: what Ghost does with a page whose address is pasted into a post, restated
 * from reading its source (6.x):
 * https://github.com/TryGhost/Ghost/blob/main/ghost/core/core/server/services/oembed/oembed-service.js
 */

/** The fields it passes on; everything else in an answer is dropped. */
const knownFields = [
	...["type", "version", "html", "url", "title", "width", "height"],
	...["author_name", "author_url", "provider_name", "provider_url"],
	...["thumbnail_url", "thumbnail_width", "thumbnail_height"],
];

/**
 * The address of the answer, or null: the first link of the type anywhere in the page, its
 * `href` as it stands. What WordPress itself offers (`wp-json`) is passed over.
 */
export function discoverAsGhost(page: string): string | null {
	const link = listTags(page, "link").find(
		({ attributes }) => attributes.get("type") === "application/json+oembed",
	);
	const href = decodeEntities(link?.attributes.get("href") ?? "");
	return href && !/wp-json\/oembed/.test(href) ? href : null;
}

/**
 * What the editor's embed card gets; null when it makes a bookmark of the page instead, as
 * it does of a `link`, and of a rich answer without markup or width.
 */
export function readAnswerAsGhost(answer: unknown): Record<string, unknown> | null {
	if (typeof answer !== "object" || answer === null) return null;
	const given = new Map(Object.entries(answer));
	if (!given.get("version")) return null;
	if (!["photo", "video", "rich"].includes(String(given.get("type")))) return null;
	if (
		given.get("type") === "photo" ? !given.get("url") : !given.get("html") || !given.get("width")
	) {
		return null;
	}
	return Object.fromEntries([...given].filter(([key]) => knownFields.includes(key)));
}
