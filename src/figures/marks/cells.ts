import {
	findAttribution,
	formatAttribution,
	listMakers,
} from "../../article/model/attributions.ts";
import { formatShortName, formatSome } from "../../article/model/names.ts";
import { isQuotedOnly } from "../../article/model/quoted.ts";
import { formatSilence } from "../../article/model/silences.ts";
import { getStance } from "../../article/model/stances.ts";
import type {
	Actor,
	Attribution,
	Model,
	Position,
	Silence,
	Stance,
	Statement,
} from "../../article/model/types.ts";
import { formatSays } from "../../article/sentences/claims.ts";
import { listLeads } from "../../article/sentences/clauses.ts";
import { formatCell } from "../../article/sentences/phrases.ts";

/** What one position shows wherever it is drawn: mark, verb, how it was said, in words. */
export interface Cell {
	actor: string;
	proposal: string;
	/** What the mark shows. */
	kind: Stance | Silence;
	attribution: Attribution | null;
	/** "rejects", "reject (some)" of a part of the actor; for a silence its label. */
	word: string;
	/** "quoted", "via Peskov"; empty for those not mentioned. */
	how: string;
	/** "1 of 4 passages": how many are said in that way; empty when there is only one. */
	passages: string;
	/** The words of its conditions, each once. */
	conditions: string[];
	/** Ids of its statements, the one it is told by first; empty for those not mentioned. */
	statements: string[];
	/** Stances that others claim of the actor; absent when there are none. */
	claims?: CellClaim[];
	/** " (some)" behind the actor's name, where it holds for a part of it alone; else empty. */
	some: string;
}

/** A stance that somebody else says the actor holds, drawn apart from its position. */
export interface CellClaim {
	statement: string;
	kind: Stance;
	/** Short name of who says so. */
	by: string;
	/** "supports". */
	word: string;
	/** "says", or "say" of several. */
	says: string;
	/** "Lind says: supports". */
	told: string;
}

/** One quoted passage among four must not read as four quotations. */
function countPassages(statements: Statement[], attribution: Attribution | null): string {
	const all = statements.length;
	const same = statements.filter((each) => findAttribution(each) === attribution).length;
	if (all < 2) return "";
	return same === all ? `${all} passages` : `${same} of ${all} passages`;
}

const none: string[] = [];

/** Most cells of a big matrix. Written out: to spread an object, or a getter, takes microseconds. */
function writeBlank({ actor, proposal }: Position, word: string): Cell {
	return {
		actor,
		proposal,
		kind: "not-mentioned",
		attribution: null,
		word,
		how: "",
		passages: "",
		conditions: none,
		statements: none,
		some: "",
	};
}

/** What cells are made of, looked up once for a model. */
interface CellSource {
	model: Model;
	quotedOnly: boolean;
	actors: ReadonlyMap<string, Actor>;
	find: (ids: readonly string[]) => Statement[];
}

function openCellSource(model: Model): CellSource {
	const byId = new Map(model.statements.map((statement) => [statement.id, statement]));
	return {
		model,
		quotedOnly: isQuotedOnly(model),
		actors: new Map(model.actors.map((each) => [each.id, each])),
		find: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
	};
}

function writeClaim({ model, actors }: CellSource, statement: Statement): CellClaim[] {
	const { id, stance, claimedBy = "" } = statement;
	const claimant = actors.get(claimedBy);
	const by = claimant === undefined ? claimedBy : formatShortName(claimant);
	const word = formatCell(
		statement,
		listMakers(statement).flatMap((one) => actors.get(one) ?? []),
	);
	const says = formatSays(model.actors, claimedBy);
	const told = `${by} ${says}: ${word}`;
	return stance === null ? [] : [{ statement: id, kind: stance, by, word, says, told }];
}

/** Of an actor with earlier stances alone: they are told, and are no position. */
function writeEarlier({ model, actors, find }: CellSource, position: Position): Cell {
	const statements = find(position.earlier);
	const words = statements.map((each) =>
		formatCell(each, [actors.get(position.actor) ?? []].flat()),
	);
	const [lead] = statements;
	return {
		...writeBlank(position, [...new Set(words)].join(", ")),
		kind: "no-position",
		how: lead === undefined ? "" : formatAttribution(lead, model.actors),
		statements: position.earlier,
	};
}

function writeCell(source: CellSource, position: Position): Cell {
	const { model, quotedOnly, actors, find } = source;
	const { actor, proposal, stance, silence, attribution } = position;
	if (position.statements.length === 0 && position.earlier.length > 0)
		return writeEarlier(source, position);
	const statements = find(position.statements);
	const leads = listLeads(position, statements);
	// Of both sides the one that the outline shows.
	const lead = leads.find((each) => findAttribution(each) === attribution) ?? leads[0];
	const held = stance !== null && lead !== undefined;
	// A mixed position made of two sides has no one verb that tells it.
	const torn = stance === "mixed" && lead?.stance !== "mixed";
	const some = formatSome(position);
	return {
		actor,
		proposal,
		kind: stance ?? silence ?? "not-mentioned",
		attribution,
		word: `${
			!held
				? formatSilence(silence ?? "not-mentioned", quotedOnly)
				: torn
					? getStance("mixed").label.toLowerCase()
					: formatCell(lead, [actors.get(actor) ?? []].flat())
		}${some}`,
		how: lead === undefined ? "" : formatAttribution(lead, model.actors),
		passages: countPassages(statements, attribution),
		conditions: [...new Set(statements.flatMap((statement) => statement.if?.text ?? []))],
		statements:
			lead === undefined ? [] : [lead.id, ...position.statements.filter((id) => id !== lead.id)],
		some,
	};
}

/** Finds the cell of a position; made once for a model, since a figure asks for many. */
export function indexCells(model: Model): (position: Position) => Cell {
	const source = openCellSource(model);
	const unmentioned = formatSilence("not-mentioned", source.quotedOnly);
	return (position) => {
		const { stance, silence, claims } = position;
		const isBlank = (stance ?? silence ?? "not-mentioned") === "not-mentioned";
		const cell = isBlank ? writeBlank(position, unmentioned) : writeCell(source, position);
		if (claims === undefined) return cell;
		return { ...cell, claims: source.find(claims).flatMap((one) => writeClaim(source, one)) };
	};
}
