/** What is selected: the page's state, kept in its address. */
export interface Selection {
	statement?: string | undefined;
	actor?: string | undefined;
	proposal?: string | undefined;
}

/** A selection as the address's hash; without scripts it leads to the place with that id. */
export function formatHash(selection: Selection): string {
	return `#${Object.entries(selection)
		.filter(([, id]) => id !== undefined)
		.map(([key, id]) => `${key}=${id}`)
		.join("&")}`;
}
