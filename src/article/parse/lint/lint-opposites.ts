import { listMakers } from "../../model/questions.ts";
import { findStanceDirection } from "../../model/stances.ts";
import type { Statement } from "../../model/types.ts";
import type { Finished } from "../finished.ts";
import { messages } from "../messages/all.ts";
import { addInText } from "./add-in-text.ts";

/** Who is for a proposal and for its opposite, or against both, is asked about once. */
export function lintOpposites({ draft, front, problems, statements }: Finished): void {
	const opposites = new Map<string, string>();
	for (const { id, opposite } of front.proposals.values()) {
		if (opposite === undefined || !front.proposals.has(opposite)) continue;
		opposites.set(id, opposite).set(opposite, id);
	}
	const first = new Map<string, Statement>();
	for (const statement of statements) {
		const direction = findStanceDirection(statement.stance);
		const { proposal, note, quote } = statement;
		const opposite = opposites.get(proposal ?? "");
		if (direction === null || proposal === null || opposite === undefined) continue;
		for (const actor of listMakers(statement)) {
			const other = first.get(`${actor} ${opposite} ${direction}`);
			first.set(`${actor} ${proposal} ${direction}`, statement);
			if (other === undefined || note !== undefined || other.note !== undefined) continue;
			const message = messages.contradictoryPair(actor, direction, proposal, opposite);
			addInText(draft, problems, message, quote);
		}
	}
}
