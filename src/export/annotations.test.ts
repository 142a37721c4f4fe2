import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../article/model/types.ts";
import { arbitraryModel } from "../testing/arbitrary/model.ts";
import { assembleModel, assembleSmall, planStatement as plan } from "../testing/samples/model.ts";
import { formatAnnotations } from "./annotations.ts";

interface Target {
	source: { id: string };
	selector: [
		{ type: string; exact: string; prefix: string; suffix: string },
		{ type: string; start: number; end: number },
	];
}
interface Item {
	id: string;
	type: string;
	motivation: string;
	body: { purpose: string; value: string }[];
	target: Target | Target[];
	statement: Record<string, unknown>;
}

function listItems(model: Model): Item[] {
	const read = JSON.parse(formatAnnotations(model)) as { first: { items: Item[] } };
	return read.first.items;
}

describe("annotations.jsonld", () => {
	test("is a collection of one page with every statement", () => {
		const model = assembleSmall([plan(0, "rejects", 0), plan(1, "says", null)]);
		expect(JSON.parse(formatAnnotations(model))).toMatchObject({
			"@context": ["http://www.w3.org/ns/anno.jsonld", {}],
			type: "AnnotationCollection",
			total: 2,
			first: { type: "AnnotationPage", startIndex: 0, partOf: "annotations.jsonld" },
		});
		expect(listItems(model).map(({ id }) => id)).toEqual([
			"annotations.jsonld#statement=a1-p1-1",
			"annotations.jsonld#statement=a2-says-1",
		]);
	});

	test("tells of the article whatever its text and its statements do not", () => {
		const model = assembleSmall([plan(0, "rejects", 0)]);
		const { article } = JSON.parse(formatAnnotations(model)) as { article: object };
		const { text, statements, positions } = model;
		expect({ ...article, text, statements, positions }).toEqual(model);
		expect(Object.keys(article)).not.toContain("text");
	});

	test("says a statement as a sentence, its stance as a class, its facts as they are", () => {
		const [item] = listItems(assembleSmall([plan(0, "rejects", 0, { via: [1] })]));
		expect(item).toMatchObject({ type: "Annotation", motivation: "describing" });
		expect(item?.body).toMatchObject([
			{ purpose: "describing", value: expect.stringContaining("Ann rejects it") },
			{ purpose: "classifying", value: "opposes" },
		]);
		expect(item?.statement).toMatchObject({ actor: "a1", verb: "rejects", via: ["a2"] });
		expect(item?.target).toMatchObject({
			source: { id: "article.txt" },
			scope: "index.html#statement=a1-p1-1",
		});
	});

	test("gives a statement with two stretches two targets, and one that takes no side no class", () => {
		const [item] = listItems(assembleSmall([plan(0, "says", 0, { continued: true })]));
		expect(item?.target).toHaveLength(2);
		expect(item?.body).toHaveLength(1);
	});

	test("counts positions in code points, as the recommendation asks", () => {
		const model = assembleModel({
			actors: [{ name: "👩‍👩‍👧 𝒜nn", kind: "person" }],
			proposals: ["Plan A"],
			sentences: 1,
			statements: [plan(0, "rejects", 0), plan(0, "rejects", 0)],
		});
		const characters = Array.from(model.text);
		for (const { target } of listItems(model)) {
			const [quote, position] = [target].flat()[0]?.selector ?? [];
			expect(characters.slice(position?.start, position?.end).join("")).toBe(quote?.exact);
			expect(model.text.slice(position?.start, position?.end)).not.toBe(quote?.exact);
		}
	});

	test("points every selector of any model at the words of its statement", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const characters = Array.from(model.text);
				const selected = listItems(model).flatMap(({ target }) =>
					[target].flat().map(({ selector: [quote, { start, end }] }) => {
						expect(characters.slice(start, end).join("")).toBe(quote.exact);
						return quote.exact;
					}),
				);
				expect(selected).toEqual(
					model.statements.flatMap(({ quote, continued }) =>
						[quote, ...continued].map(({ exact }) => exact),
					),
				);
			}),
		);
	});
});
