import fc from "fast-check";
import { inflateSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { decodeBase85 } from "../../classroom/offline/base85.ts";
import { changePieces, packElement, packHeld, packMarkup } from "./pack.ts";

test.each([
	["<!--[--><b>x</b><!--]-->", "<b>x</b>"],
	['<a class="mark" href="#s1">x</a>', "<a class=mark href=#s1>x</a>"],
	['<a href="#statement=x">x</a>', '<a href="#statement=x">x</a>'],
	['<p class="a b">x</p>', '<p class="a b">x</p>'],
	['<input checked="" value="a">', "<input checked value=a>"],
	['<use href="#g"></use>', '<use href="#g"/>'],
	["<ul><li>a</li><li>b</li></ul>", "<ul><li>a<li>b</ul>"],
	[
		"<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
		"<table><tr><td>a<tr><td>b</tr></table>",
	],
	["<div><p>a</p><p>b</p></div>", "<div><p>a<p>b</div>"],
	["<p>a</p> words", "<p>a</p> words"],
	['<g data-moves="row a b">x</g>', "<g>x</g>"],
	['<div data-island="matrix"></div>', '<div data-island="matrix"></div>'],
])("%s becomes %s", (markup, packed) => {
	expect(packMarkup(markup)).toBe(packed);
});

test("a long page is packed as a short one is, piece by piece", () => {
	const part = '<!--[--><ul><li><a href="#s1">“x”</a></li></ul><!--]--><b class="a">y</b>';
	const packed = "<ul><li><a href=#s1>“x”</a></ul><b class=a>y</b>";
	expect(packMarkup(part.repeat(5000)) === packed.repeat(5000)).toBe(true);
	let count = 0;
	changePieces(part.repeat(5000), (piece) => {
		count += 1;
		return piece;
	});
	expect(count).toBeGreaterThan(5);
});

test("words are left as they are, whatever they look like", () => {
	const words = fc.stringMatching(/^[a-z ="'.#/-]*$/);
	fc.assert(
		fc.property(words, (text) => {
			expect(packMarkup(`<b>${text}</b>`)).toBe(`<b>${text}</b>`);
		}),
	);
	expect(packMarkup('<p>say class="x" now</p>')).toBe('<p>say class="x" now</p>');
});

test("what a value holds is left as it is", () => {
	const label = '<a aria-label="a > b, &quot;c&quot; class=d" href="#x">x</a>';
	expect(packMarkup(label)).toBe('<a aria-label="a > b, &quot;c&quot; class=d" href=#x>x</a>');
});

/** Packed elements of a page as the file's own script unpacks them. */
const unpackAll = (html: string) =>
	[
		...html.matchAll(/<script type="text\/plain" data-packed="([^"]*)"([^>]*)>([^<]*)<\/script>/g),
	].map(([, type, attributes, text = ""]) => [
		...[type, attributes],
		strFromU8(inflateSync(decodeBase85(text))),
	]);

test("what is packed is unpacked to the letter, and holds no tag", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			expect(unpackAll(packElement(text, "", " id=a"))).toEqual([["", " id=a", text]]);
		}),
	);
});

test("of a page, what only its script reads is packed, and nothing that is read without", () => {
	const page = [
		'<p>words</p><script type="application/json" id=answers>{"a":"\\u003c"}</script>',
		'<template data-quoted-of="matrix"><table><tr><td>a</table></template><script>run()</script>',
	].join("");
	const packed = packHeld(page);
	expect(unpackAll(packed)).toEqual([
		["application/json", " id=answers", '{"a":"\\u003c"}'],
		["text/html", ' data-quoted-of="matrix"', "<table><tr><td>a</table>"],
	]);
	const held = /<script type="text\/plain"[^>]*>[^<]*<\/script>/g;
	expect(packed.replace(held, "")).toBe("<p>words</p><script>run()</script>");
});
