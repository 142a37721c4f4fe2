import { findAttribution, formatAttribution } from "../../article/model/attributions.ts";
import { isQuotedOnly } from "../../article/model/quoted.ts";
import { formatSilence } from "../../article/model/silences.ts";
import { getStance } from "../../article/model/stances.ts";
import type {
	Attribution,
	Model,
	Position,
	Silence,
	Stance,
	Statement,
} from "../../article/model/types.ts";
import { listLeads } from "../../article/sentences/clauses.ts";
import { indexPositionLabels } from "../../article/sentences/labels.ts";
import { formatCell } from "../../article/sentences/wording.ts";

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
	/** The whole position as one sentence, for those who do not see the mark. */
	label: string;
}

/** One quoted passage among four must not read as four quotations. */
function countPassages(statements: Statement[], attribution: Attribution | null): string {
	const all = statements.length;
	const same = statements.filter((each) => findAttribution(each) === attribution).length;
	if (all < 2) return "";
	return same === all ? `${all} passages` : `${same} of ${all} passages`;
}

const none: string[] = [];

/** Most cells of a big matrix. Written out: to spread an object takes five times as long. */
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
		label: word,
	};
}

/** Finds the cell of a position; made once for a model, since a figure asks for many. */
export function indexCells(model: Model): (position: Position) => Cell {
	const quotedOnly = isQuotedOnly(model);
	const actors = new Map(model.actors.map((each) => [each.id, each]));
	const byId = new Map(model.statements.map((statement) => [statement.id, statement]));
	const writeLabel = indexPositionLabels(model);
	const unmentioned = formatSilence("not-mentioned", quotedOnly);
	return (position) => {
		const { actor, proposal, stance, silence, attribution } = position;
		const kind = stance ?? silence ?? "not-mentioned";
		if (kind === "not-mentioned") return writeBlank(position, unmentioned);
		const statements = position.statements.flatMap((id) => byId.get(id) ?? []);
		const leads = listLeads(position, statements);
		// Of both sides the one that the outline shows.
		const lead = leads.find((each) => findAttribution(each) === attribution) ?? leads[0];
		const held = stance !== null && lead !== undefined;
		// A mixed position made of two sides has no one verb that tells it.
		const torn = stance === "mixed" && lead?.stance !== "mixed";
		return {
			actor,
			proposal,
			kind,
			attribution,
			word: `${
				!held
					? formatSilence(silence ?? "not-mentioned", quotedOnly)
					: torn
						? getStance("mixed").label.toLowerCase()
						: formatCell(lead, [actors.get(actor) ?? []].flat())
			}${position.part === undefined ? "" : " (some)"}`,
			how: lead === undefined ? "" : formatAttribution(lead, model.actors),
			passages: countPassages(statements, attribution),
			conditions: [...new Set(statements.flatMap((statement) => statement.if?.text ?? []))],
			statements:
				lead === undefined ? [] : [lead.id, ...position.statements.filter((id) => id !== lead.id)],
			label: writeLabel(position),
		};
	};
}
