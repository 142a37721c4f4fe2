import type { LocatedArticle } from "../../../article/parse/article.ts";
import type { FrontMatter } from "../../../article/parse/front-matter/declared.ts";
import { isId } from "../../../article/parse/front-matter/forms.ts";
import { formatCount } from "../../../article/sentences/numbers.ts";
import type { FrontMatterAction } from "../actions.ts";
import type { FrontMeaning } from "./front-meaning.ts";
import { countUses, type NameSection } from "./name-uses.ts";

/** What is at hand to tell whether something can be done. */
interface Asked {
	located: LocatedArticle;
	front: FrontMatter;
	meaning: FrontMeaning;
}

const nouns = { actors: "actor", proposals: "proposal", notes: "note" } as const;

const kinds = { actors: "an actor", proposals: "a proposal", notes: "a note" } as const;

const badId = (id: string) =>
	`“${id}” cannot be an id: it takes a small letter, then small letters, digits and hyphens.`;

const isTaken = (what: NameSection, id: string) => `There is already ${kinds[what]} “${id}”.`;

/** Why an action cannot be done, as far as it can be told beforehand; null when it may. */
export function refuseAction(asked: Asked, action: FrontMatterAction): string | null {
	switch (action.type) {
		case "declare":
			return refuseNames(asked, action.names);
		case "edit-actor":
			return (
				refuseRename(asked, "actors", action) ??
				(action.fields.name ? null : "An actor needs a name.")
			);
		case "edit-proposal":
			return (
				refuseRename(asked, "proposals", action) ??
				(action.fields.title ? null : "A proposal needs a title.")
			);
		case "edit-note":
			return (
				refuseUnknown(asked, "notes", action.id) ?? (action.text ? null : "A note needs a text.")
			);
		case "move":
			return refuseUnknown(asked, action.what, action.id);
		case "merge":
			return refuseMerge(asked, action);
		case "remove":
			return refuseUnknown(asked, action.what, action.id) ?? refuseRemoval(asked, action);
		case "details":
			return action.credit && !action.credit.name ? "The credit needs a name." : null;
		default:
			return refuseAnswer(asked, action);
	}
}

type Of<Type extends FrontMatterAction["type"]> = Extract<FrontMatterAction, { type: Type }>;

const refuseUnknown = ({ front }: Asked, what: NameSection, id: string) =>
	front[what].has(id) ? null : `There is no ${nouns[what]} “${id}”.`;

function refuseRename(
	asked: Asked,
	what: "actors" | "proposals",
	{ id, to = id }: { id: string; to?: string },
): string | null {
	const unknown = refuseUnknown(asked, what, id);
	if (unknown !== null || to === id) return unknown;
	if (!isId(to)) return badId(to);
	return asked.front[what].has(to) ? isTaken(what, to) : null;
}

function refuseNames(
	{ front }: Asked,
	{ actors = [], proposals = [], notes = [] }: Of<"declare">["names"],
): string | null {
	for (const [what, all] of Object.entries({ actors, proposals, notes })) {
		const section = what as NameSection;
		const known = new Set(front[section].keys());
		for (const { id } of all) {
			if (!isId(id)) return badId(id);
			if (known.has(id)) return isTaken(section, id);
			known.add(id);
		}
	}
	if (actors.some(({ name }) => !name)) return "An actor needs a name.";
	if (proposals.some(({ title }) => !title)) return "A proposal needs a title.";
	return notes.some(({ text }) => !text) ? "A note needs a text." : null;
}

function refuseMerge(asked: Asked, { what, from, into }: Of<"merge">): string | null {
	const unknown = refuseUnknown(asked, what, from) ?? refuseUnknown(asked, what, into);
	if (unknown !== null) return unknown;
	if (from === into) return `“${from}” cannot be merged with itself.`;
	const one = asked.meaning.proposals.find(({ id }) => id === from);
	const isContrary = what === "proposals" && one?.opposite === into;
	return isContrary ? "They are each other’s opposite, so they cannot be one proposal." : null;
}

function refuseRemoval({ located, front }: Asked, { what, id }: Of<"remove">): string | null {
	const uses = countUses(located, what, id);
	const name = `The ${nouns[what]} “${id}”`;
	if (uses > 0)
		return what === "notes"
			? `${name} stands at ${formatCount(uses, "passage")}: take it off there first.`
			: `${name} is used by ${formatCount(uses, "statement")}: change or unmark ${uses === 1 ? "it" : "them"} first.`;
	const member = [...front.actors.values()].find(({ of }) => what === "actors" && of === id);
	if (member) return `${name} is the body of “${member.id}”: change that first.`;
	const contrary = [...front.proposals.values()].find(
		({ opposite }) => what === "proposals" && opposite === id,
	);
	return contrary ? `${name} is the opposite of “${contrary.id}”: change that first.` : null;
}

function refuseAnswer({ front }: Asked, action: Of<"answer"> | Of<"unanswer">): string | null {
	const { warning, words } = action;
	const known = front.answered.some((one) => one.warning === warning && one.words === words);
	if (action.type === "unanswer") return known ? null : "There is no such answer.";
	if (known) return "This warning is answered already.";
	return action.words && action.why ? null : "An answer needs words of the line and a reason.";
}
