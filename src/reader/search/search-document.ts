import { listMakers } from "../../article/model/attributions.ts";
import type { Actor, Model, Proposal, Sentence, Statement } from "../../article/model/types.ts";
import { describeFact } from "../../article/sentences/labels.ts";
import { escapeMarkup } from "../../article/text/escape.ts";

/** What the search knows of an explainer. */
export interface SearchDocument {
	slug: string;
	/** First part of the article's language: words are stemmed by it. */
	language: string;
	/** Read by the indexer alone; the address of each part is its id (`passages.ts` reads them). */
	html: string;
}

/**
 * An article as it is indexed: its headline, who and what is in it, and each sentence after what
 * is said in it, in our sentences.
 */
export function writeSearchDocument(model: Model): SearchDocument {
	const { slug, lang } = model;
	const language = lang.split("-", 1)[0]?.toLowerCase() ?? "";
	const parts = [
		...model.sentences.flatMap((sentence) => writeSentence(model, sentence)),
		...model.actors.flatMap(writeActor),
		...model.proposals.flatMap(writeProposal),
	];
	const body = `<main data-pagefind-body>${parts.join("\n")}</main>`;
	const html = `<!doctype html><html lang="${escapeMarkup(language)}"><title></title><body>${body}</body></html>`;
	return { slug, language, html };
}

/** An element with its address; `weight` is what a word found in it counts. */
function write(tag: string, id: string, text: string, weight = 1): string {
	const address = escapeMarkup(id);
	return `<${tag} id="${address}" data-pagefind-weight="${weight}">${escapeMarkup(text)}</${tag}>`;
}

function writeSentence(model: Model, { id, start, stop }: Sentence): string[] {
	const facts = model.statements
		.filter(({ sentence }) => sentence === id)
		.map((statement) => write("p", formatAddress(statement), describeFact(model, statement)));
	const text = model.text.slice(start, stop);
	return [...facts, id === "title" ? write("h1", id, text, 5) : write("p", id, text)];
}

/**
 * Where a statement is, and by whom and on what, for those who search for these alone. Trap: of an
 * id with an ampersand the indexer loses the text.
 */
function formatAddress(statement: Statement): string {
	const { id, proposal } = statement;
	const told = { statement: id, actor: listMakers(statement).join(","), proposal: proposal ?? "" };
	return Object.entries(told)
		.map(([key, value]) => `${key}=${value}`)
		.join(";");
}

function writeActor({ id, name, role, aka = [] }: Actor): string[] {
	return [
		write("p", `actor=${id}`, name, 2),
		`<p>${escapeMarkup([role, ...aka].filter(Boolean).join(", "))}</p>`,
		writeFilter("actor", name),
	];
}

function writeProposal({ id, title, question = "" }: Proposal): string[] {
	return [
		write("p", `proposal=${id}`, title, 2),
		`<p>${escapeMarkup(question)}</p>`,
		writeFilter("proposal", title),
	];
}

/** What an article can be singled out by; no word of it is found. */
function writeFilter(name: "actor" | "proposal", value: string): string {
	return `<p data-pagefind-filter="${name}" data-pagefind-ignore>${escapeMarkup(value)}</p>`;
}
