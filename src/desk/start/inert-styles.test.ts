import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { parsePage } from "../../tasks/new/parse-page.ts";
import { startFromHtml } from "./from-html.ts";
import { disarmStyles } from "./inert-styles.ts";

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
])("%s becomes %s", (html, disarmed) => {
	expect(disarmStyles(html)).toBe(disarmed);
});

test("nothing but the name of attributes changes, in time that grows with the text", () => {
	const piece = fc.constantFrom(
		..."< > <p <p> style style= = \" ' a / <!-- --> <script> </script> <style".split(" "),
		" ",
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const html = pieces.join("");
			expect(disarmStyles(html).replaceAll("data-style", "style")).toBe(html);
		}),
	);
	const begun = performance.now();
	for (const bomb of ['<a "', "<a style='", "<!--", "<script>", "<a =", "< ", "style="])
		disarmStyles(bomb.repeat(200_000));
	expect(performance.now() - begun).toBeLessThan(5000);
});

const folder = `${import.meta.dirname}/cases`;
it.each(readdirSync(folder))("%s is read as it was before", (name) => {
	const html = readFileSync(`${folder}/${name}`, "utf8");
	const before = startFromHtml(html, parsePage);
	expect(startFromHtml(disarmStyles(html), parsePage)).toEqual(before);
	expect(parsePage(disarmStyles(html)).querySelectorAll("[style]")).toHaveLength(0);
});
