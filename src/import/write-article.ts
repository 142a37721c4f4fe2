import { escapeMarkdown } from "../article/draft/markdown.ts";
import { writeFrontMatter } from "./front-matter.ts";
import type { ImportedArticle, ImportedStatement } from "./imported.ts";
import { listTextParts, type NestedMark, nestMarks, type TextPart } from "./marks.ts";
import { writeTyped } from "./typed-text.ts";

/** Keys whose absence takes nothing from the truth of a statement. */
export type SpareKey = "id" | "cue" | "manner" | "note";

/** A piece of the file, and the statement (by index) or the key of it that it says. */
export interface Chunk {
	text: string;
	statement?: number;
	key?: SpareKey;
}

/** An article in our notation. */
export interface WrittenArticle {
	/** Together they are `article.md`. */
	chunks: Chunk[];
	/** `published.txt`. */
	published: string;
	/** Ids of the statements, by index; undefined for one without words. */
	ids: (string | undefined)[];
	/** Statements (by index) that stand in more stretches than they were marked in. */
	cut: number[];
}

const plain = (text: string): Chunk => ({ text });

/** Words behind an equals sign, as the notation reads them. */
const quote = (words: string) => `"${words.replace(/["\\]/gu, "\\$&")}"`;

/** Ids as the parser gives them, and those that must be written to be as they were. */
interface Names {
	id: string;
	isWritten: boolean;
}

/** In the order in which the statements are read. */
function nameStatements(
	statements: readonly ImportedStatement[],
	order: readonly number[],
): Map<number, Names> {
	const wanted = new Set(statements.flatMap(({ id }) => id ?? []));
	const counts = new Map<string, number>();
	const names = new Map<number, Names>();
	for (const index of order) {
		const { actor, verb, proposal, id } = statements[index] as ImportedStatement;
		const pair = `${actor}-${proposal ?? verb}`;
		const count = (counts.get(pair) ?? 0) + 1;
		counts.set(pair, count);
		const usual = `${pair}-${count}`;
		let free = id ?? usual;
		for (let number = 2; id === undefined && wanted.has(free); number++)
			free = `${usual}-${number}`;
		wanted.add(free);
		names.set(index, { id: free, isWritten: free !== usual });
	}
	return names;
}

interface Writer {
	article: ImportedArticle;
	names: ReadonlyMap<number, Names>;
	/** Those whose manner is written down. */
	manners: ReadonlySet<number>;
	/** The mark that begins each statement: of two that begin together the outer one. */
	firsts: ReadonlyMap<number, NestedMark>;
	marks: readonly NestedMark[];
}

/** ` about=fishers cue="said"` */
function listKeys(writer: Writer, index: number): Chunk[] {
	const statement = writer.article.statements[index] as ImportedStatement;
	const { about, via = [], to = [], when, cue, note, manner, votes } = statement;
	const name = writer.names.get(index);
	const pairs: [string, string | undefined, SpareKey?][] = [
		["about", about],
		["claimed-by", statement.claimedBy],
		["via", via.join(",") || undefined],
		["for", statement.for],
		["to", to.join(",") || undefined],
		["if", statement.if === undefined ? undefined : quote(statement.if)],
		["cue", cue === undefined ? undefined : quote(cue), "cue"],
		["part", statement.part === undefined ? undefined : quote(statement.part)],
		["votes", votes && [votes.for, votes.against, votes.abstained ?? []].flat().join(":")],
		["voice", statement.voice === "article" ? "article" : undefined],
		["manner", writer.manners.has(index) ? manner : undefined, "manner"],
		["when", statement.earlier ? "earlier" : when],
		["note", note, "note"],
		["id", name?.isWritten ? name.id : undefined, "id"],
	];
	return pairs.flatMap(([key, value, spare]) =>
		value === undefined
			? []
			: [{ text: ` ${key}=${value}`, statement: index, ...(spare ? { key: spare } : {}) }],
	);
}

/** `]{mayor rejects bridge; +fishers-bridge-1}` */
function listBraces(writer: Writer, mark: NestedMark): Chunk[] {
	const each = mark.statements.map((index): Chunk[] => {
		if (writer.firsts.get(index) !== mark)
			return [{ text: `+${writer.names.get(index)?.id}`, statement: index }];
		const statement = writer.article.statements[index] as ImportedStatement;
		const { actor, with: others = [], verb, proposal } = statement;
		const text = [
			[actor, ...others].join(","),
			verb,
			...(proposal === null ? [] : [proposal]),
		].join(" ");
		return [{ text, statement: index }, ...listKeys(writer, index)];
	});
	const parts = each.flatMap((chunks, at) => (at > 0 ? [plain("; "), ...chunks] : chunks));
	return [plain("]{"), ...parts, plain("}")];
}

/** The Markdown of each unit of a line: itself, or behind a backslash. */
function listEscaped(line: string): string[] {
	const escaped = escapeMarkdown(line);
	const units: string[] = [];
	for (let at = 0; at < escaped.length; at++) {
		const unit = escaped.charAt(at);
		units.push(unit === "\\" ? `${unit}${escaped.charAt(++at)}` : unit);
	}
	return units;
}

const indexMarks = (marks: readonly NestedMark[], place: (mark: NestedMark) => number) => {
	const byPlace = new Map<number, NestedMark[]>();
	for (const mark of marks) {
		const known = byPlace.get(place(mark));
		if (known) known.push(mark);
		else byPlace.set(place(mark), [mark]);
	}
	return byPlace;
};

/** “2. ” before the first sentence of a block: an item's number is of the text, and of no sentence. */
function findNumber(text: string, { start }: TextPart): string {
	const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
	return /^\d{1,9}[.)] $/u.test(line) ? line : "";
}

/** A block, a sentence a line, with its brackets and braces. */
function writeBlock(writer: Writer, part: TextPart): Chunk[] {
	const marks = writer.marks.filter(({ start, stop }) => start >= part.start && stop <= part.stop);
	const opening = indexMarks(marks, ({ start }) => start);
	const closing = indexMarks(marks, ({ stop }) => stop);
	const chunks: Chunk[] = [];
	const close = (at: number) => {
		for (const mark of closing.get(at)?.toReversed() ?? [])
			chunks.push(...listBraces(writer, mark));
	};
	const number = findNumber(writer.article.text, part);
	chunks.push(plain(number));
	for (const [index, { start, stop }] of part.sentences.entries()) {
		if (index > 0) chunks.push(plain(`\n${" ".repeat(number.length)}`));
		for (const [unit, text] of listEscaped(writer.article.text.slice(start, stop)).entries()) {
			if (unit > 0) close(start + unit);
			for (const { statements } of opening.get(start + unit) ?? [])
				chunks.push({ text: "[", statement: statements[0] as number });
			chunks.push(plain(text));
		}
		close(stop);
	}
	return chunks;
}

/** In the quotation marks of YAML. */
const toYaml = (chunks: readonly Chunk[]): Chunk[] => [
	plain('"'),
	...chunks.map((chunk) => ({ ...chunk, text: JSON.stringify(chunk.text).slice(1, -1) })),
	plain('"'),
];

/** Neighbours that say nothing of a statement are one. */
function joinChunks(chunks: readonly Chunk[]): Chunk[] {
	const joined: Chunk[] = [];
	for (const chunk of chunks) {
		const last = joined.at(-1);
		if (last && last.statement === undefined && chunk.statement === undefined)
			last.text += chunk.text;
		else joined.push({ ...chunk });
	}
	return joined;
}

/** Headline, line under it and paragraphs: one a line. */
const writePublished = (text: string, parts: readonly TextPart[]) =>
	parts.map(({ start, stop }) => `${text.slice(start, stop).replaceAll("\n", " ")}\n`).join("");

function writeBody(writer: Writer, part: TextPart): Chunk[] {
	const { start, stop, isTyped } = part;
	const typed = () => [plain(writeTyped(writer.article.text.slice(start, stop)))];
	return [plain("\n\n"), ...(isTyped ? typed() : writeBlock(writer, part))];
}

/**
 * Writes an article down.
 * @param manners statements (by index) whose manner the quotation marks do not tell
 */
export function writeArticle(
	article: ImportedArticle,
	manners: ReadonlySet<number> = new Set(),
): WrittenArticle {
	const { text, statements } = article;
	const parts = listTextParts(text, article.sentences);
	const marks = nestMarks(text, parts, statements);
	const firsts = new Map<number, NestedMark>();
	for (const mark of marks)
		for (const index of mark.statements) if (!firsts.has(index)) firsts.set(index, mark);
	const names = nameStatements(statements, [...firsts.keys()]);
	const writer = { article, names, manners, firsts, marks };
	const heads = parts.filter(({ sentences }) => sentences[0]?.paragraph === 0);
	const [title, dek] = heads.map((part) => joinChunks(toYaml(writeBlock(writer, part))));
	const front = writeFrontMatter(article);
	const chunks = [
		plain("---\ntitle: "),
		...(title ?? [plain('""')]),
		...(dek ? [plain("\ndek: "), ...dek] : []),
		plain(`\n${front}---`),
		...parts
			.filter(({ sentences }) => sentences[0]?.paragraph !== 0)
			.flatMap((part) => joinChunks(writeBody(writer, part))),
		plain("\n"),
	];
	const pieces = new Map<number, number>();
	for (const index of marks.flatMap((mark) => mark.statements))
		pieces.set(index, (pieces.get(index) ?? 0) + 1);
	return {
		chunks,
		published: writePublished(text, parts),
		ids: statements.map((_, index) => names.get(index)?.id),
		cut: statements.flatMap(({ stretches }, index) =>
			(pieces.get(index) ?? 0) > stretches.length ? [index] : [],
		),
	};
}
