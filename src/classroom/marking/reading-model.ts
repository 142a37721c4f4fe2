import { getAttribution } from "../../article/model/attributions.ts";
import { findActor, findProposal } from "../../article/model/questions.ts";
import type { Model, Stance } from "../../article/model/types.ts";
import { formatVerb, getVerb } from "../../article/sentences/wording.ts";
import type { Coding } from "../lesson/types.ts";

/** A student's reading of a statement in the parts of its sentence. */
export interface CodingReading {
	/** "Sergei Lavrov". */
	who: string;
	/** "rejects"; "rejects something" when it is about none of the proposals. */
	does: string;
	stance: Stance | null;
	/** Title of the proposal. */
	what: string | null;
	/** "Quoted". */
	how: string;
}

/** Ids that the article does not have are shown as they are. */
export function readCoding(model: Model, coding: Coding): CodingReading {
	const actor = findActor(model, coding.actor);
	const { proposal } = coding;
	const what = proposal === null ? null : (findProposal(model, proposal)?.title ?? proposal);
	return {
		who: actor?.name ?? coding.actor,
		does: formatVerb(coding, actor ? [actor] : [], what !== null),
		stance: getVerb(coding).stance,
		what,
		how: getAttribution(coding.attribution).label,
	};
}

/** "Sergei Lavrov rejects: Sending foreign peacekeepers to Ukraine. Quoted." */
export function describeCoding(model: Model, coding: Coding): string {
	const { who, does, what, how } = readCoding(model, coding);
	return `${who} ${does}${what === null ? "" : `: ${what}`}. ${how}.`;
}
