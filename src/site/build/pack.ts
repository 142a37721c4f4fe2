import { deflateSync, strToU8 } from "fflate";
import { encodeBase85 } from "../../classroom/offline/base85.ts";

/** Characters that are changed at a time: see {@link changePieces}. */
const pieceLength = 32_768;

/**
 * Changes long markup piece by piece. For every string of more than 128 KiB V8 asks the system for
 * room and gives it back: letter for letter that costs twenty times as much as a short one, and
 * pages are changed several times. Pieces begin with a link, which no change looks ahead to.
 */
export const changePieces = (markup: string, change: (piece: string) => string): string =>
	cutPieces(markup).reduce((changed, piece) => changed + change(piece), "");

/** Long markup in pieces, which begin with a link. */
export function cutPieces(markup: string): string[] {
	const pieces: string[] = [];
	for (let start = 0; ; ) {
		const cut = markup.indexOf("<a ", start + pieceLength);
		if (cut < 0) return [...pieces, markup.slice(start)];
		pieces.push(markup.slice(start, cut));
		start = cut;
	}
}

/** Svelte's hydration comments are noise where nothing hydrates: about 4 % of the page. */
export const dropComments = (markup: string): string => markup.replace(/<!--[\s\S]*?-->/g, "");

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
export const packMarkup = (markup: string): string => changePieces(markup, packPiece);

function packPiece(markup: string): string {
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

const held = new RegExp(
	[
		'<script type="?(application/json)"?( id="?[a-z]+"?)>([^<]*)</script>',
		'<template( data-[a-z-]+="?[a-z]+"?)>(.*?)</template>',
	].join("|"),
	"gs",
);

/** The same markup with what only its page's script reads packed. */
export const packHeld = (markup: string): string =>
	markup.replace(held, (_all, type, id, json, attribute, inside) =>
		type ? packElement(json, type, id) : packElement(inside, "text/html", attribute),
	);
