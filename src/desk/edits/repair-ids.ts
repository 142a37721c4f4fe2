import type { FrontMatter } from "../../article/parse/front-matter/declared.ts";
import { replaceStatement, rewordStatement } from "./brace-edits.ts";
import type { Identity, MarkedArticle } from "./outcome.ts";
import { findScope, type ScopeEdit } from "./scopes.ts";
import { toStatementDraft } from "./statement-text.ts";
import type { Written } from "./written.ts";

/**
 * Ids that follow from the order of statements may have moved: continuations follow their
 * statement, and a statement whose number another has taken gets an id of its own.
 * @param matched what each of the article's written statements was before
 */
export function listRepairs(
	{ text, located, written }: MarkedArticle,
	matched: ReadonlyMap<Written, Identity>,
): ScopeEdit[] {
	const begun = written.filter(({ statement }) => !statement.continues && statement.id !== null);
	const pinned = pinIds(begun, matched);
	const ids = new Map(
		begun.map((one) => [matched.get(one) ?? null, pinned.get(one) ?? one.statement.id ?? ""]),
	);
	const pins = [...pinned].map(([one, id]) => writeId(text, located.front, one, id));
	const renamed = written.flatMap((one) => {
		const { statement, mark } = one;
		const id = ids.get(matched.get(one) ?? null);
		if (!statement.continues || !id || statement.words[0]?.text === id) return [];
		return [replaceStatement(findScope(text, located.front, mark.open), statement, `+${id}`)];
	});
	return [...pins.flat(), ...renamed];
}

function writeId(
	text: string,
	front: FrontMatter | null,
	{ mark, statement }: Written,
	id: string,
): ScopeEdit[] {
	const draft = toStatementDraft(statement);
	const to = { ...draft, keys: { ...draft.keys, id } };
	return rewordStatement(findScope(text, front, mark.open), statement, to);
}

/** Statements whose number is taken, each with an id that is free: its own from before, if it is. */
function pinIds(
	begun: readonly Written[],
	matched: ReadonlyMap<Written, Identity>,
): Map<Written, string> {
	const drafts = new Map(begun.map((one) => [one, toStatementDraft(one.statement)]));
	const chosen = [...drafts.values()].flatMap(({ keys }) => keys.id ?? []);
	const taken = new Set([...chosen, ...begun.map(({ statement }) => statement.id)]);
	const seen = new Set(chosen);
	const counts = new Map<string, number>();
	const pinned = new Map<Written, string>();
	for (const [one, { actors, verb, proposal, keys }] of drafts) {
		const pair = `${actors[0]}-${proposal ?? verb}`;
		let count = (counts.get(pair) ?? 0) + 1;
		counts.set(pair, count);
		if (keys.id !== undefined) continue;
		const id = `${pair}-${count}`;
		if (seen.has(id)) {
			const was = matched.get(one);
			while (taken.has(`${pair}-${count}`)) count++;
			const own = typeof was === "string" && !taken.has(was) ? was : `${pair}-${count}`;
			pinned.set(one, own);
			taken.add(own);
		}
		seen.add(id);
	}
	return pinned;
}
