import { expect, test } from "vitest";
import { escapeLine, formatTag } from "./codes.ts";

test("text cannot leave an attribute or begin an element", () => {
	expect(escapeLine(`"><script>alert('&')</script>`)).toBe(
		"&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;",
	);
});

test("line ends of every kind become one space", () => {
	expect(escapeLine("one\r\ntwo\u2028three\u0000four")).toBe("one two three four");
});

test("an attribute is left out when null, bare when true, and keeps 0", () => {
	expect(formatTag("iframe", { title: null, async: true, frameborder: 0, src: "a?b&c" })).toBe(
		'<iframe async frameborder="0" src="a?b&amp;c">',
	);
});
