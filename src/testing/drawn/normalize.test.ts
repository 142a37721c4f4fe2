import { expect, test } from "vitest";
import { normalizeMarkup } from "./normalize.ts";

test.each([
	["<p>one</p>", "<p>one</p>\n"],
	["<!--[--><p><!---->one<!----></p><!--]-->", "<p>one</p>\n"],
	["<p> one\n two </p>\n\n<p></p>", "<p>one two</p>\n<p></p>\n"],
	["<p>a <b>b</b> c</p>", "<p>\n\ta\n\t<b>b</b>\n\tc\n</p>\n"],
	["<ul><li><i>x</i></li></ul>", "<ul>\n\t<li>\n\t\t<i>x</i>\n\t</li>\n</ul>\n"],
	[
		'<path d="M1.25,2.04C-0.001,3" class="line"></path>',
		'<path class="line" d="M1.3,2C0,3"></path>\n',
	],
	["<p>1.25</p>", "<p>1.25</p>\n"],
	['<input type="checkbox" checked><b>x</b>', '<input checked type="checkbox">\n<b>x</b>\n'],
	["<p><br/>x</p>", "<p>\n\t<br>\n\tx\n</p>\n"],
	['<a title="a > b">x</a>', '<a title="a > b">x</a>\n'],
	['<p class="">x</p>', "<p class>x</p>\n"],
	["", "\n"],
])("%j becomes %j", (markup, normal) => {
	expect(normalizeMarkup(markup)).toBe(normal);
});

test("what is normal stays as it is", () => {
	const normal = normalizeMarkup(
		'<p id="a"><b>x</b> y <i></i></p><svg><path d="M1,2"></path></svg>',
	);
	expect(normalizeMarkup(normal)).toBe(normal);
});

test("a lost word, a moved point and a changed class are seen", () => {
	const drawn = '<p class="a"><b>one</b> two</p><path d="M1.2,3"></path>';
	for (const [from, to] of [
		["one", ""],
		[" two", ""],
		["1.2", "1.4"],
		['"a"', '"b"'],
		["<b>one</b>", "one"],
	] as const) {
		expect(normalizeMarkup(drawn.replace(from, to))).not.toBe(normalizeMarkup(drawn));
	}
});
