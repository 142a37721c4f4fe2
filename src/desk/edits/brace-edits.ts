import { splitIds } from "../../article/parse/notation/braces.ts";
import type {
	LocatedMark,
	LocatedPair,
	LocatedStatement,
	LocatedWord,
} from "../../article/parse/notation/located.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { Scope, ScopeEdit } from "./scopes.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { formatKeyValue, formatPair, formatStatement, rankKey } from "./statement-text.ts";

const toUnits = ({ toUnit }: Scope, { start, stop }: Stretch): Stretch => ({
	start: toUnit(start),
	stop: toUnit(stop),
});

/** What is typed for a statement, as it is. */
export function readTyped(scope: Scope, statement: LocatedStatement): string {
	const { start, stop } = toUnits(scope, statement);
	return scope.text.slice(start, stop);
}

/** Types something else for a statement. */
export const replaceStatement = (
	scope: Scope,
	statement: LocatedStatement,
	text: string,
): ScopeEdit => ({ scope, ...toUnits(scope, statement), text });

/** Stretches without those that go, each with one of the gaps beside it. */
function removeParts(parts: readonly (Stretch & { goes: boolean })[]): Stretch[] {
	const removed: Stretch[] = [];
	let kept: Stretch | undefined;
	let gone: Stretch | undefined;
	for (const part of parts) {
		if (part.goes) {
			if (kept) gone = { start: kept.stop, stop: part.stop };
			else gone ??= part;
			continue;
		}
		if (gone) removed.push(kept ? gone : { start: gone.start, stop: part.start });
		[kept, gone] = [part, undefined];
	}
	return gone ? [...removed, gone] : removed;
}

/** Takes statements out of the braces of a mark, and the mark away with its last one. */
export function removeStatements(
	scope: Scope,
	mark: LocatedMark,
	gone: ReadonlySet<LocatedStatement>,
): ScopeEdit[] {
	const remove = ({ start, stop }: Stretch): ScopeEdit => ({ scope, start, stop, text: "" });
	if (mark.statements.every((one) => gone.has(one))) {
		const open = scope.toUnit(mark.open);
		const close = { start: scope.toUnit(mark.close), stop: scope.toUnit(mark.braces.stop) };
		return [remove({ start: open, stop: open + 1 }), remove(close)];
	}
	const parts = mark.statements.map((one) => ({ ...toUnits(scope, one), goes: gone.has(one) }));
	return removeParts(parts).map(remove);
}

/** A word or pair of a statement, and what is to be typed for it; null takes it away. */
interface Part extends Stretch {
	/** Its place in the usual order. */
	rank: number;
	/** The part of it that is typed anew: a word, or the value of a pair. */
	value: Stretch;
	/** What is typed there now. */
	typed: string;
	wanted: string | null;
}

const pairRank = (key: string) => 3 + rankKey(key);

/** Says something else in a statement; what stays the same stays as it is typed. */
export function rewordStatement(
	scope: Scope,
	statement: LocatedStatement,
	to: StatementDraft,
): ScopeEdit[] {
	const parts = [...listWords(scope, statement, to), ...listPairs(scope, statement, to)].toSorted(
		(one, two) => one.start - two.start,
	);
	const kept = parts.filter(({ wanted }) => wanted !== null);
	if (kept.length === 0) return [replaceStatement(scope, statement, formatStatement(to))];
	const changed = kept.flatMap(({ value, typed, wanted }) =>
		typed === wanted || wanted === null ? [] : [{ scope, ...value, text: wanted }],
	);
	const removed = removeParts(parts.map((part) => ({ ...part, goes: part.wanted === null })));
	const added = listAdded(statement, to).map(({ rank, text }): ScopeEdit => {
		const before = kept.findLast((part) => part.rank < rank);
		const at = before?.stop ?? kept[0]?.start ?? 0;
		return { scope, start: at, stop: at, text: before ? ` ${text}` : `${text} ` };
	});
	return [...added, ...changed, ...removed.map((one) => ({ scope, ...one, text: "" }))];
}

const listWanted = ({ actors, verb, proposal }: StatementDraft) => [
	actors.join(),
	verb,
	proposal ?? "",
];

function listWords(scope: Scope, { words }: LocatedStatement, to: StatementDraft): Part[] {
	const wanted = listWanted(to);
	return words.map((word, rank) => {
		const place = toUnits(scope, word);
		const typed = scope.text.slice(place.start, place.stop);
		const text = wanted[rank] === "" ? null : (wanted[rank] ?? typed);
		const isSame = rank === 0 && listIds(word) === text;
		return { ...place, value: place, rank, typed, wanted: isSame ? typed : text };
	});
}

const listIds = (word: LocatedWord) =>
	splitIds(word)
		.map(({ text }) => text)
		.join();

function listPairs(scope: Scope, { pairs }: LocatedStatement, { keys }: StatementDraft): Part[] {
	return pairs.map((pair, index) => {
		const { key, value } = pair;
		const whole = toUnits(scope, pair);
		const place = { start: scope.toUnit(key.stop) + 1, stop: whole.stop };
		const part = { ...whole, value: place, rank: pairRank(key.text) };
		const typed = scope.text.slice(place.start, place.stop);
		const wanted = Object.hasOwn(keys, key.text) ? (keys[key.text] ?? "") : null;
		// Of a key that is there twice the first one counts.
		const isFirst = pairs.findIndex((one) => one.key.text === key.text) === index;
		if (wanted === null) return { ...part, typed, wanted };
		const isSame = !isFirst || wanted === value.text;
		const text = isSame ? typed : formatKeyValue(key.text, wanted, isQuoted(pair));
		return { ...part, typed, wanted: text };
	});
}

const isQuoted = ({ stop, value }: LocatedPair) => stop > value.stop;

/** What the statement has not yet, in the usual order. */
function listAdded({ words, pairs }: LocatedStatement, to: StatementDraft) {
	const named = listWanted(to).flatMap((text, rank) =>
		text === "" || words[rank] ? [] : [{ rank, text }],
	);
	const known = new Set(pairs.map(({ key }) => key.text));
	const fresh = Object.keys(to.keys).filter((key) => !known.has(key));
	const keyed = fresh
		.map((key) => ({ rank: pairRank(key), text: formatPair(key, to.keys[key] ?? "") }))
		.toSorted((one, two) => one.rank - two.rank);
	return [...named, ...keyed];
}
