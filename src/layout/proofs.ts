import type { Line, Prose } from "../model/prose.ts";
import type { Model, Statement } from "../model/types.ts";
import { listLines } from "./margin.ts";

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
