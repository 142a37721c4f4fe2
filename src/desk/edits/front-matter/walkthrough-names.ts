import type { FrontMatterAction } from "../actions.ts";

/** Ids that the steps for a class show, by key. */
function listShown(walkthrough: string): Map<string, Set<string>> {
	const shown = new Map<string, Set<string>>();
	for (const [, key = "", value = ""] of walkthrough.matchAll(
		/[{\s](actor|proposal|statement)="?([a-z0-9,-]+)/g,
	)) {
		const ids = shown.get(key) ?? new Set();
		for (const id of value.split(",")) ids.add(id);
		shown.set(key, ids);
	}
	return shown;
}

/** The id that an action does away with. */
function findLost(action: FrontMatterAction): { key: string; id: string } | null {
	switch (action.type) {
		case "edit-actor":
		case "edit-proposal":
			return action.to === undefined || action.to === action.id
				? null
				: { key: action.type.slice(5), id: action.id };
		case "merge":
			return { key: action.what.slice(0, -1), id: action.from };
		case "remove":
			return { key: action.what.slice(0, -1), id: action.id };
		default:
			return null;
	}
}

/**
 * Says which id the steps for a class name that would be there no more; null when there is none.
 * @param ids by id of a statement, the one that it has afterwards
 */
export function findWalkthroughName(
	walkthrough: string | null,
	action: FrontMatterAction,
	ids: ReadonlyMap<string, string> | null,
): string | null {
	if (walkthrough === null) return null;
	const shown = listShown(walkthrough);
	const lost = findLost(action);
	const moved = [...(shown.get("statement") ?? [])].find((id) => (ids?.get(id) ?? id) !== id);
	const named = lost && shown.get(lost.key)?.has(lost.id) ? lost.id : moved;
	if (named === undefined) return null;
	return `The steps for a class name “${named}”, which would then be called otherwise: change walkthrough.md first.`;
}
