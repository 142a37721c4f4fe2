import { openConditions } from "../../text/cues/conditions.ts";
import { findFirst, type Stretch } from "../../text/finding.ts";
import type { Draft } from "../draft.ts";
import type { Finished } from "../finished.ts";
import { messages } from "../messages/all.ts";
import { addInText } from "./add.ts";

/** Someone who is open to a proposal often says on what condition. */
export function lintConditions({
	draft,
	front,
	problems,
	statements,
	conditional,
}: Finished): void {
	const words = openConditions(front.details.lang);
	// A sentence may hold hundreds of statements, and is looked through once.
	const known = new Map<Stretch, ReturnType<typeof findCondition>>();
	for (const { id, stance, verb, quote } of statements) {
		if (stance !== "open" || conditional.has(id)) continue;
		const sentence = draft.sentences[findFirst(draft.sentences, quote.start)];
		if (sentence === undefined) continue;
		const seen = known.get(sentence);
		const found = seen === undefined ? findCondition(draft, sentence, words) : seen;
		known.set(sentence, found);
		if (found !== null) {
			addInText(draft, problems, messages.unmarkedCondition(found.words), found);
		} else if (verb === "accepts-if") {
			addInText(draft, problems, messages.missingCondition(), quote);
		}
	}
}

function findCondition({ text }: Draft, { start, stop }: Stretch, words: RegExp | null) {
	const found = words?.exec(text.slice(start, stop)) ?? null;
	if (found === null) return null;
	const at = start + found.index;
	return { words: found[0], start: at, stop: at + found[0].length };
}
