import { findDatabase } from "./database.ts";
import {
	createMemoryStore,
	type DraftHome,
	type DraftStore,
	DraftsForgotten,
	type KeptDraft,
} from "./draft-store.ts";
import { type DraftTitle, type StoredDraft, toDraftTitle, trimHistory } from "./stored-draft.ts";

/** What became of a write. */
export type DraftWritten =
	| { revision: number }
	/** Another tab has written (or, null, forgotten) the draft since: nothing was written. */
	| { there: number | null }
	/** The device refused; the draft is held by this page alone, and `Drafts.reason` says why. */
	| { unkept: true };

/** The drafts of this device, or of this page where the device keeps none. Nothing rejects. */
export interface Drafts {
	/** Whether drafts are kept on the device; in every other case only as long as the page is open. */
	readonly allowed: "yes" | "no" | "unasked";
	/** Why the device does not keep what it may, in a sentence; null for nothing. */
	readonly reason: string | null;
	/** Keeps drafts from now on, this page's own too; or does not, and asks no more on this page. */
	allow(isAllowed: boolean): Promise<void>;
	/** Keeps drafts, too, where another tab has been told so meanwhile and this one nothing. */
	follow(): Promise<void>;
	/** The last changed first; cheap. */
	list(): Promise<DraftTitle[]>;
	read(id: string): Promise<KeptDraft | null>;
	/**
	 * Writes a draft whole or not at all, with as much of its history as is kept.
	 * @param after revision that was read or written last; 0 for a new draft
	 */
	write(draft: StoredDraft, after: number): Promise<DraftWritten>;
	remove(id: string): Promise<void>;
	/** Forgets every draft and the answer: the device is as if nobody had been there. */
	forgetAll(): Promise<void>;
}

/** Why a device keeps nothing, in a sentence. */
function describeRefusal(error: unknown): string {
	const name = error instanceof Error || error instanceof DOMException ? error.name : "";
	if (error instanceof DraftsForgotten) return "The drafts were forgotten in another tab.";
	const rest = "Save your work before you leave.";
	if (name === "QuotaExceededError")
		return `There is no room left for drafts in this browser. ${rest}`;
	if (name === "SecurityError" || name === "InvalidStateError")
		return `This browser keeps no drafts, as in private windows. ${rest}`;
	return `This browser refuses to keep drafts. ${rest}`;
}

/**
 * Opens the drafts of this device. Never rejects: where the device refuses, drafts are kept in
 * memory, and `reason` says why.
 */
export async function openDrafts(home: DraftHome = findDatabase()): Promise<Drafts> {
	const drafts = new DraftsOf(home);
	await drafts.open();
	return drafts;
}

class DraftsOf implements Drafts {
	allowed: Drafts["allowed"] = "unasked";
	reason: string | null = null;
	readonly #home: DraftHome;
	/** In memory until the device may keep drafts. */
	#store: DraftStore = createMemoryStore();
	/** Ends when what this page holds is on the device. */
	#moving: Promise<void> = Promise.resolve();
	/** Drafts as the device has refused to keep them, over what it keeps. */
	readonly #unkept = new Map<string, KeptDraft>();

	constructor(home: DraftHome) {
		this.#home = home;
	}

	async open(): Promise<void> {
		try {
			const found = await this.#home.find();
			if (found === null) return;
			this.#store = found;
			this.allowed = "yes";
		} catch (error) {
			this.reason = describeRefusal(error);
		}
	}

	async allow(isAllowed: boolean): Promise<void> {
		if (!isAllowed) {
			await this.#forgetDevice();
			this.allowed = "no";
		} else if (this.allowed !== "yes") {
			this.#moving = this.#moveToDevice();
			await this.#moving;
		}
	}

	async follow(): Promise<void> {
		if (this.allowed !== "unasked") return;
		const found = await this.#home.find().catch(() => null);
		if (found !== null) await this.allow(true);
	}

	async #moveToDevice(): Promise<void> {
		try {
			const made = await this.#home.make();
			for (const { id } of await this.#store.list()) {
				const kept = await this.#store.read(id);
				if (kept) await made.put(kept);
			}
			this.#store = made;
			this.allowed = "yes";
			this.reason = null;
		} catch (error) {
			this.reason = describeRefusal(error);
		}
	}

	async list(): Promise<DraftTitle[]> {
		const kept = await this.#ask((store) => store.list(), []);
		const titles = new Map(kept.map((one) => [one.id, one]));
		for (const { draft, revision } of this.#unkept.values())
			titles.set(draft.id, toDraftTitle(draft, revision));
		return [...titles.values()].sort(
			(one, two) => two.changed - one.changed || (one.id < two.id ? -1 : 1),
		);
	}

	async read(id: string): Promise<KeptDraft | null> {
		return this.#unkept.get(id) ?? (await this.#ask((store) => store.read(id), null));
	}

	async write(draft: StoredDraft, after: number): Promise<DraftWritten> {
		const trimmed = trimHistory(draft);
		// Written meanwhile, it would be in the store that is left behind.
		await this.#moving;
		try {
			const written = await this.#store.write(trimmed, after);
			this.#unkept.delete(draft.id);
			if (this.allowed === "yes" && this.#unkept.size === 0) this.reason = null;
			return written;
		} catch (error) {
			this.#refused(error);
			this.#unkept.set(draft.id, { draft: trimmed, revision: after });
			return { unkept: true };
		}
	}

	async remove(id: string): Promise<void> {
		this.#unkept.delete(id);
		await this.#ask((store) => store.remove(id), undefined);
	}

	async forgetAll(): Promise<void> {
		await this.#forgetDevice();
		this.#store = createMemoryStore();
		this.#unkept.clear();
	}

	async #forgetDevice(): Promise<void> {
		const wasKept = this.allowed === "yes";
		this.allowed = "unasked";
		this.reason = null;
		if (!wasKept) return;
		this.#store = createMemoryStore();
		await this.#home.forget().catch((error: unknown) => this.#refused(error));
	}

	async #ask<T>(ask: (store: DraftStore) => Promise<T>, without: T): Promise<T> {
		try {
			return await ask(this.#store);
		} catch (error) {
			this.#refused(error);
			return without;
		}
	}

	#refused(error: unknown): void {
		this.reason = describeRefusal(error);
		if (!(error instanceof DraftsForgotten)) return;
		this.allowed = "unasked";
		this.#store = createMemoryStore();
	}
}
