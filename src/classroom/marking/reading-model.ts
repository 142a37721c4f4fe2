import { getAttribution } from "../../article/model/attributions.ts";
import { findActor, findProposal } from "../../article/model/questions.ts";
import type { Actor, Model, Stance } from "../../article/model/types.ts";
import { formatVerb, getVerb, takePlural } from "../../article/sentences/phrases.ts";
import type { Coding } from "../lesson/types.ts";
import { findStanceChoice } from "./stance-choices.ts";

/** A student's reading of a statement in the parts of its sentence. */
export interface CodingReading {
	/** "Sergei Lavrov". */
	who: string;
	/** "rejects"; of a stance alone "is against"; of none of the proposals "rejects something". */
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
	const does = coding.isStanceAlone ? formatStanceAlone : formatVerb;
	return {
		who: actor?.name ?? coding.actor,
		does: does(coding, actor ? [actor] : [], what !== null),
		stance: getVerb(coding).stance,
		what,
		how: getAttribution(coding.attribution).label,
	};
}

/** "is against"; with nothing after it "is against something". */
function formatStanceAlone(
	{ verb }: Coding,
	actors: readonly Pick<Actor, "name" | "kind">[],
	isAbout: boolean,
): string {
	const said = findStanceChoice(verb)?.said;
	const form = isAbout ? said : said?.alone;
	return (takePlural(actors) ? form?.plural : form?.phrase) ?? "";
}

/** "Sergei Lavrov rejects: Sending foreign peacekeepers to Ukraine. Quoted." */
export function describeCoding(model: Model, coding: Coding): string {
	const { who, does, what, how } = readCoding(model, coding);
	return `${who} ${does}${what === null ? "" : `: ${what}`}. ${how}.`;
}
