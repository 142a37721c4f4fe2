import type { ActorFields, NewNames, ProposalFields } from "../actions.ts";
import { putField } from "./field-steps.ts";
import type { FrontStep } from "./front-text.ts";
import type { FrontFields, FrontValue } from "./write-value.ts";

/** Keys of an actor in the order in which they are written. */
export const actorKeys = ["name", "role", "kind", "side", "of", "aka"] as const;

/** Keys of a proposal in the order in which they are written. */
export const proposalKeys = ["title", "question", "summary", "opposite"] as const;

const isEmpty = (value: FrontValue | undefined) =>
	value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** What is there of some fields, in the order of keys. */
function toFields<Key extends string>(
	fields: { readonly [K in Key]?: FrontValue | undefined },
	keys: readonly Key[],
): FrontFields {
	const filled = keys.filter((key) => !isEmpty(fields[key]));
	return new Map(filled.map((key) => [key, fields[key] as FrontValue]));
}

const toActor = (fields: ActorFields) => toFields(fields, actorKeys);

const toProposal = (fields: ProposalFields) => toFields(fields, proposalKeys);

/** Declares each behind those that are there; sections that are missing are made. */
export function listDeclarations({
	actors = [],
	proposals = [],
	notes = [],
}: NewNames): FrontStep[] {
	return [
		...actors.map((actor) => putField(["actors"], actor.id, toActor(actor))),
		...proposals.map((one) => putField(["proposals"], one.id, toProposal(one))),
		...notes.map(({ id, text }) => putField(["notes"], id, { prose: text })),
	];
}
