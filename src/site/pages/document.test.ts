import { describe, expect, test } from "vitest";
import { escapeMarkup } from "../../article/text/escape.ts";
import { formatPolicy, hashSource, type Page, renderDocument } from "./document.ts";

const shell = '<html lang="en"><head><!--head--></head><body><!--body--></body></html>';
const allows = { previews: false, desk: false, packed: false, searches: false };
const page: Page = {
	title: 'A <b> & "c"',
	description: "plain",
	body: '<!--[--><main><div data-island="matrix"></div></main><!--]-->',
	islands: { matrix: "<!--[--><p>$& costs $1</p><!--]-->" },
	style: "p{color:red}",
	script: { inline: "start()" },
	starts: null,
	early: null,
	quoted: {},
	whole: {},
	allows,
	paths: { model: "data.json" },
	links: [],
};

describe("a built page", () => {
	const html = renderDocument(shell, page, true).join("");

	test("allows its own style and script by hash and nothing else inline", () => {
		expect(html).toContain(escapeMarkup(hashSource("start()")));
		expect(html).toContain(escapeMarkup(hashSource("p{color:red}")));
		expect(html).not.toContain("unsafe");
	});

	test("keeps the comments an island hydrates by, and no others", () => {
		expect(html).toContain('data-island="matrix"><!--[--><p>$& costs $1</p><!--]--></div>');
		expect(html.match(/<!--/g)).toHaveLength(2);
	});

	test("escapes its title and tells its script where the model is", () => {
		expect(html).toContain("<title>A &lt;b&gt; &amp; &quot;c&quot;</title>");
		expect(html).toContain('<html lang="en" data-model="data.json">');
	});
});

test("an island without a place, or a place without one, is an error of ours, not a silent gap", () => {
	const both = { ...page.islands, map: "" };
	expect(() => renderDocument(shell, { ...page, islands: both }, true)).toThrow(/no place.*"map"/);
	expect(() => renderDocument(shell, { ...page, islands: {} }, true)).toThrow(
		/"matrix".*no island/,
	);
});

test("development pages carry no policy, since Vite adds scripts of its own", () => {
	const html = renderDocument(shell, { ...page, script: { module: "/src/a.ts" } }, false).join("");
	expect(html).not.toContain("Content-Security-Policy");
	expect(html).toContain('<script type="module" src="/src/a.ts">');
});

test("the policy is the one the contract names", () => {
	expect(formatPolicy([], [], allows)).toBe(
		"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html",
	);
});
