import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { formatAnnotations } from "../../export/annotations.ts";
import { arbitraryModel } from "../arbitrary/model.ts";
import { assembleModel, assembleSmall, planStatement as plan } from "../samples/model.ts";
import { findAnchor, type Selectors } from "./anchor.ts";
import { annotationContext, annotationSchema } from "./annotation-model.ts";
import { readModel } from "./built.ts";
import { expandJsonLd, type LdNode, listGraphNodes, listValues } from "./jsonld.ts";

const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
// The library knows `uri-reference`; IRIs differ by letters beyond ASCII, which ids never hold.
ajv.addFormat("iri-reference", /^[^\s<>"{}|\\^`]+$/);
const validate = ajv.compile(annotationSchema);

const base = "https://news.example/talks/annotations.jsonld";
const oa = "http://www.w3.org/ns/oa#";
const as = "http://www.w3.org/ns/activitystreams#";

const expand = (text: string) =>
	expandJsonLd(text, base, { "http://www.w3.org/ns/anno.jsonld": annotationContext });

async function listAnnotations(model: Model): Promise<LdNode[]> {
	const [collection] = await expand(formatAnnotations(model));
	return listGraphNodes(listGraphNodes(collection, `${as}first`)[0], `${as}items`);
}

describe("the Web Annotation Data Model", () => {
	test("finds everything it asks for in the annotations of any model", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const read: unknown = JSON.parse(formatAnnotations(model));
				expect(validate(read) || ajv.errorsText(validate.errors)).toBe(true);
			}),
		);
	});

	test.each([
		["a collection without its first page", /"first"/, '"second"'],
		["an annotation without an id", /"id": "annotations\.jsonld#statement/, '"at": "x'],
		["an annotation of nothing", /"target"/, '"subject"'],
		["a target without a source", /"source"/, '"page"'],
		["a quote without its words", /"exact"/, '"words"'],
		["a position before the text", /"start": \d+/, '"start": -1'],
		["a position that is no number", /"end": \d+/, '"end": "9"'],
		["a motivation that the model does not know", /"describing"/, '"rating"'],
		["a total that is not whole", /"total": \d+/, '"total": 1.5'],
	])("would not let pass %s", (_, from, to) => {
		const text = formatAnnotations(assembleSmall([plan(0, "rejects", 0)]));
		expect(text).toMatch(from);
		expect(validate(JSON.parse(text.replace(from, to)))).toBe(false);
	});

	test("reads every key as a term of its vocabulary, at absolute addresses", async () => {
		const [collection] = await expand(formatAnnotations(readModel("riyadh-talks")));
		expect(collection?.["@id"]).toBe(base);
		expect(collection?.["@type"]).toEqual([`${as}OrderedCollection`]);
		const [page] = listGraphNodes(collection, `${as}first`);
		expect(page?.["@id"]).toBe(`${base}#page`);
		expect(listGraphNodes(page, `${as}partOf`)).toEqual([{ "@id": base }]);
		expect(listGraphNodes(collection, `${as}last`)).toEqual([{ "@id": `${base}#page` }]);
		const items = listGraphNodes(page, `${as}items`);
		expect(listValues(collection, `${as}totalItems`)).toEqual([items.length]);
		for (const item of items) {
			const id = item["@id"]?.replace(`${base}#statement=`, "");
			const [target] = listGraphNodes(item, `${oa}hasTarget`);
			expect(listGraphNodes(item, `${oa}motivatedBy`)).toEqual([{ "@id": `${oa}describing` }]);
			expect(listGraphNodes(target, `${oa}hasSource`)[0]?.["@id"]).toBe(
				"https://news.example/talks/article.txt",
			);
			expect(listGraphNodes(target, `${oa}hasScope`)).toEqual([
				{ "@id": `https://news.example/talks/index.html#statement=${id}` },
			]);
		}
	});

	test("keeps our facts apart, as one JSON literal", async () => {
		const model = readModel("riyadh-talks");
		for (const item of await listAnnotations(model)) {
			const [literal] = listGraphNodes(item, "urn:standpoint:statement");
			expect(literal?.["@type"]).toBe("@json");
			expect(model.statements).toContainEqual(expect.objectContaining(literal?.["@value"]));
		}
	});

	test("would hear of a key that no term explains", async () => {
		const text = formatAnnotations(assembleSmall([plan(0, "rejects", 0)]));
		await expect(expand(text.replace('"scope"', '"scop"'))).rejects.toThrow("Safe mode");
	});
});

describe("another program that reads the selectors", () => {
	test("finds the words of every statement again in article.txt, of any model", async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryModel(), async (model) => {
				const stretches = model.statements.flatMap(({ quote, continued }) => [quote, ...continued]);
				const selectors = (await listAnnotations(model)).flatMap(listSelectors);
				const found = selectors.map((each) => findAnchor(model.text, each));
				// Counted anew: characters before the stretch.
				const wanted = stretches.map(({ start }) => Array.from(model.text.slice(0, start)).length);
				expect(found).toEqual(wanted);
			}),
			{ numRuns: 60 },
		);
	});

	test("finds words again that stand behind emoji and letters beyond the first plane", async () => {
		const model = assembleModel({
			actors: [{ name: "👩‍👩‍👧 𝒜nn 🇺🇦", kind: "person" }],
			proposals: ["Plan 🅰"],
			sentences: 2,
			statements: [
				plan(0, "rejects", 0),
				plan(0, "rejects", 0),
				plan(0, "says", 0, { sentence: 3 }),
			],
		});
		const selectors = (await listAnnotations(model)).flatMap(listSelectors);
		expect(selectors).toHaveLength(3);
		for (const each of selectors) {
			expect(findAnchor(model.text, each)).toBe(each.start);
			expect(Array.from(model.text).slice(each.start, each.end).join("")).toBe(each.exact);
		}
	});

	test("is told by the position which of two like passages is meant, and by nothing else", () => {
		const like = { exact: "no", prefix: "said ", suffix: "." };
		const text = "He said no. She said no.";
		expect(findAnchor(text, { ...like, start: 21, end: 23 })).toBe(21);
		expect(findAnchor(text, { ...like, start: 20, end: 22 })).toBe(null);
		expect(findAnchor(text, { ...like, prefix: "He said ", start: 0, end: 0 })).toBe(8);
		expect(findAnchor(text, { ...like, exact: "yes", start: 0, end: 3 })).toBe(null);
	});
});

function listSelectors(annotation: LdNode): Selectors[] {
	return listGraphNodes(annotation, `${oa}hasTarget`).map((target) => {
		const [quote, position] = listGraphNodes(target, `${oa}hasSelector`);
		const text = (term: string) => String(listValues(quote, oa + term)[0] ?? "");
		const place = (term: string) => Number(listValues(position, oa + term)[0]);
		return {
			...{ exact: text("exact"), prefix: text("prefix"), suffix: text("suffix") },
			...{ start: place("start"), end: place("end") },
		};
	});
}
