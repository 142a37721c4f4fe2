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
		iri: { type: "string", format: "iri-reference", minLength: 1 },
		count: { type: "integer", minimum: 0 },
		collection: {
			type: "object",
			properties: {
				"@context": {
					type: "array",
					prefixItems: [{ const: "http://www.w3.org/ns/anno.jsonld" }, { type: "object" }],
					items: false,
					minItems: 2,
				},
				id: { $ref: "#/$defs/iri" },
				type: { const: "AnnotationCollection" },
				label: { type: "string" },
				total: { $ref: "#/$defs/count" },
				first: { $ref: "#/$defs/page" },
				last: { $ref: "#/$defs/iri" },
			},
			required: ["@context", "id", "type", "total", "first", "last"],
			additionalProperties: false,
		},
		page: {
			type: "object",
			properties: {
				id: { $ref: "#/$defs/iri" },
				type: { const: "AnnotationPage" },
				partOf: { $ref: "#/$defs/iri" },
				startIndex: { $ref: "#/$defs/count" },
				items: { type: "array", items: { $ref: "#/$defs/annotation" } },
			},
			required: ["id", "type", "partOf", "items"],
			additionalProperties: false,
		},
		annotation: {
			type: "object",
			properties: {
				id: { $ref: "#/$defs/iri" },
				type: { const: "Annotation" },
				motivation: { enum: ["describing"] },
				body: { type: "array", items: { $ref: "#/$defs/text" } },
				target: {
					anyOf: [
						{ $ref: "#/$defs/specific" },
						{ type: "array", items: { $ref: "#/$defs/specific" }, minItems: 1 },
					],
				},
				// Ours: one JSON literal.
				statement: { type: "object" },
			},
			required: ["id", "type", "target"],
			additionalProperties: false,
		},
		text: {
			type: "object",
			properties: {
				type: { const: "TextualBody" },
				value: { type: "string" },
				format: { const: "text/plain" },
				language: { type: "string", minLength: 2 },
				purpose: { enum: ["describing", "classifying"] },
			},
			required: ["type", "value"],
			additionalProperties: false,
		},
		specific: {
			type: "object",
			properties: {
				type: { const: "SpecificResource" },
				source: {
					type: "object",
					properties: {
						id: { $ref: "#/$defs/iri" },
						type: { const: "Text" },
						format: { type: "string", pattern: "^[a-z]+/[a-z+.-]+$" },
						language: { type: "string", minLength: 2 },
					},
					required: ["id"],
					additionalProperties: false,
				},
				scope: { $ref: "#/$defs/iri" },
				selector: {
					type: "array",
					items: { oneOf: [{ $ref: "#/$defs/quote" }, { $ref: "#/$defs/position" }] },
				},
			},
			required: ["source"],
			additionalProperties: false,
		},
		quote: {
			type: "object",
			properties: {
				type: { const: "TextQuoteSelector" },
				exact: { type: "string", minLength: 1 },
				prefix: { type: "string" },
				suffix: { type: "string" },
			},
			required: ["type", "exact"],
			additionalProperties: false,
		},
		position: {
			type: "object",
			properties: {
				type: { const: "TextPositionSelector" },
				start: { $ref: "#/$defs/count" },
				end: { $ref: "#/$defs/count" },
			},
			required: ["type", "start", "end"],
			additionalProperties: false,
		},
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
