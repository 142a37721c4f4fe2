import type { Suggestion } from "../../article/draft/suggestion.ts";
import { parseArticle } from "../../article/parse/article.ts";
import { shorten } from "../../article/parse/messages/message.ts";
import { type Accepted, acceptSuggestion } from "../../article/suggestions/accept-suggestion.ts";
import { sortSuggestions } from "../../article/suggestions/place-suggestion.ts";
import { formatSuggestions } from "../../article/suggestions/read-suggestions.ts";
import { findNearest } from "../../article/text/nearest.ts";
import type { FolderInput } from "../../site/content/parse.ts";
import { replaceFile } from "../../site/content/replace-file.ts";
import type { OpenFolder } from "./folder.ts";

/** From here on a suggestion is taken by `--accept sure`; the rules' measure is how often each was right. */
export const sure = 0.9;

/** Suggestions that were asked for, and what was wrong with the asking. */
interface Chosen {
	suggestions: Suggestion[];
	wrongs: string[];
}

/** The suggestions that ids, sentences, `all` or `sure` stand for, in the order of the list. */
function chooseSuggestions({ input, suggestions }: OpenFolder, ids: readonly string[]): Chosen {
	const known = new Map(suggestions.map((one) => [one.id, one]));
	const model = parseArticle(input).article?.model;
	const sorted = model ? sortSuggestions(model, suggestions).open : [];
	const open = sorted.map(({ suggestion }) => suggestion);
	const listOf = (id: string) => {
		if (id === "all") return open;
		return open.filter((one) => (id === "sure" ? isSure(one) : one.id.startsWith(`${id}-`)));
	};
	const chosen = new Set<Suggestion>();
	const wrongs: string[] = [];
	for (const id of ids) {
		const one = known.get(id);
		const found = one ? [one] : listOf(id);
		for (const each of found) chosen.add(each);
		if (found.length > 0 || id === "all" || id === "sure") continue;
		const nearest = findNearest(id, known.keys());
		const meant = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
		wrongs.push(`there is no suggestion "${id}"${meant}`);
	}
	return { suggestions: suggestions.filter((one) => chosen.has(one)), wrongs };
}

const isSure = ({ confidence, weak }: Suggestion) => confidence >= sure && !weak;

/** What became of suggestions: what is to be written, and what is to be said. */
interface Outcome {
	input: FolderInput;
	/** Ids that need not be suggested any more. */
	done: Set<string>;
	told: string[];
	refused: string[];
}

/** @param isLinked whether a statement is named by its id somewhere, as the steps for a class do */
function describeAccepted(
	{ id, exact }: Suggestion,
	accepted: Accepted,
	isLinked: (id: string) => boolean,
): string[] {
	const { statement, declared, withoutCue } = accepted;
	const renamed = accepted.renamed.filter(([before]) => isLinked(before));
	return [
		`${id}  ${statement}: ${shorten(exact)}`,
		...declared.map(({ id: actor, name, kind }) => {
			return `  declared ${actor}: ${name}, ${kind}; look whether that is right`;
		}),
		...renamed.map(
			([before, now]) => `  ${before} is ${now} now: mend links to it and walkthrough.md`,
		),
		...(withoutCue ? ["  without cue: its words do not stand in the sentence"] : []),
	];
}

function acceptAll(
	input: FolderInput,
	chosen: readonly Suggestion[],
	as: string | undefined,
): Outcome {
	const outcome: Outcome = { input, done: new Set(), told: [], refused: [] };
	for (const suggestion of chosen) {
		const accepted = acceptSuggestion(outcome.input, suggestion, as);
		if ("refusal" in accepted) outcome.refused.push(`${suggestion.id}  ${accepted.refusal}`);
		else {
			outcome.input = { ...outcome.input, source: accepted.source };
			outcome.done.add(suggestion.id);
			const { walkthrough, source } = input;
			const isLinked = (id: string) => walkthrough !== undefined || source.includes(id);
			outcome.told.push(...describeAccepted(suggestion, accepted, isLinked));
		}
	}
	return outcome;
}

/** What a task that changes an article tells, and with which exit code it ends. */
export interface Ended {
	code: 0 | 1;
	told: string[];
}

/** Takes suggestions into the article as marks, or notes that they are left, and writes both files. */
export async function answerSuggestions(
	folder: OpenFolder,
	{ accept, leave, as }: { accept: string[]; leave: string[]; as?: string | undefined },
	dryRun: boolean,
): Promise<Ended> {
	const taken = chooseSuggestions(folder, accept);
	const left = chooseSuggestions(folder, leave);
	const leaving = new Set(left.suggestions);
	const marking = taken.suggestions.filter((one) => !leaving.has(one));
	const outcome = acceptAll(folder.input, marking, as);
	const { input, suggestions, list } = folder;
	const kept = suggestions
		.filter(({ id }) => !outcome.done.has(id))
		.map((one): Suggestion => (leaving.has(one) ? { ...one, left: true } : one));
	if (!dryRun && outcome.input.source !== input.source)
		await replaceFile(input.file, input.source, outcome.input.source);
	// Second: what is marked is on no to-do list, so a list that lags behind harms nobody.
	if (!dryRun && outcome.done.size + leaving.size > 0)
		await replaceFile(list, input.suggestions?.source ?? null, formatSuggestions(kept));
	const wrongs = [...taken.wrongs, ...left.wrongs, ...outcome.refused];
	const open = sortOpen(outcome.input, kept);
	const told = [
		...outcome.told,
		...left.suggestions.map(({ id, exact }) => `${id}  left: ${shorten(exact)}`),
		...wrongs.map((wrong) => `not done: ${wrong}`),
		`${dryRun ? "nothing was written; " : ""}${open} ${open === 1 ? "passage is" : "passages are"} left to be marked`,
	];
	return { code: wrongs.length > 0 ? 1 : 0, told };
}

function sortOpen(input: FolderInput, suggestions: readonly Suggestion[]): number {
	const model = parseArticle(input).article?.model;
	return model ? sortSuggestions(model, suggestions).open.length : 0;
}
