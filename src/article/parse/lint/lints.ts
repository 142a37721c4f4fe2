import { findFirst, type Stretch } from "../../text/finding.ts";
import { findSecondSentence } from "../../text/sentence-ends.ts";
import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import type { Draft } from "../draft.ts";
import type { Finished } from "../finished.ts";
import { messages } from "../messages/all.ts";
import { lintDeclared, lintUnused } from "./lint-names.ts";

/** Warnings about attribution: nothing here keeps an article from being published. */
export function lintArticle(finished: Finished): void {
	if (finished.front.broken) return;
	lintQuotations(finished);
	lintSentences(finished);
	lintConditions(finished);
	lintDeclared(finished.front, finished.problems);
	// What an unreadable statement would have used is not unused.
	if (!finished.problems.hasError()) lintUnused(finished);
}

/** Quotation marks that nobody is credited with, or that are never closed. */
function lintQuotations({ draft, problems, quoted }: Finished): void {
	const covered = new Uint8Array(draft.text.length);
	for (const { start, stop } of draft.uses) covered.fill(1, start, stop);
	for (const { start, stop, closed } of quoted.quotations) {
		const words = draft.text.slice(start, stop);
		if (!closed)
			addInText(draft, problems, messages.unclosedQuotation(), { start: start - 1, stop: start });
		else if (/[\p{L}\p{N}]/u.test(words) && !covered.subarray(start, stop).includes(1)) {
			addInText(draft, problems, messages.uncreditedQuotation(words), { start, stop });
		}
	}
	if (quoted.marks > caps.quotationMarks)
		problems.add(messages.tooMany("quotation marks", caps.quotationMarks, quoted.marks), 0);
	for (const one of quoted.idle) addInText(draft, problems, messages.idleNo(), one);
	for (const start of quoted.odd) {
		const mark = draft.text.slice(start, start + 1);
		addInText(draft, problems, messages.oddMark(mark), { start, stop: start + 1 });
	}
}

/** Sentences are the unit of evidence, so each has a line to itself. */
function lintSentences({ draft, front, problems }: Finished): void {
	let block = 0;
	for (const { start, stop } of draft.sentences) {
		while ((draft.blocks[block]?.stop ?? stop) < stop) block++;
		const kind = draft.blocks[block]?.kind;
		if (kind !== "paragraph" && kind !== "quote" && kind !== "dek") continue;
		const second = findSecondSentence(draft.text.slice(start, stop), front.details.lang);
		if (second === undefined) continue;
		const from = start + second;
		addInText(draft, problems, messages.severalSentences(), { start: from, stop: from + 1 });
	}
}

/** Bounded stretches: without, `must must must …` takes time with the square of the sentence. */
const conditionWords =
	/\b(?:if|unless|provided(?: that)?|providing that|as long as|so long as|only when|only after|only once|on condition|conditional on|depend(?:s|ed|ing)? on|would (?:first )?(?:need|have) to|need(?:s|ed)? to [^.]{0,120} first|must [^.]{0,120} (?:first|before)|not [^.]{0,120} (?:until|before))\b/i;

/** Someone who is open to a proposal often says on what condition. */
function lintConditions({ draft, problems, statements, conditional }: Finished): void {
	// A sentence may hold hundreds of statements, and is looked through once.
	const known = new Map<Stretch, ReturnType<typeof findCondition>>();
	for (const { id, stance, verb, quote } of statements) {
		if (stance !== "open" || conditional.has(id)) continue;
		const sentence = draft.sentences[findFirst(draft.sentences, quote.start)];
		if (sentence === undefined) continue;
		const seen = known.get(sentence);
		const found = seen === undefined ? findCondition(draft, sentence) : seen;
		known.set(sentence, found);
		if (found !== null) {
			addInText(draft, problems, messages.unmarkedCondition(found.words), found);
		} else if (verb === "accepts-if") {
			addInText(draft, problems, messages.missingCondition(), quote);
		}
	}
}

function findCondition({ text }: Draft, { start, stop }: Stretch) {
	const found = conditionWords.exec(text.slice(start, stop));
	if (found === null) return null;
	const [words] = found;
	const at = start + found.index;
	return { words, start: at, stop: at + words.length };
}

/** Reports a stretch of the article's text where it stands in the file. */
export function addInText(
	draft: Draft,
	problems: Collector,
	message: Parameters<Collector["add"]>[0],
	{ start, stop }: Stretch,
): void {
	const from = draft.origin[start] ?? draft.origin.at(-1) ?? 0;
	// Up to where the notation or Markdown stands between the words in the file.
	let length = 1;
	while (start + length < stop && draft.origin[start + length] === from + length) length++;
	problems.add(message, from, from + length);
}
