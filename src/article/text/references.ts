import { replaceForbidden } from "./characters.ts";

/** Names of U+00A0 to U+00FF in HTML, in order. */
const latin =
	"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** What else stands in articles, and the marks of the notation and of Markdown by name. */
const others =
	"amp& lt< gt> quot\" apos' lsqb[ lbrack[ rsqb] rbrack] lcub{ lbrace{ rcub} rbrace} ast* lowbar_ grave` bsol\\ sol/ colon: semi; comma, period. excl! quest? num# percnt% dollar$ commat@ plus+ equals= lpar( rpar) vert| verbar| Tab\t NewLine\n OElig\u0152 oelig\u0153 Scaron\u0160 scaron\u0161 Yuml\u0178 fnof\u0192 circ\u02c6 tilde\u02dc ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash\u2013 mdash\u2014 lsquo\u2018 rsquo\u2019 sbquo\u201a ldquo\u201c rdquo\u201d bdquo\u201e dagger\u2020 Dagger\u2021 bull\u2022 hellip\u2026 permil\u2030 prime\u2032 Prime\u2033 lsaquo\u2039 rsaquo\u203a euro\u20ac trade\u2122 larr\u2190 uarr\u2191 rarr\u2192 darr\u2193 minus\u2212 asymp\u2248 ne\u2260 le\u2264 ge\u2265 infin\u221e deg\u00b0 Lstrok\u0141 lstrok\u0142 Sacute\u015a sacute\u015b Zcaron\u017d zcaron\u017e Ccaron\u010c ccaron\u010d Cacute\u0106 cacute\u0107 inodot\u0131 hyphen\u2010";

const byName: ReadonlyMap<string, string> = new Map([
	...latin
		.split(" ")
		.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
	...others.split(" ").map((entry): [string, string] => {
		const name = /^[A-Za-z0-9]+/.exec(entry)?.[0] ?? "";
		return [name, entry.slice(name.length)];
	}),
]);

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

export interface Decoded {
	text: string;
	/** For every unit of `text`, and for its end, its offset in what was decoded; null: the same. */
	origin: Int32Array | null;
	/** A reference stood for a control or for a character that reorders text: now U+FFFD. */
	hidden: boolean;
}

/**
 * Character references made the characters they stand for: all numeric ones, and the names
 * that articles use. Other names stay as they were typed. Zero, surrogates and numbers out
 * of range become U+FFFD, as in CommonMark.
 */
export function decodeReferences(raw: string): Decoded {
	if (!raw.includes("&")) return { text: raw, origin: null, hidden: false };
	let text = "";
	const origin: number[] = [];
	let from = 0;
	let hidden = false;
	const take = (value: string, at: number, step: 0 | 1): void => {
		for (let unit = 0; unit < value.length; unit++) origin.push(at + unit * step);
		text += value;
	};
	for (const match of raw.matchAll(reference)) {
		const found = findCharacter(match);
		if (found === undefined) continue;
		const value = replaceForbidden(found.replace(/[\t\n\r]/, " "));
		hidden ||= value === "\ufffd";
		take(raw.slice(from, match.index), from, 1);
		take(value, match.index, 0);
		from = match.index + match[0].length;
	}
	take(raw.slice(from), from, 1);
	origin.push(raw.length);
	return { text, origin: Int32Array.from(origin), hidden };
}

function findCharacter(match: RegExpExecArray): string | undefined {
	const [, decimal, hex, name] = match;
	if (name !== undefined) return byName.get(name);
	const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
	if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
	return String.fromCodePoint(code);
}
