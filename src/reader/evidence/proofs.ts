import { listMakers } from "../../article/model/attributions.ts";
import type { Line, Prose } from "../../article/model/prose.ts";
import { listLines } from "../../article/model/prose-lines.ts";
import type { Model, Statement } from "../../article/model/types.ts";
import { listParts } from "../../article/sentences/others.ts";

/** A sentence of the article with the statements that begin in it. */
export interface Proof {
	line: Line;
	/** In article order; at least one. */
	statements: Statement[];
}

/** Every sentence that proves something, headline and dek first, then in article order. */
export function listProofs(model: Model, prose: Prose): Proof[] {
	const lines = [prose.title, ...(prose.dek ? [prose.dek] : []), ...listLines(prose.body)];
	const proofs = lines.map((line) => ({
		line,
		statements: model.statements.filter(({ sentence }) => sentence === line.sentence),
	}));
	return proofs.filter(({ statements }) => statements.length > 0);
}

/**
 * The ids that links to actors and proposals lead to where scripts are off, by the statement
 * at which each is put: the actor's or proposal's first. What has none is put at the first
 * of all, so that no link is dead.
 */
export function listAnchors(model: Model): Map<string, string[]> {
	const { statements } = model;
	const own = (actor: string) =>
		statements.find((statement) => listMakers(statement).includes(actor));
	const anchors = [
		...model.actors.map(({ id }) => {
			const first = own(id) ?? statements.find((statement) => listParts(statement).has(id));
			return { id: `actor=${id}`, first };
		}),
		...model.proposals.map(({ id }) => ({
			id: `proposal=${id}`,
			first: statements.find(({ proposal }) => proposal === id),
		})),
	];
	const byStatement = new Map<string, string[]>();
	for (const { id, first = statements[0] } of anchors) {
		if (first) byStatement.set(first.id, [...(byStatement.get(first.id) ?? []), id]);
	}
	return byStatement;
}
