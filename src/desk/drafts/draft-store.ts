import { type DraftTitle, type StoredDraft, toDraftTitle } from "./stored-draft.ts";

/** A draft with the number of its last write. */
export interface KeptDraft {
	draft: StoredDraft;
	revision: number;
}

/**
 * Where drafts lie. Every call may reject where a device refuses; each write is whole or not at
 * all, and calls are answered in the order they are made in.
 */
export interface DraftStore {
	list(): Promise<DraftTitle[]>;
	read(id: string): Promise<KeptDraft | null>;
	/**
	 * Writes on top of what was read or written last.
	 * @param after its revision; 0 for a draft that is not there yet
	 * @returns the new revision, or what is there where that is another: null for nothing
	 */
	write(
		draft: StoredDraft,
		after: number,
	): Promise<{ revision: number } | { there: number | null }>;
	/** Writes whatever is there. */
	put(kept: KeptDraft): Promise<void>;
	remove(id: string): Promise<void>;
}

/** Says that the store is not there any more: its drafts were forgotten, in another tab. */
export class DraftsForgotten extends Error {}

/** What a device has for drafts. */
export interface DraftHome {
	/** The store that is there; null for none. Makes none: nothing is kept before that is allowed. */
	find(): Promise<DraftStore | null>;
	make(): Promise<DraftStore>;
	/** Takes the store away with everything in it. */
	forget(): Promise<void>;
}

/** Keeps drafts for as long as the page is open. */
export function createMemoryStore(): DraftStore {
	const kept = new Map<string, KeptDraft>();
	return {
		list: async () =>
			[...kept.values()].map(({ draft, revision }) => toDraftTitle(draft, revision)),
		read: async (id) => kept.get(id) ?? null,
		async write(draft, after) {
			const there = kept.get(draft.id)?.revision ?? null;
			if ((there ?? 0) !== after) return { there };
			kept.set(draft.id, { draft, revision: after + 1 });
			return { revision: after + 1 };
		},
		async put(one) {
			kept.set(one.draft.id, one);
		},
		async remove(id) {
			kept.delete(id);
		},
	};
}
