const string = { type: "string" };
const language = { ...string, minLength: 2 };
const iri = { ...string, format: "iri-reference", minLength: 1 };
const number = { type: "integer", minimum: 0 };
const refer = (name: string) => ({ $ref: `#/$defs/${name}` });
const listOf = (items: object) => ({ type: "array", items });

/** An object of these keys and no others. */
const object = (required: object, optional: object = {}) => ({
	type: "object",
	properties: { ...required, ...optional },
	required: Object.keys(required),
	additionalProperties: false,
});

/**
 * What the Web Annotation Data Model asks of the classes this project writes, as JSON Schema
 * 2020-12: every MUST of https://www.w3.org/TR/annotation-model/ that these classes have, and
 * no key besides, so that a key with another meaning there cannot slip in. Sections: 3.1
 * Annotations, 3.2.4 Embedded Textual Body, 4 Specific Resources, 4.1 Scope, 4.2.4 Text Quote
 * Selector, 4.2.5 Text Position Selector, 5 Collections.
 */
export const annotationSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$ref: "#/$defs/collection",
	$defs: {
		collection: object(
			{
				"@context": {
					type: "array",
					prefixItems: [{ const: "http://www.w3.org/ns/anno.jsonld" }, { type: "object" }],
					...{ items: false, minItems: 2 },
				},
				...{ id: iri, type: { const: "AnnotationCollection" }, total: number },
				...{ first: refer("page"), last: iri },
			},
			// Ours: one JSON literal, as is `statement` below.
			{ label: string, article: { type: "object" } },
		),
		page: object(
			{
				...{ id: iri, type: { const: "AnnotationPage" }, partOf: iri },
				items: listOf(refer("annotation")),
			},
			{ startIndex: number },
		),
		annotation: object(
			{
				...{ id: iri, type: { const: "Annotation" } },
				target: { anyOf: [refer("specific"), { ...listOf(refer("specific")), minItems: 1 }] },
			},
			{
				motivation: { enum: ["describing"] },
				body: listOf(refer("text")),
				// Ours: one JSON literal.
				statement: { type: "object" },
			},
		),
		text: object(
			{ type: { const: "TextualBody" }, value: string },
			{
				format: { const: "text/plain" },
				language,
				purpose: { enum: ["describing", "classifying"] },
			},
		),
		specific: object(
			{
				source: object(
					{ id: iri },
					{
						type: { const: "Text" },
						format: { ...string, pattern: "^[a-z]+/[a-z+.-]+$" },
						language,
					},
				),
			},
			{
				type: { const: "SpecificResource" },
				scope: iri,
				selector: listOf({ oneOf: [refer("quote"), refer("position")] }),
			},
		),
		quote: object(
			{ type: { const: "TextQuoteSelector" }, exact: { ...string, minLength: 1 } },
			{ prefix: string, suffix: string },
		),
		position: object({ type: { const: "TextPositionSelector" }, start: number, end: number }),
	},
};

const oa = "http://www.w3.org/ns/oa#";
const as = "http://www.w3.org/ns/activitystreams#";
const count = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger";

/**
 * What http://www.w3.org/ns/anno.jsonld says of the terms this project writes, in our own
 * words (its tables are in https://www.w3.org/TR/annotation-vocab/): nothing is fetched.
 */
export const annotationContext = {
	id: "@id",
	type: "@type",
	...Object.fromEntries(
		[
			...["Annotation", "SpecificResource", "TextualBody", "TextQuoteSelector"],
			...["TextPositionSelector", "describing", "classifying", "exact", "prefix", "suffix"],
		].map((term) => [term, oa + term]),
	),
	AnnotationCollection: `${as}OrderedCollection`,
	AnnotationPage: `${as}OrderedCollectionPage`,
	Text: "http://purl.org/dc/dcmitype/Text",
	motivation: { "@id": `${oa}motivatedBy`, "@type": "@vocab" },
	purpose: { "@id": `${oa}hasPurpose`, "@type": "@vocab" },
	body: { "@id": `${oa}hasBody`, "@type": "@id" },
	target: { "@id": `${oa}hasTarget`, "@type": "@id" },
	source: { "@id": `${oa}hasSource`, "@type": "@id" },
	scope: { "@id": `${oa}hasScope`, "@type": "@id" },
	selector: { "@id": `${oa}hasSelector`, "@type": "@id" },
	start: { "@id": `${oa}start`, "@type": count },
	end: { "@id": `${oa}end`, "@type": count },
	value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
	format: "http://purl.org/dc/elements/1.1/format",
	language: "http://purl.org/dc/elements/1.1/language",
	label: "http://www.w3.org/2000/01/rdf-schema#label",
	total: { "@id": `${as}totalItems`, "@type": count },
	startIndex: { "@id": `${as}startIndex`, "@type": count },
	first: { "@id": `${as}first`, "@type": "@id" },
	last: { "@id": `${as}last`, "@type": "@id" },
	partOf: { "@id": `${as}partOf`, "@type": "@id" },
	items: { "@id": `${as}items`, "@type": "@id", "@container": "@list" },
};
