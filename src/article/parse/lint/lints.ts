import { findSecondSentence } from "../../text/sentence-ends.ts";
import { caps } from "../caps.ts";
import type { Finished } from "../finished.ts";
import { messages } from "../messages/all.ts";
import { addInText } from "./add.ts";
import { lintNames } from "./lint-alike.ts";
import { lintConditions } from "./lint-conditions.ts";
import { lintDeclared, lintUnused } from "./lint-names.ts";
import { lintSpread } from "./lint-positions.ts";
import { findReports, indexMarked, lintCredits, lintReports } from "./lint-reports.ts";

/** Warnings about attribution: nothing here keeps an article from being published. */
export function lintArticle(finished: Finished): void {
	if (finished.front.broken) return;
	const isMarked = indexMarked(finished.draft);
	const reports = findReports(finished, isMarked);
	lintQuotations(finished);
	lintReports(finished, reports, isMarked);
	lintCredits(finished, reports);
	lintSentences(finished);
	lintConditions(finished);
	lintDeclared(finished.front, finished.problems);
	lintNames(finished);
	lintSpread(finished);
	// What an unreadable statement would have used is not unused.
	if (!finished.problems.hasError()) lintUnused(finished);
}

/** Quotation marks that are never closed, or that belong to no other. */
function lintQuotations({ draft, problems, quoted }: Finished): void {
	for (const { start, closed } of quoted.quotations) {
		if (closed) continue;
		addInText(draft, problems, messages.unclosedQuotation(), { start: start - 1, stop: start });
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
		// A dek is one line of the front matter, however many sentences it has.
		if (kind !== "paragraph" && kind !== "quote") continue;
		const second = findSecondSentence(draft.text.slice(start, stop), front.details.lang);
		if (second === undefined) continue;
		const from = start + second;
		addInText(draft, problems, messages.severalSentences(), { start: from, stop: from + 1 });
	}
}
