import { type FoundAttribution, findAttributions } from "../../draft/attributions.ts";
import type { AttributionRule } from "../../draft/report.ts";
import { countWords } from "../../draft/sentence.ts";
import { listMakers, listTellers } from "../../model/attributions.ts";
import type { Statement } from "../../model/types.ts";
import { findFirst, type Stretch } from "../../text/finding.ts";
import { caps } from "../caps.ts";
import { type Draft, hasTooMany, type TextBlock } from "../draft.ts";
import type { Finished } from "../finished.ts";
import { messages } from "../messages/all.ts";
import { listOutermost } from "../notation/unquoted.ts";
import { addInText } from "./add.ts";
import { listMissedQuotations, listMissedReports } from "./missed.ts";
import { indexNamed } from "./named.ts";

/** Headings and cells are no sentences; a headline is one that is read more than any other. */
const prose: ReadonlySet<TextBlock["kind"]> = new Set(["title", "dek", "paragraph", "quote"]);

/** What the article seems to report; nothing where looking for it would take too long. */
export function findReports(
	{ draft, front, problems, quoted }: Finished,
	isMarked: IsMarked,
): FoundAttribution[] {
	if (draft.text.length > caps.reports || quoted.marks > caps.quotationMarks) return [];
	// While there are errors only quotations are told that nobody is credited with.
	if (problems.hasError() && listUnmarked(quoted, isMarked).length === 0) return [];
	const blocks = draft.blocks.filter(({ kind }) => prose.has(kind));
	return findAttributions(draft.text, blocks, front.details.lang, quoted.inMarks);
}

/** Sentences that report something, and quotations, in which nothing is marked. */
export function lintReports(
	{ draft, problems, quoted }: Finished,
	reports: readonly FoundAttribution[],
	isMarked: IsMarked,
): void {
	const { text } = draft;
	const quotations = listMissedQuotations(text, listUnmarked(quoted, isMarked), reports);
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

function listUnmarked({ quotations }: Finished["quoted"], isMarked: IsMarked): Stretch[] {
	return quotations.filter((quotation) => quotation.closed && !isMarked(quotation));
}

/** Whether a stretch holds marked words. */
type IsMarked = (stretch: Stretch) => boolean;

/** Of an article with more statements than are read nobody is told that words are unmarked. */
export function indexMarked(draft: Draft): IsMarked {
	if (hasTooMany(draft)) return () => true;
	const marked = listOutermost(draft.uses);
	return ({ start, stop }) => (marked[findFirst(marked, start)]?.start ?? Infinity) < stop;
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
