import { escapeMarkdown } from "../article/draft/markdown.ts";
import type { Actor, Note, Proposal } from "../article/model/types.ts";
import type { ImportedArticle } from "./imported.ts";
import { writeTyped } from "./typed-text.ts";

/** JSON's strings are strings of YAML. */
const quote = (text: string) => JSON.stringify(text);

const listQuoted = (texts: readonly string[]) => `[${texts.map(quote).join(", ")}]`;

/** `  mayor:` and below it the lines that have a value. */
function writeEntry(id: string, pairs: readonly [string, string | undefined][]): string[] {
	const lines = pairs.flatMap(([key, value]) =>
		value === undefined ? [] : [`    ${key}: ${value}`],
	);
	return [`  ${id}:`, ...lines];
}

const optional = (text: string | undefined) => (text === undefined ? undefined : quote(text));

function writeActor({ id, name, role, kind, side, of, aka }: Omit<Actor, "heard">): string[] {
	return writeEntry(id, [
		["name", quote(name)],
		["role", optional(role)],
		["kind", kind],
		["side", optional(side)],
		["of", of],
		["aka", aka && aka.length > 0 ? listQuoted(aka) : undefined],
	]);
}

function writeProposal({ id, title, question, summary, opposite }: Proposal): string[] {
	return writeEntry(id, [
		["title", quote(title)],
		["question", optional(question)],
		["summary", optional(summary)],
		["opposite", opposite],
	]);
}

/** A note is Markdown there, and plain text here. */
function writeNote({ id, text }: Note): string[] {
	const isTyped = text.includes("\n") || text.trim() !== text;
	return [`  ${id}: ${quote(isTyped ? writeTyped(text) : escapeMarkdown(text))}`];
}

/** What follows headline and the line under it in the front matter: lines, each with its end. */
export function writeFrontMatter(article: ImportedArticle): string {
	const { lang, dateline, published, credit, codedBy, actors, proposals, notes } = article;
	const url = credit?.url === undefined ? [] : [`  url: ${quote(credit.url)}`];
	const lines = [
		`lang: ${quote(lang)}`,
		...(dateline === undefined ? [] : [`dateline: ${quote(dateline)}`]),
		...(published === undefined ? [] : [`published: ${published}`]),
		...(credit ? ["credit:", `  name: ${quote(credit.name)}`, ...url] : []),
		...(codedBy.length > 0 ? [`coded-by: ${listQuoted(codedBy)}`] : []),
		...(actors.length > 0 ? ["actors:", ...actors.flatMap(writeActor)] : []),
		...(proposals.length > 0 ? ["proposals:", ...proposals.flatMap(writeProposal)] : []),
		...(notes.length > 0 ? ["notes:", ...notes.flatMap(writeNote)] : []),
	];
	return lines.map((line) => `${line}\n`).join("");
}
