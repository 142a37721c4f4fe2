import { findAttribution, listMakers } from "../../article/model/attributions.ts";
import type { Model, Quote, Span, Statement } from "../../article/model/types.ts";
import { getVerb } from "../../article/sentences/phrases.ts";
import { findPrefix, findSuffix } from "../../article/text/excerpt.ts";
import { findFirst } from "../../article/text/finding.ts";
import { listSpans } from "../../classroom/lesson/items.ts";
import type { Coding } from "../../classroom/lesson/types.ts";
import type { AlignedMarkup, OtherMarkup } from "./other-markup.ts";
import { pairStatements } from "./pair-statements.ts";
import { draftWritten } from "./written-drafts.ts";

/** Stands for the actor whom a student cannot name: who passed it on, or who claims it. No id. */
export const unnamedTeller = "somebody not named";

/** A student's marks of an article as a mark-up of it. */
export function readStudent(model: Model, codings: readonly Coding[]): OtherMarkup {
	const statements = codings.map((coding, index) => toStatement(model, coding, index));
	return {
		...{ name: "The student", byStudent: true, notes: new Map() },
		model: { ...model, statements },
		drafts: new Map(statements.map((one) => [one.id, draftWritten(one)])),
		told: "A mark with an actor or a proposal that is not declared here is left out.",
	};
}

function toStatement(model: Model, coding: Coding, index: number): Statement {
	const { actor, verb, proposal, attribution, spans } = coding;
	const { stance, silence } = getVerb(coding);
	const [quote, ...continued] = spans.map((span) => cutQuote(model.text, span));
	const first = quote ?? cutQuote(model.text, { start: 0, stop: 0 });
	const isQuoted = attribution === "direct" || attribution === "mixed";
	return {
		...{ id: `student-${index + 1}`, actor, verb, stance, proposal, to: [] },
		...(silence && { silence }),
		...{ quote: first, continued, manner: isQuoted ? attribution : "indirect" },
		voice: attribution === "article" ? "article" : "speaker",
		via: attribution === "relayed" ? [unnamedTeller] : [],
		...(attribution === "claimed" && { claimedBy: unnamedTeller }),
		sentence: model.sentences[findFirst(model.sentences, first.start)]?.id ?? "",
	};
}

/** The words of a stretch with what stands around them. */
export function cutQuote(text: string, { start, stop }: Span): Quote {
	const [prefix, suffix] = [findPrefix(text, start, 32), findSuffix(text, stop, 32)];
	return { exact: text.slice(start, stop), prefix, suffix, start, stop };
}

/**
 * What a student's tool does not ask for is taken to be as in ours: a mark that says nothing of
 * a condition does not deny it.
 */
export function fillStudent(ours: Model, theirs: AlignedMarkup): AlignedMarkup {
	const { statements } = theirs.model;
	const { pairs } = pairStatements(ours, ours.statements, statements, spellCoded);
	const counterparts = new Map(pairs.map(([left, right]) => [right, left]));
	const filled = statements.map((one) => {
		const left = counterparts.get(one);
		return left ? fill(left, one) : one;
	});
	const drafts = new Map(filled.map((one) => [one.id, draftWritten(one)]));
	return { ...theirs, drafts, model: { ...theirs.model, statements: filled } };
}

const spellCoded = (one: Statement): string =>
	JSON.stringify([listSpans(one), one.actor, one.verb, one.proposal, findAttribution(one)]);

function fill(left: Statement, student: Statement): Statement {
	const { id, verb, stance, silence, proposal, quote, continued, sentence } = student;
	const { silence: _silence, with: together, ...rest } = left;
	const how = readReport(left, student);
	if (how !== null) delete rest.claimedBy;
	const isAmong = listMakers(left).includes(student.actor);
	return {
		...{ ...rest, ...how, id, verb, stance, proposal },
		...{ quote, continued, sentence, actor: isAmong ? left.actor : student.actor },
		...(silence && { silence }),
		...(isAmong && together && { with: together }),
	};
}

/** How it is reported, as far as the student tells; null where it is as in ours. */
function readReport(left: Statement, student: Statement): Partial<Statement> | null {
	if (findAttribution(left) === findAttribution(student)) return null;
	const { via, voice, claimedBy } = student;
	const isPlain = voice === "speaker" && via.length === 0 && claimedBy === undefined;
	const manner = isPlain ? student.manner : left.manner;
	return { via, voice, manner, ...(claimedBy !== undefined && { claimedBy }) };
}
