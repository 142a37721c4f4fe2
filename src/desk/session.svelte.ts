import type { AskWorker } from "./client/worker-port.ts";
import {
	chooseDirectory,
	type DirectoryPicker,
	findSameDirectory,
	openDirectory,
} from "./drafts/directory.ts";
import type { DraftAnswer, DraftTold } from "./drafts/draft-notices.ts";
import type { KeptDraft } from "./drafts/draft-store.ts";
import type { Drafts } from "./drafts/drafts.ts";
import type { FolderPort } from "./drafts/folder-port.ts";
import { type DraftKeeper, keepDraft } from "./drafts/keep-draft.ts";
import type { OfflineDesk } from "./drafts/offline-desk.ts";
import { compareDraft, type DraftTitle, type StoredDraft } from "./drafts/stored-draft.ts";
import { type DraftWatch, watchAllowed, watchDraft } from "./drafts/watch-draft.ts";
import type { DeskFiles, DeskRefusal } from "./files.ts";
import type { History } from "./history.ts";
import { OpenedDesk } from "./opened-desk.svelte.ts";
import { DeskSaving, type FolderOrigin } from "./saving.svelte.ts";
import type { Started, StartSource } from "./start/started.ts";

const noOrigin: FolderOrigin = { base: null, directory: null };
const noHistory: History = { undo: [], redo: [] };

/** A draft's id: of no meaning, so that it tells nothing. */
const makeDraftId = () => [...crypto.getRandomValues(new Uint32Array(3))].join("-");

/** What the session is given. */
export interface SessionPorts {
	ask: AskWorker;
	drafts: Drafts;
	/** Where the article's folder can be saved to; null on the published site. */
	folder: FolderPort | null;
	/** What asks for a folder of this device; null where the browser has no such thing. */
	pick: DirectoryPicker | null;
	/** The desk without a network; null where there is no such thing. */
	offline: OfflineDesk | null;
}

/** A draft that goes on instead of what was opened again. */
interface GoesOn {
	/** When it was changed. */
	changed: number;
	/** Its folder holds something else by now, too. */
	isFolderNewer: boolean;
}

/** What is open at the desk, how it is kept, and what other tabs do to it. */
export class DeskSession {
	desk: OpenedDesk | null = $state.raw(null);
	titles: DraftTitle[] = $state.raw([]);
	allowed: Drafts["allowed"] = $state("unasked");
	reason: string | null = $state(null);
	told: DraftTold | null = $state.raw(null);
	/** The desk opens without a network, too. */
	isOffline = $state(false);
	/** Id of the draft that is open. */
	id = $state("");
	/** The files that were taken away last, in a form that can be opened again. */
	taken: DeskFiles | null = $state.raw(null);
	/** The draft that goes on instead of what was opened again; null for none. */
	goesOn: GoesOn | null = $state.raw(null);

	readonly #ports: SessionPorts;
	#keeper: DraftKeeper | null = null;
	#watch: DraftWatch | null = null;
	readonly #tellAllowed = watchAllowed(() => void this.#follow());
	/** An article was closed that only this page keeps. */
	#hasLeft = false;
	/** What the draft that is open is opened from; empty for nothing that can be opened again. */
	#openedFrom = "";
	/** Opens it as it is there, as a new draft. */
	#anew: () => void = () => {};
	/** Where what is open is saved to. */
	readonly saving: DeskSaving;

	constructor(ports: SessionPorts) {
		this.#ports = ports;
		this.saving = new DeskSaving(ports.folder, () => this.#keeper?.changed());
		void this.refresh();
		void this.#followOffline();
	}

	/** Something was done in what is open. */
	get hasWork(): boolean {
		const { desk } = this;
		if (desk === null) return false;
		const { canUndo, canRedo, nameForms, unsaved } = desk;
		return canUndo || canRedo || Object.keys(nameForms).length + unsaved.length > 0;
	}

	/** Something was done that is gone with this page: no draft, folder or file of it is kept. */
	get isAtRisk(): boolean {
		const { desk, saving, allowed, told } = this;
		const isKept = allowed === "yes" && (told === null || told.kind === "open-elsewhere");
		const isSaved = saving.hasFolder && !saving.isUnsaved;
		const isElsewhere = isKept || isSaved || desk?.files === this.taken;
		return (this.hasWork && !isElsewhere) || (this.#hasLeft && allowed !== "yes");
	}

	/** Reads what an article is to be started from, unless that is left before it is done. */
	begin(source: StartSource, taken: string[], left: AbortSignal): Promise<Started | DeskRefusal> {
		return this.#ports.ask("start", { source, taken }, left);
	}

	/** Opens files as a new draft. */
	start(files: DeskFiles, origin: FolderOrigin = noOrigin): void {
		this.#open(makeDraftId(), { files, ...noHistory }, 0, origin);
	}

	/** Opens an article of this site: its draft goes on where there is one with something in it. */
	async openArticle(files: DeskFiles): Promise<void> {
		await this.#openFrom(`article/${files.slug}`, files, noOrigin);
	}

	/** The draft that went on stays as it is; what was opened is opened as it is there. */
	beginAnew(): void {
		this.#anew();
	}

	/** Goes on with the last draft of what is opened again. */
	async #openFrom(from: string, files: DeskFiles, origin: FolderOrigin): Promise<void> {
		await this.flush();
		const found = (await this.#ports.drafts.list()).find(({ openedFrom }) => openedFrom === from);
		await this.#goOn(found, files, origin, from);
	}

	/** Nothing of the draft or of its folder is lost: where both hold something, the author is asked. */
	async #goOn(
		found: DraftTitle | undefined,
		files: DeskFiles,
		origin: FolderOrigin,
		from: string,
	): Promise<void> {
		const kept = found ? await this.#ports.drafts.read(found.id) : null;
		const anew = () => this.#open(makeDraftId(), { files, ...noHistory }, 0, origin, from);
		const newer = kept && compareDraft(kept.draft, files, origin.base);
		if (!kept || !newer) anew();
		else if (newer.opened && !newer.draft)
			this.#open(kept.draft.id, { files, ...noHistory }, kept.revision, origin, from);
		else {
			this.#openKept(kept, { images: files.images, directory: origin.directory });
			const { changed } = kept.draft;
			this.goesOn = newer.draft ? { changed, isFolderNewer: newer.opened } : null;
		}
		this.#anew = anew;
	}

	/** Opens a folder of the server, to be saved to. */
	async openFolder(slug: string): Promise<DeskRefusal | null> {
		const opened = (await this.#ports.folder?.open(slug)) ?? { refusal: "There is no folder." };
		if ("refusal" in opened) return opened;
		const { files, base, told } = opened;
		await this.#openFrom(`folder/${slug}`, files, { base, directory: null });
		if (told.length > 0) this.desk?.say(told.join(" "));
		return null;
	}

	/** Whether a folder of this device can be asked for. */
	get picks(): boolean {
		return this.#ports.pick !== null;
	}

	/** Asks for a folder of this device and opens it, to be saved to; its draft goes on. */
	async openDirectory(): Promise<DeskRefusal | null> {
		const opened = this.#ports.pick && (await openDirectory(this.#ports.pick));
		if (opened === null || "refusal" in opened) return opened;
		const { files, base, told, handle } = opened;
		await this.flush();
		const found = await findSameDirectory(await this.#ports.drafts.list(), handle);
		await this.#goOn(found, files, { base, directory: handle }, found?.openedFrom ?? "");
		if (told.length > 0) this.desk?.say(told.join(" "));
		return null;
	}

	/** Asks for a folder of this device and saves what is open into it; comes to what is told. */
	async saveInto(): Promise<string> {
		const chosen = this.#ports.pick && (await chooseDirectory(this.#ports.pick));
		if (chosen === null) return "";
		return "refusal" in chosen ? chosen.refusal : this.saving.saveInto(chosen.handle);
	}

	async openDraft(id: string): Promise<void> {
		const kept = await this.#ports.drafts.read(id);
		if (!kept) {
			await this.refresh();
			return;
		}
		this.#openKept(kept);
	}

	/**
	 * @param fresh pictures as they are there now; and the folder's handle as it was just chosen,
	 * which may be written to, as the kept one may not without asking
	 */
	#openKept(
		{ draft, revision }: KeptDraft,
		fresh: Partial<Pick<FolderOrigin, "directory"> & Pick<DeskFiles, "images">> = {},
	): void {
		const { id, undo, redo, nameForms = {}, unsaved = [], base = null, openedFrom } = draft;
		const directory = fresh.directory ?? draft.directory ?? null;
		const images = { ...draft.files.images, ...fresh.images };
		const work = { files: { ...draft.files, images }, undo, redo, nameForms, unsaved };
		this.#open(id, work, revision, { base, directory }, openedFrom);
	}

	/** Back to the start; the draft stays where it is. */
	async close(): Promise<void> {
		await this.desk?.finish();
		await this.flush();
		this.#hasLeft ||= this.isAtRisk;
		this.#letGo();
		this.desk = null;
		this.told = null;
		this.saving.begin(null, noOrigin);
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
		if (this.#ports.drafts.allowed === "yes") this.#tellAllowed();
		void this.#followOffline();
		// What was forgotten is kept again, as another draft: its own is gone.
		if (isAllowed && this.told?.kind === "forgotten-here") await this.answer("copy");
		else this.#keeper?.changed();
		await this.flush();
		await this.refresh();
	}

	/** Another tab was told that this device keeps drafts. */
	async #follow(): Promise<void> {
		if (this.allowed !== "unasked") return;
		await this.#ports.drafts.follow();
		if (this.#ports.drafts.allowed !== "yes") return;
		void this.#followOffline();
		this.#keeper?.changed();
		await this.flush();
		await this.refresh();
	}

	async forget(id: string): Promise<void> {
		if (id === this.id) this.#forgetOpen();
		await this.#ports.drafts.remove(id);
		await this.refresh();
	}

	async forgetAll(): Promise<void> {
		this.#forgetOpen();
		this.#hasLeft = false;
		await this.#ports.drafts.forgetAll();
		await this.#followOffline();
		await this.refresh();
	}

	/** Whoever lets the device keep drafts lets it keep the desk; else there is nothing of it. */
	async #followOffline(): Promise<void> {
		const { offline, drafts } = this.#ports;
		if (drafts.allowed === "yes") this.isOffline = (await offline?.keep()) ?? false;
		else {
			this.isOffline = false;
			await offline?.forget();
		}
	}

	/** What is open stays on the page, and is written no more. */
	#forgetOpen(): void {
		if (!this.desk) return;
		this.#watch?.removed();
		this.#keeper?.stop();
		this.told = { kind: "forgotten-here" };
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
			// The article stays open as it is: only what it is kept as is another draft.
			this.#keep(makeDraftId(), desk, 0);
			await this.flush();
			await this.refresh();
		} else await this.openDraft(this.id);
	}

	#open(
		id: string,
		work: ConstructorParameters<typeof OpenedDesk>[1],
		revision: number,
		origin: FolderOrigin,
		openedFrom = "",
	): void {
		const desk = new OpenedDesk(this.#ports.ask, work, (what) => {
			if (what === "files") this.saving.isUnsaved = true;
			this.#keeper?.changed();
		});
		this.desk = desk;
		this.goesOn = null;
		this.#openedFrom = openedFrom;
		this.saving.begin(desk, origin);
		this.#keep(id, desk, revision);
	}

	/** Keeps what is open as this draft from now on. */
	#keep(id: string, desk: OpenedDesk, revision: number): void {
		this.#letGo();
		this.id = id;
		this.told = null;
		const { drafts } = this.#ports;
		this.#keeper = keepDraft(
			{
				read: () => this.#store(id, desk),
				write: async (draft, after) => {
					const written = await drafts.write(draft, after);
					this.#tellUnkept("unkept" in written);
					return written;
				},
				onWritten: (written) => this.#watch?.wrote(written),
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

	/** Told once, and no more when there is room again. */
	#tellUnkept(isUnkept: boolean): void {
		const { reason, allowed } = this.#ports.drafts;
		Object.assign(this, { reason, allowed });
		if (isUnkept && reason !== null) this.told ??= { kind: "unkept", reason };
		else if (this.told?.kind === "unkept") this.told = null;
	}

	#store(id: string, desk: OpenedDesk): StoredDraft {
		const { files, history, nameForms, unsaved, reading } = desk;
		const { base, directory } = this.saving;
		return {
			...{ id, title: reading?.model.title || files.slug, changed: Date.now(), files },
			...history,
			...(Object.keys(nameForms).length > 0 ? { nameForms } : {}),
			...(unsaved.length > 0 ? { unsaved: [...unsaved] } : {}),
			...(this.#openedFrom ? { openedFrom: this.#openedFrom } : {}),
			...(base ? { base } : {}),
			...(directory ? { directory } : {}),
		};
	}

	#letGo(): void {
		this.#keeper?.stop();
		this.#watch?.close();
		this.#keeper = null;
		this.#watch = null;
	}
}
