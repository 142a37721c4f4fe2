import { type LocatedArticle, locateArticle } from "../../article/parse/article.ts";
import type { Stretch } from "../../article/text/finding.ts";
import { type DeskFiles, type DeskRefusal, toInput } from "../files.ts";
import type { Edited, MarkAction, NewNames } from "./actions.ts";
import { rewordStatement } from "./brace-edits.ts";
import { continueIn, discontinue, splitAt, stretchTo } from "./edit-stretches.ts";
import {
	chooseFirst,
	type EditedArticle,
	findMarked,
	findMarkWords,
	type MarksDone,
	readMarkWords,
	refuseLost,
	removeMarks,
	runPlan,
	scopeOfMark,
	shareWords,
} from "./mark-plans.ts";
import type { MarkedArticle } from "./outcome.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { formatMeaning, formatStatement, tidyDraft, toStatementDraft } from "./statement-text.ts";
import { openMarked } from "./try-plan.ts";
import type { Written } from "./written.ts";

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

function act(desk: EditedArticle, action: MarkAction): MarksDone {
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

function markWords(
	desk: EditedArticle,
	chosen: Stretch,
	draft: StatementDraft,
	declare?: NewNames,
): MarksDone {
	const words = findMarkWords(desk.article, chosen);
	if ("refusal" in words) return words;
	const text = formatStatement(draft);
	if (text === "") return { refusal: "Say first who says it, or choose a note." };
	const isThere = desk.article.written.some((one) => {
		const { start, stop } = readMarkWords(desk, one);
		const own = one.statement.continues ? "" : formatMeaning(toStatementDraft(one.statement));
		return start === words.start && stop === words.stop && own === formatMeaning(draft);
	});
	if (isThere) return { refusal: "These words are marked so already." };
	const wanted = [{ draft, stretches: [words] }];
	return chooseFirst(runPlan(desk, { add: { words, text }, wanted, declare: declare ?? {} }));
}

function changeStatement(
	desk: EditedArticle,
	id: string,
	to: StatementDraft,
	declare: NewNames = {},
): MarksDone {
	const one = findMarked(desk, id);
	if (!one) return refuseLost(id);
	const { found, first, gone, stretches, isNote } = one;
	const own = one.draft.keys.id;
	const keeps = own === undefined || Object.hasOwn(to.keys, "id") ? {} : { id: own };
	const draft = tidyDraft({ ...to, keys: { ...to.keys, ...keeps } });
	if (formatStatement(draft) === "")
		return { refusal: "Nothing would be left of it: remove the mark instead." };
	const changed = isNote ? found : [first];
	const edits = changed.flatMap((each) =>
		rewordStatement(scopeOfMark(desk, each), each.statement, draft),
	);
	if (edits.length === 0 && Object.values(declare).every((list) => list.length === 0))
		return { edits: [], statement: id };
	const wanted = isNote
		? stretches.map((words) => ({ draft, stretches: [words] }))
		: [{ draft, stretches }];
	return chooseFirst(runPlan(desk, { edits, gone, wanted, declare }));
}

function unmark(desk: EditedArticle, id: string): MarksDone {
	const one = findMarked(desk, id);
	return one
		? runPlan(desk, { edits: removeMarks(desk, one.found), gone: one.gone })
		: refuseLost(id);
}

const noQuotation: StatementDraft = {
	...{ actors: [], verb: "", proposal: null },
	keys: { no: "quotation" },
};

function unquote(desk: EditedArticle, chosen: Stretch): MarksDone {
	const words = findMarkWords(desk.article, chosen);
	if ("refusal" in words) return words;
	const wanted = [{ draft: noQuotation, stretches: [words] }];
	const text = formatStatement(noQuotation);
	const done = runPlan(desk, { add: { words, text }, wanted, unquotes: true });
	if ("refusal" in done) return done;
	const count = ({ model }: MarkedArticle) => model.unquoted?.length ?? 0;
	return count(done.after) > count(desk.article)
		? chooseFirst(done)
		: { refusal: "These words do not stand in quotation marks of their own." };
}

function requote(desk: EditedArticle, words: Stretch): MarksDone {
	const isNone = ({ statement: { pairs } }: Written) =>
		pairs.some(({ key, value }) => key.text === "no" && value.text === "quotation");
	const gone = desk.article.written.filter(
		(one) => isNone(one) && shareWords(readMarkWords(desk, one), words),
	);
	if (gone.length === 0) return { refusal: "Nobody has said that these words are no quotation." };
	return runPlan(desk, { edits: removeMarks(desk, gone), gone: new Set(gone), unquotes: true });
}
