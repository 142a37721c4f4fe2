import type { Model, Quote, Sentence, Statement } from "../article/model/types.ts";
import { indexCodePoints } from "../article/text/code-points.ts";
import { findPrefix, findSuffix } from "../article/text/excerpt.ts";
import { bisect } from "../article/text/finding.ts";
import {
	clipWords,
	type ImportedArticle,
	type ImportedStatement,
	type Remark,
} from "./imported.ts";
import { findValue, wrapList } from "./json-value.ts";

/** What a file of annotations holds, in the form of `data.json`. Not yet held against its schema. */
export interface ReadAnnotations {
	/** Null where the file tells of no article. */
	model: unknown;
	/** Statements whose words are not where they are said to be. */
	left: Remark[];
}

/** Where the words of a target are, in units of the text; null where they are not there. */
function findTarget(text: string, target: unknown, toUnit: (at: number) => number): Quote | null {
	const selectors = wrapList(findValue(target, "selector"));
	const find = (type: string) => selectors.find((one) => findValue(one, "type") === type);
	const exact = findValue(find("TextQuoteSelector"), "exact");
	const place = find("TextPositionSelector");
	const [from, to] = [findValue(place, "start"), findValue(place, "end")];
	if (typeof exact !== "string" || typeof from !== "number" || typeof to !== "number") return null;
	const [start, stop] = [toUnit(from), toUnit(to)];
	if (exact === "" || text.slice(start, stop) !== exact) return null;
	const [prefix, suffix] = [findPrefix(text, start, 32), findSuffix(text, stop, 32)];
	return { exact, prefix, suffix, start, stop };
}

const nameItem = (item: unknown, index: number) => {
	const id = findValue(item, "statement", "id");
	return typeof id === "string" ? id : `item ${index + 1}`;
};

function findSentence(sentences: unknown, start: number): unknown {
	const all = wrapList(sentences) as Partial<Sentence>[];
	return all[bisect(all.length, (at) => (all[at]?.stop ?? 0) > start)]?.id;
}

/**
 * Reads `annotations.jsonld` as {@link Model}s are exported to it.
 * @param text of `article.txt`, which is what it annotates
 */
export function readAnnotations(collection: unknown, text: string): ReadAnnotations {
	const article = findValue(collection, "article");
	if (typeof article !== "object" || article === null) return { model: null, left: [] };
	const { toUnit } = indexCodePoints(text);
	const left: Remark[] = [];
	const items = wrapList(findValue(collection, "first", "items"));
	const statements = items.flatMap((item, index) => {
		const targets = wrapList(findValue(item, "target"));
		const quotes = targets.map((target) => findTarget(text, target, toUnit));
		const [quote, ...continued] = quotes;
		if (!quote || continued.includes(null)) {
			const [lost] = targets.filter((_, at) => quotes[at] === null);
			const words = findValue(lost, "selector", 0, "exact");
			left.push({
				place: nameItem(item, index),
				words: typeof words === "string" ? clipWords(words) : "",
				reason: "its words do not stand at their place in article.txt",
			});
			return [];
		}
		const sentence = findSentence(findValue(article, "sentences"), quote.start);
		return [{ ...(findValue(item, "statement") as object), sentence, quote, continued }];
	});
	return { model: { ...article, text, statements, positions: [] }, left };
}

const listStretches = ({ quote, continued }: Statement) =>
	[quote, ...continued].map(({ start, stop }) => ({ start, stop }));

function toStatement(statement: Statement): ImportedStatement {
	const { stance: _stance, silence: _silence, sentence: _sentence, ...rest } = statement;
	const { quote: _quote, continued: _continued, if: condition, ...facts } = rest;
	return {
		...facts,
		...(condition ? { if: condition.text } : {}),
		place: statement.id,
		stretches: listStretches(statement),
	};
}

const formatting =
	"emphasis, links, pictures, lists and headings are not in these files: every block of the text is a paragraph";

/** An article that was exported, as it was. */
export function toImported(model: Model, left: readonly Remark[]): ImportedArticle {
	return {
		...model,
		statements: model.statements.map(toStatement),
		left,
		remarks: [{ place: "", words: "", reason: formatting }],
		hasText: true,
	};
}

const compared = ["sentences", "actors", "proposals", "notes", "statements"] as const;

const lost = (place: string, fields: readonly string[]): Remark[] =>
	fields.length === 0
		? []
		: [{ place, words: "", reason: `could not be taken over as it was: ${fields.join(", ")}` }];

/** What an exported article says that the imported one says otherwise; not what it lacks. */
export function listDifferences(before: Model, after: Model): Remark[] {
	const skipped = new Set<string>([...compared, "slug", "positions"]);
	const details = listOtherFields(before, after).filter((field) => !skipped.has(field));
	const records = compared.flatMap((key) => {
		const known = new Map<string, object>(after[key].map((one) => [one.id, one]));
		return before[key].flatMap((one) => {
			const now = known.get(one.id);
			return now ? lost(one.id, listOtherFields(one, now)) : [];
		});
	});
	return [...lost("", details), ...records];
}

function listOtherFields(before: object, after: object): string[] {
	const read = (one: object, field: string) => JSON.stringify(findValue(one, field));
	const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...fields].filter((field) => read(before, field) !== read(after, field));
}
