/** What is selected: the page's state, kept in its address. */
export interface Selection {
	statement?: string | undefined;
	actor?: string | undefined;
	proposal?: string | undefined;
}

/** A selection as the address's hash; without scripts it leads to the place with that id. */
export function formatHash(selection: Selection): string {
	// Written out: every mark of every figure has one.
	const { statement, actor, proposal } = selection;
	const ids: string[] = [];
	if (statement !== undefined) ids.push(`statement=${statement}`);
	if (actor !== undefined) ids.push(`actor=${actor}`);
	if (proposal !== undefined) ids.push(`proposal=${proposal}`);
	return `#${ids.join("&")}`;
}
