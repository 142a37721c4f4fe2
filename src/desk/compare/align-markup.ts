import { listPositions } from "../../article/model/positions.ts";
import type { Actor, Model, Span, Statement } from "../../article/model/types.ts";
import { capitalize, choosePlural, formatNumber } from "../../article/sentences/numbers.ts";
import { findFirst } from "../../article/text/finding.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";
import type { DeskRefusal } from "../files.ts";
import type { AlignedMarkup, OtherMarkup } from "./other-markup.ts";
import { matchNames, type SameNames } from "./same-names.ts";
import { matchTexts, type SameText } from "./same-text.ts";
import { cutQuote, fillStudent } from "./student-marks.ts";
import { splitActors } from "./written-drafts.ts";

/**
 * Somebody else's marks on the words of the article at the desk.
 * Refuses another text, with its first difference.
 */
export function alignMarkup(ours: Model, other: OtherMarkup): AlignedMarkup | DeskRefusal {
	const same = matchOnce(ours, other.model);
	if ("refusal" in same) return same;
	const names = matchNames(ours, other.model);
	const mover = { ours, same, names };
	const statements = other.model.statements.flatMap((one) => moveStatement(mover, one) ?? []);
	const lost = other.model.statements.length - statements.length;
	const actors = joinNamed(
		ours.actors,
		other.model.actors.map((one) => moveActor(one, names)),
	);
	const proposals = joinNamed(
		ours.proposals,
		other.model.proposals.map(({ opposite, ...one }) => ({
			...{ ...one, id: find(names.proposals, one.id) },
			...(opposite === undefined ? {} : { opposite: find(names.proposals, opposite) }),
		})),
	);
	const drafts = [...other.drafts].map(([id, draft]) => [id, moveDraft(draft, names)] as const);
	const notes = [...other.notes].map(([id, text]) => [find(names.notes, id), text] as const);
	const aligned = {
		...{ ...other, drafts: new Map(drafts), notes: new Map(notes) },
		told: [other.told, same.told, describeLost(lost)].filter(Boolean).join(" "),
		model: {
			...{ ...ours, actors, proposals, statements },
			notes: joinNamed(ours.notes, moveNotes(other.model.notes, names)),
			positions: listPositions(actors, proposals, statements),
		},
	};
	return other.byStudent ? fillStudent(ours, aligned) : aligned;
}

/** Marking changes no word: what was found of a text holds until a word is changed by hand. */
const matched = new WeakMap<Model, { text: string; same: SameText | DeskRefusal }>();

function matchOnce(ours: Model, theirs: Model): SameText | DeskRefusal {
	const known = matched.get(theirs);
	if (known?.text === ours.text) return known.same;
	const same = matchTexts(ours, theirs);
	matched.set(theirs, { text: ours.text, same });
	return same;
}

interface Mover {
	ours: Model;
	same: SameText;
	names: SameNames;
}

const find = (ids: ReadonlyMap<string, string>, id: string) => ids.get(id) ?? id;

const describeLost = (lost: number) =>
	lost === 0
		? ""
		: `${capitalize(formatNumber(lost))} of its statements ${choosePlural(lost, "does", "do")} not stand in this text.`;

/** Ours, then theirs that we have not. */
function joinNamed<T extends { id: string }>(ours: readonly T[], theirs: readonly T[]): T[] {
	const own = new Set(ours.map(({ id }) => id));
	const others = theirs.filter(({ id }) => !own.has(id));
	return [...ours, ...new Map(others.map((one) => [one.id, one])).values()];
}

function moveActor({ of, ...actor }: Actor, { actors }: SameNames): Actor {
	const body = of === undefined ? {} : { of: find(actors, of) };
	return { ...actor, ...body, id: find(actors, actor.id) };
}

const moveNotes = (notes: Model["notes"], names: SameNames) =>
	notes.map(({ id, text }) => ({ id: find(names.notes, id), text }));

function moveStatement({ ours, same, names }: Mover, statement: Statement): Statement | null {
	const moveQuote = (span: Span) => {
		const place = same.move(span);
		return place && cutQuote(ours.text, place);
	};
	const quote = moveQuote(statement.quote);
	const continued = statement.continued.map(moveQuote);
	if (quote === null || continued.includes(null)) return null;
	const { actors, proposals } = names;
	const { via, to, with: others, about, claimedBy, for: behalf, note, if: condition } = statement;
	const place = condition && same.move(condition);
	const actor = find(actors, statement.actor);
	const makers = (others ?? []).map((id) => find(actors, id)).filter((id) => id !== actor);
	const { with: _with, if: _if, ...rest } = statement;
	return {
		...{ ...rest, actor, quote, continued: continued.filter((one) => one !== null) },
		...(makers.length > 0 && { with: [...new Set(makers)] }),
		...(condition && place && { if: { ...place, text: ours.text.slice(place.start, place.stop) } }),
		...(about !== undefined && { about: find(actors, about) }),
		...(claimedBy !== undefined && { claimedBy: find(actors, claimedBy) }),
		...(behalf !== undefined && { for: find(actors, behalf) }),
		...(note !== undefined && { note: find(names.notes, note) }),
		via: via.map((id) => find(actors, id)),
		to: to.map((id) => find(actors, id)),
		proposal: statement.proposal === null ? null : find(proposals, statement.proposal),
		sentence: ours.sentences[findFirst(ours.sentences, quote.start)]?.id ?? statement.sentence,
	};
}

const ofActors = new Set(["via", "to", "for", "about", "claimed-by"]);

function moveDraft(draft: StatementDraft, names: SameNames): StatementDraft {
	const moveKey = ([key, value]: [string, string]) => {
		const moved = splitActors(value).map((id) => find(names.actors, id));
		if (ofActors.has(key)) return [key, [...new Set(moved)].join(",")];
		return [key, key === "note" ? find(names.notes, value) : value];
	};
	return {
		...draft,
		actors: [...new Set(draft.actors.map((id) => find(names.actors, id)))],
		proposal: draft.proposal === null ? null : find(names.proposals, draft.proposal),
		keys: Object.fromEntries(Object.entries(draft.keys).map(moveKey)),
	};
}
