import { listMakers, listTellers } from "../model/attributions.ts";
import { isClaim } from "../model/positions.ts";
import { listHolders } from "../model/questions.ts";
import type { Actor, Model, Statement } from "../model/types.ts";
import { capitalize, formatList } from "./numbers.ts";
import { findName, takePlural } from "./phrases.ts";

/**
 * How an actor without a row in the matrix occurs: it says something, but about no
 * proposal; it only passes on what others say, or says where others stand; or it is only
 * talked about.
 */
export type OtherKind = "spoke-elsewhere" | "relays" | "claims" | "talked-about";

/** What stands before the actors of each kind. */
export const otherLabels: Readonly<Record<OtherKind, string>> = {
	"spoke-elsewhere": "Spoke, but about none of these proposals",
	relays: "Only passes on what someone else said",
	claims: "Only says where someone else stands",
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
	const relaysFor = listRelayed(actor, statements);
	const spoke = statements.some(
		(statement) =>
			statement.voice === "speaker" &&
			!isClaim(statement) &&
			listTellers(statement).includes(actor.id),
	);
	const claims = statements.some(
		(statement) => isClaim(statement) && listTellers(statement).includes(actor.id),
	);
	const only = claims ? "claims" : "talked-about";
	return {
		actor,
		kind: spoke ? "spoke-elsewhere" : relaysFor.length > 0 ? "relays" : only,
		relaysFor,
		statements: statements.map(({ id }) => id),
	};
}

/** Everybody who passes on what others say, with or without a row, in display order. */
export function listRelays(model: Model): Pick<Other, "actor" | "relaysFor">[] {
	const parts = groupByPart(model.statements);
	return model.actors
		.map((actor) => ({ actor, relaysFor: listRelayed(actor, parts.get(actor.id) ?? []) }))
		.filter(({ relaysFor }) => relaysFor.length > 0);
}

/** Ids of those whose statements an actor passes on, in article order. */
function listRelayed({ id }: Actor, statements: readonly Statement[]): string[] {
	const relayed = statements.filter(({ voice, via }) => voice === "speaker" && via.includes(id));
	return [...new Set(relayed.flatMap(listMakers))];
}

/** "Dmitry Peskov relays what Vladimir Putin said": the label of a relay's mark. */
export function describeRelay({ actors }: Model, relay: string, speaker: string): string {
	const relays = takePlural(actors.filter(({ id }) => id === relay)) ? "relay" : "relays";
	return `${capitalize(findName(actors, relay))} ${relays} what ${findName(actors, speaker)} said`;
}

/** For whom an actor relays, as it stands behind the name: ` (for Donald Trump)`; empty when for nobody. */
export function describeRelays({ kind, relaysFor }: Other, model: Model): string {
	if (relaysFor.length === 0) return "";
	const names = formatList(relaysFor.map((id) => findName(model.actors, id)));
	return ` (${kind === "relays" ? "for" : "also relays"} ${names})`;
}

/** Everybody with a part in a statement: who holds, claims, relays, hears, is spoken for or about. */
export function listParts(statement: Statement): Set<string> {
	const { claimedBy, via, about, to, for: behalf } = statement;
	const all = [...listMakers(statement), claimedBy, ...via, about, behalf, ...to];
	return new Set(all.filter((id) => id !== undefined));
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
