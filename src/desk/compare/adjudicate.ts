import type { Actor, Model, Proposal, Statement } from "../../article/model/types.ts";
import { findVerb } from "../../article/model/verbs.ts";
import type { ActorFields, MarkAction, NewNames, ProposalFields } from "../edits/actions.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";
import type { DeskReading } from "../reading.ts";
import { detailKeys, type MarkupDifference } from "./compare-markups.ts";
import type { AlignedMarkup } from "./other-markup.ts";
import { unnamedTeller } from "./student-marks.ts";
import { draftWritten, listWrittenDrafts, splitActors } from "./written-drafts.ts";

/** Whose reading is taken: ours, theirs, or both statements. */
export type Ruling = "left" | "right" | "both";

/** The article at the desk, as far as adjudicating needs it. */
export type LeftReading = Pick<DeskReading, "model" | "marks">;

/** Both sides of a comparison, and the reason that is to stand in the article, if any. */
export interface Sides {
	left: LeftReading;
	right: AlignedMarkup;
	/** An editor's note with its id; only where {@link takesNote} says so. */
	note?: { id: string; text: string } | undefined;
}

/** Where two statements on the same words are no doubles of each other. */
const doubled = new Set(["boundary", "speaker", "relay", "proposal", "stance"]);

/**
 * What may be chosen: both only where neither would be the other's double, and where theirs stands
 * in one place, so that its places cannot be taken for those of ours.
 */
export function listRulings({ class: kind, right }: MarkupDifference): Ruling[] {
	const isPlain = right !== null && right.continued.length === 0;
	return isPlain && doubled.has(kind) ? ["left", "right", "both"] : ["left", "right"];
}

/** Whether the statement that remains can carry the reason as its editor's note. */
export function takesNote({ left, right }: MarkupDifference, choice: Ruling): boolean {
	if (choice === "left") return left !== null && left.note === undefined;
	return right !== null && right.note === undefined && left?.note === undefined;
}

/**
 * What a choice comes to in the article, in the order in which it is done. A statement marked in
 * several places is taken over place by place: the places that a first action cannot name are
 * the next difference of the same statement, of the class `boundary`.
 * Empty when nothing changes, or when theirs does not tell enough ({@link isTakeable}).
 */
export function adjudicate(
	difference: MarkupDifference,
	choice: Ruling,
	sides: Sides,
): MarkAction[] {
	const { class: kind, left, right } = difference;
	if (choice === "left") return left && sides.note ? [addNote(left, sides)] : [];
	if (right === null) return left ? [{ type: "unmark", statement: left.id }] : [];
	if (!isTakeable(difference, choice, sides.right)) return [];
	if (choice === "both" || left === null) return [markAsWell(right, sides)];
	if (kind === "boundary") {
		const moves = moveStretches(left, right);
		return sides.note ? [addNote(left, sides), ...moves] : moves;
	}
	const to = withNote(takeClass(difference, left, right, sides), sides.note);
	return [{ type: "change", statement: left.id, to, ...declareNew(to, sides) }];
}

/** Whether theirs tells enough to be taken: a student cannot say who passed something on. */
export function isTakeable(
	{ class: kind, right }: MarkupDifference,
	choice: Ruling,
	theirs: AlignedMarkup,
): boolean {
	if (choice === "left" || right === null) return true;
	const isWhole = choice === "both" || kind === "only-right" || kind === "relay";
	const { keys } = theirs.drafts.get(right.id) ?? draftWritten(right);
	return !isWhole || !Object.values(keys).includes(unnamedTeller);
}

/** What stands in our braces. */
function readLeft(statement: Statement, { marks }: LeftReading): StatementDraft {
	return listWrittenDrafts(marks).get(statement.id) ?? draftWritten(statement);
}

const readRight = (statement: Statement, { drafts }: AlignedMarkup): StatementDraft =>
	drafts.get(statement.id) ?? draftWritten(statement);

function withNote(draft: StatementDraft, note: Sides["note"]): StatementDraft {
	return note ? { ...draft, keys: { ...draft.keys, note: note.id } } : draft;
}

function addNote(statement: Statement, sides: Sides): MarkAction {
	const to = withNote(readLeft(statement, sides.left), sides.note);
	return { type: "change", statement: statement.id, to, ...declareNew(to, sides) };
}

/** Theirs, whole. An id of ours stays with its statement. */
function markAsWell(statement: Statement, sides: Sides): MarkAction {
	const { keys, ...draft } = readRight(statement, sides.right);
	const { id, ...others } = keys;
	const isFree = id !== undefined && sides.left.model.statements.every((one) => one.id !== id);
	const whole = withNote({ ...draft, keys: isFree ? keys : others }, sides.note);
	const { start, stop } = statement.quote;
	return { type: "mark", words: { start, stop }, statement: whole, ...declareNew(whole, sides) };
}

/** Further stretches go first, so that none is in the way of another. */
function moveStretches(left: Statement, right: Statement): MarkAction[] {
	const { id: statement } = left;
	const ours = [left.quote, ...left.continued];
	const theirs = [right.quote, ...right.continued];
	const gone = ours.flatMap((_, part): MarkAction[] =>
		part < theirs.length ? [] : [{ type: "discontinue", statement, part }],
	);
	const others = theirs.flatMap(({ start, stop }, part): MarkAction[] => {
		const own = ours[part];
		const words = { start, stop };
		if (own === undefined) return [{ type: "continue", statement, words }];
		const isSame = own.start === start && own.stop === stop;
		return isSame ? [] : [{ type: "stretch", statement, part, words }];
	});
	return [...gone.reverse(), ...others];
}

/** Ours with what theirs says otherwise in one respect. */
function takeClass(
	{ class: kind, details }: MarkupDifference,
	left: Statement,
	right: Statement,
	sides: Sides,
): StatementDraft {
	const [ours, theirs] = [readLeft(left, sides.left), readRight(right, sides.right)];
	switch (kind) {
		case "speaker":
			return mend({ ...ours, actors: theirs.actors }, theirs);
		case "proposal":
			return mend({ ...ours, proposal: theirs.proposal }, theirs);
		case "stance":
		case "verb":
			return mend({ ...ours, verb: theirs.verb }, theirs);
		case "relay":
			return mend(takeKeys(ours, theirs, ["via", "claimed-by"]), theirs);
		case "manner":
			return mend(takeManner(takeKeys(ours, theirs, ["voice", "manner"]), left, right), theirs);
		default:
			return takeKeys(ours, theirs, details.length > 0 ? details : detailKeys);
	}
}

function takeKeys(
	ours: StatementDraft,
	{ keys: theirs }: StatementDraft,
	taken: readonly string[],
): StatementDraft {
	const own = Object.entries(ours.keys).filter(([key]) => !taken.includes(key));
	const others = Object.entries(theirs).filter(([key]) => taken.includes(key));
	return { ...ours, keys: Object.fromEntries([...own, ...others]) };
}

/** Where neither writes how much is quoted, the marks tell it otherwise there: then it is written. */
function takeManner(draft: StatementDraft, left: Statement, right: Statement): StatementDraft {
	const isTold = draft.keys.manner !== undefined || left.manner === right.manner;
	return isTold ? draft : { ...draft, keys: { ...draft.keys, manner: right.manner } };
}

/**
 * Takes more of theirs where half of it would be a mistake: nobody relays themselves, the article
 * credits nobody, and a stance is one on something.
 */
function mend(draft: StatementDraft, theirs: StatementDraft): StatementDraft {
	const { keys, actors } = draft;
	const told = ["via", "claimed-by", "for", "to"].flatMap((key) => splitActors(keys[key] ?? ""));
	const isRelayed = keys.via !== undefined || keys["claimed-by"] !== undefined;
	const isTwice = keys.via !== undefined && keys["claimed-by"] !== undefined;
	const isWrong = actors.some((id) => told.includes(id)) || isTwice;
	if (isWrong || (isRelayed && keys.voice === "article")) {
		const whole = takeKeys(draft, theirs, ["via", "claimed-by", "for", "to", "voice", "manner"]);
		return { ...whole, actors: theirs.actors };
	}
	const lacksProposal = draft.proposal === null && (findVerb(draft.verb)?.stance ?? null) !== null;
	return lacksProposal ? { ...draft, verb: theirs.verb, proposal: theirs.proposal } : draft;
}

/** What a statement names and ours does not declare. */
function declareNew(
	{ actors, proposal, keys }: StatementDraft,
	{ left: { model }, right, note }: Sides,
): { declare?: NewNames } {
	const named = ["via", "claimed-by", "for", "to", "about"].flatMap((key) =>
		splitActors(keys[key] ?? ""),
	);
	const newActors = listNewActors([...actors, ...named], model, right.model);
	const newProposals = right.model.proposals
		.filter(({ id }) => id === proposal && isNew(model.proposals, id))
		.map((one) => toProposalFields(one, model));
	const noteIds = keys.note === undefined ? [] : [keys.note];
	const notes = noteIds
		.filter((id) => isNew(model.notes, id))
		.map((id) => ({ id, text: id === note?.id ? note.text : findNote(id, right) }));
	const declare = {
		...(newActors.length > 0 && { actors: newActors }),
		...(newProposals.length > 0 && { proposals: newProposals }),
		...(notes.length > 0 && { notes }),
	};
	return Object.keys(declare).length > 0 ? { declare } : {};
}

const isNew = (all: readonly { id: string }[], id: string) => all.every((one) => one.id !== id);

const findNote = (id: string, { notes, model }: AlignedMarkup): string =>
	notes.get(id) ?? model.notes.find((one) => one.id === id)?.text ?? "";

/** With the bodies that they belong to, as these have to be declared as well. */
function listNewActors(
	ids: readonly string[],
	ours: Model,
	theirs: Model,
): (ActorFields & { id: string })[] {
	const found = new Map<string, Actor>();
	const queue = [...ids];
	for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
		const actor = theirs.actors.find((one) => one.id === id);
		if (!actor || found.has(id) || !isNew(ours.actors, id)) continue;
		found.set(id, actor);
		if (actor.of !== undefined) queue.push(actor.of);
	}
	return [...found.values()].map(({ heard: _heard, ...fields }) => fields);
}

/** Its opposite is named where it is declared here. */
function toProposalFields(
	{ opposite, ...fields }: Proposal,
	ours: Model,
): ProposalFields & { id: string } {
	const isKnown = opposite !== undefined && !isNew(ours.proposals, opposite);
	return isKnown ? { ...fields, opposite } : fields;
}
