import type { ArticleInput } from "../../article/parse/article.ts";
import { splitsCharacter } from "../../article/text/excerpt.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { DeskRefusal } from "../files.ts";
import { removeStatements } from "./brace-edits.ts";
import { type MarkedArticle, trimWords } from "./outcome.ts";
import { findScope, type ScopeEdit } from "./scopes.ts";
import { toStatementDraft } from "./statement-text.ts";
import { type EditPlan, type PlanDone, type PlanRefusal, tryPlan } from "./try-plan.ts";
import { findWritten, type Written } from "./written.ts";

/* What all actions on marks share: finding what they are about, and doing it on trial. */

/** The article that an action is done to. */
export interface EditedArticle {
	input: ArticleInput;
	article: MarkedArticle;
}

/** What an action comes to. */
export type MarksDone =
	| (Pick<PlanDone, "edits"> & { after?: MarkedArticle; statement?: string })
	| DeskRefusal;

const toPlan = (rest: Partial<EditPlan>): EditPlan => ({
	...{ edits: [], gone: new Set(), wanted: [], declare: {}, unquotes: false },
	...rest,
});

/** Does it on trial, as little of it as is said here. */
export const runPlan = (
	{ input, article }: EditedArticle,
	rest: Partial<EditPlan>,
): PlanDone | PlanRefusal => tryPlan(input, article, toPlan(rest));

/** The result with the id of the statement that was wanted first. */
export const chooseFirst = (done: PlanDone | PlanRefusal): MarksDone => {
	if ("refusal" in done) return done;
	const statement = done.ids.get(0);
	return { ...done, ...(statement === undefined ? {} : { statement }) };
};

/** Of an id that is no longer there. */
export const refuseLost = (id: string) => ({
	refusal: `There is no statement “${id}” in the article any more.`,
});
/** Of a stretch that is no longer there. */
export const refuseLostWords = { refusal: "The statement has no such words any more." };
const noWords = { refusal: "Choose some words first." };

/** Words as they can be marked: whole characters of one paragraph, without space at the ends. */
export function findMarkWords({ model }: MarkedArticle, words: Stretch): Stretch | DeskRefusal {
	const start = Math.max(0, words.start - Number(splitsCharacter(model.text, words.start)));
	const stop = words.stop + Number(splitsCharacter(model.text, words.stop));
	const own = trimWords(model.text, { start, stop: Math.min(stop, model.text.length) });
	if (!(own.start < own.stop) || !/[\p{L}\p{N}]/u.test(model.text.slice(own.start, own.stop)))
		return noWords;
	const isApart = model.text.slice(own.start, own.stop).includes("\n\n");
	return isApart ? { refusal: "A mark stays within one paragraph: choose words of one." } : own;
}

/** Where what is written for a mark may be changed. */
export const scopeOfMark = ({ article: { text, located } }: EditedArticle, { mark }: Written) =>
	findScope(text, located.front, mark.open);

/** The marked words, without space at their ends. */
export const readMarkWords = ({ article: { model } }: EditedArticle, { mark }: Written) =>
	trimWords(model.text, mark.words);

/** Whether two stretches have words in common. */
export const shareWords = (one: Stretch, other: Stretch) =>
	one.start < other.stop && other.start < one.stop;

/** Takes written statements away, in whichever braces they stand. */
export function removeMarks(desk: EditedArticle, gone: readonly Written[]): ScopeEdit[] {
	const all = new Set(gone.map(({ statement }) => statement));
	const marks = new Map(gone.map((one) => [one.mark, one]));
	return [...marks].flatMap(([mark, one]) => removeStatements(scopeOfMark(desk, one), mark, all));
}

/** What is found under an id: stretches of one statement, or notes that stand alone. */
export function findMarked(desk: EditedArticle, id: string) {
	const found = findWritten(desk.article.located.marks, id);
	const [first] = found;
	if (!first) return null;
	const own = new Set(found.map(({ statement }) => statement));
	const gone = new Set(desk.article.written.filter(({ statement }) => own.has(statement)));
	const draft = toStatementDraft(first.statement);
	const stretches = found.map((one) => readMarkWords(desk, one));
	return { found, first, gone, draft, stretches, isNote: first.statement.id === null };
}
