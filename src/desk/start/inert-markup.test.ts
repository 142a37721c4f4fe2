import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { parsePage } from "../../tasks/new/parse-page.ts";
import { readMarkup } from "./from-html.ts";
import { disarmMarkup, isTooDeep } from "./inert-markup.ts";

it.each([
	['<p style="a">', '<p data-style="a">'],
	["<p class=x STYLE='a > b'>style=1</p>", "<p class=x data-STYLE='a > b'>style=1</p>"],
	["<p style = a title='style=\"b\"' style>", "<p data-style = a title='style=\"b\"' data-style>"],
	["<p/style=a><br/>", "<p/data-style=a><br/>"],
	["a < b style=c", "a < b style=c"],
	["<!-- <p style=a> --><p style=b>", "<!-- <p style=a> --><p data-style=b>"],
	[
		"<script>if (a<b style='</script><p style=c>",
		"<script>if (a<b style='</script><p data-style=c>",
	],
	["<p styles=a data-style=b>", "<p styles=a data-style=b>"],
	["<p =style=a>", "<p =style=a>"],
	['<p title="style=', '<p title="style='],
	["<", "<"],
	["<p onclick=a on=b><img/onError='c'>", "<p data-onclick=a on=b><img/data-onError='c'>"],
	["a<style type=x>p > b {}</style>c", "a</style>c"],
	["a<style>p", "a"],
])("%s becomes %s", (html, disarmed) => {
	expect(disarmMarkup(html)).toBe(disarmed);
});

test("nothing but the name of attributes changes, where there is no style sheet", () => {
	const piece = fc.constantFrom(
		..."< > <p <p> style style= onload= = \" ' a / <!-- --> <script> </script>".split(" "),
		" ",
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const html = pieces.join("");
			// Style sheets are left out.
			fc.pre(!html.includes("<style"));
			expect(disarmMarkup(html).replace(/data-(?=style|onload)/gu, "")).toBe(html);
		}),
	);
});

test("what is repeated 200,000 times comes to an end", () => {
	for (const bomb of ['<a "', "<a style='", "<!--", "<script>", "<a =", "< ", "style="])
		expect(disarmMarkup(bomb.repeat(200_000))).toContain(bomb.slice(0, 1));
});

const folder = `${import.meta.dirname}/cases`;
it.each(readdirSync(folder))("%s is read as it was before", (name) => {
	const html = readFileSync(`${folder}/${name}`, "utf8");
	const before = readMarkup(html, parsePage);
	expect(readMarkup(disarmMarkup(html), parsePage)).toEqual(before);
	expect(parsePage(disarmMarkup(html)).querySelectorAll("[style]")).toHaveLength(0);
});

test("of many comments the first are kept, and no word is lost", () => {
	const disarmed = disarmMarkup("<p>a</p><!-- c -->".repeat(100));
	expect(disarmed.match(/<!--/gu)).toHaveLength(20);
	expect(disarmed.match(/<p>a<\/p>/gu)).toHaveLength(100);
});

test("what is nested deeper than any page is told before it is parsed", () => {
	expect(isTooDeep("<div>".repeat(2001))).toBe(true);
	expect(isTooDeep("<b>a</b><p>b<br><img src=a><svg/>".repeat(3000))).toBe(false);
	expect(readMarkup("<font>".repeat(3000), parsePage)).toEqual({
		refusal: expect.stringContaining("deep"),
	});
});
