import { formatAttribution, listMakers } from "../../article/model/attributions.ts";
import { findActor, findProposal } from "../../article/model/questions.ts";
import type { Model, Statement } from "../../article/model/types.ts";
import { formatList } from "../../article/sentences/numbers.ts";
import { findName, formatVerb } from "../../article/sentences/wording.ts";
import { formatWords } from "../../article/sentences/words.ts";
import { listSentencesOf, listSpans } from "../lesson/items.ts";
import { listConditionWords, namePlace, type SheetPlace } from "./worksheet.ts";

/** One published statement, in the columns that students fill in. */
export interface MarkRow {
	id: string;
	who: string;
	/** "rejects", "is open to". */
	does: string;
	/** The proposal, the actor spoken about, or both; "–" when it is of neither. */
	about: string;
	/** "quoted", "via Peskov", "article’s words". */
	how: string;
	/** The article's words; empty when there is no condition. */
	conditions: string[];
	place: SheetPlace;
	words: string;
}

/** The published statements whose words stand in these sentences; all when none are named. */
export function listMarkRows(model: Model, sentences: readonly string[]): MarkRow[] {
	const offered = new Set(sentences);
	return model.statements
		.filter(
			(statement) =>
				offered.size === 0 ||
				listSentencesOf(model, listSpans(statement)).some((id) => offered.has(id)),
		)
		.map((statement) => layoutRow(model, statement));
}

function layoutRow(model: Model, statement: Statement): MarkRow {
	const objects = listObjects(model, statement);
	const makers = listMakers(statement).flatMap((id) => findActor(model, id) ?? []);
	return {
		id: statement.id,
		who: formatList(makers.map(({ name }) => name)),
		does: formatVerb(statement, makers, objects.length > 0),
		about: objects.length > 0 ? formatList(objects) : "–",
		how: formatAttribution(statement, model.actors),
		conditions: listConditionWords([statement]),
		place: namePlace(statement.sentence),
		words: formatWords(statement),
	};
}

/** With a stance the proposal is all that it is about. */
function listObjects(model: Model, { proposal, stance, about }: Statement): string[] {
	const title = proposal === null ? [] : [findProposal(model, proposal)?.title ?? proposal];
	const spoken = about !== undefined && (stance === null || proposal === null);
	return spoken ? [...title, findName(model.actors, about)] : title;
}
