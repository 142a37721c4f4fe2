import fc from "fast-check";
import { expect, test } from "vitest";
import { packMarkup } from "./pack.ts";

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
