import type { SearchFilters } from "./passages.ts";

/** What is searched for: the search page's state, kept behind its address and never sent. */
export interface Search extends SearchFilters {
	words: string;
}

/** As many letters are kept of each. */
const longest = 200;

/** Reads an address's hash; what is missing is empty. */
export function parseSearch(hash: string): Search {
	const given = new URLSearchParams(hash.replace(/^#/, ""));
	const read = (key: keyof Search) => (given.get(key) ?? "").trim().slice(0, longest);
	return { words: read("words"), actor: read("actor"), proposal: read("proposal") };
}

/** Writes a search as a hash; empty when nothing is searched for. */
export function formatSearch(search: Search): string {
	const told = Object.entries(search).filter(([, value]) => value !== "");
	return told.length === 0 ? "" : `#${new URLSearchParams(told)}`;
}
