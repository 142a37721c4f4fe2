import type { AnswersData } from "../ask/answers-data.ts";
import type { EvidenceEntry } from "./entries.ts";
import { make, makeButton, unlink } from "./nodes.ts";

/** An answer as it is drawn: each line with the statements or the sentence that prove it. */
interface ShownAnswer {
	key: string;
	question: string;
	lead: string;
	silent: boolean;
	lines: { text: string; statements: string[]; sentence?: string }[];
}

/** Most questions that are offered for what is typed: more than fit beside a keyboard are no help. */
const mostOffers = 7;

/** Longer words are no search: an address could put somebody's own text on the page. */
const longestWords = 60;

const place = document.getElementById("answer");

/** For comparing what is typed with what is written: case and accents apart. */
function fold(text: string): string {
	return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Sentences of the article with the words in them, in article order. */
function findSentences(words: string): HTMLElement[] {
	const wanted = fold(words);
	const all = document.querySelectorAll<HTMLElement>(
		"#article .sentence[id], .masthead .sentence[id]",
	);
	return [...all].filter((sentence) => fold(readSentence(sentence)).includes(wanted));
}

/** Its words, without its number and the calls of notes. */
function readSentence(sentence: HTMLElement): string {
	const copy = sentence.cloneNode(true) as HTMLElement;
	for (const sign of copy.querySelectorAll(".number,.call")) sign.remove();
	return (copy.textContent ?? "").trim();
}

function answerWords(words: string): ShownAnswer | null {
	if (words.trim() === "" || words.length > longestWords) return null;
	const found = findSentences(words);
	const count = found.length === 1 ? "one sentence" : `${found.length} sentences`;
	return {
		key: `words.${words}`,
		question: `Where does the article say “${words}”?`,
		lead:
			found.length > 0
				? `In ${count}.`
				: "The article does not say it: no sentence has these words.",
		silent: found.length === 0,
		lines: found.map((sentence) => ({
			text: readSentence(sentence),
			statements: [],
			sentence: sentence.id,
		})),
	};
}

/** The answer at an address; null when there is none. */
function findAnswer({ lines, answers }: AnswersData, key: string | null): ShownAnswer | null {
	if (key === null || !place) return null;
	if (key.startsWith("words.")) return answerWords(key.slice(6));
	const found = answers.find((answer) => answer.key === key);
	if (!found) return null;
	const open = (place: number) => {
		const [text = "", ...statements] = lines[place] ?? [];
		return { text, statements };
	};
	return { ...found, lines: found.lines.map(open) };
}

function drawLine(
	{ text, statements, sentence }: ShownAnswer["lines"][number],
	entries: Map<string, EvidenceEntry>,
): HTMLElement {
	if (sentence !== undefined) {
		const link = make("a", "", make("span", "words", text));
		link.href = `#${sentence}`;
		return make("li", "", link);
	}
	const links = statements.flatMap((id) => {
		const entry = entries.get(id);
		if (!entry) return [];
		const link = make("a", "");
		link.href = `#statement=${id}`;
		link.dataset.statement = id;
		for (const part of entry.element.querySelectorAll(".glyph,.words")) {
			link.append(part.cloneNode(true));
		}
		unlink(link);
		return [make("li", "", link)];
	});
	return make("li", "", text, make("ul", "", ...links));
}

/** Draws an answer, or takes it away. Gives what is to be said aloud; empty when nothing changed. */
function drawAnswer(answer: ShownAnswer | null, entries: Map<string, EvidenceEntry>): string {
	if (!place || place.dataset.key === (answer?.key ?? "")) return "";
	place.dataset.key = answer?.key ?? "";
	place.hidden = answer === null;
	if (!answer) {
		place.replaceChildren();
		return "";
	}
	const title = make("h3", "", answer.question);
	title.id = "answer-title";
	place.replaceChildren(
		title,
		make("p", "lead", answer.lead),
		...(answer.silent && answer.lines.length > 0
			? [make("p", "label", "What it does say that comes nearest:")]
			: []),
		make("ol", "", ...answer.lines.map((line) => drawLine(line, entries))),
		make("p", "copied"),
		make(
			"p",
			"actions",
			makeButton("copy-answer", "Copy link"),
			makeButton("cite-answer", "Copy with its sentences"),
			makeButton("end-ask", "Close"),
		),
	);
	return `${answer.question} ${answer.lead}`;
}

/** The answer as text: question, answer, and each line with its words. */
function formatAnswer(address: string): string {
	const lines = [...(place?.querySelectorAll(":scope > h3, .lead, .label, ol > li") ?? [])].map(
		(part) =>
			part.matches("ul li")
				? `  ${part.textContent?.trim()}`
				: (part.firstChild?.textContent?.trim() ?? ""),
	);
	return `${lines.filter(Boolean).join("\n")}\n${address}`;
}

/** Questions that what is typed may mean: those that name it first, then where the words stand. */
function findOffers(
	{ answers, names }: AnswersData,
	typed: string,
): { key: string; text: string }[] {
	const wanted = fold(typed.trim());
	if (wanted === "") return [];
	const known = (key: string) => Object.hasOwn(names, key.split(".").at(-1) ?? "");
	const named = (key: string) => (known(key) ? (names[key.split(".").at(-1) ?? ""] ?? "") : "");
	const hits = answers.filter(({ key, question }) =>
		fold(`${question} ${named(key)}`).includes(wanted),
	);
	// Answers before silences: of thirty questions about a proposal most have none.
	const sorted = [...hits.filter(({ silent }) => !silent), ...hits.filter(({ silent }) => silent)];
	const count = findSentences(typed.trim()).length;
	const words =
		count > 0
			? [{ key: `words.${typed.trim()}`, text: `Where does the article say “${typed.trim()}”?` }]
			: [];
	return [
		...sorted
			.slice(0, mostOffers - words.length)
			.map(({ key, question }) => ({ key, text: question })),
		...words,
	];
}

/** Shows the questions that what is typed may mean; gives how many there are, in words. */
function drawOffers(data: AnswersData, typed: string): string {
	const list = document.querySelector<HTMLElement>(".ask-offers");
	if (!list) return "";
	const offers = findOffers(data, typed);
	const none =
		typed.trim() === ""
			? []
			: [
					make(
						"li",
						"",
						make("span", "quiet", `Nothing in the article matches “${typed.trim()}”.`),
					),
				];
	const items = offers.map(({ key, text }) => {
		const link = make("a", "", text);
		link.href = `#ask=${encodeURIComponent(key)}`;
		return make("li", "", link);
	});
	list.replaceChildren(...(items.length > 0 ? items : none));
	list.hidden = list.childElementCount === 0;
	if (items.length === 0) return list.textContent ?? "";
	return items.length === 1 ? "One question found" : `${items.length} questions found`;
}

/** What answers questions in a page; its code and data come when a reader first asks. */
export interface Asking {
	/** Whether an address may name this question: looked up, never used as a selector. */
	has(key: string): boolean;
	/** Ids of the statements that an answer rests on. */
	listAsked(key: string | null): Set<string>;
	drawAnswer(key: string | null, entries: Map<string, EvidenceEntry>): string;
	drawOffers(typed: string): string;
	formatAnswer(address: string): string;
}

export function startAsking(data: AnswersData): Asking {
	const find = (key: string | null) => findAnswer(data, key);
	return {
		has: (key) => find(key) !== null,
		listAsked: (key) => new Set(find(key)?.lines.flatMap(({ statements }) => statements)),
		drawAnswer: (key, entries) => drawAnswer(find(key), entries),
		drawOffers: (typed) => drawOffers(data, typed),
		formatAnswer,
	};
}
