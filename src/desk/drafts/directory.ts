import { caps } from "../../article/parse/caps.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import {
	type FolderText,
	type FolderTexts,
	folderFiles,
	folderTexts,
	listChanged,
	listTexts,
	noTexts,
	type OpenedFolder,
	openTexts,
	type Saved,
} from "./folder-texts.ts";

/** The part of the File System Access API that is needed; browsers type the rest themselves. */
export interface DirectoryHandle {
	readonly kind: "directory";
	readonly name: string;
	isSameEntry(other: DirectoryHandle): Promise<boolean>;
	entries(): AsyncIterable<[string, FileHandle | { readonly kind: "directory" }]>;
	getFileHandle(name: string, options?: { create?: boolean }): Promise<FileHandle>;
	queryPermission(asked: { mode: "readwrite" }): Promise<PermissionState>;
	requestPermission(asked: { mode: "readwrite" }): Promise<PermissionState>;
}

export interface FileHandle {
	readonly kind: "file";
	getFile(): Promise<Pick<File, "size" | "arrayBuffer">>;
	createWritable(): Promise<{
		write(content: string | BufferSource): Promise<void>;
		close(): Promise<void>;
		abort(): Promise<void>;
	}>;
}

export type DirectoryPicker = (asked: {
	id: string;
	mode: "readwrite";
}) => Promise<DirectoryHandle>;

/** What asks for a folder; null where the browser has no such thing, and saving is downloading. */
export function findDirectoryPicker(of: object = globalThis): DirectoryPicker | null {
	const { showDirectoryPicker } = of as { showDirectoryPicker?: DirectoryPicker };
	return typeof showDirectoryPicker === "function" ? showDirectoryPicker.bind(of) : null;
}

/** A folder of this device that the author has opened; the handle may be kept in a draft. */
export interface OpenedDirectory extends OpenedFolder {
	handle: DirectoryHandle;
}

/** Bytes of all pictures together. */
const mostPictures = 64 * 1024 * 1024;
const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * Asks the author for a folder and reads it; to be called at a press. Null when the author
 * thinks better of it.
 */
export async function openDirectory(
	pick: DirectoryPicker,
): Promise<OpenedDirectory | DeskRefusal | null> {
	const chosen = await chooseDirectory(pick);
	return chosen !== null && "handle" in chosen ? readDirectory(chosen.handle) : chosen;
}

/** Asks the author for a folder, as {@link openDirectory} does, and reads nothing of it. */
export async function chooseDirectory(
	pick: DirectoryPicker,
): Promise<{ handle: DirectoryHandle } | DeskRefusal | null> {
	try {
		return { handle: await pick({ id: "standpoint-article", mode: "readwrite" }) };
	} catch (error) {
		return isNamed(error, "AbortError") ? null : describeFailure(error);
	}
}

/** Reads a folder again, as after a reload. */
export async function readDirectory(
	handle: DirectoryHandle,
): Promise<OpenedDirectory | DeskRefusal> {
	if (!(await isAllowed(handle))) return { refusal: mayNot };
	try {
		const base = { ...noTexts, ...(await readTexts(handle, folderTexts)) };
		const { images, told } = await readPictures(handle);
		const opened = openTexts(formatSlug(handle.name), base, images);
		if (opened === null) return { refusal: `There is no article.md in “${handle.name}”.` };
		return { ...opened, handle, told: [...told, ...opened.told] };
	} catch (error) {
		return describeFailure(error);
	}
}

/** The one of these that is of the folder. */
export async function findSameDirectory<Of extends { directory?: DirectoryHandle }>(
	all: readonly Of[],
	handle: DirectoryHandle,
): Promise<Of | undefined> {
	for (const one of all) {
		// A handle that was kept may be of a folder that is gone.
		const isIt = one.directory && (await handle.isSameEntry(one.directory).catch(() => false));
		if (isIt) return one;
	}
	return undefined;
}

/**
 * Writes the texts that differ from `base`; to be called at a press, since the browser may have
 * to ask the author again. A file that has changed on disk meanwhile is not written, and neither
 * is any other then: its text comes back, to be merged and saved again on top of.
 */
export async function saveToDirectory(
	handle: DirectoryHandle,
	files: DeskFiles,
	base: FolderTexts,
): Promise<Saved> {
	const texts = listTexts(files, base);
	const names = listChanged(texts, base);
	if (!(await isAllowed(handle))) return { refusal: mayNot };
	try {
		const now = await readTexts(handle, names);
		// Written by a save that broke off: nothing is lost.
		const isDone = (name: FolderText) => now[name] === texts[name];
		const changed = names.filter((name) => now[name] !== base[name] && !isDone(name));
		if (changed.length > 0)
			return { onDisk: Object.fromEntries(changed.map((name) => [name, now[name] ?? null])) };
		const due = names.filter((name) => !isDone(name));
		for (const name of due) await writeFile(handle, folderFiles[name], texts[name] ?? "");
		return { base: { ...base, ...Object.fromEntries(names.map((name) => [name, texts[name]])) } };
	} catch (error) {
		return describeFailure(error);
	}
}

/**
 * Writes the pictures of an article that are not in the folder yet, over none that is. Gives what
 * is told of those that are not written.
 */
export async function savePictures(
	handle: DirectoryHandle,
	images: Readonly<Record<string, Uint8Array>>,
): Promise<string[]> {
	const told: string[] = [];
	for (const [name, bytes] of Object.entries(images)) {
		const refused = name.includes("/") ? "it lies in a folder of its own" : null;
		try {
			const isDue = refused === null && (await findFile(handle, name)) === null;
			if (isDue) await writeFile(handle, name, bytes);
			if (refused) told.push(`${name} is left out: ${refused}.`);
		} catch (error) {
			told.push(`${name} is left out. ${describeFailure(error).refusal}`);
		}
	}
	return told;
}

const mayNot = "The browser was not allowed to save to this folder; press Save to be asked again.";

async function isAllowed(handle: DirectoryHandle): Promise<boolean> {
	const asked = { mode: "readwrite" } as const;
	try {
		if ((await handle.queryPermission(asked)) === "granted") return true;
		return (await handle.requestPermission(asked)) === "granted";
	} catch {
		// Asked without a press.
		return false;
	}
}

async function findFile(handle: DirectoryHandle, name: string): Promise<FileHandle | null> {
	try {
		return await handle.getFileHandle(name);
	} catch (error) {
		if (isNamed(error, "NotFoundError")) return null;
		throw error;
	}
}

async function readTexts(
	handle: DirectoryHandle,
	names: readonly FolderText[],
): Promise<Partial<FolderTexts>> {
	const read: Partial<FolderTexts> = {};
	for (const name of names) read[name] = await readText(handle, folderFiles[name]);
	return read;
}

/** Not `File.text()`, which takes a byte order mark away and makes characters up. */
async function readText(handle: DirectoryHandle, name: string): Promise<string | null> {
	const file = await (await findFile(handle, name))?.getFile();
	if (file === undefined) return null;
	if (file.size > caps.article) throw new Refused(`${name} is too long to be read.`);
	const bytes = await file.arrayBuffer();
	try {
		return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
	} catch {
		throw new Refused(`${name} is not UTF-8.`);
	}
}

async function readPictures(handle: DirectoryHandle): Promise<
	Omit<OpenedFolder, "files" | "base"> & {
		images: Record<string, Uint8Array>;
	}
> {
	const images: Record<string, Uint8Array> = {};
	const told: string[] = [];
	let left = mostPictures;
	for await (const [name, entry] of handle.entries()) {
		if (entry.kind !== "file" || !pictureName.test(name)) continue;
		const file = await entry.getFile();
		const isTooMuch = Object.keys(images).length >= caps.images || file.size > left;
		if (isTooMuch || file.size > caps.image) told.push(`${name} is left out: it is too large.`);
		else {
			left -= file.size;
			images[name] = new Uint8Array(await file.arrayBuffer());
		}
	}
	return { images, told };
}

/** Whole or not at all: the browser writes beside the file and puts that in its place. */
async function writeFile(
	handle: DirectoryHandle,
	name: string,
	content: string | Uint8Array,
): Promise<void> {
	const writing = await (await handle.getFileHandle(name, { create: true })).createWritable();
	try {
		await writing.write(content as string | BufferSource);
		await writing.close();
	} catch (error) {
		await writing.abort().catch(() => {});
		throw error;
	}
}

/** A folder's name as one of `content/`. */
function formatSlug(name: string): string {
	const parts = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	return parts.join("-").slice(0, 100).replace(/-$/, "") || "article";
}

class Refused extends Error {}

const isNamed = (error: unknown, name: string) =>
	error instanceof DOMException && error.name === name;

function describeFailure(error: unknown): DeskRefusal {
	if (error instanceof Refused) return { refusal: error.message };
	if (isNamed(error, "NotAllowedError") || isNamed(error, "SecurityError"))
		return { refusal: mayNot };
	if (isNamed(error, "NotFoundError")) return { refusal: "The folder is not there any more." };
	if (isNamed(error, "QuotaExceededError")) return { refusal: "The disk is full." };
	return { refusal: "The folder cannot be read or written." };
}
