import { splitIds } from "../../article/parse/notation/braces.ts";
import type { LocatedStatement } from "../../article/parse/notation/located.ts";
import type { StatementDraft } from "./statement-draft.ts";

/** Keys in the order in which `content/README.md` has them, which is the order they are written in. */
export const keyOrder: readonly string[] = [
	...["via", "claimed-by", "for", "to", "about", "if", "cue", "part", "votes", "voice"],
	...["manner", "when", "note", "no", "id"],
];

/** Keys whose values are words of the article: they stand in quotation marks, one word too. */
const worded = new Set(["if", "cue", "part"]);

const quoteValue = (value: string) => `"${value.replace(/["\\]/gu, "\\$&")}"`;

/** Where a key stands among others; one that is not known comes last. */
export function rankKey(key: string): number {
	const rank = keyOrder.indexOf(key);
	return rank < 0 ? keyOrder.length : rank;
}

/**
 * The value of a key as it is written.
 * @param quoted quotation marks stand around the value that it takes the place of
 */
export function formatKeyValue(key: string, value: string, quoted = false): string {
	const isBare = !quoted && !worded.has(key) && /^[^\s;}"“”]+$/u.test(value);
	return isBare ? value : quoteValue(value);
}

export const formatPair = (key: string, value: string): string =>
	`${key}=${formatKeyValue(key, value)}`;

/** `ACTOR VERB PROPOSAL`, as many of them as there are. */
const listNamed = ({ actors, verb, proposal }: StatementDraft): string[] =>
	[actors.join(), verb, proposal ?? ""].filter((word) => word !== "");

/** A statement as it stands between braces, without them. */
export function formatStatement(draft: StatementDraft): string {
	const keys = Object.keys(draft.keys).toSorted((one, two) => rankKey(one) - rankKey(two));
	const pairs = keys.map((key) => formatPair(key, draft.keys[key] ?? ""));
	return [...listNamed(draft), ...pairs].join(" ");
}

/** What stands in braces, by meaning; of a key that is there twice the first value. */
export function toStatementDraft({ words, pairs }: LocatedStatement): StatementDraft {
	const [actors, verb, proposal] = words;
	const keys = pairs.toReversed().map(({ key, value }) => [key.text, value.text]);
	return {
		actors: actors ? splitIds(actors).map(({ text }) => text) : [],
		verb: verb?.text ?? "",
		proposal: proposal?.text ?? null,
		keys: Object.fromEntries(keys),
	};
}

/** A draft as it can be written: in one line, without what is empty. */
export function tidyDraft({ actors, verb, proposal, keys }: StatementDraft): StatementDraft {
	const tidy = (text: string) => text.replace(/\s+/gu, " ").trim();
	const pairs = Object.entries(keys).map(([key, value]) => [key, tidy(value)]);
	return {
		actors: actors.map(tidy).filter((id) => id !== ""),
		verb: tidy(verb),
		proposal: tidy(proposal ?? "") || null,
		keys: Object.fromEntries(pairs.filter(([, value]) => value !== "")),
	};
}

/** The draft without some of its keys. */
export function dropKeys(draft: StatementDraft, dropped: readonly string[]): StatementDraft {
	const kept = Object.entries(draft.keys).filter(([key]) => !dropped.includes(key));
	return { ...draft, keys: Object.fromEntries(kept) };
}

/** The same for two drafts that say the same; ids are left out, since they are addresses. */
export const formatMeaning = (draft: StatementDraft): string =>
	formatStatement(tidyDraft(dropKeys(draft, ["id"])));
