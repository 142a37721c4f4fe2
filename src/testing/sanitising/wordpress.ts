import { decodeEntities, formatAttributes, listTags, splitMarkup } from "./markup.ts";

/*
 * Test support: what WordPress does with the oEmbed answer of a provider that is not on its
 * list, restated from reading its sources (7.0):
 * https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/class-wp-oembed.php
 * https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/embed.php
 * https://github.com/WordPress/wordpress-develop/blob/trunk/src/js/_enqueues/wp/embed.js
 * Left out is `wp_filter_pre_oembed_result`: it answers for addresses of that WordPress alone.
 */

type Allowed = Readonly<Record<string, readonly string[]>>;

/** `wp_filter_oembed_result`: all that is left of the markup of somebody unknown. */
const allowed: Allowed = {
	a: ["href"],
	blockquote: [],
	iframe: [
		...["src", "width", "height", "frameborder", "marginwidth", "marginheight"],
		...["scrolling", "title"],
	],
};

/** How much of a page `WP_oEmbed::discover` reads, in bytes. */
export const discoveryBytes = 153_600;

/**
 * `WP_oEmbed::discover`: the address of the answer, or null. It reads the first 150 KB, only
 * the head, takes the first link of the type and uses its `href` as it stands: a relative
 * one is handed to the HTTP client, which refuses it.
 */
export function discoverAsWordPress(page: string): string | null {
	const read = new TextDecoder().decode(new TextEncoder().encode(page).slice(0, discoveryBytes));
	const end = read.toLowerCase().indexOf("</head>");
	const head = end > 0 ? read.slice(0, end) : read;
	for (const [, inside = ""] of head.matchAll(/<link([^<>]+?)\/?>/gi)) {
		const link = listTags(`<link${inside}>`, "link")[0]?.attributes;
		const href = link?.get("href");
		if (link?.get("type") === "application/json+oembed" && href) return decodeEntities(href);
	}
	return null;
}

/** `wp_safe_remote_get` asks http and https addresses with a host, nothing else. */
export function isFetchable(address: string): boolean {
	return /^https?:\/\/[^/]/.test(address);
}

/** `WP_oEmbed::fetch`: what is asked for. A static file must not mind the query. */
export function formatRequest(provider: string, page: string): string {
	const url = new URL(provider);
	const asked = { maxwidth: "600", maxheight: "900", url: page, dnt: "1", format: "json" };
	for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, value);
	return url.href;
}

/** `WP_oEmbed::data2html`, of the types that are not photographs. */
export function readAnswerAsWordPress(answer: unknown, page: string): string | null {
	if (typeof answer !== "object" || answer === null || !("type" in answer)) return null;
	if (answer.type === "rich" || answer.type === "video") {
		return "html" in answer && typeof answer.html === "string" && answer.html ? answer.html : null;
	}
	if (answer.type !== "link" || !("title" in answer) || typeof answer.title !== "string")
		return null;
	return `<a href="${page}">${answer.title}</a>`;
}

/** `wp_kses` for well-formed markup: elements and attributes not allowed go, words stay. */
function keepAllowed(html: string, rules: Allowed): string {
	return splitMarkup(html)
		.map((part) => {
			if (typeof part === "string") return part.replace(/</g, "&lt;").replace(/>/g, "&gt;");
			const names = rules[part.name];
			if (!names) return "";
			if (part.closing) return `</${part.name}>`;
			const kept = [...part.attributes].filter(([name]) => names.includes(name));
			const safe = kept.map(([name, value]) => [name, dropProtocol(name, value)] as const);
			return `<${part.name}${formatAttributes(new Map(safe))}>`;
		})
		.join("");
}

/** `wp_kses_bad_protocol`: an address with another protocol loses it. */
function dropProtocol(name: string, value: string): string {
	if (name !== "src" && name !== "href") return value;
	return /^[a-z][a-z0-9+.-]*:/i.test(value) && !/^https?:/i.test(value)
		? value.replace(/^[^:]*:/, "")
		: value;
}

/** `wp_filter_oembed_iframe_title_attribute`, which runs first: the frame's own title wins. */
export function putTitle(html: string, title: string): string {
	return html.replace(/<iframe([^>]*)>/i, (whole) => {
		const attributes = listTags(whole, "iframe")[0]?.attributes ?? new Map<string, string>();
		const own = attributes.get("title") || title;
		attributes.delete("title");
		return own ? `<iframe title="${own}"${formatAttributes(attributes)}>` : whole;
	});
}

/**
 * `wp_filter_oembed_result`: null when no frame is left. Outside an optional `<blockquote>`
 * at the very beginning and one frame, nothing stays; both get the secret.
 */
export function filterResult(html: string, secret: string): string | null {
	const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(
		keepAllowed(html, allowed),
	);
	const [, quote = "", frame] = found ?? [];
	if (!frame) return null;
	const secured = `${quote}${frame}`
		.replace(/ src=(['"])(.*?)\1/, (_whole, mark: string, address: string) => {
			const url = `${address}#?secret=${secret}`;
			return ` src=${mark}${url}${mark} data-secret=${mark}${secret}${mark}`;
		})
		.replace("<blockquote", `<blockquote data-secret="${secret}"`);
	const more = {
		...allowed,
		blockquote: ["data-secret"],
		iframe: [...(allowed.iframe ?? []), "data-secret"],
	};
	const kept = keepAllowed(secured, more);
	const hidden = quote
		? kept
				.replace("<iframe", '<iframe style="position: absolute; visibility: hidden;"')
				.replace("<blockquote", '<blockquote class="wp-embedded-content"')
		: kept;
	return hidden.replace(
		/<iframe/gi,
		'<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
	);
}

/** `wp-embed.js`: the height it gives a frame that asks for one. */
export function clampHeight(asked: number): number {
	return Math.min(1000, Math.max(200, Math.trunc(asked)));
}
