import { editText } from "../../article/text/edits.ts";
import type { Stretch } from "../../article/text/finding.ts";
import { readTyped, replaceStatement, rewordStatement } from "./brace-edits.ts";
import { joinEdits } from "./join-edits.ts";
import {
	chooseFirst,
	type EditedArticle,
	findMarked,
	findMarkWords,
	type MarksDone,
	readMarkWords,
	refuseLost,
	refuseLostWords,
	removeMarks,
	runPlan,
	scopeOfMark,
	shareWords,
} from "./mark-plans.ts";
import { trimWords, type Wanted } from "./outcome.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { dropKeys, formatStatement, toStatementDraft } from "./statement-text.ts";
import type { PlanDone, PlanRefusal } from "./try-plan.ts";
import type { Written } from "./written.ts";

/* The stretches of words that a statement stands on: moved, added, taken away, split in two. */

/** Takes a stretch away from a statement that has several. */
export function discontinue(desk: EditedArticle, id: string, part: number): MarksDone {
	const one = findMarked(desk, id);
	if (!one || one.isNote) return refuseLost(id);
	const goes = one.found[part];
	if (!goes) return refuseLostWords;
	if (part === 0) return { refusal: "These words begin the statement: remove it as a whole." };
	const stretches = one.stretches.filter((_, index) => index !== part);
	const wanted = [{ draft: one.draft, stretches }];
	return chooseFirst(runPlan(desk, { edits: removeMarks(desk, [goes]), gone: one.gone, wanted }));
}

const refuseOwn = { refusal: "Some of these words belong to the statement already." };

/** Other words for a stretch of a statement, or for a note. */
export function stretchTo(
	desk: EditedArticle,
	id: string,
	part: number,
	chosen: Stretch,
): MarksDone {
	const one = findMarked(desk, id);
	if (!one) return refuseLost(id);
	const [moved, present] = [one.found[part], one.stretches[part]];
	if (!moved || !present) return refuseLostWords;
	const words = findMarkWords(desk.article, chosen);
	if ("refusal" in words) return words;
	if (words.start === present.start && words.stop === present.stop)
		return { edits: [], statement: id };
	return chooseFirst(
		one.isNote ? moveNote(desk, moved, words) : moveStretch(desk, id, part, words),
	);
}

function moveNote(desk: EditedArticle, moved: Written, words: Stretch): PlanDone | PlanRefusal {
	const wanted = [{ draft: toStatementDraft(moved.statement), stretches: [words] }];
	const gone = new Set(
		desk.article.written.filter(({ statement }) => statement === moved.statement),
	);
	const text = readTyped(scopeOfMark(desk, moved), moved.statement);
	return runPlan(desk, { edits: removeMarks(desk, [moved]), gone, wanted, add: { words, text } });
}

/** Moves a stretch; what is said of the statement stands where it begins. */
function moveStretch(
	desk: EditedArticle,
	id: string,
	part: number,
	words: Stretch,
	to?: StatementDraft,
): PlanDone | PlanRefusal {
	const one = findMarked(desk, id);
	const moved = one?.found[part];
	if (!one || !moved) return { ...refuseLost(id), codes: [] };
	const { found, first, gone } = one;
	const others = found.flatMap((each, index) => (index === part ? [] : [each]));
	if (others.some((each) => shareWords(readMarkWords(desk, each), words)))
		return { ...refuseOwn, codes: [] };
	const [next] = others;
	const begins = !next || words.start < readMarkWords(desk, next).start;
	const typed = to ? formatStatement(to) : readTyped(scopeOfMark(desk, first), first.statement);
	// The first of the others begins the statement, or no longer does.
	const swaps = next && begins !== (part === 0) ? [next] : [];
	const edits = [
		...removeMarks(desk, [moved]),
		...swaps.map((each) =>
			replaceStatement(scopeOfMark(desk, each), each.statement, begins ? `+${id}` : typed),
		),
	];
	const rest = others.map((each) => readMarkWords(desk, each));
	const stretches = begins ? [words, ...rest] : [...rest.slice(0, 1), words, ...rest.slice(1)];
	const wanted: Wanted[] = [{ draft: to ?? one.draft, stretches }];
	return runPlan(desk, { edits, gone, wanted, add: { words, text: begins ? typed : `+${id}` } });
}

/** One stretch more. */
export function continueIn(desk: EditedArticle, id: string, chosen: Stretch): MarksDone {
	const one = findMarked(desk, id);
	if (!one || one.isNote) return refuseLost(id);
	const words = findMarkWords(desk.article, chosen);
	if ("refusal" in words) return words;
	const { first, gone, stretches } = one;
	if (stretches.some((each) => shareWords(each, words))) return refuseOwn;
	const draft = { ...one.draft, keys: { ...one.draft.keys, id } };
	const scope = scopeOfMark(desk, first);
	const begins = words.start < (stretches[0]?.start ?? 0);
	const edits = begins
		? [replaceStatement(scope, first.statement, `+${id}`)]
		: rewordStatement(scope, first.statement, draft);
	const text = begins ? formatStatement(draft) : `+${id}`;
	const all = begins ? [words, ...stretches] : [...stretches, words];
	const wanted = [{ draft, stretches: all }];
	return chooseFirst(runPlan(desk, { edits, gone, wanted, add: { words, text } }));
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

/** Two statements of one, from a place within its words. */
export function splitAt(desk: EditedArticle, id: string, at: number): MarksDone {
	const one = findMarked(desk, id);
	const [whole] = one?.stretches ?? [];
	if (!one || !whole || one.isNote) return refuseLost(id);
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
		runPlan(
			{ input: { ...desk.input, source }, article: first.after },
			{
				add: { words: right, text: formatStatement(draft) },
				wanted: [{ draft, stretches: [right] }],
			},
		),
	);
	if ("refusal" in second) return second;
	const edits = joinEdits(desk.article.text, first.edits, second.edits);
	return chooseFirst({ ...second, edits });
}
