import { describeStatement } from "../model/describe.ts";
import type { Model, Quote, Statement } from "../model/types.ts";
import { countCodePoints } from "./code-points.ts";

/**
 * The text of `<slug>/annotations.jsonld`: every statement as a W3C Web Annotation, in an
 * AnnotationCollection of one page. Addresses are relative to the file itself, so the folder
 * can be moved. A statement with several stretches has several targets.
 *
 * A TextPositionSelector counts code points, not UTF-16 units as data.json does; both count
 * in the `text` of data.json, which is what the reader's page shows.
 */
export function formatAnnotations(model: Model): string {
	const toCodePoint = countCodePoints(model.text);
	const items = model.statements.map((statement) => writeItem(model, statement, toCodePoint));
	const collection = {
		"@context": [
			"http://www.w3.org/ns/anno.jsonld",
			// What is ours travels as it is: a JSON literal under one term.
			{ "@version": 1.1, statement: { "@id": "urn:standpoint:statement", "@type": "@json" } },
		],
		id: "annotations.jsonld",
		type: "AnnotationCollection",
		label: model.title,
		total: items.length,
		first: {
			id: "annotations.jsonld#page",
			type: "AnnotationPage",
			partOf: "annotations.jsonld",
			startIndex: 0,
			items,
		},
	};
	return `${JSON.stringify(collection, null, "\t")}\n`;
}

function writeItem(
	model: Model,
	statement: Statement,
	toCodePoint: (offset: number) => number,
): object {
	const { quote, continued, sentence, ...facts } = statement;
	const targets = [quote, ...continued].map((stretch) => writeTarget(model, stretch, toCodePoint));
	const [target] = targets;
	return {
		id: `annotations.jsonld#${statement.id}`,
		type: "Annotation",
		motivation: "describing",
		body: listBodies(model, statement),
		target: targets.length === 1 ? target : targets,
		statement: facts,
	};
}

/** A sentence for people, and the stance or silence as a class, when there is one. */
function listBodies(model: Model, statement: Statement): object[] {
	const label = statement.stance ?? statement.silence;
	const text = { type: "TextualBody", format: "text/plain" };
	const sentence = describeStatement(model, statement);
	return [
		// Generated sentences are English, whatever the article's language.
		{ ...text, purpose: "describing", language: "en", value: sentence },
		...(label === undefined ? [] : [{ ...text, purpose: "classifying", value: label }]),
	];
}

function writeTarget(
	model: Model,
	{ exact, prefix, suffix, start, stop }: Quote,
	toCodePoint: (offset: number) => number,
): object {
	return {
		type: "SpecificResource",
		source: { id: "index.html", type: "Text", format: "text/html", language: model.lang },
		selector: [
			{ type: "TextQuoteSelector", exact, prefix, suffix },
			{ type: "TextPositionSelector", start: toCodePoint(start), end: toCodePoint(stop) },
		],
	};
}
