import type { LocatedArticle } from "../../article/parse/article.ts";
import { acceptSuggestion } from "../../article/suggestions/accept-suggestion.ts";
import { type DeskFiles, type DeskRefusal, toInput } from "../files.ts";
import type { Action, Edited, MarkAction, SuggestionAction } from "./actions.ts";
import { editAndRead } from "./edit-marks.ts";
import { editFrontMatter } from "./front-matter/edit-front-matter.ts";

/** Takes a suggestion as a statement without a side, or leaves its words unmarked. */
function answerSuggestion(files: DeskFiles, action: SuggestionAction): Edited | DeskRefusal {
	if (action.type === "accept") {
		const accepted = acceptSuggestion(toInput(files), action.suggestion, action.actor);
		if ("refusal" in accepted) return accepted;
		return { edits: accepted.edits, statement: accepted.statement };
	}
	const found = files.suggestions.find(({ id }) => id === action.id);
	if (!found) return { refusal: "This suggestion is not there any more." };
	const isLeft = found.left === true;
	return { edits: [], ...(isLeft === action.left ? {} : { toggled: [action.id] }) };
}

const markTypes: ReadonlySet<string> = new Set<MarkAction["type"]>([
	...(["mark", "change", "unmark", "stretch", "continue"] as const),
	...(["discontinue", "split", "unquote"] as const),
]);

const isMarkAction = (action: Action): action is MarkAction => markTypes.has(action.type);

/** What an action comes to, and the article after it where it has been read. */
export interface Acted {
	edited: Edited;
	located: LocatedArticle | null;
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
	if (isMarkAction(action)) return editAndRead(files, action, located);
	const edited =
		action.type === "accept" || action.type === "leave"
			? answerSuggestion(files, action)
			: editFrontMatter(files, action);
	return "refusal" in edited ? edited : { edited, located: null };
}
