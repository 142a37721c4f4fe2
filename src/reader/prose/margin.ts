import {
	findAttribution,
	formatAttribution,
	listMakers,
} from "../../article/model/attributions.ts";
import { formatShortName, formatSome } from "../../article/model/names.ts";
import type { Inline, Line, Prose } from "../../article/model/prose.ts";
import { listLines } from "../../article/model/prose-lines.ts";
import { findActor } from "../../article/model/questions.ts";
import type { Attribution, Model, Stance } from "../../article/model/types.ts";
import { formatSays } from "../../article/sentences/claims.ts";
import { formatList } from "../../article/sentences/numbers.ts";
import { formatCell } from "../../article/sentences/phrases.ts";

/** What is written beside a block: one line for an actor's statements of one kind in it. */
export interface Spoken {
	/** In article order. */
	statements: string[];
	/** Short name of the actor, or of who claims it of the actor. */
	who: string;
	/** "rejects", or "says: Berg rejects". */
	what: string;
	/** How it was said, in words. */
	how: string;
	/** The words of its conditions. */
	conditions: string[];
	kind: Stance | "no-position" | "declined";
	attribution: Attribution;
}

/** Ids of the statements that begin in these inlines, in article order. */
function listBeginning(inlines: Inline[]): string[] {
	return inlines.flatMap((inline) => {
		const inner = "children" in inline ? listBeginning(inline.children) : [];
		if (inline.type !== "mark") return inner;
		return [...inline.statements.filter((id) => !inline.continues.includes(id)), ...inner];
	});
}

/** The speakers of a block in article order; same actor, verb, way and condition are one line. */
export function listSpoken(model: Model, lines: Line[]): Spoken[] {
	const found = new Map<string, Spoken>();
	for (const id of lines.flatMap((line) => listBeginning(line.inlines))) {
		const statement = model.statements.find((candidate) => candidate.id === id);
		if (!statement) continue;
		const makers = listMakers(statement).flatMap((maker) => findActor(model, maker) ?? []);
		const attribution = findAttribution(statement);
		const how = formatAttribution(statement, model.actors);
		const claimant = findActor(model, statement.claimedBy ?? "");
		const names = formatList(makers.map(formatShortName)) + formatSome(statement);
		const claims = claimant ? `${formatSays(model.actors, claimant.id)}: ${names} ` : "";
		const key = JSON.stringify([listMakers(statement), statement.verb, how, statement.if?.text]);
		const same = found.get(key);
		if (same) same.statements.push(id);
		else {
			found.set(key, {
				statements: [id],
				who: claimant ? formatShortName(claimant) : names,
				what: claims + formatCell(statement, makers),
				how,
				conditions: statement.if ? [statement.if.text] : [],
				kind: statement.stance ?? statement.silence ?? "no-position",
				attribution,
			});
		}
	}
	return [...found.values()];
}

/** Ids of the notes called in these sentences, in order of their call, each once. */
export function listCalls(lines: Line[]): string[] {
	const listNotes = (inlines: Inline[]): string[] =>
		inlines.flatMap((inline) => {
			const inner = "children" in inline ? listNotes(inline.children) : [];
			return inline.type === "mark" && inline.note !== undefined ? [...inner, inline.note] : inner;
		});
	return [...new Set(lines.flatMap((line) => listNotes(line.inlines)))];
}

/** The sentence that first calls each note: there the note is written, and only there. */
export function listFirstCalls(prose: Prose): Map<string, string> {
	const places = new Map<string, string>();
	for (const line of [prose.title, ...(prose.dek ? [prose.dek] : []), ...listLines(prose.body)]) {
		for (const note of listCalls([line])) {
			if (!places.has(note)) places.set(note, line.sentence);
		}
	}
	return places;
}
