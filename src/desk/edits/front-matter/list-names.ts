import { listMakers } from "../../../article/model/attributions.ts";
import type { Actor, Model, Proposal, Statement } from "../../../article/model/types.ts";
import { caps } from "../../../article/parse/caps.ts";
import { listAlike } from "../../../article/parse/lint/lint-alike.ts";
import { readSource } from "../../../article/parse/source.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { listPassages } from "../../../article/text/passages.ts";
import type { DeskFiles } from "../../files.ts";
import type { DeskReading } from "../../reading.ts";
import type { ActorFields, ProposalFields } from "../actions.ts";
import { findFrontValue, readFront } from "./front-text.ts";
import { trimBreaks } from "./rewrite-text.ts";

/** What the desk shows of an actor or a proposal, beside what is declared. */
interface ListedName {
	id: string;
	/** How many statements name it, in whichever part. */
	statements: number;
	/** No statement names it, nor does the text, nor is it declared to be somebody’s body or opposite. */
	unused: boolean;
}

export interface ListedActor extends ListedName {
	fields: ActorFields;
	/** Places in `Model.text` of its names as whole words, in order. */
	mentions: Stretch[];
	/** Id of another actor that has the same name or almost the same: they may be one. */
	doubtful: string | null;
}

export interface ListedProposal extends ListedName {
	fields: ProposalFields;
	/** Statements speak of it, and none takes a side. */
	doubtful: boolean;
}

/** Who is who: actors and proposals in their order, with what the article has of them. */
export function listDeclaredNames({ model }: Pick<DeskReading, "model">): {
	actors: ListedActor[];
	proposals: ListedProposal[];
} {
	const counts = countStatements(model.statements);
	const doubts = findDoubts(model.actors);
	const bodies = new Set(model.actors.map(({ of }) => of));
	const reach = { left: caps.naming };
	const actors = model.actors.map(({ heard: _, ...actor }) => {
		const { id, ...fields } = actor;
		const statements = counts.get(id) ?? 0;
		const mentions = listMentions(model, actor, reach);
		const unused = statements === 0 && mentions.length === 0 && !bodies.has(id);
		return { id, fields, statements, mentions, unused, doubtful: doubts.get(id) ?? null };
	});
	return { actors, proposals: model.proposals.map((one) => listProposal(model, one)) };
}

/** Notes as they are written, in Markdown: in `Model.notes` they are plain text. */
export function listNotes({ article }: Pick<DeskFiles, "article">): { id: string; text: string }[] {
	const front = readFront(readSource("article.md", article).text);
	const notes = front && findFrontValue(front, ["notes"]);
	if (notes?.type !== "map") return [];
	return notes.entries.flatMap(({ key: id, value }) =>
		value.type === "text" ? [{ id, text: trimBreaks(value.text) }] : [],
	);
}

function listProposal({ statements }: Model, { id, ...fields }: Proposal): ListedProposal {
	const own = statements.filter(({ proposal }) => proposal === id);
	const hasSide = own.some(({ stance }) => stance !== null);
	const unused = own.length === 0 && fields.opposite === undefined;
	return { id, fields, statements: own.length, unused, doubtful: own.length > 0 && !hasSide };
}

/** By id of an actor. */
function countStatements(statements: readonly Statement[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const statement of statements) {
		const { via, to, for: principal, about, claimedBy } = statement;
		const named = [...listMakers(statement), ...via, ...to, principal, about, claimedBy];
		for (const id of new Set(named.filter((one) => one !== undefined)))
			counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return counts;
}

/** Where an actor is named; of names that overlap the longer one counts. */
function listMentions(
	{ text }: Model,
	{ name, aka = [] }: Pick<Actor, "name" | "aka">,
	reach: { left: number },
): Stretch[] {
	const names = [...new Set([name, ...aka])].filter((one) => {
		// A file can name more actors than its text can be looked through for.
		reach.left -= text.length;
		return one !== "" && reach.left >= 0;
	});
	const found = names.flatMap((one) =>
		[...listPassages(text, one)].map((start) => ({ start, stop: start + one.length })),
	);
	const sorted = found.sort((a, b) => a.start - b.start || b.stop - a.stop);
	let done = 0;
	return sorted.filter(({ start, stop }) => {
		const isFree = start >= done;
		if (isFree) done = stop;
		return isFree;
	});
}

/** By id, another actor whose name is the same, or almost; each of the two has the other. */
function findDoubts(actors: readonly Actor[]): Map<string, string> {
	const doubts = new Map<string, string>();
	const doubt = (one: string, other: string) => {
		if (!doubts.has(one)) doubts.set(one, other);
		if (!doubts.has(other)) doubts.set(other, one);
	};
	const owners = new Map<string, string>();
	for (const { id, name, aka = [] } of actors) {
		for (const one of [name, ...aka]) {
			const key = one.toLowerCase().replace(/\s+/g, " ").trim();
			const owner = owners.get(key);
			if (owner === undefined) owners.set(key, id);
			else if (owner !== id) doubt(owner, id);
		}
	}
	const named = actors.map(({ id, name, kind, aka = [] }) => {
		return { id, name, kind, aka: aka.map((text) => ({ text })) };
	});
	for (const [one, other] of listAlike(named)) doubt(other.id, one.id);
	return doubts;
}
