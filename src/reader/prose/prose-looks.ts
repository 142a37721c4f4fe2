import { findAttribution } from "../../article/model/attributions.ts";
import type { Article } from "../../article/model/prose.ts";
import { listFirstCalls } from "./margin.ts";

/** What the prose needs to know of each statement to draw its words. */
export interface ProseLooks {
	/** Class names by statement id: stance, attribution, manner. */
	classes: Map<string, string>;
	/** The number that each editor's note is called by, in order of declaration. */
	notes: Map<string, number>;
	/** The sentence beside which each note is written. */
	calls: Map<string, string>;
	/** Whether links of the author's open apart: in a frame, or where leaving the page costs answers. */
	apart: boolean;
	/** Begins the ids of sentences and notes where an article is not its page's first. */
	place: string;
}

/** Reads the looks off the model once, so that drawing a word is a look-up. */
export function readLooks({ model, prose }: Article, apart = false, place = ""): ProseLooks {
	return {
		classes: new Map(
			model.statements.map((statement) => [
				statement.id,
				`${statement.stance ?? "none"} by-${findAttribution(statement)}${statement.manner === "direct" ? " verbatim" : ""}`,
			]),
		),
		notes: new Map(model.notes.map((note, index) => [note.id, index + 1])),
		calls: listFirstCalls(prose),
		apart,
		place,
	};
}

/** Class names for a statement's words; empty for an unknown id. */
export function findLook(looks: ProseLooks, statement: string | undefined): string {
	return (statement !== undefined && looks.classes.get(statement)) || "";
}
