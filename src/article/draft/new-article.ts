import type { Stretch } from "../text/finding.ts";
import { listSentences } from "../text/sentence-ends.ts";
import { type DraftActor, indexActors, listActors } from "./actors.ts";
import { type FoundAttribution, findAttributions } from "./attributions.ts";
import { findDay } from "./days.ts";
import { guessLanguage } from "./language.ts";
import { escapeMarkdown, formatLedLines } from "./markdown.ts";
import { type PlainText, partHead, readPlainText } from "./plain-text.ts";
import type { CuePlace } from "./report.ts";
import type { Suggestion } from "./suggestion.ts";

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

/** A paragraph of the text that attributions are looked for in. */
interface Place extends Stretch {
	/** Its sentences; of headline and dek none is counted. */
	sentences: Stretch[];
}

function layOut({ title, dek, body }: PlainText, lang: string) {
	const parts = [...[title, dek].filter(Boolean), ...body.map((block) => block.text)];
	const text = parts.join("\n");
	const heads = parts.length - body.length;
	let start = 0;
	const places: Place[] = parts.map((part) => {
		const stretch = { start, stop: start + part.length };
		start = stretch.stop + 1;
		return { ...stretch, sentences: [] };
	});
	// Also those within a quotation: each is a line of its own.
	// A heading is one line.
	for (const [at, place] of places.slice(heads).entries())
		place.sentences = /#/u.test(body[at]?.lead ?? "")
			? [{ start: place.start, stop: place.stop }]
			: listSentences(text, place, lang, []);
	return { text, places, blocks: places.slice(heads) };
}

const isGuess = ({ rule, speaker, named }: FoundAttribution) =>
	rule === "carried-over" || (speaker !== null && named !== null);

/** A stretch without the full stop, comma or colon that follows it; “U.S.” keeps its own. */
function endBeforeStop(words: string): string {
	return /\.\p{L}\.$/u.test(words) ? words : words.replace(/[.,;:]$/u, "");
}

/** From the first of two who speak together to the second; of “both” it is that word. */
function spanSpeakers({ speaker, other }: FoundAttribution): Stretch | null {
	if (!speaker || !other || other.start < speaker.start) return speaker;
	return { start: speaker.start, stop: other.stop };
}

/** “Declined to comment on Tuesday”: nothing was said. */
const isSilence = (cue: string | null, exact: string) =>
	/^(?:declin|refus)/u.test(cue ?? "") && /^to comment(?!\p{L})/u.test(exact);

function toSuggestions(
	text: string,
	sentences: readonly Stretch[],
	found: readonly FoundAttribution[],
	actors: readonly DraftActor[],
	lang: string,
): Suggestion[] {
	const counts = new Map<number, number>();
	const findActor = indexActors(text, actors, lang);
	const read = (stretch: Stretch | null) => stretch && text.slice(stretch.start, stretch.stop);
	const readCue = (cue: CuePlace | null) =>
		cue?.second ? `${read(cue)} … ${read(cue.second)}` : read(cue);
	return found.map((one) => {
		const { content, cue, part, relay, unnamed, rule, confidence } = one;
		const [actor, ...others] = findActor(one);
		const exact = endBeforeStop(read(content) ?? "");
		const sentence = sentences.findIndex(({ stop }) => content.start < stop) + 1;
		const isBody = sentence > 0 && content.start >= (sentences[sentence - 1]?.start ?? 0);
		const number = isBody ? sentence : 0;
		const count = (counts.get(number) ?? 0) + 1;
		counts.set(number, count);
		return {
			...{ id: `s${number}-${count}`, sentence: number },
			...{ exact, speaker: read(spanSpeakers(one)), actor: actor?.id ?? null },
			...(others.length > 0 ? { with: others.map(({ id }) => id) } : {}),
			...(part ? { part: read(part) ?? "" } : {}),
			...(isSilence(readCue(cue), exact) ? { silent: true as const } : {}),
			...{ weak: isGuess(one), cue: readCue(cue), relay: read(relay), unnamed, rule, confidence },
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

/** The text with the numbers of its items, which are words of it: “24. a” may be the second. */
function numberItems(text: string, body: PlainText["body"]): string {
	const lines = text.split("\n");
	const first = lines.length - body.length;
	const number = (at: number) =>
		/(?:^|\D)(\d{1,9}[.)] )$/u.exec(body[at - first]?.lead ?? "")?.[1] ?? "";
	return lines.map((line, at) => number(at) + line).join("\n");
}

/**
 * Drafts an article from its text: headline, dek and language as far as they can be told, who
 * speaks, and a sentence a line. The words are the text's, one for one.
 * @param given the text, or its paragraphs with what else is known of it
 * @param lang a BCP 47 tag; told from the text where none is given, else English
 */
export function draftArticle(given: string | PlainText, lang?: string): NewArticle {
	const guessed = lang ?? (typeof given === "string" ? guessLanguage(given) : null) ?? "en";
	const plain = typeof given === "string" ? readPlainText(given, guessed) : given;
	const words = plain.body.map(({ text }) => text).join("\n");
	const tag = lang ?? plain.lang ?? guessLanguage(`${plain.title}\n${words}`) ?? "en";
	const head = plain.title === "" ? { ...plain, ...partHead(plain.body, tag) } : plain;
	const { text, places, blocks } = layOut(head, tag);
	const found = findAttributions(text, places, tag);
	const actors = listActors(text, found, tag);
	const lines = blocks.map(({ sentences }, at) => ({
		lead: head.body[at]?.lead ?? "",
		lines: sentences.map(({ start, stop }) => text.slice(start, stop).trim()),
	}));
	const front = [...formatDetails(head, tag), ...formatDeclared(actors)];
	return {
		article: `---\n${front.join("\n")}\n---\n\n${formatLedLines(lines)}\n`,
		published: `${numberItems(text, head.body)}\n`,
		suggestions: toSuggestions(
			text,
			blocks.flatMap(({ sentences }) => sentences),
			found,
			actors,
			tag,
		),
		lang: tag,
		actors,
	};
}

function formatDetails(plain: PlainText, lang: string) {
	const { title, dek, dateline, published = findDay(dateline ?? "", lang), credit } = plain;
	const field = (key: string, value: string | undefined) =>
		value ? [`${key}: ${JSON.stringify(value)}`] : [];
	return [
		`title: ${JSON.stringify(escapeMarkdown(title))}`,
		...field("dek", escapeMarkdown(dek)),
		`lang: ${lang}`,
		...field("dateline", dateline),
		...(published === undefined ? [] : [`published: ${published}`]),
		...(credit === undefined ? [] : ["credit:", ...field("  name", credit.name)]),
		...field("  url", credit?.url),
	];
}

const formatDeclared = (actors: readonly DraftActor[]) => [
	...(actors.length > 0 ? ["actors:", ...actors.map(formatActor)] : []),
	"# What somebody can be for or against, as `harbour: {title: Building the harbour}`.",
	"proposals: {}",
];
