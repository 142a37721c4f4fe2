import { escapeMarkup } from "../../article/text/escape.ts";
import { type EmbedView, formatEmbedPath, formatPicturePath } from "./views.ts";

/** How an embed gets into somebody else's page. */
export type CodeKind = "iframe" | "script" | "element" | "oembed" | "picture";

/** The look of an embed; `auto` follows the reader's system. */
export type EmbedTheme = "auto" | "light" | "dark";

/** What a code is written for. */
export interface CodeWish {
	/**
	 * Where the site is published: an http(s) address with a slash at the end. Empty when it
	 * is not known: the code then holds paths from the site's root, to be completed by hand.
	 */
	site: string;
	slug: string;
	view: EmbedView;
	/** Name of the frame for assistive technology, of the link for everybody else. */
	title: string;
	/** The generated takeaway: the picture's alternative. */
	takeaway: string;
	theme: EmbedTheme;
	/** Without title and links around the figure. */
	plain?: boolean;
	/** On the background of the host's page. */
	transparent?: boolean;
	/** Reserved height of the frame in CSS px. */
	height: number;
	/** Id of a statement to open with, or null. */
	statement: string | null;
}

/** Newsletters are 600 px wide: the width that mail programs have agreed on for decades. */
const codePictureWidth = 600;

/** The closed list of codes, in the order in which they are offered: the first is recommended. */
export const codeKinds: readonly { id: CodeKind; label: string; use: string }[] = [
	{
		id: "script",
		label: "Frame that fits",
		use: "Recommended: a frame, and a script that fits its height to what is in it.",
	},
	{
		id: "iframe",
		label: "Frame",
		use: "Where scripts are not allowed. Keeps the height reserved for it.",
	},
	{
		id: "element",
		label: "Element",
		use: "For templates: shows the picture until the script puts the frame in its place.",
	},
	{
		id: "oembed",
		label: "Address",
		use: "Paste it on a line of its own into WordPress, Ghost or another system that knows oEmbed.",
	},
	{
		id: "picture",
		label: "Picture",
		use: "For newsletters and feeds, which take no frames. Light, unless dark is chosen.",
	},
];

/**
 * Escapes text for an element's content or a quoted attribute. Line ends and other control
 * characters become spaces: a code is one line, and WordPress joins lines as it likes.
 */
export function escapeLine(text: string): string {
	return escapeMarkup(text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")).replaceAll("'", "&#39;");
}

/**
 * A start tag with its attributes in the order given. A value of `true` is a bare attribute;
 * null leaves it out.
 */
export function formatTag(
	name: string,
	attributes: Record<string, string | number | true | null>,
): string {
	const written = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === null) return [];
		return value === true ? [key] : [`${key}="${escapeLine(String(value))}"`];
	});
	return `<${[name, ...written].join(" ")}>`;
}

/** Address of the embed page. State is in the query: WordPress and AMP use the hash themselves. */
export function formatEmbedAddress(
	wish: Pick<CodeWish, "site" | "slug" | "view" | "theme" | "plain" | "transparent" | "statement">,
): string {
	const query = [
		wish.theme === "auto" ? "" : `theme=${wish.theme}`,
		wish.plain ? "plain" : "",
		wish.transparent ? "transparent" : "",
		wish.statement === null ? "" : `statement=${encodeURIComponent(wish.statement)}`,
	].filter(Boolean);
	const page = `${wish.site}${formatEmbedPath(wish.slug, wish.view)}`;
	return query.length > 0 ? `${page}?${query.join("&")}` : page;
}

/** Address of the reader's page, opened at the statement if there is one. */
export function formatReaderAddress(wish: Pick<CodeWish, "site" | "slug" | "statement">): string {
	const place = wish.statement === null ? "" : `#statement=${encodeURIComponent(wish.statement)}`;
	return `${wish.site}${wish.slug}/${place}`;
}

/**
 * One code, on one line. What each attribute of the frame is there for:
 * - `title`: WCAG 2.2, 4.1.2; `loading="lazy"`: nothing is asked for until it is near;
 * - `width="100%"` and `height` as attributes: content systems strip `style` far more often,
 *   and policies without `unsafe-inline` ignore it. `frameborder` is there for the same reason;
 * - `allow="clipboard-write"`: without it "copy link" fails in a frame of another origin.
 * No `scrolling="no"`: where no script fits the height, a scrolling frame loses nothing.
 */
export function formatCode(kind: CodeKind, wish: CodeWish): string {
	if (kind === "oembed") return formatEmbedAddress(wish);
	if (kind === "picture") return formatPicture(wish);
	if (kind === "iframe") return formatFrame(wish);
	const script = `${formatTag("script", { src: `${wish.site}embed.js`, async: true })}</script>`;
	if (kind === "script") return `${formatFrame(wish)}${script}`;
	const { title, height } = wish;
	const element = formatTag("standpoint-embed", {
		src: formatEmbedAddress(wish),
		title,
		height: Math.round(height),
	});
	return `${element}${formatPicture(wish)}</standpoint-embed>${script}`;
}

/** The plain frame, for codes and for the answers that other systems make frames of. */
export function formatFrame(wish: Omit<CodeWish, "takeaway">): string {
	const frame = formatTag("iframe", {
		src: formatEmbedAddress(wish),
		title: wish.title,
		width: "100%",
		height: Math.round(wish.height),
		loading: "lazy",
		frameborder: 0,
		allow: "clipboard-write",
	});
	return `${frame}</iframe>`;
}

/**
 * No `height`: a column narrower than the picture would squeeze it, since mail programs and
 * feed readers limit the width alone; where nothing limits it, `style` does. The PNG has two
 * pixels and more for each of these. The link leads to the figure that is pictured.
 */
function formatPicture(wish: CodeWish): string {
	const { site, slug, view, theme, statement } = wish;
	const path = formatPicturePath(slug, view, "png");
	const image = formatTag("img", {
		src: `${site}${theme === "dark" && view !== "explainer" ? path.replace(".png", "-dark.png") : path}`,
		width: codePictureWidth,
		style: "max-width:100%",
		alt: wish.takeaway,
	});
	const place = statement === null && view !== "explainer" ? `#figure-${view}` : "";
	return `<a href="${escapeLine(formatReaderAddress(wish) + place)}">${image}</a>`;
}
