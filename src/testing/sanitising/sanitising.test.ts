import { describe, expect, test } from "vitest";
import { formatDiscovery, formatEmbedTitle, formatOEmbed } from "../../embed/codes/oembed.ts";
import { embedViews } from "../../embed/codes/views.ts";
import * as ghost from "./ghost.ts";
import { decodeEntities, listTags } from "./markup.ts";
import * as wordpress from "./wordpress.ts";

const site = "https://site.example/sub/";
const secret = "aB3dE5fG7h";
const model = {
	slug: "talks",
	title: `Ann & Ben: "no <troops>", they said — it's over`,
	codedBy: ["The desk"],
};

const answers = embedViews.map(({ id: view }) => {
	const text = formatOEmbed({ model, view, site, height: 612 });
	return { view, answer: JSON.parse(text) as Record<string, unknown> };
});

const link = (view: "matrix" | "explainer", path: string) =>
	formatDiscovery({ model, view, site }, path);

const page = (head: string) => `<!doctype html><html><head>${head}</head><body></body></html>`;

describe("WordPress, of a provider that it does not know", () => {
	test.each(answers)("keeps the frame of $view with source, title and size", ({ view, answer }) => {
		const html = wordpress.readAnswerAsWordPress(answer, `${site}embed/talks/${view}/`);
		const titled = wordpress.putTitle(html ?? "", String(answer.title));
		const kept = wordpress.filterResult(titled, secret) ?? "";
		const [frame, ...others] = listTags(kept, "iframe");
		expect(others).toEqual([]);
		const read = (name: string) => decodeEntities(frame?.attributes.get(name) ?? "");
		expect(read("src")).toBe(`${site}embed/talks/${view}/#?secret=${secret}`);
		expect(read("title")).toBe(formatEmbedTitle(model, view));
		expect([read("width"), read("height"), read("frameborder")]).toEqual(["100%", "612", "0"]);
		expect(read("sandbox")).toBe("allow-scripts");
	});

	test.each(answers)(
		"gives its secret to the frame of $view and to the link before it",
		({ answer }) => {
			const kept = wordpress.filterResult(String(answer.html), secret) ?? "";
			const [frame] = listTags(kept, "iframe");
			const [quote] = listTags(kept, "blockquote");
			expect(frame?.attributes.get("data-secret")).toBe(secret);
			expect(quote?.attributes.get("data-secret")).toBe(secret);
			expect(frame?.attributes.get("style")).toContain("hidden");
			expect(listTags(kept, "a")[0]?.attributes.get("href")).toBe(`${site}talks/`);
		},
	);

	test("shows the link first: without the blockquote at the very beginning it would be lost", () => {
		const html = String(answers[0]?.answer.html);
		expect(wordpress.filterResult(html, secret)).toMatch(/^<blockquote/);
		expect(wordpress.filterResult(`<p></p>x${html}`, secret)).not.toContain("<blockquote");
	});

	test("finds the answer from the embed page and from the reader's page", () => {
		expect(wordpress.discoverAsWordPress(page(link("matrix", "embed/talks/matrix/")))).toBe(
			`${site}embed/talks/matrix/oembed.json`,
		);
		const found = wordpress.discoverAsWordPress(page(link("explainer", "talks/"))) ?? "";
		expect(found).toBe(`${site}embed/talks/explainer/oembed.json`);
		expect(wordpress.isFetchable(found)).toBe(true);
		expect(wordpress.formatRequest(found, site)).toContain("/oembed.json?maxwidth=600&");
	});

	test("does not find an answer that stands behind 150 KB of styles", () => {
		const style = `<style>${"a".repeat(wordpress.discoveryBytes)}</style>`;
		expect(wordpress.discoverAsWordPress(page(style + link("matrix", "")))).toBeNull();
		expect(wordpress.discoverAsWordPress(page(link("matrix", "") + style))).not.toBeNull();
	});

	test("has nothing to fetch when the site's address is not known", () => {
		const relative = formatDiscovery({ model, view: "matrix", site: null }, "embed/talks/matrix/");
		const found = wordpress.discoverAsWordPress(page(relative)) ?? "";
		expect(found).toBe("../../../embed/talks/matrix/oembed.json");
		expect(wordpress.isFetchable(found)).toBe(false);
	});

	test("makes a link of an answer without a frame", () => {
		const text = formatOEmbed({
			model: { ...model, title: "Talks" },
			view: "explainer",
			site: null,
			height: 1,
		});
		expect(wordpress.readAnswerAsWordPress(JSON.parse(text), "https://p.example/")).toBe(
			'<a href="https://p.example/">Talks</a>',
		);
	});

	test("never makes a frame higher than 1000 px or lower than 200", () => {
		expect([150, 612.9, 2400].map(wordpress.clampHeight)).toEqual([200, 612, 1000]);
	});

	test("would keep nothing of a frame of another protocol, nor of a script", () => {
		const hostile = '<iframe src="javascript:alert(1)" onload="x()"></iframe><script>x</script>';
		const kept = wordpress.filterResult(hostile, secret) ?? "";
		expect(kept).not.toMatch(/javascript:|onload|<script/);
	});
});

describe("Ghost", () => {
	test.each(answers)("makes an embed card of $view with the markup unchanged", ({ answer }) => {
		const card = ghost.readAnswerAsGhost(answer);
		expect(card?.html).toBe(answer.html);
		expect(card).toMatchObject({ type: "rich", width: 640, height: 612 });
	});

	test("finds the answer, whose address it does not resolve", () => {
		expect(ghost.discoverAsGhost(page(link("explainer", "talks/")))).toBe(
			`${site}embed/talks/explainer/oembed.json`,
		);
	});

	test("makes a bookmark of an answer without a frame", () => {
		const text = formatOEmbed({ model, view: "matrix", site: null, height: 612 });
		expect(ghost.readAnswerAsGhost(JSON.parse(text))).toBeNull();
	});
});
