import { type ArticleInput, locateArticle } from "../../article/parse/article.ts";
import { isId } from "../../article/parse/front-matter/forms.ts";
import type { Problem } from "../../article/parse/problem.ts";
import { readSource } from "../../article/parse/source.ts";
import { listBracketPlaces } from "../../article/suggestions/bracket-places.ts";
import { declareEntries, type NewEntry } from "../../article/suggestions/declare-actors.ts";
import { editText, type TextEdit } from "../../article/text/edits.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { DeskRefusal } from "../files.ts";
import type { NewNames } from "./actions.ts";
import { joinEdits } from "./join-edits.ts";
import {
	isAsWanted,
	isSameArticle,
	listIdsOf,
	listNewErrors,
	type MarkedArticle,
	type MarkOutcome,
	matchOutcome,
	trimWords,
} from "./outcome.ts";
import { listRepairs } from "./repair-ids.ts";
import { findScope, listFileEdits, type ScopeEdit } from "./scopes.ts";
import { listWritten } from "./written.ts";

/** How an action is to be done, and what it is to come to. */
export interface EditPlan extends MarkOutcome {
	/** Edits of what is written. */
	edits: readonly ScopeEdit[];
	/** What is written anew, after these edits. */
	add?: { words: Stretch; text: string };
}

/** A plan that came out as it was meant. */
export interface PlanDone {
	edits: TextEdit[];
	after: MarkedArticle;
	/** Ids of the statements that were wanted, by their index. */
	ids: ReadonlyMap<number, string>;
}

/** A plan that cannot be done. */
export interface PlanRefusal extends DeskRefusal {
	/** Codes of the mistakes that it would make. */
	codes: readonly string[];
}

/** Ways that are tried in an article of usual length, and in one that takes a second to read. */
const most = { usual: 40, long: 6 };
const long = 200_000;

/** Reads an article for edits of its marks; null when nothing can be made of it. */
export function openMarked(input: ArticleInput, located = locateArticle(input)) {
	const model = located.article?.model;
	if (!model || located.front?.broken !== false) return null;
	const { text } = readSource(input.file, input.source);
	return { text, located, model, written: listWritten(located.marks) };
}

/**
 * Does what is planned, in the first way that comes out as it was meant when it is read again:
 * the article is the same to the letter, and nothing but what is wanted means something else.
 * @param input its source is the file as it is on disk
 */
export function tryPlan(
	input: ArticleInput,
	before: MarkedArticle,
	plan: EditPlan,
): PlanDone | PlanRefusal {
	if (crossesMark(before, plan)) return { refusal: crossing, codes: [] };
	const declared = listDeclared(input, before, plan.declare);
	if ("refusal" in declared) return declared;
	let tries = before.text.length > long ? most.long : most.usual;
	for (const edits of listWays(input, before, plan)) {
		const done = tryWay(input, before, plan, [...edits, ...declared]);
		if (done !== null) return done;
		if (--tries === 0) break;
	}
	return { refusal: noRoom, codes: [] };
}

/** Whether the words begin in a mark that stays and end outside of it, or the other way about. */
function crossesMark({ model, written }: MarkedArticle, { add, gone }: EditPlan): boolean {
	const words = add?.words;
	if (!words) return false;
	const staying = written.filter((one) => !gone.has(one));
	return staying.some(({ mark }) => {
		const own = trimWords(model.text, mark.words);
		const [first, second] = own.start < words.start ? [own, words] : [words, own];
		return first.start < second.start && second.start < first.stop && first.stop < second.stop;
	});
}

const crossing =
	"These words begin in one mark and end outside of it, and marks can only stand within each other. Mark one part, and go on with the statement in the other.";
const noRoom =
	"Nothing can be written around these words without changing the article. Choose whole words of one paragraph, or write it in the source.";

/** Every way to write the plan's edits, the likeliest first. */
function* listWays(
	input: ArticleInput,
	before: MarkedArticle,
	{ edits, add }: EditPlan,
): Generator<TextEdit[]> {
	const own = edits.length > 0 ? listFileEdits(before.text, edits) : [[]];
	for (const first of own) {
		if (!add) {
			yield first;
			continue;
		}
		// What was only added to has its places where they were.
		if (first.every(({ start, stop }) => start === stop)) {
			for (const second of listAdditions(before, add)) yield [...first, ...second];
			continue;
		}
		const between = openMarked({ ...input, source: editText(before.text, first) });
		if (between)
			for (const second of listAdditions(between, add)) yield joinEdits(before.text, first, second);
	}
}

/** In the braces of a mark on just these words, else in brackets of its own. */
function listAdditions(
	{ text, located, model }: MarkedArticle,
	{ words, text: typed }: { words: Stretch; text: string },
): TextEdit[][] {
	const first = located.origin[words.start] ?? 0;
	const scope = findScope(text, located.front, first);
	const same = located.marks.findLast(({ words: own, statements }) => {
		const { start, stop } = trimWords(model.text, own);
		return start === words.start && stop === words.stop && statements.length > 0;
	});
	const insert = (at: number, added: string): ScopeEdit => ({
		...{ scope, start: at, stop: at, text: added },
	});
	const last = same?.statements.at(-1);
	const joined = last ? [[insert(scope.toUnit(last.stop), `; ${typed}`)]] : [];
	const end = scope.toUnit(located.origin[words.stop - 1] ?? 0);
	const apart = listBracketPlaces(scope.text, scope.toUnit(first), end).map(({ start, stop }) => [
		insert(start, "["),
		insert(stop, `]{${typed}}`),
	]);
	return [...joined, ...apart].flatMap((edits) => listFileEdits(text, edits));
}

/** Null when it does not come out as it was meant. */
function tryWay(
	input: ArticleInput,
	before: MarkedArticle,
	plan: EditPlan,
	edits: TextEdit[],
): PlanDone | PlanRefusal | null {
	const read = (all: readonly TextEdit[]) =>
		openMarked({ ...input, source: editText(input.source, all) });
	let [all, after] = [edits, read(edits)];
	let matched = after && matchOutcome(before, after, plan);
	if (!after || !matched || !isSameArticle(before, after, plan)) return null;
	const [repairs] = listFileEdits(after.text, listRepairs(after, matched));
	if (repairs && repairs.length > 0) {
		all = joinEdits(before.text, edits, repairs);
		after = read(all);
		matched = after && matchOutcome(before, after, plan);
		if (!after || !matched || !isSameArticle(before, after, plan)) return null;
	}
	const errors = listNewErrors(before, after);
	const [first] = errors;
	if (first) return { refusal: saySentence(first), codes: errors.map(({ code }) => code) };
	if (!isAsWanted(before, after, plan, matched)) return null;
	return { edits: all, after, ids: listIdsOf(matched) };
}

/** A mistake that would be made, as a sentence. */
function saySentence({ message, hint }: Problem): string {
	const text = message.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
	return `${text}${hint === undefined ? "" : `: ${hint}`}.`;
}

/** Edits that declare what is new, in the front matter. */
function listDeclared(
	input: ArticleInput,
	{ located: { front } }: MarkedArticle,
	{ actors = [], proposals = [], notes = [] }: NewNames,
): TextEdit[] | PlanRefusal {
	const lists = [
		[
			"actors",
			actors.map(({ id, name, role, kind, side, of, aka = [] }) => ({
				id,
				value: { name, role, kind, side, of, aka: aka.length > 0 ? aka : undefined },
			})),
		],
		[
			"proposals",
			proposals.map(({ id, title, question, summary, opposite }) => ({
				id,
				value: { title, question, summary, opposite },
			})),
		],
		["notes", notes.map(({ id, text }) => ({ id, value: text }))],
	] as const satisfies [string, NewEntry[]][];
	const edits: TextEdit[] = [];
	for (const [key, entries] of lists) {
		const wrong = entries.find(({ id }) => !isId(id) || front?.[key].has(id));
		if (wrong) return { refusal: sayWrongId(wrong.id), codes: [] };
		if (entries.length === 0) continue;
		const edit = declareEntries(readSource(input.file, input.source), key, entries);
		if (!edit)
			return {
				refusal: `Nothing can be added to \`${key}\` of the front matter: write it in the source.`,
				codes: [],
			};
		edits.push(edit);
	}
	return edits;
}

const sayWrongId = (id: string) =>
	isId(id)
		? `“${id}” is declared already: choose another id.`
		: `“${id}” cannot be an id: it begins with a small letter, then come small letters, digits and hyphens.`;
