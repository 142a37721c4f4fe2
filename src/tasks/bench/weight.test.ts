import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { formatBytes, listInlineScripts, weigh, weighAll } from "./weight.ts";

const script = "document.documentElement.dataset.js = String(Math.PI * 2);";
const page = (inner: string) => `<!doctype html><p>Who said what</p>${inner}`;
const file = (type: string, text: string) => ({ url: "/", type, body: Buffer.from(text) });

describe("the scripts in a page", () => {
	it("are those that the browser runs", () => {
		const html = page(
			`<script>${script}</script><script type="module">let a</script>` +
				'<script type="application/json">{"a":1}</script><script src="a.js"></script>',
		);
		expect(listInlineScripts(html)).toEqual([script, "let a"]);
	});

	it("may have attributes in any spelling, and none is missed for its line breaks", () => {
		expect(listInlineScripts("<SCRIPT nonce=a TYPE='text/javascript'>\na\nb</SCRIPT >")).toEqual([
			"\na\nb",
		]);
	});

	it("are none in a page that only speaks of them", () => {
		expect(listInlineScripts(page("&lt;script&gt;alert(1)&lt;/script&gt;"))).toEqual([]);
	});
});

describe("a weight", () => {
	it("is what brotli makes of it at its best", () => {
		const body = Buffer.from("who said what ".repeat(99));
		expect(weigh(body)).toBe(brotliCompressSync(body).length);
		expect(weigh(body.toString())).toBe(weigh(body));
		expect(brotliDecompressSync(brotliCompressSync(body))).toEqual(body);
	});

	it("adds up files, and counts script inside a page and beside it", () => {
		const html = file("text/html", page(`<script>${script}</script>`));
		const module = file("text/javascript", "export const a = 1;");
		const style = file("text/css", "p { margin: 0 }");
		expect(weighAll([html, module, style])).toEqual({
			transfer: weigh(html.body) + weigh(module.body) + weigh(style.body),
			script: weigh(script) + weigh(module.body),
		});
	});

	it("of a page without script has none of it", () => {
		expect(weighAll([file("text/html", page(""))]).script).toBe(0);
	});

	it("is written for people in bytes and KiB", () => {
		expect(formatBytes(46080)).toBe("46,080 bytes (45.0 KiB)");
	});
});
