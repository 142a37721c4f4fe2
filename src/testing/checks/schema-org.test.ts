import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { formatStructured } from "../../export/structured.ts";
import { arbitraryModel } from "../arbitrary/model.ts";
import { readModel } from "./built.ts";
import { expandJsonLd, type LdNode, listGraphNodes, listValues } from "./jsonld.ts";

const known = {
	page: "https://news.example/riyadh-talks/",
	card: "https://news.example/riyadh-talks/images/card.png",
};

/**
 * Properties that schema.org allows on each type, of those this project writes (a property
 * is allowed on the types its page lists and on what is more specific). Looked up on
 * https://schema.org/NewsArticle, /Quotation, /Person, /Organization, /GovernmentOrganization
 * (version 29): name, description, url and image belong to Thing; headline, inLanguage,
 * datePublished, creditText, isBasedOn, hasPart and text to CreativeWork.
 */
const vocabulary: Record<string, string[]> = {
	NewsArticle: [
		...["headline", "description", "inLanguage", "datePublished", "url", "image"],
		...["creditText", "isBasedOn", "hasPart"],
	],
	Quotation: ["text", "spokenByCharacter", "description"],
	Person: ["name"],
	Organization: ["name"],
	GovernmentOrganization: ["name"],
	// No type at all: a Thing.
	"": ["name"],
};

/** As schema.org's own context reads the terms: the vocabulary, and addresses for some. */
const schemaContext = {
	"@vocab": "http://schema.org/",
	url: { "@type": "@id" },
	image: { "@type": "@id" },
	isBasedOn: { "@type": "@id" },
	datePublished: { "@type": "http://schema.org/Date" },
};

const expand = (model: Model) =>
	expandJsonLd(formatStructured(model, known), known.page, {
		"https://schema.org": schemaContext,
	});

describe("the vocabulary of schema.org", () => {
	test("has every type and property that any model is written with", async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryModel(), async (model) => {
				const nodes = await expand(model);
				expect(nodes).toHaveLength(1);
				for (const node of nodes) expectKnown(node);
			}),
		);
	});

	test("makes of a quotation's address the deep link to its evidence", async () => {
		const [article] = await expand(readModel("riyadh-talks"));
		const [quotation] = listGraphNodes(article, "http://schema.org/hasPart");
		expect(quotation?.["@id"]).toBe(`${known.page}#statement=lavrov-peacekeepers-3`);
		expect(listValues(quotation, "http://schema.org/text")).toEqual(["completely unacceptable"]);
		expect(listGraphNodes(article, "http://schema.org/isBasedOn")[0]?.["@id"]).toMatch(/^https:/);
	});

	test("would not let a property pass that a type does not have", () => {
		const node = { "@type": ["http://schema.org/Person"], "http://schema.org/text": [] };
		expect(() => expectKnown(node)).toThrow("text");
	});
});

function expectKnown(node: LdNode): void {
	const type = node["@type"]?.[0]?.replace("http://schema.org/", "") ?? "";
	const terms = Object.keys(node).filter((key) => !key.startsWith("@"));
	for (const term of terms) {
		expect(vocabulary[type]).toContain(term.replace("http://schema.org/", ""));
		for (const inner of listGraphNodes(node, term)) {
			if (inner["@value"] === undefined) expectKnown(inner);
		}
	}
}
