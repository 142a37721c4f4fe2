import type { Model, Quote, Statement } from "../article/model/types.ts";
import { describeStatement } from "../article/sentences/labels.ts";
import { indexCodePoints } from "../article/text/code-points.ts";

const pageId = "annotations.jsonld#page";

/**
 * The text of `<slug>/annotations.jsonld`: every statement as an annotation of the W3C model
 * (https://www.w3.org/TR/annotation-model/), in an AnnotationCollection of one page.
 * Addresses are relative to the file itself, so the folder can be moved. A statement with
 * several stretches has several targets.
 *
 * What is annotated is `article.txt`, the article as plain text, because positions count in
 * the annotated resource and the page holds more than the article; `scope` names the
 * page, at the statement. A TextPositionSelector counts code points there, not UTF-16 units
 * as data.json does, whose `text` is the same text.
 *
 * `article` is what data.json holds beside text, statements and positions, so that this file
 * and `article.txt` are the whole article: positions follow from statements.
 */
export function formatAnnotations(model: Model): string {
	const { toCodePoint } = indexCodePoints(model.text);
	const items = model.statements.map((statement) => writeItem(model, statement, toCodePoint));
	const { text: _text, statements: _statements, positions: _positions, ...article } = model;
	const collection = {
		"@context": [
			"http://www.w3.org/ns/anno.jsonld",
			// What is ours travels as it is: a JSON literal under one term.
			{
				"@version": 1.1,
				article: { "@id": "urn:standpoint:article", "@type": "@json" },
				statement: { "@id": "urn:standpoint:statement", "@type": "@json" },
			},
		],
		id: "annotations.jsonld",
		type: "AnnotationCollection",
		label: model.title,
		total: items.length,
		first: {
			id: pageId,
			type: "AnnotationPage",
			partOf: "annotations.jsonld",
			startIndex: 0,
			items,
		},
		last: pageId,
		article,
	};
	return `${JSON.stringify(collection, null, "\t")}\n`;
}

function writeItem(
	model: Model,
	statement: Statement,
	toCodePoint: (offset: number) => number,
): object {
	const { quote, continued, sentence, ...facts } = statement;
	const scope = `index.html#statement=${statement.id}`;
	const targets = [quote, ...continued].map((stretch) => ({
		type: "SpecificResource",
		source: { id: "article.txt", type: "Text", format: "text/plain", language: model.lang },
		scope,
		selector: listSelectors(stretch, toCodePoint),
	}));
	const [target] = targets;
	return {
		// No id of a statement holds "=": none can be the page's.
		id: `annotations.jsonld#statement=${statement.id}`,
		type: "Annotation",
		motivation: "describing",
		body: listBodies(model, statement),
		target: targets.length === 1 ? target : targets,
		statement: facts,
	};
}

/** A sentence for people, and the stance or silence as a class, when there is one. */
function listBodies(model: Model, statement: Statement): object[] {
	// What somebody else claims is no stance of the actor's: as a class it would pass for one.
	const isClaimed = statement.claimedBy !== undefined;
	const label = isClaimed ? undefined : (statement.stance ?? statement.silence);
	const text = { type: "TextualBody", format: "text/plain" };
	const sentence = describeStatement(model, statement);
	return [
		// Generated sentences are English, whatever the article's language.
		{ ...text, purpose: "describing", language: "en", value: sentence },
		...(label === undefined ? [] : [{ ...text, purpose: "classifying", value: label }]),
	];
}

/** Where a stretch is, told twice: by its words, and by their place. */
function listSelectors(
	{ exact, prefix, suffix, start, stop }: Quote,
	toCodePoint: (offset: number) => number,
): object[] {
	return [
		// Half a character at the far end of a neighbour could not be found again, nor be UTF-8.
		{
			type: "TextQuoteSelector",
			exact,
			prefix: prefix.replace(/^[\uDC00-\uDFFF]/, ""),
			suffix: suffix.replace(/[\uD800-\uDBFF]$/, ""),
		},
		{ type: "TextPositionSelector", start: toCodePoint(start), end: toCodePoint(stop) },
	];
}
