import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import type { EmbedOffer } from "../codes/codes-offers.ts";
import Embedding from "./Embedding.svelte";

const code =
	'<iframe src="https://site.example/embed/talks/matrix/" title="&quot;No&quot;"></iframe>';
const offer: EmbedOffer = {
	view: "matrix",
	label: "At a glance",
	code,
	takeaway: 'Ann says "no"',
	height: 800,
};

const draw = (address: string | null) =>
	render(Embedding, { props: { slug: "talks", offers: [offer], address } }).body;

describe("the codes on the page", () => {
	test("hold the code as text, character by character", () => {
		const [, text = ""] = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(draw(null)) ?? [];
		const read = text.replaceAll("&lt;", "<").replaceAll("&amp;", "&");
		expect(read).toBe(code);
	});

	test("tell the panel what it needs", () => {
		const drawn = draw("https://site.example/");
		expect(drawn).toContain(
			'id="embed-panel" data-slug="talks" data-address="https://site.example/"',
		);
		expect(drawn).toMatch(
			/<li id="embed-matrix" data-view="matrix" data-takeaway="Ann says &quot;no&quot;" data-height="800">/,
		);
	});

	test("promise oEmbed only where the site's address is known", () => {
		expect(draw("https://site.example/")).toContain("oEmbed");
		expect(draw(null)).not.toContain("oEmbed");
		expect(draw(null)).toContain("put its address before <code>embed/</code>");
	});
});
