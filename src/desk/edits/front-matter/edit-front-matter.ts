import { type LocatedArticle, locateArticle } from "../../../article/parse/article.ts";
import type { Problem } from "../../../article/parse/problem.ts";
import { readSource } from "../../../article/parse/source.ts";
import { editText, type TextEdit } from "../../../article/text/edits.ts";
import { type DeskFiles, type DeskRefusal, toInput } from "../../files.ts";
import type { Edited, FrontMatterAction } from "../actions.ts";
import { listFrontSteps } from "./action-steps.ts";
import { cleanAction } from "./clean-action.ts";
import { composeEdits } from "./compose-edits.ts";
import { intend, isSameMeaning, readMeaning } from "./front-meaning.ts";
import { takeSteps } from "./front-text.ts";
import { followIds, matchIds } from "./name-uses.ts";
import { refuseAction } from "./refuse-action.ts";
import type { CarriedNames } from "./walkthrough-lines.ts";
import { carryWalkthrough } from "./walkthrough-names.ts";

const refuse = (refusal: string): DeskRefusal => ({ refusal });

const unreadable =
	"The front matter cannot be read as it is: mend what its problems tell of in the source first.";

const unchangeable =
	"This part of the front matter is written in a way that cannot be changed here: change it in the source.";

/**
 * Does one thing to the front matter with the smallest edits of the text: comments, order and
 * formatting of all else stay. What comes of it is read again, and refused unless it is exactly
 * what was asked for and the article says the same words.
 */
export function editFrontMatter(files: DeskFiles, action: FrontMatterAction): Edited | DeskRefusal {
	const located = locateArticle(toInput(files));
	const { front } = located;
	const meaning = readMeaning(located);
	if (meaning === null || front === null || front.broken) return refuse(unreadable);
	const wanted = cleanAction(meaning, action);
	const asked = { located, front, meaning };
	const refusal = refuseAction(asked, wanted);
	if (refusal !== null) return refuse(refusal);
	const { raw } = readSource("article.md", files.article);
	const taken = takeSteps(raw, listFrontSteps(asked, wanted));
	if (taken === null) return refuse(unchangeable);
	const read = readFollowed(files, located, taken);
	if (read === null) return refuse(unchangeable);
	const { edits, after } = read;
	const wrong = findFault(located, after);
	if (wrong !== null) return refuse(wrong);
	const made = readMeaning(after);
	if (made === null || !isSameMeaning(made, intend(meaning, wanted))) return refuse(unchangeable);
	const fault = wanted.type === "answer" ? findIdleAnswer(located, after) : null;
	if (fault !== null) return refuse(fault);
	const names = listCarried(wanted, matchIds(located, after));
	const carried = carryWalkthrough(files.walkthrough, [located.article, after.article], names);
	return "refusal" in carried ? carried : { edits, ...carried };
}

/** What ids become by an action; one that is removed becomes nothing. */
function listCarried(
	action: FrontMatterAction,
	statements: ReadonlyMap<string, string> | null,
): CarriedNames {
	const change = findChange(action);
	const of = (what: "actors" | "proposals") =>
		new Map(change?.what === what && change.from !== change.to ? [[change.from, change.to]] : []);
	const moved = [...(statements ?? [])].filter(([from, to]) => from !== to);
	return { actor: of("actors"), proposal: of("proposals"), statement: new Map(moved) };
}

function findChange(action: FrontMatterAction) {
	switch (action.type) {
		case "edit-actor":
			return { what: "actors", from: action.id, to: action.to ?? action.id };
		case "edit-proposal":
			return { what: "proposals", from: action.id, to: action.to ?? action.id };
		case "merge":
			return { what: action.what, from: action.from, to: action.into };
		case "remove":
			return { what: action.what, from: action.id, to: "" };
		default:
			return null;
	}
}

const readAfter = (files: DeskFiles, edits: readonly TextEdit[]) =>
	locateArticle(toInput({ ...files, article: editText(files.article, edits) }));

/** What edits come to, once further stretches follow statements whose ids have changed. */
function readFollowed(
	files: DeskFiles,
	before: LocatedArticle,
	edits: TextEdit[],
): { edits: TextEdit[]; after: LocatedArticle } | null {
	const after = readAfter(files, edits);
	const followed = followIds(before, after);
	if (followed === null || followed.length === 0) return followed && { edits, after };
	const { raw } = readSource("article.md", files.article);
	const all = composeEdits(raw, [edits, followed]);
	return { edits: all, after: readAfter(files, all) };
}

const listErrors = ({ problems }: LocatedArticle) =>
	problems.filter(({ severity }) => severity === "error");

/** What an article has after edits that it may not have; null when all is well. */
function findFault(before: LocatedArticle, after: LocatedArticle): string | null {
	const [old, now] = [before, after].map(({ article }) => article?.model);
	const error = findNewError(listErrors(before), listErrors(after));
	if (error) return `This cannot be written: ${error.message}.`;
	const isSame =
		now?.text === old?.text && JSON.stringify(now?.sentences) === JSON.stringify(old?.sentences);
	return isSame ? null : "This would change the words of the article, which stay as they are.";
}

/** An error of a kind that there are more of than before. */
function findNewError(before: readonly Problem[], after: readonly Problem[]): Problem | undefined {
	const left = before.map(({ code }) => code);
	return after.find(({ code }) => {
		const at = left.indexOf(code);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

function findIdleAnswer(before: LocatedArticle, after: LocatedArticle): string | null {
	if (after.answered.length > before.answered.length) return null;
	return "No warning of this kind is told of a line with these words, or more than one is.";
}
