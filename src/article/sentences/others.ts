import { findActor, listHolders } from "../model/questions.ts";
import type { Actor, Model, Statement } from "../model/types.ts";
import { formatList } from "./numbers.ts";

/**
 * How an actor without a row in the matrix occurs: it says something, but about no
 * proposal; it only passes on what others say; or it is only talked about.
 */
export type OtherKind = "spoke-elsewhere" | "relays" | "talked-about";

/** What stands before the actors of each kind. */
export const otherLabels: Readonly<Record<OtherKind, string>> = {
	"spoke-elsewhere": "Spoke, but about none of these proposals",
	relays: "Only passes on what someone else said",
	"talked-about": "Only talked about",
};

export interface Other {
	actor: Actor;
	kind: OtherKind;
	/** Ids of the actors whose statements it passes on, in article order; may be empty. */
	relaysFor: string[];
	/** Ids of the statements it has a part in, in article order; may be empty. */
	statements: string[];
}

/** Actors without a row in the matrix, in display order, told apart. */
export function listOthers(model: Model): Other[] {
	const holders = new Set(listHolders(model));
	const parts = groupByPart(model.statements);
	return model.actors
		.filter((actor) => !holders.has(actor))
		.map((actor) => derivePart(actor, parts.get(actor.id) ?? []));
}

function derivePart(actor: Actor, statements: Statement[]): Other {
	const credited = statements.filter(({ voice }) => voice === "speaker");
	const relayed = credited.filter(({ via }) => via.includes(actor.id));
	const spoke = credited.some((statement) => statement.actor === actor.id);
	return {
		actor,
		kind: spoke ? "spoke-elsewhere" : relayed.length > 0 ? "relays" : "talked-about",
		relaysFor: [...new Set(relayed.map((statement) => statement.actor))],
		statements: statements.map(({ id }) => id),
	};
}

/** For whom an actor relays, as it stands behind the name: ` (for Donald Trump)`; empty when for nobody. */
export function describeRelays({ kind, relaysFor }: Other, model: Model): string {
	if (relaysFor.length === 0) return "";
	const names = formatList(relaysFor.map((id) => findActor(model, id)?.name ?? id));
	return ` (${kind === "relays" ? "for" : "also relays"} ${names})`;
}

/** Everybody with a part in a statement: who holds, relays, hears, is spoken for or about. */
export function listParts({ actor, via, about, to, for: behalf }: Statement): Set<string> {
	return new Set([actor, ...via, about, behalf, ...to].filter((id) => id !== undefined));
}

/** Statements by every actor with a part in them; each statement once for an actor. */
function groupByPart(statements: readonly Statement[]): Map<string, Statement[]> {
	const parts = new Map<string, Statement[]>();
	for (const statement of statements) {
		for (const id of listParts(statement)) {
			const list = parts.get(id);
			if (list === undefined) parts.set(id, [statement]);
			else list.push(statement);
		}
	}
	return parts;
}
