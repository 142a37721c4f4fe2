import type { ActorFields, FrontMatterAction, ProposalFields } from "../actions.ts";
import { actorKeys, proposalKeys } from "./declare-names.ts";
import type { FrontMeaning } from "./front-meaning.ts";

const cleanLine = (text: string) => text.replace(/\s+/g, " ").trim();

const cleanNote = (text: string) => text.replace(/\r\n?/g, "\n").trim();

type Fields = { readonly [key: string]: string | string[] | undefined };

/** Fields of known keys as they are to be written: without empty ones, each on one line. */
function cleanFields<Cleaned>(
	fields: Cleaned,
	keys: readonly string[],
	before: Partial<Cleaned> = {},
): Cleaned {
	const [given, old] = [fields as Fields, before as Fields];
	const cleaned = keys.map((key) => {
		const value = given[key];
		// What stays is as it was written, also with two spaces in a row.
		const isKept = JSON.stringify(value) === JSON.stringify(old[key]);
		return [key, isKept || value === undefined ? value : cleanValue(value)] as const;
	});
	return Object.fromEntries(
		cleaned.filter(([, value]) => value !== undefined && value.length > 0),
	) as Cleaned;
}

function cleanValue(value: string | string[]): string | string[] {
	if (typeof value === "string") return cleanLine(value);
	return [...new Set(value.map(cleanLine))].filter((text) => text !== "");
}

const cleanActor = (fields: ActorFields, before?: Partial<ActorFields>) =>
	cleanFields(fields, actorKeys, before);

const cleanProposal = (fields: ProposalFields, before?: Partial<ProposalFields>) =>
	cleanFields(fields, proposalKeys, before);

/** An action with its texts as they are to be written. */
export function cleanAction(meaning: FrontMeaning, action: FrontMatterAction): FrontMatterAction {
	switch (action.type) {
		case "declare": {
			const { actors = [], proposals = [], notes = [] } = action.names;
			const names = {
				actors: actors.map((one) => ({ ...cleanActor(one), id: one.id })),
				proposals: proposals.map((one) => ({ ...cleanProposal(one), id: one.id })),
				notes: notes.map(({ id, text }) => ({ id, text: cleanNote(text) })),
			};
			return { ...action, names };
		}
		case "edit-actor": {
			const before = meaning.actors.find(({ id }) => id === action.id) as ActorFields | undefined;
			return { ...action, fields: cleanActor(action.fields, before) };
		}
		case "edit-proposal": {
			const before = meaning.proposals.find(({ id }) => id === action.id) as
				| ProposalFields
				| undefined;
			return { ...action, fields: cleanProposal(action.fields, before) };
		}
		case "edit-note":
			return { ...action, text: cleanNote(action.text) };
		case "details":
			return cleanDetails(action);
		case "answer":
			return { ...action, words: action.words.trim(), why: cleanLine(action.why) };
		default:
			return action;
	}
}

type DetailsAction = Extract<FrontMatterAction, { type: "details" }>;

function cleanDetails({ credit, codedBy, ...rest }: DetailsAction): DetailsAction {
	const texts = { ...rest };
	for (const key of ["lang", "dateline", "published"] as const)
		if (texts[key] !== undefined) texts[key] = cleanLine(texts[key]);
	return {
		...texts,
		...(credit !== undefined && { credit: credit && cleanFields(credit, ["name", "url"]) }),
		...(codedBy !== undefined && { codedBy: cleanValue(codedBy) as string[] }),
	};
}
