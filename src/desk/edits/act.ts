import { acceptSuggestion } from "../../article/suggestions/accept-suggestion.ts";
import { type DeskFiles, type DeskRefusal, toInput } from "../files.ts";
import type { Action, Edited, MarkAction, SuggestionAction } from "./actions.ts";
import { editMarks } from "./edit-marks.ts";
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

/** What an action comes to: the edits of the text, or why it cannot be done. */
export function act(files: DeskFiles, action: Action): Edited | DeskRefusal {
	if (action.type === "accept" || action.type === "leave") return answerSuggestion(files, action);
	return isMarkAction(action) ? editMarks(files, action) : editFrontMatter(files, action);
}
