import { type FoundAttribution, findAttributions } from "../../draft/attributions.ts";
import type { AttributionRule } from "../../draft/report.ts";
import { countWords } from "../../draft/sentence.ts";
import { listMakers, listTellers } from "../../model/attributions.ts";
import type { Statement } from "../../model/types.ts";
import type { Stretch } from "../../text/finding.ts";
import { caps } from "../caps.ts";
import type { Draft, TextBlock } from "../draft.ts";
import type { Finished } from "../finished.ts";
import { messages } from "../messages/all.ts";
import { addInText } from "./add.ts";
import { listMissedQuotations, listMissedReports } from "./missed.ts";
import { indexNamed } from "./named.ts";

/** Headings and cells are no sentences; a headline is one that is read more than any other. */
const prose: ReadonlySet<TextBlock["kind"]> = new Set(["title", "dek", "paragraph", "quote"]);

/** What the article seems to report; nothing where looking for it would take too long. */
export function findReports({ draft, front, quoted }: Finished): FoundAttribution[] {
	if (draft.text.length > caps.reports || quoted.marks > caps.quotationMarks) return [];
	const blocks = draft.blocks.filter(({ kind }) => prose.has(kind));
	return findAttributions(draft.text, blocks, front.details.lang);
}

/** Sentences that report something, and quotations, in which nothing is marked. */
export function lintReports(
	{ draft, problems, quoted }: Finished,
	reports: readonly FoundAttribution[],
): void {
	const isMarked = indexMarked(draft);
	const { text } = draft;
	const closed = quoted.quotations.filter((quotation) => quotation.closed);
	const quotations = listMissedQuotations(text, closed, reports, isMarked);
	for (const one of quotations) {
		const words = text.slice(one.start, one.stop);
		addInText(draft, problems, messages.uncreditedQuotation(words), one);
	}
	// Where a mark cannot be read, its sentence is not unmarked.
	if (problems.hasError()) return;
	for (const { at, found, sentence } of listMissedReports(draft.sentences, reports, isMarked)) {
		// One thing that is missed is told once.
		if (quotations.some(({ start, stop }) => start < sentence.stop && stop > sentence.start))
			continue;
		const cue = found.cue === null ? "" : text.slice(at.start, at.stop);
		addInText(draft, problems, messages.unmarkedReport(cue), at);
	}
}

/** Whether a stretch holds marked words; asked of every sentence, and answered at once. */
function indexMarked({ text, uses }: Draft): (stretch: Stretch) => boolean {
	const counts = new Uint32Array(text.length + 1);
	const marked = new Uint8Array(text.length);
	for (const { start, stop } of uses) marked.fill(1, start, stop);
	for (let at = 0; at < text.length; at++) counts[at + 1] = (counts[at] ?? 0) + (marked[at] ?? 0);
	return ({ start, stop }) => (counts[stop] ?? 0) > (counts[start] ?? 0);
}

/** Rules by which words are somebody's for certain enough to doubt an author. */
const certain: ReadonlySet<AttributionRule> = new Set([
	"quotation",
	"clause-after",
	"clause-before",
	"according-to",
]);

/** Statements that the sentence credits otherwise than their mark does. */
export function lintCredits(finished: Finished, reports: readonly FoundAttribution[]): void {
	const { statements, draft, problems, places } = finished;
	if (problems.hasError()) return;
	const sure = reports.filter(({ rule, speaker }) => speaker !== null && certain.has(rule));
	const findNamed = indexNamed(finished.front);
	let next = 0;
	for (const statement of statements.toSorted((one, two) => one.quote.start - two.quote.start)) {
		while ((sure[next]?.content.stop ?? Infinity) <= statement.quote.start) next++;
		const report = sure[next];
		const speaker = report?.speaker;
		if (!report || !speaker || !reportsIt(draft.text, report, statement.quote)) continue;
		const words = draft.text.slice(speaker.start, speaker.stop);
		const at = places.get(statement.id) ?? 0;
		if (statement.voice === "article") {
			if (statement.stance !== null) problems.add(messages.creditedVoice(words), at);
		} else if (report.named === null && statement.cue === undefined) {
			const other = findOther(finished, statement, findNamed(words), report);
			if (other !== undefined) problems.add(messages.otherSpeaker(words, other), at);
		}
	}
}

/** Further on in a clause its words may be the article’s again: “…, which the port wants”. */
const nearest = 3;

/** Whether the words are what is reported, near enough to what says so. */
function reportsIt(
	text: string,
	{ content, cue, speaker, rule }: FoundAttribution,
	quote: Stretch,
) {
	const isIn = quote.start >= content.start && quote.start < content.stop;
	const meets = (one: Stretch | null) =>
		one !== null && one.start < quote.stop && quote.start < one.stop;
	if (!isIn || meets(cue) || meets(speaker)) return false;
	return rule !== "clause-after" || countWords(text.slice(content.start, quote.start)) <= nearest;
}

/** The declared actor that a sentence credits, where no key of the statement accounts for it. */
function findOther(
	{ front, statements }: Finished,
	statement: Statement,
	named: readonly string[],
	{ content }: FoundAttribution,
): string | undefined {
	const [other] = named;
	if (other === undefined || named.length > 1) return undefined;
	const { actor, via, for: principal } = statement;
	const parts = [...listMakers(statement), ...listTellers(statement), ...via, principal];
	if (parts.includes(other)) return undefined;
	const isBody = front.actors.get(other)?.of === actor || front.actors.get(actor)?.of === other;
	const speaks = statements.some(
		(one) =>
			[...listMakers(one), ...listTellers(one), ...one.via].includes(other) &&
			one.quote.start < content.stop &&
			content.start < one.quote.stop,
	);
	return isBody || speaks ? undefined : other;
}
