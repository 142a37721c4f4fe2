import { readSource } from "../article/parse/source.ts";
import { type DirectoryHandle, savePictures, saveToDirectory } from "./drafts/directory.ts";
import type { FolderPort } from "./drafts/folder-port.ts";
import {
	type FolderText,
	type FolderTexts,
	folderTexts,
	listChanged,
	listTexts,
	noTexts,
	type Saved,
} from "./drafts/folder-texts.ts";
import type { DeskFiles } from "./files.ts";
import { findEdit, type MergedFolder, mergeFolder, putMerged } from "./merge/merge-folder.ts";
import type { OpenedDesk } from "./opened-desk.svelte.ts";

/** Where an article was opened from and is saved to. */
export interface FolderOrigin {
	/** The texts of the folder as they were read or saved last; null for no folder. */
	base: FolderTexts | null;
	/** A folder of this device; null for one that the server keeps, or for none. */
	directory: DirectoryHandle | null;
}

/** What both sides have changed in the same place, while the author chooses. */
interface OpenMerge extends MergedFolder {
	onDisk: Partial<FolderTexts>;
	/** The files that it was found in. */
	of: DeskFiles;
}

const nowhere = "There is no folder to save to.";
const both = "The folder had changed on disk: both changes are in it now.";
const asked =
	"The folder has changed on disk where you changed it too: choose between the two. Nothing is saved yet.";

/** Saving to a folder: what has changed there meanwhile is merged, never written over. */
export class DeskSaving {
	base: FolderTexts | null = $state.raw(null);
	directory: DirectoryHandle | null = $state.raw(null);
	/** Whether what is here is not in the folder yet. */
	isUnsaved = $state(false);
	readonly folder: FolderPort | null;
	#open: OpenMerge | null = $state.raw(null);
	/** What the author has to choose of next; null for nothing. */
	readonly conflict = $derived(this.#open?.conflicts[0] ?? null);

	readonly #kept: () => void;
	#desk: OpenedDesk | null = null;
	#saving: Promise<string> | null = null;

	/** @param kept called when what a draft keeps of the folder has changed */
	constructor(folder: FolderPort | null, kept: () => void) {
		this.folder = folder;
		this.#kept = kept;
	}

	/** Whether there is a folder that it is saved to. */
	get hasFolder(): boolean {
		return this.base !== null && (this.directory !== null || this.folder !== null);
	}

	/** Another article is open; or, null, none. */
	begin(desk: OpenedDesk | null, { base, directory }: FolderOrigin): void {
		this.#desk = desk;
		this.base = base;
		this.directory = directory;
		this.#open = null;
		this.isUnsaved =
			desk !== null && base !== null && listChanged(listTexts(desk.files, base), base).length > 0;
	}

	/** Saves; comes to what is told. Pressed again meanwhile it is the same save. */
	save(): Promise<string> {
		this.#saving ??= this.#saveAll().finally(() => {
			this.#saving = null;
		});
		return this.#saving;
	}

	/** Saves into another folder, of which nothing is known: what is in it is asked about. */
	async saveInto(directory: DirectoryHandle | null): Promise<string> {
		await this.#saving;
		this.directory = directory;
		this.base = noTexts;
		this.isUnsaved = true;
		const words = await this.save();
		const desk = this.#desk;
		if (directory === null || desk === null || this.isUnsaved) return words;
		const left = await savePictures(directory, desk.files.images);
		return [words, ...left].join(" ");
	}

	/** The text that came of the conflict; after the last one everything is saved. */
	async settle(text: string): Promise<string> {
		const [desk, open] = [this.#desk, this.#open];
		const [first, ...conflicts] = open?.conflicts ?? [];
		if (!desk || !open || !first) return "";
		const texts = { ...open.texts, [first.name]: text };
		this.#open = conflicts.length > 0 ? { ...open, texts, conflicts } : null;
		if (conflicts.length > 0) return "One more file was changed here and on disk.";
		// What was done meanwhile is in no text of the merge: it is made anew.
		if (desk.files === open.of) this.#take(desk, { ...open, texts }, open.onDisk);
		return this.save();
	}

	/** The author does not choose now: the folder stays as it is on disk. */
	leave(): void {
		this.#open = null;
	}

	/** Something was saved in a folder of the server: comes to what is told, null for nothing. */
	async look(slug: string): Promise<string | null> {
		// Its own save is told, too.
		await this.#saving;
		const desk = this.#desk;
		if (!this.folder || this.directory || !this.base || desk?.files.slug !== slug) return null;
		const opened = await this.folder.open(slug);
		const { base } = this;
		if ("refusal" in opened || this.#desk !== desk || !base || this.#saving) return null;
		const changed = folderTexts.filter((name) => opened.base[name] !== base[name]);
		if (changed.length === 0) return null;
		if (this.isUnsaved) return "The folder has changed on disk. Saving brings both together.";
		const merged = mergeFolder(desk.files, base, pick(opened.base, changed));
		desk.replace({ ...desk.files, images: opened.files.images }, desk.history);
		this.#take(desk, merged, opened.base);
		this.isUnsaved = false;
		return "The folder has changed on disk: this is how it is now.";
	}

	#write(files: DeskFiles, base: FolderTexts): Promise<Saved> {
		if (this.directory) return saveToDirectory(this.directory, files, base);
		return this.folder?.save(files, base) ?? Promise.resolve({ refusal: nowhere });
	}

	/** What is on disk can change once more while it is merged; for ever it will not. */
	async #saveAll(): Promise<string> {
		await this.#desk?.finish();
		for (let turn = 0; turn < 5; turn++) {
			const [desk, base] = [this.#desk, this.base];
			if (!desk || !base) return nowhere;
			const { files } = desk;
			const saved = await this.#write(files, base);
			if (this.#desk !== desk) return "";
			if ("refusal" in saved) return saved.refusal;
			if ("base" in saved) {
				this.base = saved.base;
				this.isUnsaved = desk.files !== files;
				this.#kept();
				return turn === 0 ? "Saved." : `${both} Saved.`;
			}
			const merged = mergeFolder(desk.files, base, saved.onDisk);
			if (merged.conflicts.length > 0) {
				this.#open = { ...merged, onDisk: saved.onDisk, of: desk.files };
				return asked;
			}
			this.#take(desk, merged, saved.onDisk);
		}
		return "The folder keeps changing on disk. Nothing is saved; try again.";
	}

	/** What came of a merge is open now, as a step that can be undone: earlier ones count in its texts. */
	#take(desk: OpenedDesk, merged: MergedFolder, onDisk: Partial<FolderTexts>): void {
		this.base = { ...(this.base ?? noTexts), ...onDisk };
		const { article, walkthrough: theirs, ...others } = merged.texts;
		const ours = desk.files.walkthrough;
		const isEdited = typeof theirs === "string" && ours !== null;
		const texts = isEdited || theirs === undefined ? others : { ...others, walkthrough: theirs };
		desk.replace(putMerged(desk.files, { ...merged, texts }), desk.history);
		desk.edit(
			typeof article === "string" ? findEdit(desk.plainText, article) : [],
			isEdited ? findEdit(readSource("walkthrough.md", ours).text, theirs) : [],
		);
	}
}

const pick = (from: FolderTexts, names: readonly FolderText[]): Partial<FolderTexts> =>
	Object.fromEntries(names.map((name) => [name, from[name]]));
