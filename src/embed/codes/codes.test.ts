import { describe, expect, test } from "vitest";
import { type CodeWish, codeKinds, formatCode, formatEmbedAddress } from "./codes.ts";

const wish: CodeWish = {
	site: "https://site.example/",
	slug: "riyadh-talks",
	view: "matrix",
	title: "At a glance: Talks",
	takeaway: "Peacekeepers: Ann proposes it, Ben rejects it",
	theme: "auto",
	height: 612.4,
	statement: null,
};

const hostile = `"><img src=x onerror=alert(1)>' & \n`;

describe("the address of an embed", () => {
	test("has no query as long as nothing is chosen", () => {
		expect(formatEmbedAddress(wish)).toBe("https://site.example/embed/riyadh-talks/matrix/");
	});

	test("carries what is chosen in the query, never in the hash", () => {
		const chosen = {
			theme: "dark",
			plain: true,
			transparent: true,
			statement: "ann-help-1",
		} as const;
		const address = formatEmbedAddress({ ...wish, ...chosen });
		expect(address).toBe(
			"https://site.example/embed/riyadh-talks/matrix/?theme=dark&plain&transparent&statement=ann-help-1",
		);
	});
});

describe("the five codes", () => {
	test("are exactly these", () => {
		expect(codeKinds.map(({ id }) => formatCode(id, wish))).toMatchInlineSnapshot(`
			[
			  "<iframe src="https://site.example/embed/riyadh-talks/matrix/" title="At a glance: Talks" width="100%" height="612" loading="lazy" frameborder="0" allow="clipboard-write"></iframe><script src="https://site.example/embed.js" async></script>",
			  "<iframe src="https://site.example/embed/riyadh-talks/matrix/" title="At a glance: Talks" width="100%" height="612" loading="lazy" frameborder="0" allow="clipboard-write"></iframe>",
			  "<standpoint-embed src="https://site.example/embed/riyadh-talks/matrix/" title="At a glance: Talks" height="612"><a href="https://site.example/riyadh-talks/#figure-matrix"><img src="https://site.example/riyadh-talks/images/matrix.png" width="600" style="max-width:100%" alt="Peacekeepers: Ann proposes it, Ben rejects it"></a></standpoint-embed><script src="https://site.example/embed.js" async></script>",
			  "https://site.example/embed/riyadh-talks/matrix/",
			  "<a href="https://site.example/riyadh-talks/#figure-matrix"><img src="https://site.example/riyadh-talks/images/matrix.png" width="600" style="max-width:100%" alt="Peacekeepers: Ann proposes it, Ben rejects it"></a>",
			]
		`);
	});

	test("are one line each, without an event attribute or a style but the picture's, whatever the words are", () => {
		for (const { id } of codeKinds) {
			const code = formatCode(id, { ...wish, title: hostile, takeaway: hostile });
			const plain = code.replace(' style="max-width:100%"', "");
			expect(plain).not.toMatch(/\n|<[^>]* style=|<img src=x/);
			const unquoted = code.replace(/"[^"]*"/g, "");
			expect(unquoted).not.toMatch(/onerror|&/);
		}
	});

	test("reserve a whole number of pixels", () => {
		expect(formatCode("iframe", wish)).toContain('height="612"');
	});

	test("lead to the statement that was chosen, in the frame and behind the picture", () => {
		const chosen = { ...wish, theme: "light", statement: "ann-help-1" } as const;
		expect(formatCode("iframe", chosen)).toContain(
			'src="https://site.example/embed/riyadh-talks/matrix/?theme=light&amp;statement=ann-help-1"',
		);
		expect(formatCode("picture", chosen)).toContain(
			'href="https://site.example/riyadh-talks/#statement=ann-help-1"',
		);
	});

	test("show and link the picture of the chosen theme and figure", () => {
		const dark = formatCode("picture", { ...wish, theme: "dark" });
		expect(dark).toContain("/images/matrix-dark.png");
		expect(dark).toContain('/riyadh-talks/#figure-matrix"');
		const whole = formatCode("picture", { ...wish, theme: "dark", view: "explainer" });
		expect(whole).toContain("/images/card.png");
		expect(whole).toContain('/riyadh-talks/"');
	});

	test("do not squeeze the picture where the column is narrower than it", () => {
		expect(formatCode("picture", wish)).not.toContain("height=");
	});

	test("without the site's address hold paths from its root", () => {
		expect(formatCode("iframe", { ...wish, site: "" })).toContain(
			'src="embed/riyadh-talks/matrix/"',
		);
	});
});
