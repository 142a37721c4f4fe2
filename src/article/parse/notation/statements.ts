import type { Statement } from "../../model/types.ts";
import { findVerb, type Verb } from "../../model/verbs.ts";
import type { Stretch } from "../../text/finding.ts";
import { caps } from "../caps.ts";
import { hasTooMany, type MarkUse } from "../draft.ts";
import type { MarkIds } from "../markdown/lines.ts";
import { messages } from "../messages/all.ts";
import { type BraceWord, splitIds, type WrittenStatement } from "./braces.ts";
import { readKeys, type StatementKeys } from "./keys.ts";
import { findDeclaredActor, findDeclaredProposal, findVerbFor, type Resolver } from "./names.ts";
import type { WrittenMark } from "./notation.ts";

/** A statement while it is put together. */
export interface OpenStatement {
	actor: string;
	/** Who says it with the actor. */
	with: string[];
	verb: Verb;
	proposal: string | null;
	keys: StatementKeys;
	id: string;
	/** The first stretch, then those that continue it. */
	uses: MarkUse[];
	/** Where the statement is written, in the file. */
	at: Stretch;
}

export interface Resolved {
	statements: OpenStatement[];
	/** The id of each statement as written, also where it continues one; those that came to nothing are not in it. */
	written: Map<WrittenStatement, string>;
	/** What each mark shows; a mark that came to nothing is not in it. */
	ids: Map<WrittenMark, MarkIds>;
	/** Ids of the notes that some passage carries. */
	notes: Set<string>;
	/** Stretches whose quotation marks quote nobody. */
	unquoted: MarkUse[];
}

/** Gives the braces of all marks their meaning, in article order. */
export function resolveStatements(resolver: Resolver): Resolved {
	const resolved: Resolved = {
		...{ statements: [], written: new Map(), ids: new Map(), notes: new Set(), unquoted: [] },
	};
	const known = new Map<string, OpenStatement>();
	const counts = new Map<string, number>();
	/** For an id that was given twice: the number after it that may be free. */
	const taken = new Map<string, number>();
	let written = 0;
	for (const use of resolver.draft.uses) {
		if (written >= caps.statements) break;
		const shown: MarkIds = { statements: [], continues: [] };
		for (const statement of use.mark.statements) {
			if (++written > caps.statements) break;
			const place = toPlace(use);
			if (statement.continues !== null) {
				const begun = continueStatement(resolver, statement, use, known, shown);
				if (begun !== null) resolved.written.set(statement, begun);
				continue;
			}
			const keys = readKeys(resolver, statement, place);
			if (keys.note !== undefined) {
				resolved.notes.add(keys.note);
				shown.note ??= keys.note;
			}
			if (keys.unquoted) resolved.unquoted.push(use);
			const open = openStatement(resolver, statement, use, keys, counts);
			if (open === null) {
				if (keys.id !== undefined) resolver.failed.add(keys.id.text);
				continue;
			}
			nameStatement(resolver, open, known, taken);
			resolved.statements.push(open);
			resolved.written.set(statement, open.id);
			shown.statements.push(open.id);
		}
		if (shown.statements.length > 0 || shown.note !== undefined) resolved.ids.set(use.mark, shown);
	}
	if (hasTooMany(resolver.draft)) reportTooMany(resolver);
	return resolved;
}

/** Maps a stretch of the run that the mark was written in to the file. */
function toPlace({ origin }: MarkUse): (stretch: Stretch) => Stretch {
	return ({ start, stop }) => {
		const from = origin[start] ?? 0;
		return { start: from, stop: stop > start ? (origin[stop - 1] ?? from) + 1 : from + 1 };
	};
}

function reportTooMany({ draft, problems }: Resolver): void {
	const [first] = draft.uses;
	const at = first?.origin[first.mark.open] ?? 0;
	const written = draft.statements + draft.unkept;
	problems.add(messages.tooMany("statements", caps.statements, written), at);
}

function continueStatement(
	{ problems, failed }: Resolver,
	statement: WrittenStatement,
	use: MarkUse,
	known: ReadonlyMap<string, OpenStatement>,
	shown: MarkIds,
): string | null {
	const id = statement.continues as BraceWord;
	const place = toPlace(use);
	for (const word of [...statement.words, ...statement.pairs.map(({ key }) => key)])
		problems.add(messages.afterContinuation(), place(word));
	const begun = known.get(id.text);
	if (begun === undefined) {
		if (failed.has(id.text)) return null;
		const nearest = problems.guess(id.text, known.keys());
		problems.add(messages.unknownContinuation(id.text, known.size > 0, nearest), place(id));
		return null;
	}
	begun.uses.push(use);
	shown.statements.push(begun.id);
	shown.continues.push(begun.id);
	return begun.id;
}

function openStatement(
	resolver: Resolver,
	written: WrittenStatement,
	use: MarkUse,
	keys: StatementKeys,
	counts: Map<string, number>,
): OpenStatement | null {
	const [actorWord, verbWord, proposalWord, extra] = joinName(written.words);
	const place = toPlace(use);
	const at = place(written);
	if (extra !== undefined) resolver.problems.add(messages.extraWord(extra.text), place(extra));
	if (actorWord === undefined) {
		const lone = written.pairs.every(({ key }) => key.text === "note" || key.text === "no");
		if (!lone) resolver.problems.add(messages.missingActor(), at);
		return null;
	}
	const [actor, ...others] = findMakers(resolver, actorWord, place);
	if (actor === undefined && findVerb(actorWord.text) !== undefined) return null;
	if (verbWord === undefined) {
		resolver.problems.add(messages.missingVerb(actorWord.text), place(actorWord));
		return null;
	}
	const verb = findVerbFor(resolver, verbWord, place(verbWord));
	const proposal =
		proposalWord === undefined
			? null
			: findDeclaredProposal(resolver, proposalWord, place(proposalWord));
	if (verb !== undefined && proposalWord === undefined && verb.stance !== null) {
		resolver.problems.add(messages.missingProposal(verb.word), place(verbWord));
		return null;
	}
	if (actor === undefined || verb === undefined || proposal === undefined) return null;
	const pair = `${actor}-${proposal ?? verb.word}`;
	const count = (counts.get(pair) ?? 0) + 1;
	counts.set(pair, count);
	const id = keys.id?.text ?? `${pair}-${count}`;
	return { actor, with: others, verb, proposal, keys, id, uses: [use], at };
}

/** One declared actor, or several with commas between them; nothing when one is not declared. */
function findMakers(
	resolver: Resolver,
	word: BraceWord,
	place: (stretch: Stretch) => Stretch,
): string[] {
	const parts = splitIds(word);
	const found = parts.map((part) => findDeclaredActor(resolver, part, place(part)));
	const known = found.filter((id) => id !== undefined);
	const second = parts.find(({ text }, index) => known.indexOf(text) < index);
	if (known.length < parts.length) return [];
	if (second) resolver.problems.add(messages.repeatedActor("ACTOR", second.text), place(second));
	return [...new Set(known)];
}

/** A name of several words stands where its id belongs: one mistake, not one in every word. */
function joinName(words: readonly BraceWord[]): readonly BraceWord[] {
	const verb = words.findIndex(({ text }, index) => index > 0 && findVerb(text) !== undefined);
	const [first] = words;
	const last = words[verb - 1];
	if (verb < 2 || first === undefined || last === undefined) return words;
	const text = words
		.slice(0, verb)
		.map((word) => word.text)
		.join(" ");
	return [{ text, start: first.start, stop: last.stop }, ...words.slice(verb)];
}

function nameStatement(
	{ problems }: Resolver,
	open: OpenStatement,
	known: Map<string, OpenStatement>,
	taken: Map<string, number>,
): void {
	if (known.has(open.id)) {
		const chosen = open.keys.id;
		problems.add(messages.duplicateId(open.id, chosen !== undefined), chosen?.at ?? open.at);
		// Kept under a free id, so that the page can still be shown while it is mended.
		const wanted = open.id;
		let free = taken.get(wanted) ?? 2;
		while (known.has(`${wanted}-${free}`)) free++;
		taken.set(wanted, free + 1);
		open.id = `${wanted}-${free}`;
	}
	known.set(open.id, open);
}

/** The stance and silence that the verb gives a statement. */
export function toStance(verb: Verb): Pick<Statement, "stance" | "silence"> {
	return verb.silence === undefined
		? { stance: verb.stance }
		: { stance: verb.stance, silence: verb.silence };
}
