import type { Stretch } from "../text/finding.ts";
import { needsSpace } from "../text/line-joins.ts";
import { listSentences } from "../text/sentence-ends.ts";
import { type DraftActor, indexActors, listActors } from "./actors.ts";
import { type FoundAttribution, findAttributions } from "./attributions.ts";
import { guessLanguage } from "./language.ts";
import { escapeMarkdown } from "./markdown.ts";
import type { AttributionRule } from "./report.ts";

/** What seems to be somebody's words, for an author to take or leave. It never says a stance. */
export interface Suggestion {
	/** `s3-1`: the first of sentence 3. */
	id: string;
	/** As in the article, counted from 1 in its body; 0 for headline and dek. */
	sentence: number;
	/** The words, as they stand. */
	exact: string;
	/** Who is called their source, as it stands; null where nobody is. */
	speaker: string | null;
	/** Id of the drafted actor that this is. */
	actor: string | null;
	/** The speaker was carried over from an earlier sentence, or is a pronoun's guess. */
	weak: boolean;
	cue: string | null;
	/** Who passes the words on. */
	relay: string | null;
	/** The source stays without a name. */
	unnamed: boolean;
	rule: AttributionRule;
	/** From 0 to 1. */
	confidence: number;
}

/** The files of a new article. */
export interface NewArticle {
	/** `article.md`. */
	article: string;
	/** `published.txt`. */
	published: string;
	suggestions: Suggestion[];
	lang: string;
	actors: DraftActor[];
}

/** A headline is no sentence; longer, and it is a paragraph. */
const longestTitle = 200;
const longestDek = 300;

/** The paragraphs of a plain text: parted by empty lines if there are any, else by lines. */
export function partParagraphs(text: string, lang = ""): string[] {
	const clean = text
		.replace(/\r\n?/gu, "\n")
		.replace(/^\ufeff/u, "")
		.trim();
	const parts = /\n[ \t]*\n/u.test(clean) ? clean.split(/\n[ \t]*\n/u) : clean.split("\n");
	return parts.map((part) => joinSpaces(part.trim(), lang)).filter((part) => part !== "");
}

/** One space for each run of them; none where a line was broken between two sentences of Chinese. */
function joinSpaces(part: string, lang: string): string {
	return part.replace(/\s+/gu, (space, at: number) => {
		const after = part.slice(at + space.length, at + space.length + 2);
		const isParted =
			!space.includes("\n") || needsSpace(part.slice(Math.max(0, at - 2), at), after, lang);
		return isParted ? " " : "";
	});
}

/** Headline and dek, as far as they can be told from the first lines; the rest is the body. */
export function partHead(paragraphs: readonly string[], lang: string) {
	const [first = "", second = "", third] = paragraphs;
	// Few texts have no headline; a first sentence that stands alone before a longer one is it.
	const isShort = first.length <= longestTitle && first.length < second.length;
	const isTitle = isShort || (first.length <= longestTitle && !/[.。]["”’»]?$/u.test(first));
	if (!isTitle) return { title: "", dek: "", body: paragraphs };
	const whole = { start: 0, stop: second.length };
	const isDek =
		third !== undefined &&
		second.length <= longestDek &&
		second.length < third.length &&
		listSentences(second, whole, lang, []).length === 1;
	return { title: first, dek: isDek ? second : "", body: paragraphs.slice(isDek ? 2 : 1) };
}

/** A paragraph of the text that attributions are looked for in. */
interface Place extends Stretch {
	/** Its sentences; of headline and dek none is counted. */
	sentences: Stretch[];
}

function layOut(title: string, dek: string, body: readonly string[], lang: string) {
	const parts = [...[title, dek].filter(Boolean), ...body];
	const text = parts.join("\n");
	const heads = parts.length - body.length;
	let start = 0;
	const places: Place[] = parts.map((part) => {
		const stretch = { start, stop: start + part.length };
		start = stretch.stop + 1;
		return { ...stretch, sentences: [] };
	});
	// Also those within a quotation: each is a line of its own.
	for (const place of places.slice(heads)) place.sentences = listSentences(text, place, lang, []);
	return { text, places, body: places.slice(heads) };
}

const isGuess = ({ rule, speaker, named }: FoundAttribution) =>
	rule === "carried-over" || (speaker !== null && named !== null);

function toSuggestions(
	text: string,
	sentences: readonly Stretch[],
	found: readonly FoundAttribution[],
	actors: readonly DraftActor[],
): Suggestion[] {
	const counts = new Map<number, number>();
	const findActor = indexActors(text, actors);
	const read = (stretch: Stretch | null) => stretch && text.slice(stretch.start, stretch.stop);
	return found.map((one) => {
		const { content, speaker, cue, relay, unnamed, rule, confidence } = one;
		const sentence = sentences.findIndex(({ stop }) => content.start < stop) + 1;
		const isBody = sentence > 0 && content.start >= (sentences[sentence - 1]?.start ?? 0);
		const number = isBody ? sentence : 0;
		const count = (counts.get(number) ?? 0) + 1;
		counts.set(number, count);
		return {
			...{ id: `s${number}-${count}`, sentence: number, exact: read(content) ?? "" },
			...{ speaker: read(speaker), actor: findActor(one)?.id ?? null },
			...{ weak: isGuess(one), cue: read(cue), relay: read(relay), unnamed, rule, confidence },
		};
	});
}

function formatActor({ id, name, role, kind, aka }: DraftActor): string {
	return [
		`  ${id}:`,
		`    name: ${JSON.stringify(name)}`,
		...(role === undefined ? [] : [`    role: ${JSON.stringify(role)}`]),
		`    kind: ${kind}`,
		...(aka.length > 0 ? [`    aka: [${aka.map((one) => JSON.stringify(one)).join(", ")}]`] : []),
	].join("\n");
}

/**
 * Drafts an article from its plain text: headline, dek and language as far as they can be told,
 * who speaks, and a sentence a line. The words are the text's, one for one.
 * @param lang a BCP 47 tag; told from the text where none is given, else English
 */
export function draftArticle(plain: string, lang?: string): NewArticle {
	const tag = lang ?? guessLanguage(plain) ?? "en";
	const paragraphs = partParagraphs(plain, tag);
	const { title, dek, body } = partHead(paragraphs, tag);
	const { text, places, body: blocks } = layOut(title, dek, body, tag);
	const found = findAttributions(text, places, tag);
	const actors = listActors(text, found);
	const sentences = blocks.flatMap((block) => block.sentences);
	const lines = blocks.map((block) =>
		block.sentences
			.map(({ start, stop }) => escapeMarkdown(text.slice(start, stop).trim()))
			.join("\n"),
	);
	const front = [
		`title: ${JSON.stringify(escapeMarkdown(title))}`,
		...(dek ? [`dek: ${JSON.stringify(escapeMarkdown(dek))}`] : []),
		`lang: ${tag}`,
		...(actors.length > 0 ? ["actors:", ...actors.map(formatActor)] : []),
		"# What somebody can be for or against, as `harbour: {title: Building the harbour}`.",
		"proposals: {}",
	];
	return {
		article: `---\n${front.join("\n")}\n---\n\n${lines.join("\n\n")}\n`,
		published: `${[title, dek, ...body].filter(Boolean).join("\n")}\n`,
		suggestions: toSuggestions(text, sentences, found, actors),
		lang: tag,
		actors,
	};
}
