import { Lexer } from "marked";
import { listHeard, listPositions } from "../model/positions.ts";
import type { Article, Block, Line, Prose } from "../model/prose.ts";
import type { Actor, Model, Proposal, Statement } from "../model/types.ts";
import { indexLineTexts, type LineTexts, partAnswered, settleAnswers } from "./answers.ts";
import { caps } from "./caps.ts";
import { type Collector, createCollector } from "./collect.ts";
import { createDraft, type Draft } from "./draft.ts";
import type {
	DeclaredActor,
	FrontMatter,
	Located,
	WarningAnswer,
} from "./front-matter/declared.ts";
import { findTextDirection } from "./front-matter/forms.ts";
import { parseFrontMatter } from "./front-matter/front-matter.ts";
import { splitSource } from "./front-matter/split.ts";

import { checkReferences } from "./lint/lint-names.ts";
import { lintArticle } from "./lint/lints.ts";
import { checkPublished } from "./lint/published.ts";
import { reportCharacters } from "./lint/suspects.ts";
import { buildInlines, type MarkIds, type TakeIds } from "./markdown/lines.ts";
import { formatBlocks } from "./markdown/notes.ts";
import { parseProse } from "./markdown/prose.ts";
import { writeRun } from "./markdown/runs.ts";
import { messages } from "./messages/all.ts";
import type { WrittenStatement } from "./notation/braces.ts";
import { listEnclosed } from "./notation/enclosed.ts";
import { type LocatedMark, locateMark } from "./notation/located.ts";
import { listLetterCounts, type Quoted, readQuoted } from "./notation/manner.ts";
import type { WrittenMark } from "./notation/notation.ts";
import { finishStatement } from "./notation/quotes.ts";
import { resolveStatements } from "./notation/statements.ts";
import type { AnsweredProblem, Problem } from "./problem.ts";
import { findSourcePlace, readSource, type Source } from "./source.ts";

/** An article as it was read from its folder. */
export interface ArticleInput {
	/** Name of the folder. */
	slug: string;
	/** Path of `article.md`, as problems name it. */
	file: string;
	/** Text of `article.md`. */
	source: string;
	/** Text of `published.txt`: headline, dek, then one paragraph a line. */
	published?: string;
}

export interface ParsedArticle {
	/** As much as could be made of it, also when there are problems; null when too little can. */
	article: Article | null;
	/** By place. */
	problems: Problem[];
	/** Warnings that the author has answered. */
	answered: AnsweredProblem[];
	/** Answers that settle none of these; the article's files may yet have what they are about. */
	idle: IdleAnswers;
}

/** Answers with the problem that each is as long as it settles nothing. */
export interface IdleAnswers {
	told: ReadonlyMap<WarningAnswer, Problem>;
	texts: LineTexts;
}

/** An article, and where in its file each unit of `Model.text` stands. */
export interface LocatedArticle extends ParsedArticle {
	/** Offsets in {@link Source.text}. */
	origin: ArrayLike<number>;
	/** Every mark as it is written, in article order. */
	marks: readonly LocatedMark[];
	/** What is declared, with its places; null when the file is too long to be read. */
	front: FrontMatter | null;
}

/** Reads an article. Whatever the text holds, mistakes are problems and nothing is thrown. */
export function parseArticle(input: ArticleInput): ParsedArticle {
	const { draft: _draft, front: _front, written: _written, ...parsed } = readArticle(input, false);
	return parsed;
}

/** {@link parseArticle}, for who changes the file at the place of certain words. */
export function locateArticle(input: ArticleInput): LocatedArticle {
	const { draft, written, ...read } = readArticle(input, true);
	const marks = draft?.uses.map((use) => locateMark(use, written)) ?? [];
	return { ...read, origin: draft?.origin.slice(0, draft.text.length) ?? [], marks };
}

interface ReadArticle extends ParsedArticle, Pick<LocatedArticle, "front"> {
	/** Null when the file is too long to be read. */
	draft: Draft | null;
	written: ReadonlyMap<WrittenStatement, string>;
}

/** @param keepsAll whether marks behind the cap are wanted: a name is changed in all of them */
function readArticle(input: ArticleInput, keepsAll: boolean): ReadArticle {
	const tooLong = input.source.length > caps.article;
	const source = readSource(input.file, tooLong ? "" : input.source);
	const problems = createCollector(source);
	if (tooLong) {
		problems.add(messages.articleTooLong(input.source.length), 0);
		const idle = { told: new Map(), texts: new Map() };
		const nothing = { article: null, draft: null, front: null, written: new Map() };
		return { ...nothing, problems: problems.list(), answered: [], idle };
	}
	const read = parseSource(input, source, problems, keepsAll);
	return { ...read, ...answerProblems(read.front.answered, problems, source, read.draft) };
}

function answerProblems(
	answers: readonly WarningAnswer[],
	problems: Collector,
	source: Source,
	draft: Draft,
): Omit<ParsedArticle, "article"> {
	const texts = answers.length > 0 ? indexLineTexts(source, draft) : new Map();
	const settled = settleAnswers(answers, problems.list(), texts);
	// What is not warned of while there are errors may only not have been looked for.
	const idle = [...settled.idle].filter(
		([, { code }]) => code === "answered-error" || !problems.hasError(),
	);
	for (const [{ at }, message] of idle) problems.add(message, at);
	const parts = partAnswered(problems.list(), settled);
	const told = new Map<WarningAnswer, Problem>();
	for (const [answer, { code }] of idle) {
		const { line, column } = findSourcePlace(source, answer.at.start);
		const problem = parts.problems.find(
			(one) => one.code === code && one.line === line && one.column === column,
		);
		if (problem) told.set(answer, problem);
	}
	return { ...parts, idle: { told, texts } };
}

interface ParsedSource {
	article: Article;
	draft: Draft;
	front: FrontMatter;
	written: ReadonlyMap<WrittenStatement, string>;
}

function parseSource(
	input: ArticleInput,
	source: Source,
	problems: Collector,
	keepsAll: boolean,
): ParsedSource {
	const parts = splitSource(source.text, problems);
	const front = parseFrontMatter(parts, problems);
	const dir = findTextDirection(front.details.lang);
	reportCharacters(problems, source.raw, dir === "rtl");
	const draft = createDraft(front.details.lang, source.text.length, keepsAll);
	const title = writeHead(draft, problems, front.title, "title");
	const dek = writeHead(draft, problems, front.dek, "dek");
	const part = {
		text: source.text.slice(parts.bodyStart),
		place: (at: number) => at + parts.bodyStart,
	};
	// What is read as prose may be the front matter: then it is not warned of what it looks like.
	const body = parseProse(part, draft, front.broken ? keepErrors(problems) : problems);
	const notes = readNotes(front, problems);
	const resolver = { draft, front, problems, searches: caps.searches, failed: new Set<string>() };
	const resolved = resolveStatements(resolver);
	fillLines(draft, resolved.ids);
	const quoted = readQuoted(draft, front.details.lang, resolved.unquoted);
	const letters = listLetterCounts(draft.text);
	const enclosed = listEnclosed(resolved.statements, letters, quoted.quoted);
	const finisher = { ...resolver, letters, enclosed, reach: caps.reach };
	const statements = resolved.statements.map((open) => finishStatement(finisher, open, quoted));
	checkReferences(front, problems);
	const conditional = resolved.statements.filter(({ keys }) => keys.conditional);
	const conditions = new Set(conditional.map(({ id }) => id));
	const { notes: used } = resolved;
	lintArticle({
		draft,
		front,
		problems,
		statements,
		notes: used,
		quoted,
		conditional: conditions,
		places: new Map(resolved.statements.map(({ id, at }) => [id, at])),
	});
	if (input.published !== undefined && !hidesText(front, problems)) {
		checkPublished(draft, input.published, problems);
	}
	const prose: Prose = { title: title ?? { sentence: "title", inlines: [] }, dek, body, notes };
	const model = toModel(input.slug, front, draft, { statements, prose, quoted });
	return { article: { model, prose }, draft, front, written: resolved.written };
}

function keepErrors(problems: Collector): Collector {
	return {
		...problems,
		add: (message, at, stop) => {
			if (message.severity === "error") problems.add(message, at, stop);
		},
	};
}

/** Notation that was left standing, or text that was not read, would differ in any case. */
function hidesText(front: FrontMatter, problems: Collector): boolean {
	const left = ["unmatched-bracket", "stray-braces", "unclosed-braces", "unclosed-front-matter"];
	return front.broken || problems.hasError(...left, "too-deep", "too-many", "block-too-long");
}

function writeHead(
	draft: Draft,
	problems: Collector,
	located: Located | null,
	kind: "title" | "dek",
): Line | null {
	if (located === null) return null;
	const run = { text: located.text.replaceAll("\n", " "), origin: located.origin };
	const [line] = writeRun({ draft, problems, lexer: new Lexer({ gfm: true }) }, run, kind);
	return line ?? null;
}

function readNotes(front: FrontMatter, problems: Collector): Record<string, Block[]> {
	const notes: [string, Block[]][] = [];
	for (const { id, text, origin, start } of front.notes.values()) {
		const place = (at: number): number => origin[at] ?? start;
		notes.push([id, parseProse({ text, place }, null, problems)]);
	}
	return Object.fromEntries(notes);
}

/** Makes the inlines of all lines, now that every mark knows what it shows. */
function fillLines(draft: Draft, ids: ReadonlyMap<WrittenMark, MarkIds>): void {
	const shown = new Set<WrittenMark>();
	const takeIds: TakeIds = (mark) => {
		const own = ids.get(mark);
		if (own === undefined) return undefined;
		if (!shown.has(mark)) {
			shown.add(mark);
			return own;
		}
		return { ...own, continues: [...own.statements] };
	};
	for (const { line, atoms } of draft.lines) line.inlines = buildInlines(atoms, takeIds);
}

function toModel(
	slug: string,
	front: FrontMatter,
	draft: Draft,
	{ statements, prose, quoted }: { statements: Statement[]; prose: Prose; quoted: Quoted },
): Model {
	const { unquoted } = quoted;
	const heard = listHeard(statements);
	const actors = [...front.actors.values()].map((actor) => toActor(actor, heard));
	const proposals = listProposals(front);
	const headOf = (kind: "title" | "dek"): string => {
		const block = draft.blocks.find((block) => block.kind === kind);
		return block === undefined ? "" : draft.text.slice(block.start, block.stop);
	};
	return {
		schemaVersion: 1,
		slug,
		title: headOf("title"),
		dek: headOf("dek"),
		...front.details,
		dir: findTextDirection(front.details.lang),
		text: draft.text,
		actors,
		proposals,
		notes: Object.entries(prose.notes).map(([id, blocks]) => ({ id, text: formatBlocks(blocks) })),
		sentences: draft.sentences,
		...(unquoted.length > 0 && { unquoted }),
		statements,
		positions: listPositions(actors, proposals, statements),
	};
}

function toActor(declared: DeclaredActor, heard: Set<string>): Actor {
	const { at: _at, places: _places, aka, ...rest } = declared;
	const others = aka.length === 0 ? {} : { aka: aka.map(({ text }) => text) };
	return { ...rest, ...others, heard: heard.has(rest.id) };
}

/** Opposites are declared once and hold for both. */
function listProposals({ proposals }: FrontMatter): Proposal[] {
	const declared = [...proposals.values()];
	const named = declared.flatMap(({ id, opposite }) =>
		opposite !== undefined && opposite !== id && proposals.has(opposite) ? [[id, opposite]] : [],
	);
	return declared.map(({ at: _, places: __, opposite: ___, ...proposal }) => {
		const pair = named.find((both) => both.includes(proposal.id));
		const opposite = pair?.find((id) => id !== proposal.id);
		return opposite === undefined ? proposal : { ...proposal, opposite };
	});
}
