import type { Model, Statement } from "../../article/model/types.ts";
import type { LocatedArticle } from "../../article/parse/article.ts";
import type { Problem } from "../../article/parse/problem.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { NewNames } from "./actions.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { formatMeaning, toStatementDraft } from "./statement-text.ts";
import type { Written } from "./written.ts";

/** An article that could be read, as edits of its marks need it. */
export interface MarkedArticle {
	/** Its file, with `\n` alone. */
	text: string;
	located: LocatedArticle;
	model: Model;
	written: readonly Written[];
}

/** A statement, or a note alone, as it is to be after an action. */
export interface Wanted {
	draft: StatementDraft;
	/** Its words in `Model.text`, the first ones first. */
	stretches: readonly Stretch[];
}

/** What an action is to come to. All that it does not name stays. */
export interface MarkOutcome {
	/** What is written otherwise afterwards, or not at all. */
	gone: ReadonlySet<Written>;
	wanted: readonly Wanted[];
	declare: NewNames;
	/** What stands in quotation marks is read otherwise: other statements may be quoted less. */
	unquotes: boolean;
}

/** A statement before and after: its id before, or the index of one that is wanted. */
export type Identity = string | number | null;

/** What is to be written, by its words and what is said of them. */
interface Expected {
	key: string;
	identity: Identity;
}

/** The words of a mark, without the space at their ends. */
export function trimWords(text: string, { start, stop }: Stretch): Stretch {
	const words = text.slice(start, stop);
	const lead = words.length - words.trimStart().length;
	return { start: start + lead, stop: start + Math.max(lead, words.trimEnd().length) };
}

const formatKey = ({ start, stop }: Stretch, meaning: string) => `${start} ${stop} ${meaning}`;

function keyOf(text: string, { mark, statement }: Written): string {
	const meaning = statement.continues ? "+" : formatMeaning(toStatementDraft(statement));
	return formatKey(trimWords(text, mark.words), meaning);
}

/**
 * What each written statement of the article afterwards is; null when it is not what the action
 * was to come to. Ids are no part of it.
 */
export function matchOutcome(
	before: MarkedArticle,
	after: MarkedArticle,
	{ gone, wanted }: MarkOutcome,
): Map<Written, Identity> | null {
	const kept = before.written.filter((one) => !gone.has(one));
	const expected: Expected[] = [
		...kept.map((one) => ({
			...{ key: keyOf(before.model.text, one), identity: one.statement.id },
		})),
		...wanted.flatMap(({ draft, stretches }, identity) =>
			stretches.map((words, part) => ({
				...{ key: formatKey(words, part > 0 ? "+" : formatMeaning(draft)), identity },
			})),
		),
	];
	if (expected.length !== after.written.length) return null;
	const byKey = new Map<string, Expected[]>();
	for (const one of expected) {
		const same = byKey.get(one.key);
		if (same) same.push(one);
		else byKey.set(one.key, [one]);
	}
	const matched = new Map<Written, Identity>();
	for (const one of after.written) {
		const found = byKey.get(keyOf(after.model.text, one))?.shift();
		if (!found) return null;
		matched.set(one, found.identity);
	}
	return matched;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Fields that say something, in an order of their own. */
const listFields = (one: object) =>
	Object.entries(one)
		.filter(([, value]) => value !== undefined && value.length !== 0)
		.toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Whether the article is the same but for its statements and what was to be declared. */
export function isSameArticle(
	{ model: before }: MarkedArticle,
	{ model: after, located }: MarkedArticle,
	{ declare: { actors = [], proposals = [], notes = [] }, unquotes }: MarkOutcome,
): boolean {
	const list = (model: Model) => [
		...[model.title, model.dek, model.lang, model.dateline, model.published],
		...[model.credit, model.codedBy, model.sentences, unquotes || model.unquoted],
	];
	const plain = (all: Model["actors"]) => all.map(({ heard: _, ...rest }) => listFields(rest));
	// An opposite is named once and holds for both.
	const paired = proposals.some(({ opposite }) => opposite);
	const bare = (all: Model["proposals"]) =>
		all.map(({ opposite, ...rest }) => (paired ? rest : { ...rest, opposite })).map(listFields);
	const front = located.front?.notes;
	const typed = notes.map(({ id }) => ({ id, text: front?.get(id)?.text }));
	return (
		before.text === after.text &&
		isSame(list(before), list(after)) &&
		isSame([...plain(before.actors), ...actors.map(listFields)], plain(after.actors)) &&
		isSame([...bare(before.proposals), ...bare(proposals)], bare(after.proposals)) &&
		isSame(before.notes, after.notes.slice(0, before.notes.length)) &&
		after.notes.length === before.notes.length + notes.length &&
		isSame(
			typed,
			notes.map(({ id, text }) => ({ id, text })),
		)
	);
}

/** Whether what an action does not name means what it did, and what it wants is there. */
export function isAsWanted(
	before: MarkedArticle,
	after: MarkedArticle,
	outcome: MarkOutcome,
	matched: ReadonlyMap<Written, Identity>,
): boolean {
	const touched = new Set([...outcome.gone].map(({ statement }) => statement.id));
	const ids = listIdsOf(matched);
	const fresh = new Set(ids.values());
	const format = (all: readonly Statement[]) => all.map((one) => formatOther(one, outcome)).sort();
	const others = before.model.statements.filter(({ id }) => !touched.has(id));
	const kept = after.model.statements.filter(({ id }) => !fresh.has(id));
	return (
		isSame(format(others), format(kept)) &&
		outcome.wanted.every(({ draft, stretches }, index) => {
			const one = after.model.statements.find(({ id }) => id === ids.get(index));
			if (!one) return draft.actors.length === 0;
			const words = [one.quote, ...one.continued].map(({ start, stop }) => ({ start, stop }));
			return isSame(words.toSorted(compareWords), stretches.toSorted(compareWords));
		})
	);
}

const compareWords = (one: Stretch, other: Stretch) =>
	one.start - other.start || one.stop - other.stop;

/** Ids afterwards of the statements that an action wants, by their index. */
export const listIdsOf = (matched: ReadonlyMap<Written, Identity>): Map<number, string> =>
	new Map(
		[...matched].flatMap(([{ statement }, identity]): [number, string][] =>
			typeof identity === "number" && !statement.continues && statement.id !== null
				? [[identity, statement.id]]
				: [],
		),
	);

const formatOther = ({ id: _, manner, ...rest }: Statement, { unquotes }: MarkOutcome) =>
	JSON.stringify([rest, unquotes || manner]);

/** Errors of the article afterwards that it did not have before. */
export function listNewErrors(before: MarkedArticle, after: MarkedArticle): Problem[] {
	const format = ({ code, message }: Problem) => `${code} ${message}`;
	const known = before.located.problems.map(format);
	const errors = after.located.problems.filter(({ severity }) => severity === "error");
	return errors.filter((one) => {
		const at = known.indexOf(format(one));
		if (at >= 0) known.splice(at, 1);
		return at < 0;
	});
}
