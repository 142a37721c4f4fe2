import {
	type ArticleInput,
	type LocatedArticle,
	locateArticle,
} from "../../article/parse/article.ts";
import { editText } from "../../article/text/edits.ts";
import { splitsCharacter } from "../../article/text/excerpt.ts";
import type { Stretch } from "../../article/text/finding.ts";
import { type DeskFiles, type DeskRefusal, toInput } from "../files.ts";
import type { Edited, MarkAction, NewNames } from "./actions.ts";
import { readTyped, removeStatements, replaceStatement, rewordStatement } from "./brace-edits.ts";
import { joinEdits } from "./join-edits.ts";
import { type MarkedArticle, trimWords, type Wanted } from "./outcome.ts";
import { findScope, type ScopeEdit } from "./scopes.ts";
import type { StatementDraft } from "./statement-draft.ts";
import {
	dropKeys,
	formatMeaning,
	formatStatement,
	tidyDraft,
	toStatementDraft,
} from "./statement-text.ts";
import { type EditPlan, openMarked, type PlanDone, type PlanRefusal, tryPlan } from "./try-plan.ts";
import { findWritten, type Written } from "./written.ts";

/** The article that an action is done to. */
interface Desk {
	input: ArticleInput;
	article: MarkedArticle;
}

type Done = (Pick<PlanDone, "edits"> & { after?: MarkedArticle; statement?: string }) | DeskRefusal;

/**
 * One press at the desk as edits of `article.md`, or why it cannot be done. What comes out was
 * read again: the article's text, its sentences and every other statement are as they were, but
 * for ids that follow from their order.
 */
export function editMarks(files: DeskFiles, action: MarkAction): Edited | DeskRefusal {
	const done = editAndRead(files, action);
	return "refusal" in done ? done : done.edited;
}

/**
 * {@link editMarks} for who has read the article and reads it afterwards: reading takes nearly
 * all of the time, a second for 1 MiB.
 * @param located the article of these files, as it was read
 * @returns with the edits, the article as it is after them
 */
export function editAndRead(
	files: DeskFiles,
	action: MarkAction,
	located: LocatedArticle = locateArticle(toInput(files)),
): { edited: Edited; located: LocatedArticle } | DeskRefusal {
	const input = toInput(files);
	const article = openMarked(input, located);
	if (!article)
		return { refusal: "The front matter has a mistake. Set it right in the source first." };
	const done = act({ input, article }, action);
	if ("refusal" in done) return { refusal: done.refusal };
	const { edits, statement, after = article } = done;
	const edited = { edits, ...(statement === undefined ? {} : { statement }) };
	return { edited, located: after.located };
}

function act(desk: Desk, action: MarkAction): Done {
	switch (action.type) {
		case "mark":
			return markWords(desk, action.words, tidyDraft(action.statement), action.declare);
		case "change":
			return changeStatement(desk, action.statement, action.to, action.declare);
		case "unmark":
			return unmark(desk, action.statement);
		case "stretch":
			return stretchTo(desk, action.statement, action.part, action.words);
		case "continue":
			return continueIn(desk, action.statement, action.words);
		case "discontinue":
			return discontinue(desk, action.statement, action.part);
		case "split":
			return splitAt(desk, action.statement, action.at);
		case "unquote":
			return unquote(desk, action.words);
		case "requote":
			return requote(desk, action.words);
	}
}

const plan = (rest: Partial<EditPlan>): EditPlan => ({
	...{ edits: [], gone: new Set(), wanted: [], declare: {}, unquotes: false },
	...rest,
});

const run = ({ input, article }: Desk, rest: Partial<EditPlan>): PlanDone | PlanRefusal =>
	tryPlan(input, article, plan(rest));

/** The result with the id of the statement that was wanted first. */
const choose = (done: PlanDone | PlanRefusal): Done => {
	if ("refusal" in done) return done;
	const statement = done.ids.get(0);
	return { ...done, ...(statement === undefined ? {} : { statement }) };
};

const noStatement = (id: string) => ({
	refusal: `There is no statement “${id}” in the article any more.`,
});
const noStretch = { refusal: "The statement has no such words any more." };
const noWords = { refusal: "Choose some words first." };

/** Words as they can be marked: whole characters of one paragraph, without space at the ends. */
function findWords({ model }: MarkedArticle, words: Stretch): Stretch | DeskRefusal {
	const start = Math.max(0, words.start - Number(splitsCharacter(model.text, words.start)));
	const stop = words.stop + Number(splitsCharacter(model.text, words.stop));
	const own = trimWords(model.text, { start, stop: Math.min(stop, model.text.length) });
	if (!(own.start < own.stop) || !/[\p{L}\p{N}]/u.test(model.text.slice(own.start, own.stop)))
		return noWords;
	const isApart = model.text.slice(own.start, own.stop).includes("\n\n");
	return isApart ? { refusal: "A mark stays within one paragraph: choose words of one." } : own;
}

const toScope = ({ article: { text, located } }: Desk, { mark }: Written) =>
	findScope(text, located.front, mark.open);

const wordsOf = ({ article: { model } }: Desk, { mark }: Written) =>
	trimWords(model.text, mark.words);

const overlap = (one: Stretch, other: Stretch) => one.start < other.stop && other.start < one.stop;

/** Takes written statements away, in whichever braces they stand. */
function remove(desk: Desk, gone: readonly Written[]): ScopeEdit[] {
	const all = new Set(gone.map(({ statement }) => statement));
	const marks = new Map(gone.map((one) => [one.mark, one]));
	return [...marks].flatMap(([mark, one]) => removeStatements(toScope(desk, one), mark, all));
}

function markWords(desk: Desk, chosen: Stretch, draft: StatementDraft, declare?: NewNames): Done {
	const words = findWords(desk.article, chosen);
	if ("refusal" in words) return words;
	const text = formatStatement(draft);
	if (text === "") return { refusal: "Say first who says it, or choose a note." };
	const isThere = desk.article.written.some((one) => {
		const { start, stop } = wordsOf(desk, one);
		const own = one.statement.continues ? "" : formatMeaning(toStatementDraft(one.statement));
		return start === words.start && stop === words.stop && own === formatMeaning(draft);
	});
	if (isThere) return { refusal: "These words are marked so already." };
	const wanted = [{ draft, stretches: [words] }];
	return choose(run(desk, { add: { words, text }, wanted, declare: declare ?? {} }));
}

/** What is found under an id: stretches of one statement, or notes that stand alone. */
function find(desk: Desk, id: string) {
	const found = findWritten(desk.article.located.marks, id);
	const [first] = found;
	if (!first) return null;
	const own = new Set(found.map(({ statement }) => statement));
	const gone = new Set(desk.article.written.filter(({ statement }) => own.has(statement)));
	const draft = toStatementDraft(first.statement);
	const stretches = found.map((one) => wordsOf(desk, one));
	return { found, first, gone, draft, stretches, isNote: first.statement.id === null };
}

function changeStatement(desk: Desk, id: string, to: StatementDraft, declare: NewNames = {}): Done {
	const one = find(desk, id);
	if (!one) return noStatement(id);
	const { found, first, gone, stretches, isNote } = one;
	const own = one.draft.keys.id;
	const keeps = own === undefined || Object.hasOwn(to.keys, "id") ? {} : { id: own };
	const draft = tidyDraft({ ...to, keys: { ...to.keys, ...keeps } });
	if (formatStatement(draft) === "")
		return { refusal: "Nothing would be left of it: remove the mark instead." };
	const changed = isNote ? found : [first];
	const edits = changed.flatMap((each) =>
		rewordStatement(toScope(desk, each), each.statement, draft),
	);
	if (edits.length === 0 && Object.values(declare).every((list) => list.length === 0))
		return { edits: [], statement: id };
	const wanted = isNote
		? stretches.map((words) => ({ draft, stretches: [words] }))
		: [{ draft, stretches }];
	return choose(run(desk, { edits, gone, wanted, declare }));
}

function unmark(desk: Desk, id: string): Done {
	const one = find(desk, id);
	return one ? run(desk, { edits: remove(desk, one.found), gone: one.gone }) : noStatement(id);
}

function discontinue(desk: Desk, id: string, part: number): Done {
	const one = find(desk, id);
	if (!one || one.isNote) return noStatement(id);
	const goes = one.found[part];
	if (!goes) return noStretch;
	if (part === 0) return { refusal: "These words begin the statement: remove it as a whole." };
	const stretches = one.stretches.filter((_, index) => index !== part);
	const wanted = [{ draft: one.draft, stretches }];
	return choose(run(desk, { edits: remove(desk, [goes]), gone: one.gone, wanted }));
}

const refuseOwn = { refusal: "Some of these words belong to the statement already." };

function stretchTo(desk: Desk, id: string, part: number, chosen: Stretch): Done {
	const one = find(desk, id);
	if (!one) return noStatement(id);
	const [moved, present] = [one.found[part], one.stretches[part]];
	if (!moved || !present) return noStretch;
	const words = findWords(desk.article, chosen);
	if ("refusal" in words) return words;
	if (words.start === present.start && words.stop === present.stop)
		return { edits: [], statement: id };
	return choose(one.isNote ? moveNote(desk, moved, words) : moveStretch(desk, id, part, words));
}

function moveNote(desk: Desk, moved: Written, words: Stretch): PlanDone | PlanRefusal {
	const wanted = [{ draft: toStatementDraft(moved.statement), stretches: [words] }];
	const gone = new Set(
		desk.article.written.filter(({ statement }) => statement === moved.statement),
	);
	const text = readTyped(toScope(desk, moved), moved.statement);
	return run(desk, { edits: remove(desk, [moved]), gone, wanted, add: { words, text } });
}

/** Moves a stretch; what is said of the statement stands where it begins. */
function moveStretch(
	desk: Desk,
	id: string,
	part: number,
	words: Stretch,
	to?: StatementDraft,
): PlanDone | PlanRefusal {
	const one = find(desk, id);
	const moved = one?.found[part];
	if (!one || !moved) return { ...noStatement(id), codes: [] };
	const { found, first, gone } = one;
	const others = found.flatMap((each, index) => (index === part ? [] : [each]));
	if (others.some((each) => overlap(wordsOf(desk, each), words)))
		return { ...refuseOwn, codes: [] };
	const [next] = others;
	const begins = !next || words.start < wordsOf(desk, next).start;
	const typed = to ? formatStatement(to) : readTyped(toScope(desk, first), first.statement);
	// The first of the others begins the statement, or no longer does.
	const swaps = next && begins !== (part === 0) ? [next] : [];
	const edits = [
		...remove(desk, [moved]),
		...swaps.map((each) =>
			replaceStatement(toScope(desk, each), each.statement, begins ? `+${id}` : typed),
		),
	];
	const rest = others.map((each) => wordsOf(desk, each));
	const stretches = begins ? [words, ...rest] : [...rest.slice(0, 1), words, ...rest.slice(1)];
	const wanted: Wanted[] = [{ draft: to ?? one.draft, stretches }];
	return run(desk, { edits, gone, wanted, add: { words, text: begins ? typed : `+${id}` } });
}

function continueIn(desk: Desk, id: string, chosen: Stretch): Done {
	const one = find(desk, id);
	if (!one || one.isNote) return noStatement(id);
	const words = findWords(desk.article, chosen);
	if ("refusal" in words) return words;
	const { first, gone, stretches } = one;
	if (stretches.some((each) => overlap(each, words))) return refuseOwn;
	const draft = { ...one.draft, keys: { ...one.draft.keys, id } };
	const scope = toScope(desk, first);
	const begins = words.start < (stretches[0]?.start ?? 0);
	const edits = begins
		? [replaceStatement(scope, first.statement, `+${id}`)]
		: rewordStatement(scope, first.statement, draft);
	const text = begins ? formatStatement(draft) : `+${id}`;
	const all = begins ? [words, ...stretches] : [...stretches, words];
	const wanted = [{ draft, stretches: all }];
	return choose(run(desk, { edits, gone, wanted, add: { words, text } }));
}

/** Keys whose words must stand near the mark, by the code of the mistake. */
const nearKeys = new Map([
	["cue-not-found", "cue"],
	["condition-not-found", "if"],
	["part-not-found", "part"],
]);

/** Does it with all that is said of the statement, else without what is out of reach. */
function tryNear(
	draft: StatementDraft,
	attempt: (draft: StatementDraft) => PlanDone | PlanRefusal,
): PlanDone | PlanRefusal {
	const done = attempt(draft);
	if (!("refusal" in done)) return done;
	const far = done.codes.flatMap((code) => nearKeys.get(code) ?? []);
	return far.some((key) => Object.hasOwn(draft.keys, key))
		? tryNear(dropKeys(draft, far), attempt)
		: done;
}

function splitAt(desk: Desk, id: string, at: number): Done {
	const one = find(desk, id);
	const [whole] = one?.stretches ?? [];
	if (!one || !whole || one.isNote) return noStatement(id);
	const { text } = desk.article.model;
	const [left, right] = [
		trimWords(text, { start: whole.start, stop: at }),
		trimWords(text, { start: at, stop: whole.stop }),
	];
	const hasWords = ({ start, stop }: Stretch) => /[\p{L}\p{N}]/u.test(text.slice(start, stop));
	if (at <= whole.start || at >= whole.stop || !hasWords(left) || !hasWords(right))
		return { refusal: "Choose where the second part begins, within the words of the statement." };
	const first = tryNear(one.draft, (draft) =>
		moveStretch(desk, id, 0, left, draft === one.draft ? undefined : draft),
	);
	if ("refusal" in first) return first;
	const source = editText(desk.input.source, first.edits);
	const second = tryNear(dropKeys(one.draft, ["id"]), (draft) =>
		run(
			{ input: { ...desk.input, source }, article: first.after },
			{
				add: { words: right, text: formatStatement(draft) },
				wanted: [{ draft, stretches: [right] }],
			},
		),
	);
	if ("refusal" in second) return second;
	const edits = joinEdits(desk.article.text, first.edits, second.edits);
	return choose({ ...second, edits });
}

const noQuotation: StatementDraft = {
	...{ actors: [], verb: "", proposal: null },
	keys: { no: "quotation" },
};

function unquote(desk: Desk, chosen: Stretch): Done {
	const words = findWords(desk.article, chosen);
	if ("refusal" in words) return words;
	const wanted = [{ draft: noQuotation, stretches: [words] }];
	const text = formatStatement(noQuotation);
	const done = run(desk, { add: { words, text }, wanted, unquotes: true });
	if ("refusal" in done) return done;
	const count = ({ model }: MarkedArticle) => model.unquoted?.length ?? 0;
	return count(done.after) > count(desk.article)
		? choose(done)
		: { refusal: "These words do not stand in quotation marks of their own." };
}

function requote(desk: Desk, words: Stretch): Done {
	const isNone = ({ statement: { pairs } }: Written) =>
		pairs.some(({ key, value }) => key.text === "no" && value.text === "quotation");
	const gone = desk.article.written.filter(
		(one) => isNone(one) && overlap(wordsOf(desk, one), words),
	);
	if (gone.length === 0) return { refusal: "Nobody has said that these words are no quotation." };
	return run(desk, { edits: remove(desk, gone), gone: new Set(gone), unquotes: true });
}
