import { type Agreement, listAgreements } from "../model/agreement.ts";
import type { Actor, Model } from "../model/types.ts";

/** Two actors beside each other: ids of the proposals they agree and conflict on. */
export interface AgreementCell {
	actor: string;
	agree: string[];
	conflict: string[];
	/** Statements of both that hold these positions, in article order. */
	statements: string[];
}

/** One actor against every actor declared before it: a lower triangle, each pair once. */
export interface AgreementRow {
	actor: Actor;
	cells: AgreementCell[];
}

/** The triangle of all actors that share a position with somebody, in display order. */
export interface AgreementLayout {
	/** Actors over the columns: all but the last. */
	columns: Actor[];
	/** All but the first. */
	rows: AgreementRow[];
}

/** Statements of two actors that make their positions on some proposals. */
function listProof(model: Model, { actors, agree, conflict }: Agreement): string[] {
	const shared = new Set([...agree, ...conflict]);
	const ids = new Set(
		model.positions
			.filter(({ actor, proposal }) => actors.includes(actor) && shared.has(proposal))
			.flatMap(({ statements }) => statements),
	);
	return model.statements.map(({ id }) => id).filter((id) => ids.has(id));
}

/** Who shares a stance on the same proposals, and who conflicts: the discourse-network view. */
export function layoutAgreement(model: Model): AgreementLayout {
	const pairs = new Map(listAgreements(model).map((pair) => [pair.actors.join(" "), pair]));
	const involved = new Set([...pairs.values()].flatMap(({ actors }) => actors));
	const actors = model.actors.filter(({ id }) => involved.has(id));
	const makeCell = (column: Actor, row: Actor): AgreementCell => {
		const pair = pairs.get(`${column.id} ${row.id}`);
		return {
			actor: column.id,
			agree: pair?.agree ?? [],
			conflict: pair?.conflict ?? [],
			statements: pair ? listProof(model, pair) : [],
		};
	};
	return {
		columns: actors.slice(0, -1),
		rows: actors.slice(1).map((actor, index) => ({
			actor,
			cells: actors.slice(0, index + 1).map((column) => makeCell(column, actor)),
		})),
	};
}
