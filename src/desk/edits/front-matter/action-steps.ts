import type { LocatedArticle } from "../../../article/parse/article.ts";
import type { FrontMatter } from "../../../article/parse/front-matter/declared.ts";
import type { FrontMatterAction } from "../actions.ts";
import { actorKeys, listDeclarations, proposalKeys } from "./declare-names.ts";
import {
	addItems,
	frontKeys,
	moveEntry,
	putField,
	removeEntry,
	removeItem,
	renameKey,
} from "./field-steps.ts";
import { type FrontMeaning, joinNames } from "./front-meaning.ts";
import { type FrontStep, findFrontValue } from "./front-text.ts";
import { renameUses } from "./name-uses.ts";
import type { FrontFields, FrontValue } from "./write-value.ts";

/** What an action starts from. */
interface Asked {
	located: LocatedArticle;
	front: FrontMatter;
	meaning: FrontMeaning;
}

type Of<Type extends FrontMatterAction["type"]> = Extract<FrontMatterAction, { type: Type }>;

/** The changes of the file that an action comes to, one after the other. */
export function listFrontSteps(asked: Asked, action: FrontMatterAction): FrontStep[] {
	switch (action.type) {
		case "declare":
			return listDeclarations(action.names);
		case "edit-actor":
			return editActor(asked, action);
		case "edit-proposal":
			return editProposal(asked, action);
		case "edit-note":
			return [putField(["notes"], action.id, { prose: action.text })];
		case "move":
			return [moveEntry([action.what], action.id, action.index)];
		case "merge":
			return action.what === "actors" ? mergeActors(asked, action) : mergeProposals(asked, action);
		case "remove":
			return [(front) => removeEntry(front, [action.what], action.id)];
		case "details":
			return editDetails(asked, action);
		case "answer":
			return [answer(action)];
		default:
			return [unanswer(action)];
	}
}

/** Writes the fields as they are to be; those that are so already stay as they are written. */
function putFields(path: readonly string[], keys: readonly string[], fields: object): FrontStep[] {
	const values = fields as Record<string, FrontValue | undefined>;
	return keys.map((key) => putField(path, key, values[key], keys));
}

/** Another id in all braces, and in front of what is declared under it. */
function renameId(
	{ located }: Asked,
	what: "actors" | "proposals",
	id: string,
	to: string,
): FrontStep[] {
	if (to === id) return [];
	const change = { what, from: id, to };
	return [
		(front) => [...renameUses(front.text, located, change), ...renameKey(front, [what, id], to)],
	];
}

/** Lets those who belong to an actor belong to another. */
function moveMembers({ front }: Asked, from: string, to: string): FrontStep[] {
	const members = [...front.actors.values()].filter(({ id, of }) => of === from && id !== from);
	return members.map(({ id }) => putField(["actors", id], "of", to, actorKeys));
}

function editActor(asked: Asked, { id, to = id, fields }: Of<"edit-actor">): FrontStep[] {
	return [
		...renameId(asked, "actors", id, to),
		...(to === id ? [] : moveMembers(asked, id, to)),
		...putFields(["actors", to], actorKeys, fields),
	];
}

function editProposal(asked: Asked, { id, to = id, fields }: Of<"edit-proposal">): FrontStep[] {
	const { opposite } = asked.meaning.proposals.find((one) => one.id === id) ?? {};
	const keys = proposalKeys.filter((key) => key !== "opposite");
	const rename = (one: string | undefined) => (one === id ? to : one);
	const declared = [...asked.front.proposals.values()].map((one) => {
		return { id: rename(one.id) ?? "", opposite: rename(one.opposite) };
	});
	return [
		...renameId(asked, "proposals", id, to),
		...(to === id ? [] : renameOpposites(declared, to)),
		...(opposite === fields.opposite ? [] : pairOpposites(declared, to, fields.opposite)),
		...putFields(["proposals", to], keys, fields),
	];
}

const putOpposite = (id: string, opposite: string | undefined) =>
	putField(["proposals", id], "opposite", opposite, proposalKeys);

/** What a proposal declares. */
interface Paired {
	id: string;
	opposite: string | undefined;
}

const renameOpposites = (declared: readonly Paired[], to: string) =>
	declared.filter(({ opposite }) => opposite === to).map(({ id }) => putOpposite(id, to));

/** Makes two the opposite of each other and of no third; which of them says so stays if it can. */
function pairOpposites(
	declared: readonly Paired[],
	id: string,
	opposite: string | undefined,
): FrontStep[] {
	const both = [id, opposite];
	const saying = declared.filter((one) => one.opposite !== undefined);
	const isPair = (one: Paired) => both.includes(one.id) && both.includes(one.opposite);
	const isSaid = saying.some(isPair);
	const wanted = opposite === undefined || isSaid ? undefined : opposite;
	const strays = saying.filter((one) => {
		return !isPair(one) && (both.includes(one.id) || both.includes(one.opposite));
	});
	const others = strays.filter((one) => one.id !== id);
	const isStray = others.length < strays.length;
	return [
		...others.map((one) => putOpposite(one.id, undefined)),
		...(wanted !== undefined || isStray ? [putOpposite(id, wanted)] : []),
	];
}

/** Takes an entry away and writes another id where it stood in braces. */
function replaceUses({ located }: Asked, { what, from, into }: Of<"merge">): FrontStep {
	return (front) => renameUses(front.text, located, { what, from, to: into });
}

function mergeActors(asked: Asked, action: Of<"merge">): FrontStep[] {
	const { from, into } = action;
	const [gone, kept] = [from, into].map((one) => asked.meaning.actors.find(({ id }) => id === one));
	const others = [...asked.front.actors.values()].filter(
		({ id, of }) => of === from && id !== from && id !== into,
	);
	return [
		replaceUses(asked, action),
		...others.map(({ id }) => putField(["actors", id], "of", into, actorKeys)),
		...(kept?.of === from ? [putField(["actors", into], "of", undefined)] : []),
		...(kept ? [putField(["actors", into], "aka", joinNames(kept, gone), actorKeys)] : []),
		(front) => removeEntry(front, ["actors"], from),
	];
}

function mergeProposals(asked: Asked, action: Of<"merge">): FrontStep[] {
	const { from, into } = action;
	const [gone, kept] = [from, into].map((one) =>
		asked.meaning.proposals.find(({ id }) => id === one),
	);
	const { front } = asked;
	const inherits = kept?.opposite === undefined && gone?.opposite !== undefined;
	const named = [...front.proposals.values()].filter(
		({ id, opposite }) => id !== from && opposite === from,
	);
	return [
		replaceUses(asked, action),
		...named.map(({ id }) => putOpposite(id, inherits ? into : undefined)),
		...(inherits && named.length === 0 ? [putOpposite(into, gone?.opposite)] : []),
		(text) => removeEntry(text, ["proposals"], from),
	];
}

function editDetails({ meaning }: Asked, action: Of<"details">): FrontStep[] {
	const { credit, codedBy } = action;
	const texts = (["lang", "dateline", "published"] as const)
		.filter((key) => action[key] !== undefined)
		.map((key) => putField([], key, action[key] || undefined, frontKeys));
	const [first] = codedBy ?? [];
	const isOne = codedBy?.length === 1 && meaning.details.codedBy.length === 0;
	const names = isOne ? first : codedBy?.length ? codedBy : undefined;
	return [
		...texts,
		...(credit === undefined ? [] : editCredit(credit)),
		...(codedBy === undefined ? [] : [putField([], "coded-by", names, frontKeys)]),
	];
}

function editCredit(credit: NonNullable<Of<"details">["credit"]> | null): FrontStep[] {
	if (credit === null) return [putField([], "credit", undefined)];
	return putFields(["credit"], ["name", "url"], credit);
}

/** Keys of an answer to a warning, in order. */
function toAnswer({ warning, words, why }: Of<"answer">): FrontFields {
	return new Map(Object.entries({ warning, words, why }));
}

function answer(action: Of<"answer">): FrontStep {
	return (front) => {
		const list = findFrontValue(front, ["answered"]);
		const wanted = toAnswer(action);
		if (list?.type === "list") return addItems(front, list, list.items.length, [wanted]);
		return putField([], "answered", [wanted], frontKeys)(front);
	};
}

function unanswer({ warning, words }: Of<"unanswer">): FrontStep {
	return (front) => {
		const list = findFrontValue(front, ["answered"]);
		if (list?.type !== "list") return null;
		const isIt = (key: string, text: string) => (item: (typeof list.items)[number]) =>
			item.type === "map" &&
			item.entries.some(
				(one) => one.key === key && one.value.type === "text" && one.value.text === text,
			);
		const at = list.items.findIndex(
			(item) => isIt("warning", warning)(item) && isIt("words", words)(item),
		);
		return removeItem(front, ["answered"], list, at);
	};
}
