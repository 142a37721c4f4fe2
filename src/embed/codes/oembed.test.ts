import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { formatDiscovery, formatEmbedTitle, formatOEmbed, type OEmbedWish } from "./oembed.ts";

const wish: OEmbedWish = {
	model: { slug: "talks", title: "Ann & Ben on talks", codedBy: ["Ann Ott", "Ben Ives"] },
	view: "spectrum",
	site: "https://site.example/",
	height: 612.4,
};

/** Sections 2.3.4.1 to 2.3.4.4 of https://oembed.com for the two types that are written. */
const text = { type: "string", minLength: 1 };
const address = { type: "string", pattern: "^https?://" };
const size = { type: "integer", minimum: 1 };
const common = {
	...{ version: { const: "1.0" }, title: text, author_name: text, author_url: address },
	...{ provider_name: text, provider_url: address, cache_age: { type: "integer", minimum: 0 } },
	...{ thumbnail_url: address, thumbnail_width: size, thumbnail_height: size },
};
const schema = {
	oneOf: [
		{
			properties: { ...common, type: { const: "rich" }, html: text, width: size, height: size },
			required: ["type", "version", "html", "width", "height"],
			additionalProperties: false,
		},
		{
			properties: { ...common, type: { const: "link" } },
			required: ["type", "version"],
			additionalProperties: false,
		},
	],
	// A thumbnail comes with both its sizes or not at all.
	dependentRequired: {
		thumbnail_url: ["thumbnail_width", "thumbnail_height"],
		thumbnail_width: ["thumbnail_url", "thumbnail_height"],
	},
};

const isValid = (wanted: OEmbedWish) => {
	const validate = new Ajv({ strict: false }).compile(schema);
	validate(JSON.parse(formatOEmbed(wanted)));
	return validate.errors;
};

describe("an oEmbed answer", () => {
	test("keeps to oEmbed 1.0", () => {
		expect(isValid(wish)).toBeNull();
		expect(
			isValid({ ...wish, view: "explainer", model: { ...wish.model, codedBy: [] } }),
		).toBeNull();
	});

	test("is a link when the site's address is not known", () => {
		expect(isValid({ ...wish, site: null })).toBeNull();
		expect(JSON.parse(formatOEmbed({ ...wish, site: null }))).toEqual({
			...{ type: "link", version: "1.0", title: "Stances on each proposal: Ann & Ben on talks" },
			...{ author_name: "Ann Ott and Ben Ives", provider_name: "Standpoint", cache_age: 3600 },
		});
	});

	test("is exactly this", () => {
		expect(formatOEmbed(wish)).toMatchInlineSnapshot(`
			"{
				"type": "rich",
				"version": "1.0",
				"title": "Stances on each proposal: Ann & Ben on talks",
				"author_name": "Ann Ott and Ben Ives",
				"provider_name": "Standpoint",
				"cache_age": 3600,
				"provider_url": "https://site.example/",
				"html": "<blockquote><a href=\\"https://site.example/talks/\\">Stances on each proposal: Ann &amp; Ben on talks</a></blockquote><iframe src=\\"https://site.example/embed/talks/spectrum/\\" title=\\"Stances on each proposal: Ann &amp; Ben on talks\\" width=\\"100%\\" height=\\"612\\" loading=\\"lazy\\" frameborder=\\"0\\" allow=\\"clipboard-write\\"></iframe>",
				"width": 640,
				"height": 612,
				"thumbnail_url": "https://site.example/talks/images/card.png",
				"thumbnail_width": 1200,
				"thumbnail_height": 630
			}
			"
		`);
	});

	test("names no author when nobody is named", () => {
		expect(formatOEmbed({ ...wish, model: { ...wish.model, codedBy: [] } })).not.toContain(
			"author",
		);
	});

	test("names the whole explainer by the article's headline", () => {
		expect(formatEmbedTitle(wish.model, "explainer")).toBe("Ann & Ben on talks");
	});
});

describe("the discovery link", () => {
	test("is absolute when it can be", () => {
		expect(formatDiscovery(wish, "talks/")).toBe(
			'<link rel="alternate" type="application/json+oembed" href="https://site.example/embed/talks/spectrum/oembed.json" title="Stances on each proposal: Ann &amp; Ben on talks">',
		);
	});

	test.each([
		["", ""],
		["talks/", "../"],
		["embed/talks/spectrum/", "../../../"],
	])("from %j goes up by %j when it cannot", (path, up) => {
		const link = formatDiscovery({ ...wish, site: null }, path);
		expect(link).toContain(`href="${up}embed/talks/spectrum/oembed.json"`);
	});
});
