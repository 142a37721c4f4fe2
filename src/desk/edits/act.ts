import type { DeskFiles, DeskRefusal } from "../files.ts";
import type { Action, Edited } from "./actions.ts";

/** What an action comes to: the edits of the text, or why it cannot be done. */
export function act(_files: DeskFiles, _action: Action): Edited | DeskRefusal {
	return { refusal: "not yet" };
}
