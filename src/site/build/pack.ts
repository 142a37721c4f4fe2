import { deflateSync, strToU8 } from "fflate";
import { encodeBase85 } from "../../classroom/offline/base85.ts";
import { dropComments } from "../pages/document.ts";

/** A start tag as `svelte/server` writes it: values in double quotes, which none of them holds. */
const startTag = /<[a-z][\w-]*(?:\s+[^\s"=<>/]+(?:="[^"]*")?)*\s*\/?>/gi;

/** A value that may stand without quotation marks, before a space or the end of the tag; islands are found by theirs. */
const plainValue = /(?<!data-island)="([\w.:#-]+)"(?=[\s>])/g;

/** End tags that HTML lets be left out where what follows shows where the element ends. */
const optional = new RegExp(
	[
		"</li>(?=<li|</[ou]l>)",
		"</t[dh]>(?=<t[dh]|</tr>)",
		"</tr>(?=<tr)",
		"</d[dt]>(?=<d[dt])",
		"</p>(?=<(?:p|div|ul|ol|dl|table|section|details|h[1-6]|figure|aside|header|nav)[ >]|</(?:div|section|li|details|aside|td|dd|blockquote)>)",
	].join("|"),
	"g",
);

/**
 * The same markup in fewer bytes, for a file that holds everything: without what only
 * redrawing needs, and without marks that the syntax does not ask for. About a tenth.
 * Source: https://html.spec.whatwg.org/multipage/syntax.html#unquoted,
 * https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
 */
export function packMarkup(markup: string): string {
	return dropComments(markup)
		.replace(/ data-moves="[^"]*"/g, "")
		.replace(/><\/(?:rect|use|path|circle)>/g, "/>")
		.replace(startTag, (tag) => tag.replace(plainValue, "=$1").replace(/=""(?=[\s>])/g, ""))
		.replace(optional, "");
}

/**
 * A script, or what only scripts need, packed: to stand before what unpacks it (`unpack.ts`).
 * @param attributes what the element has besides
 */
export function packElement(text: string, type: string, attributes = ""): string {
	const packed = encodeBase85(deflateSync(strToU8(text), { level: 9 }));
	return `<script type="text/plain" data-packed="${type}"${attributes}>${packed}</script>`;
}

const heldJson = /<script type="?(application\/json)"?( id="?[a-z]+"?)>([^<]*)<\/script>/g;
const heldMarkup = /<template( data-[a-z-]+="?[a-z]+"?)>(.*?)<\/template>/gs;

/** The same page with what only its script reads packed. */
export const packHeld = (html: string): string =>
	html
		.replace(heldJson, (_all, type, attributes, text) => packElement(text, type, attributes))
		.replace(heldMarkup, (_all, attributes, text) => packElement(text, "text/html", attributes));
