import { expect, test } from "vitest";
import { escapeXml, formatElement } from "./svg.ts";

test("what is markup in XML is written as text", () => {
	expect(escapeXml(`<a b="c">&amp;`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;");
});

test("characters that XML does not allow become the mark of a missing one", () => {
	expect(escapeXml("a\u0000b\u001fc\ud800d\uffffe")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde");
	expect(escapeXml("tab\t, line\n, 😀 and \u00a0 stay")).toBe("tab\t, line\n, 😀 and \u00a0 stay");
});

test("attributes without a value are left out, and an empty element closes itself", () => {
	expect(formatElement("rect", { x: 0, fill: undefined, stroke: "#fff" })).toBe(
		'<rect x="0" stroke="#fff"/>',
	);
	expect(formatElement("text", { x: 1.5 }, "a")).toBe('<text x="1.5">a</text>');
});
