import { listNamedActors } from "../../article/draft/named-actors.ts";
import type { Model, Statement } from "../../article/model/types.ts";
import type { OpenSuggestion } from "../../article/suggestions/place-suggestion.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";
import { findSentenceAt } from "../text/sentence-at.ts";

/** What the form begins with for words that are to be marked, and why. */
export interface Guess {
	draft: StatementDraft;
	/** The rule that found who speaks: of a suggestion, or ours. Null where nobody was found. */
	rule: string | null;
	/** The suggestion that these words belong to. */
	suggestion: OpenSuggestion | null;
	/** Who a suggestion says speaks, where that is nobody who is declared. */
	unknown: string | null;
}

/** The actor who is named in the sentence of the words, and not in them. */
function findNamedIn(model: Model, words: Stretch): string | null {
	const sentence = findSentenceAt(model, words.start);
	const named = sentence ? listNamedActors(model.text, model.actors, sentence, words) : [];
	return named.find(({ role }) => role !== "inside")?.id ?? null;
}

/** Who is declared by the name that a suggestion's speaker begins with: a friend “of Lind” is not. */
function findCalled({ actors }: Model, speaker: string): string | null {
	const said = `${speaker.toLowerCase()} `;
	const isCalled = (name: string) => name !== "" && said.startsWith(`${name.toLowerCase()} `);
	return actors.find(({ name, aka = [] }) => [name, ...aka].some(isCalled))?.id ?? null;
}

/** Whoever else is near did not say it. Of one word it may be a pronoun, for somebody who is. */
const isSomebody = (speaker: string | null) => /\S\s+\S/u.test(speaker ?? "");

/** Who spoke last before the words, as pronouns go. */
function findLast(model: Model, words: Stretch): Statement | undefined {
	return model.statements.findLast(
		({ quote, voice }) => voice === "speaker" && quote.start < words.start,
	);
}

/**
 * Who speaks in words, as far as it can be told, and what else a suggestion knows. Never a stance.
 * @param proposal the one that was marked last: mostly the next words are about it too
 */
export function guessStatement(
	model: Model,
	open: readonly OpenSuggestion[],
	words: Stretch,
	proposal: string | null,
): Guess {
	const suggestion = open.find((one) => one.start < words.stop && words.start < one.stop) ?? null;
	const declared = new Set(model.actors.map(({ id }) => id));
	const given = suggestion?.suggestion;
	const keys: Record<string, string> = {};
	// Words that say it themselves, as in “condemns the plan”, need none beside them.
	const isInside = given?.cue && model.text.slice(words.start, words.stop).includes(given.cue);
	if (given?.cue && !isInside) keys.cue = given.cue;
	const draft = (actors: string[]): StatementDraft => ({ actors, verb: "", proposal, keys });
	if (given?.part) keys.part = given.part;
	const together = (given?.with ?? []).filter((one) => declared.has(one));
	if (given?.actor && declared.has(given.actor))
		return {
			draft: draft([given.actor, ...together]),
			rule: given.rule,
			suggestion,
			unknown: null,
		};
	const unknown = given?.speaker ?? null;
	const called = findCalled(model, unknown ?? "");
	if (called && given)
		return { draft: draft([called]), rule: given.rule, suggestion, unknown: null };
	if (isSomebody(unknown)) return { draft: draft([]), rule: null, suggestion, unknown };
	const named = findNamedIn(model, words);
	if (named) return { draft: draft([named]), rule: "named in the sentence", suggestion, unknown };
	const last = findLast(model, words);
	if (last) return { draft: draft([last.actor]), rule: "spoke last", suggestion, unknown };
	return { draft: draft([]), rule: null, suggestion, unknown };
}
