import { findVerb } from "../../article/model/verbs.ts";
import { listChoiceVerbs, type StanceChoice } from "../../classroom/marking/stance-choices.ts";

/** What regular English verbs end in, after their stem: "condemned", "criticises", "denied". */
const endings = new Set(["", "e", "s", "es", "ed", "ing", "y", "ies", "ied", "ying"]);

/** Words beside the verb itself: "is open to", "would accept". */
const helpers = new Set(["is", "are", "has", "have", "would"]);

/** Whether a word is a form of a verb; American spelling counts. */
function isFormOf(word: string, verb: string): boolean {
	const stem = verb.replace(/[ey]$/, "");
	const own = word.replaceAll("z", "s");
	return own.startsWith(stem) && endings.has(own.slice(stem.length));
}

/**
 * The verb of a stance that the article’s own word is a form of: "condemns" for opposing what
 * somebody “condemned”. Without one the plain verb of the stance.
 * @param cue words of the article that signal saying
 */
export function findOwnVerb(choice: StanceChoice, cue = ""): string {
	const words = cue.toLowerCase().split(/[^\p{L}]+/u);
	const own = listChoiceVerbs(choice).find((one) => {
		const main =
			findVerb(one)
				?.plural.split(" ")
				.find((part) => !helpers.has(part)) ?? "";
		return words.some((word) => word !== "" && isFormOf(word, main));
	});
	return own ?? choice.verb;
}
