import { type Agreement, listAgreements } from "../../article/model/agreement.ts";
import { indexPositions } from "../../article/model/questions.ts";
import type { Actor, Model } from "../../article/model/types.ts";

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

/** Finds the statements of a pair that make the positions it shares; indexed once for a model. */
function indexProof(model: Model): (pair: Agreement) => string[] {
	const find = indexPositions(model);
	const place = new Map(model.statements.map(({ id }, index) => [id, index]));
	return ({ actors, agree, conflict }) =>
		[...agree, ...conflict]
			.flatMap((proposal) => actors.flatMap((actor) => find(actor, proposal)?.statements ?? []))
			.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** More pairs than this nobody compares: those that share the most stand for them. */
export const mostPairs = 200;
const strongest = 40;

/** Two actors and what they share, with the statements that prove it. */
export type SharedPair = Agreement & { statements: string[] };

/** The pairs that share the most positions, in display order where they share as many. */
export function listStrongest(model: Model): SharedPair[] {
	const count = ({ agree, conflict }: Agreement) => agree.length + conflict.length;
	const sorted = listAgreements(model).sort((a, b) => count(b) - count(a));
	const findProof = indexProof(model);
	return sorted.slice(0, strongest).map((pair) => ({ ...pair, statements: findProof(pair) }));
}

/** Who shares a stance on the same proposals, and who conflicts: the discourse-network view. */
export function layoutAgreement(model: Model): AgreementLayout {
	const pairs = new Map(listAgreements(model).map((pair) => [pair.actors.join(" "), pair]));
	const findProof = indexProof(model);
	const involved = new Set([...pairs.values()].flatMap(({ actors }) => actors));
	const actors = model.actors.filter(({ id }) => involved.has(id));
	const makeCell = (column: Actor, row: Actor): AgreementCell => {
		const pair = pairs.get(`${column.id} ${row.id}`);
		return {
			actor: column.id,
			agree: pair?.agree ?? [],
			conflict: pair?.conflict ?? [],
			statements: pair ? findProof(pair) : [],
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
