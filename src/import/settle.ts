import type { Model } from "../article/model/types.ts";
import { type ParsedArticle, parseArticle } from "../article/parse/article.ts";
import { caps } from "../article/parse/caps.ts";
import { formatProblem } from "../article/parse/format.ts";
import type { Problem } from "../article/parse/problem.ts";
import { listSourceLines } from "../article/parse/source.ts";
import { bisect } from "../article/text/finding.ts";
import { listLineStarts } from "../article/text/places.ts";
import {
	clipWords,
	type ImportedArticle,
	type ImportedStatement,
	type Remark,
} from "./imported.ts";
import { type SpareKey, type WrittenArticle, writeArticle } from "./write-article.ts";

/** An article that the parser reads without an error. */
export interface SettledArticle {
	slug: string;
	/** `article.md`. */
	source: string;
	/** `published.txt`; null where the text is not the source's own. */
	published: string | null;
	model: Model;
	/** How many statements are in it, and how many the source has. */
	kept: number;
	total: number;
	/** Statements that are not in it. */
	left: Remark[];
	/** What else did not fit, or is to be looked at. */
	remarks: Remark[];
}

/** Why nothing can be made of it: a problem for people, or several. */
export interface Refusal {
	refusal: string;
}

/** What the parser objects to, with the statement or key that it stands in. */
interface Objection {
	problem: Problem;
	statement: number;
	key: SpareKey | undefined;
}

/**
 * What no statement of a source can bring about, only a fault of the writing: to leave a statement
 * out for it would hide the fault.
 */
const faults = new Set([
	...["text-changed", "unmatched-bracket", "stray-braces", "empty-braces"],
	...["unclosed-braces", "unclosed-quote", "unreadable-notation", "unknown-continuation"],
]);

/** By the offset in the file at which each piece of it begins. */
function findObjections(written: WrittenArticle, errors: readonly Problem[]) {
	const source = written.chunks.map(({ text }) => text).join("");
	const lines = listLineStarts(source);
	let length = 0;
	const starts = written.chunks.map(({ text }) => {
		length += text.length;
		return length - text.length;
	});
	const placed: Objection[] = [];
	const others: Problem[] = [];
	for (const problem of errors) {
		const at = (lines[problem.line - 1] ?? 0) + problem.column - 1;
		const chunk = written.chunks[bisect(starts.length, (one) => (starts[one] ?? 0) > at) - 1];
		if (chunk?.statement === undefined || faults.has(problem.code)) others.push(problem);
		else placed.push({ problem, statement: chunk.statement, key: chunk.key });
	}
	return { placed, others };
}

const tellWhy = ({ message, hint }: Problem) => `${message}${hint ? ` (${hint})` : ""}`;

/** The article without what the parser objects to, which becomes remarks. */
function drop(article: ImportedArticle, objections: readonly Objection[]): ImportedArticle {
	const gone = new Map<number, Problem>();
	const spared = new Map<number, Objection[]>();
	for (const one of objections) {
		// What is not the source's own cannot be spared.
		const isSpare = one.key && article.statements[one.statement]?.[one.key] !== undefined;
		if (!isSpare) gone.set(one.statement, gone.get(one.statement) ?? one.problem);
		else spared.set(one.statement, [...(spared.get(one.statement) ?? []), one]);
	}
	const left: Remark[] = [];
	const remarks: Remark[] = [];
	const statements = article.statements.flatMap((statement, index) => {
		const problem = gone.get(index);
		if (problem) {
			left.push(toRemark(article.text, statement, tellWhy(problem)));
			return [];
		}
		const kept: ImportedStatement = { ...statement };
		for (const { key, problem: why } of spared.get(index) ?? []) {
			if (key === undefined || kept[key] === undefined) continue;
			const reason = `its ${key} is left out: ${tellWhy(why)}`;
			remarks.push(toRemark(article.text, statement, reason));
			delete kept[key];
		}
		return [kept];
	});
	return {
		...article,
		statements,
		left: [...article.left, ...left],
		remarks: [...article.remarks, ...remarks],
	};
}

/** A remark on a statement, with its words. */
function toRemark(text: string, statement: ImportedStatement, reason: string): Remark {
	const words = statement.stretches.map(({ start, stop }) => text.slice(start, stop)).join(" … ");
	return { place: statement.place, words: clipWords(words), reason };
}

const parse = (article: ImportedArticle, written: WrittenArticle, slug: string): ParsedArticle =>
	parseArticle({
		...{ slug, file: `content/${slug}/article.md` },
		source: written.chunks.map(({ text }) => text).join(""),
		...(article.hasText ? { published: written.published } : {}),
	});

/** Why a statement cannot be written down; null where it can. */
function findUnfit(statement: ImportedStatement, hasWords: boolean, count: number): string | null {
	if (!hasWords) return "there are no words that could be marked";
	if (count > caps.statements) return `an article has at most ${caps.statements} statements`;
	return statement.if?.includes("\n") ? "its condition goes over the end of a line" : null;
}

/** Without statements and cues that cannot be written down, which become remarks. */
function dropUnfit(article: ImportedArticle): ImportedArticle {
	const { ids } = writeArticle(article);
	const left: Remark[] = [];
	const remarks: Remark[] = [];
	const statements = article.statements.flatMap((statement, index): ImportedStatement[] => {
		const count = index + 1 - left.length;
		const why = findUnfit(statement, ids[index] !== undefined, count);
		if (why !== null) left.push(toRemark(article.text, statement, why));
		if (why !== null) return [];
		const { cue, ...rest } = statement;
		if (!cue?.includes("\n")) return [statement];
		const reason = "its cue is left out: it goes over the end of a line";
		remarks.push(toRemark(article.text, statement, reason));
		return [rest];
	});
	return {
		...article,
		statements,
		left: [...article.left, ...left],
		remarks: [...article.remarks, ...remarks],
	};
}

const refuse = (problems: readonly Problem[], source: string): Refusal => {
	const lines = listSourceLines(source);
	// That the text is another follows from what else is wrong with it.
	const causes = problems.filter(({ code }) => code !== "text-changed");
	const told = causes.length > 0 ? causes : problems;
	return { refusal: told.map((problem) => formatProblem(problem, lines)).join("\n\n") };
};

/** The first words at which the text would be shown otherwise than it is. */
function describeChange(text: string, shown: string): string {
	let at = 0;
	while (text[at] === shown[at]) at++;
	const around = (words: string) => clipWords(words.slice(Math.max(0, at - 20), at + 30));
	return `the text would not be shown as it is: “${around(text)}” would become “${around(shown)}”`;
}

/** Statements (by index) whose manner the quotation marks do not tell. */
function listManners({ statements }: ImportedArticle, written: WrittenArticle, model: Model) {
	const found = new Map(model.statements.map(({ id, manner }) => [id, manner]));
	const isOther = ({ manner }: ImportedStatement, index: number) =>
		manner !== undefined && found.get(written.ids[index] ?? "") !== manner;
	return new Set(statements.flatMap((one, index) => (isOther(one, index) ? [index] : [])));
}

function describeCut(article: ImportedArticle, { cut }: WrittenArticle): Remark[] {
	return cut.map((index) =>
		toRemark(
			article.text,
			article.statements[index] as ImportedStatement,
			"stands in several stretches now: it goes over the end of a paragraph, or crosses another",
		),
	);
}

function finish(article: ImportedArticle, slug: string): SettledArticle | Refusal {
	const first = writeArticle(article);
	const read = parse(article, first, slug).article?.model;
	const manners = read ? listManners(article, first, read) : new Set<number>();
	const written = manners.size > 0 ? writeArticle(article, manners) : first;
	const parsed = parse(article, written, slug);
	const source = written.chunks.map(({ text }) => text).join("");
	const errors = parsed.problems.filter(({ severity }) => severity === "error");
	const model = parsed.article?.model;
	if (errors.length > 0 || !model) return refuse(errors, source);
	if (model.text !== article.text) return { refusal: describeChange(article.text, model.text) };
	return {
		...{ slug, source, model, kept: model.statements.length },
		published: article.hasText ? written.published : null,
		total: article.statements.length + article.left.length,
		left: [...article.left],
		remarks: [...article.remarks, ...describeCut(article, written)],
	};
}

/**
 * Writes an article down so that the parser reads it without an error: statements, and keys that
 * can be spared, to which it objects are left out and told of. Where it objects to something else,
 * nothing can be made of it.
 */
export function settleArticle(article: ImportedArticle, slug: string): SettledArticle | Refusal {
	let current = dropUnfit(article);
	for (;;) {
		const written = writeArticle(current);
		const { problems } = parse(current, written, slug);
		const errors = problems.filter(({ severity }) => severity === "error");
		if (errors.length === 0) return finish(current, slug);
		const { placed, others } = findObjections(written, errors);
		if (placed.length === 0 || others.some(({ code }) => faults.has(code)))
			return refuse(others, written.chunks.map(({ text }) => text).join(""));
		current = drop(current, placed);
	}
}
