import { Lexer } from "marked";
import { listHeard, listPositions } from "../model/positions.ts";
import type { Article, Block, Line, Prose } from "../model/prose.ts";
import type { Actor, Model, Proposal, Statement } from "../model/types.ts";
import { caps } from "./caps.ts";
import { type Collector, createCollector } from "./collect.ts";
import { createDraft, type Draft } from "./draft.ts";
import type { DeclaredActor, FrontMatter, Located } from "./front-matter/declared.ts";
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
import { listLetterCounts, readQuoted } from "./notation/manner.ts";
import type { WrittenMark } from "./notation/notation.ts";
import { finishStatement } from "./notation/quotes.ts";
import { resolveStatements } from "./notation/statements.ts";
import type { Problem } from "./problem.ts";
import { readSource, type Source } from "./source.ts";

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
}

/** An article, and where in its file each unit of `Model.text` stands. */
export interface LocatedArticle extends ParsedArticle {
	/** Offsets in {@link Source.text}. */
	origin: readonly number[];
}

/** Reads an article. Whatever the text holds, mistakes are problems and nothing is thrown. */
export function parseArticle(input: ArticleInput): ParsedArticle {
	const { article, problems } = locateArticle(input);
	return { article, problems };
}

/** {@link parseArticle}, for who changes the file at the place of certain words. */
export function locateArticle(input: ArticleInput): LocatedArticle {
	const tooLong = input.source.length > caps.article;
	const source = readSource(input.file, tooLong ? "" : input.source);
	const problems = createCollector(source);
	if (tooLong) {
		problems.add(messages.articleTooLong(input.source.length), 0);
		return { article: null, problems: problems.list(), origin: [] };
	}
	const draft = createDraft();
	const article = parseSource(input, source, problems, draft);
	return { article, problems: problems.list(), origin: draft.origin };
}

function parseSource(
	input: ArticleInput,
	source: Source,
	problems: Collector,
	draft: Draft,
): Article {
	const parts = splitSource(source.text, problems);
	const front = parseFrontMatter(parts, problems);
	const dir = findTextDirection(front.details.lang);
	reportCharacters(problems, source.raw, dir === "rtl");
	const title = writeHead(draft, problems, front.title, "title");
	const dek = writeHead(draft, problems, front.dek, "dek");
	const part = {
		text: source.text.slice(parts.bodyStart),
		place: (at: number) => at + parts.bodyStart,
	};
	const body = parseProse(part, draft, problems);
	const notes = readNotes(front, problems);
	const resolver = { draft, front, problems, searches: caps.searches, failed: new Set<string>() };
	const resolved = resolveStatements(resolver);
	fillLines(draft, resolved.ids);
	const quoted = readQuoted(draft, front.details.lang);
	const finisher = { ...resolver, letters: listLetterCounts(draft.text), reach: caps.reach };
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
	});
	if (input.published !== undefined && !hidesText(front, problems)) {
		checkPublished(draft, input.published, problems);
	}
	const prose: Prose = { title: title ?? { sentence: "title", inlines: [] }, dek, body, notes };
	return { model: toModel(input.slug, front, draft, statements, prose), prose };
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
		if (own === undefined || !shown.has(mark)) {
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
	statements: Statement[],
	prose: Prose,
): Model {
	const heard = listHeard(statements);
	const actors = [...front.actors.values()].map((actor) => toActor(actor, heard));
	const proposals: Proposal[] = [...front.proposals.values()].map(({ at: _, ...rest }) => rest);
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
		statements,
		positions: listPositions(actors, proposals, statements),
	};
}

function toActor(declared: DeclaredActor, heard: Set<string>): Actor {
	const { at: _at, places: _places, aka, ...rest } = declared;
	const others = aka.length === 0 ? {} : { aka: aka.map(({ text }) => text) };
	return { ...rest, ...others, heard: heard.has(rest.id) };
}
