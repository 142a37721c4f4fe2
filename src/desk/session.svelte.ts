import type { AskWorker } from "./client/worker-port.ts";
import type { DraftAnswer, DraftTold } from "./drafts/draft-notices.ts";
import type { Drafts } from "./drafts/drafts.ts";
import type { FolderPort } from "./drafts/folder-port.ts";
import { type FolderTexts, listTexts } from "./drafts/folder-texts.ts";
import { type DraftKeeper, keepDraft } from "./drafts/keep-draft.ts";
import type { DraftTitle, StoredDraft } from "./drafts/stored-draft.ts";
import { type DraftWatch, watchDraft } from "./drafts/watch-draft.ts";
import type { DeskFiles } from "./files.ts";
import type { History } from "./history.ts";
import { mergeTexts } from "./merge/merge-texts.ts";
import { OpenedDesk } from "./opened-desk.svelte.ts";

/** A draft's id: of no meaning, so that it tells nothing. */
const makeDraftId = () => [...crypto.getRandomValues(new Uint32Array(3))].join("-");

/** What the session is given. */
export interface SessionPorts {
	ask: AskWorker;
	drafts: Drafts;
	/** Where the article's folder can be saved to; null on the published site. */
	folder: FolderPort | null;
}

/** A conflict between what is here and what is on disk. */
export interface OpenMerge {
	base: string;
	mine: string;
	theirs: string;
}

/** What is open at the desk, how it is kept, and what other tabs do to it. */
export class DeskSession {
	desk: OpenedDesk | null = $state.raw(null);
	titles: DraftTitle[] = $state.raw([]);
	allowed: Drafts["allowed"] = $state("unasked");
	reason: string | null = $state(null);
	told: DraftTold | null = $state.raw(null);
	/** Whether what is here is not in the folder yet. */
	isUnsaved = $state(false);
	merge: OpenMerge | null = $state.raw(null);
	/** Id of the draft that is open. */
	id = $state("");

	readonly #ports: SessionPorts;
	#keeper: DraftKeeper | null = null;
	#watch: DraftWatch | null = null;
	#base: FolderTexts | null = null;

	constructor(ports: SessionPorts) {
		this.#ports = ports;
		void this.refresh();
	}

	/** Whether it is saved to a folder. */
	get hasFolder(): boolean {
		return this.#ports.folder !== null && this.#base !== null;
	}

	/** Opens files as a new draft. */
	start(files: DeskFiles, base: FolderTexts | null = null): void {
		this.#base = base;
		this.#open(makeDraftId(), files, { undo: [], redo: [] }, 0);
	}

	async openDraft(id: string): Promise<void> {
		const kept = await this.#ports.drafts.read(id);
		if (!kept) {
			await this.refresh();
			return;
		}
		const { files, undo, redo, base } = kept.draft;
		this.#base = base ?? null;
		this.#open(id, files, { undo, redo }, kept.revision);
	}

	/** Back to the start; the draft stays where it is. */
	async close(): Promise<void> {
		await this.flush();
		this.#letGo();
		this.desk = null;
		this.told = null;
		await this.refresh();
	}

	async refresh(): Promise<void> {
		const { drafts } = this.#ports;
		this.titles = await drafts.list();
		this.allowed = drafts.allowed;
		this.reason = drafts.reason;
	}

	async allow(isAllowed: boolean): Promise<void> {
		await this.#ports.drafts.allow(isAllowed);
		this.#keeper?.changed();
		await this.flush();
		await this.refresh();
	}

	async forget(id: string): Promise<void> {
		if (id === this.id && this.desk) {
			this.#watch?.removed();
			this.#keeper?.stop();
		}
		await this.#ports.drafts.remove(id);
		await this.refresh();
	}

	async forgetAll(): Promise<void> {
		this.#keeper?.stop();
		this.#watch?.removed();
		await this.#ports.drafts.forgetAll();
		await this.refresh();
	}

	/** Writes what has changed at once. */
	async flush(): Promise<void> {
		await this.#keeper?.flush();
	}

	/** What the author says to another tab's draft. */
	async answer(answer: DraftAnswer): Promise<void> {
		const { desk } = this;
		if (!desk) return;
		this.told = null;
		if (answer === "copy") {
			this.#open(makeDraftId(), desk.files, desk.history, 0);
			this.#keeper?.changed();
		} else await this.openDraft(this.id);
	}

	/** Saves to the folder; what differs on disk is merged, or asked about. */
	async save(): Promise<string> {
		const { desk } = this;
		const { folder } = this.#ports;
		if (!desk || !folder || !this.#base) return "There is no folder to save to.";
		const saved = await folder.save(desk.files, this.#base);
		if ("refusal" in saved) return saved.refusal;
		if ("base" in saved) {
			this.#base = saved.base;
			this.isUnsaved = false;
			this.#keeper?.changed();
			return "Saved.";
		}
		return this.#take(saved.onDisk);
	}

	/** The article that came of a merge, and what it was merged with. */
	async settle(text: string): Promise<string> {
		const { desk, merge } = this;
		if (!desk || !merge) return "";
		this.merge = null;
		desk.edit([{ start: 0, stop: desk.plainText.length, text }]);
		return this.save();
	}

	async #take(onDisk: Partial<FolderTexts>): Promise<string> {
		const { desk } = this;
		if (!desk || !this.#base) return "";
		const base = this.#base.article ?? "";
		const mine = listTexts(desk.files, this.#base).article ?? "";
		const theirs = onDisk.article ?? base;
		this.#base = { ...this.#base, ...onDisk };
		const merged = mergeTexts(base, mine, theirs);
		if ("text" in merged) {
			desk.edit([{ start: 0, stop: desk.plainText.length, text: merged.text }]);
			const words = await this.save();
			return `The file had changed on disk: both changes are in it now. ${words}`;
		}
		this.merge = { base, mine, theirs };
		return "The file has changed on disk where you changed it too: choose between the two.";
	}

	#open(id: string, files: DeskFiles, history: History, revision: number): void {
		this.#letGo();
		this.id = id;
		this.isUnsaved = false;
		const desk = new OpenedDesk(this.#ports.ask, files, history, () => {
			this.isUnsaved = true;
			this.#keeper?.changed();
		});
		this.desk = desk;
		const { drafts } = this.#ports;
		this.#keeper = keepDraft(
			{
				read: () => this.#store(id, desk),
				write: (draft, after) => drafts.write(draft, after),
				onWritten: (written) => {
					this.#watch?.wrote(written);
					this.#tellUnkept();
				},
				onLost: (there) => {
					this.told = { kind: there === null ? "removed-elsewhere" : "written-elsewhere" };
				},
			},
			revision,
		);
		this.#watch = watchDraft(id, (news) => {
			if (news.kind === "open-elsewhere") {
				if (news.isOpen) this.told ??= { kind: "open-elsewhere" };
				else if (this.told?.kind === "open-elsewhere") this.told = null;
			} else this.told = { kind: news.kind };
		});
		if (revision === 0) this.#keeper.changed();
	}

	#tellUnkept(): void {
		const { reason, allowed } = this.#ports.drafts;
		this.reason = reason;
		if (reason !== null && allowed === "yes") this.told ??= { kind: "unkept", reason };
	}

	#store(id: string, desk: OpenedDesk): StoredDraft {
		const { files, history, reading } = desk;
		return {
			...{ id, title: reading?.model.title || files.slug, changed: Date.now(), files },
			...history,
			...(this.#base ? { base: this.#base } : {}),
		};
	}

	#letGo(): void {
		this.#keeper?.stop();
		this.#watch?.close();
		this.#keeper = null;
		this.#watch = null;
	}
}
