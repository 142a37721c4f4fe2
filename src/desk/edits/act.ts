import type { Statement } from "../../article/model/types.ts";
import { type LocatedArticle, locateArticle } from "../../article/parse/article.ts";
import { acceptSuggestion } from "../../article/suggestions/accept-suggestion.ts";
import { type DeskFiles, type DeskRefusal, toInput } from "../files.ts";
import type { Action, Edited, MarkAction, SuggestionAction } from "./actions.ts";
import { editAndRead } from "./edit-marks.ts";
import { editFrontMatter } from "./front-matter/edit-front-matter.ts";
import { carryWalkthrough } from "./front-matter/walkthrough-names.ts";

/** Takes a suggestion as a statement without a side, or leaves its words unmarked. */
function answerSuggestion(
	files: DeskFiles,
	action: SuggestionAction,
	before?: LocatedArticle,
): Acted | DeskRefusal {
	if (action.type === "accept") {
		const accepted = acceptSuggestion(toInput(files), action.suggestion, action.actor, before);
		if ("refusal" in accepted) return accepted;
		const { edits, statement, located } = accepted;
		return { edited: { edits, statement }, located };
	}
	const found = files.suggestions.find(({ id }) => id === action.id);
	if (!found) return { refusal: "This suggestion is not there any more." };
	const isLeft = found.left === true;
	const toggled = isLeft === action.left ? {} : { toggled: [action.id] };
	return { edited: { edits: [], ...toggled }, located: null };
}

const markTypes: ReadonlySet<string> = new Set<MarkAction["type"]>([
	...(["mark", "change", "unmark", "stretch", "continue"] as const),
	...(["discontinue", "split", "unquote", "requote"] as const),
]);

const isMarkAction = (action: Action): action is MarkAction => markTypes.has(action.type);

/** What an action comes to, and the article after it where it has been read. */
export interface Acted {
	edited: Edited;
	located: LocatedArticle | null;
}

/** The steps for a class follow statements whose ids have changed: by hand, or with their order. */
function carryMarks(
	files: DeskFiles,
	action: MarkAction,
	before: LocatedArticle = locateArticle(toInput(files)),
): Acted | DeskRefusal {
	const done = editAndRead(files, action, before);
	if ("refusal" in done || files.walkthrough === null) return done;
	const { edited, located } = done;
	const [old, now] = [before.article, located.article];
	const statement = matchStatements(old?.model.statements ?? [], now?.model.statements ?? []);
	const own = action.type === "change" ? action.statement : null;
	if (own !== null && edited.statement !== undefined && edited.statement !== own)
		statement.set(own, edited.statement);
	if (action.type === "unmark") statement.set(action.statement, "");
	const names = { actor: new Map(), proposal: new Map(), statement };
	const carried = carryWalkthrough(files.walkthrough, [old, now], names);
	return "refusal" in carried ? carried : { edited: { ...edited, ...carried }, located };
}

/** By id, the id that statements have afterwards which say the same; those that keep theirs are not in it. */
function matchStatements(
	before: readonly Statement[],
	after: readonly Statement[],
): Map<string, string> {
	const say = ({ id: _id, ...rest }: Statement) => JSON.stringify(rest);
	const ids = new Map(after.map((one) => [say(one), one.id]));
	const pairs = before.map((one) => [one.id, ids.get(say(one)) ?? one.id] as const);
	return new Map(pairs.filter(([from, to]) => from !== to));
}

/**
 * What an action comes to: the edits of the text, or why it cannot be done.
 * @param located the article of these files, as it was read
 */
export function actOn(
	files: DeskFiles,
	action: Action,
	located?: LocatedArticle,
): Acted | DeskRefusal {
	if (isMarkAction(action)) return carryMarks(files, action, located);
	if (action.type === "accept" || action.type === "leave")
		return answerSuggestion(files, action, located);
	const edited = editFrontMatter(files, action);
	return "refusal" in edited ? edited : { edited, located: null };
}
