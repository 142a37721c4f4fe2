/*
 * Test support: reads the plain, well-formed markup that embed codes consist of, the way the
 * consumers' rules need it. Not a parser of HTML.
 */

export interface Tag {
	/** Lower case. */
	name: string;
	closing: boolean;
	/** As written, entities included; of a repeated attribute the first counts. */
	attributes: Map<string, string>;
}

const pattern = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;

/** The tags of a text with the words between them. */
export function splitMarkup(html: string): (string | Tag)[] {
	const parts: (string | Tag)[] = [];
	let last = 0;
	for (const match of html.matchAll(pattern)) {
		parts.push(html.slice(last, match.index));
		parts.push({
			name: (match[2] ?? "").toLowerCase(),
			closing: match[1] === "/",
			attributes: readAttributes(match[3] ?? ""),
		});
		last = match.index + match[0].length;
	}
	return [...parts, html.slice(last)];
}

function readAttributes(text: string): Map<string, string> {
	const attributes = new Map<string, string>();
	for (const [, name = "", double, single, bare] of text.matchAll(
		/([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+)))?/g,
	)) {
		const key = name.toLowerCase();
		if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? "");
	}
	return attributes;
}

/** Opening tags of a name. */
export function listTags(html: string, name: string): Tag[] {
	return splitMarkup(html).filter(
		(part): part is Tag => typeof part !== "string" && part.name === name && !part.closing,
	);
}

export function formatAttributes(attributes: ReadonlyMap<string, string>): string {
	return [...attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
}

const entities: Record<string, string> = {
	...{ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#039": "'", "#038": "&" },
};

/** Replaces the entities that embed codes are written with. */
export function decodeEntities(text: string): string {
	return text.replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
