import { lstat, mkdir, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { caps } from "../../article/parse/caps.ts";
import type { FolderAnswer } from "../../desk/drafts/folder-port.ts";
import {
	type FolderText,
	type FolderTexts,
	folderFiles,
	folderTexts,
	noTexts,
	type Saved,
} from "../../desk/drafts/folder-texts.ts";
import { findImageType, isPlainPath } from "../content/images/path.ts";
import { replaceFile } from "../content/replace-file.ts";
import { Told } from "../faults.ts";
import type { DeskSave } from "./desk-save.ts";

/** Bytes of all pictures of a folder that the desk is given. */
const mostPictures = 64 * 1024 * 1024;

/**
 * The folder of an article with links followed; null where there is none.
 * @throws Told when that is not in `content/`
 */
async function findFolder(contentDir: string, slug: string): Promise<string | null> {
	const folder = join(await realpath(contentDir), slug);
	if ((await lstat(folder).catch(() => null)) === null) return null;
	const real = await realpath(folder).catch(() => "");
	// A link to another article's folder would save that one's files under this one's name.
	if (real !== folder) throw new Told(`content/${slug} is a link, which is not followed.`);
	if (!(await stat(real)).isDirectory()) throw new Told(`content/${slug} is no folder.`);
	return real;
}

/** The bytes of a file in a folder; null for none. */
async function readInside(folder: string, name: string, most: number): Promise<Buffer | null> {
	const path = join(folder, name);
	if ((await lstat(path).catch(() => null)) === null) return null;
	const real = await realpath(path).catch(() => "");
	if (!real.startsWith(folder + sep)) throw new Told(`${name} is a link that leads elsewhere.`);
	const found = await stat(real);
	if (!found.isFile()) throw new Told(`${name} is not a file.`);
	if (found.size > most) throw new Told(`${name} has more than the ${most} bytes that are read.`);
	return readFile(real);
}

async function readText(folder: string, name: FolderText): Promise<string | null> {
	const bytes = await readInside(folder, folderFiles[name], caps.article);
	if (bytes === null) return null;
	try {
		return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
	} catch {
		throw new Told(`${folderFiles[name]} is not UTF-8.`);
	}
}

async function readTexts(
	folder: string | null,
	names: readonly FolderText[],
): Promise<Partial<FolderTexts>> {
	const read = async (name: FolderText) =>
		[name, folder === null ? null : await readText(folder, name)] as const;
	return Object.fromEntries(await Promise.all(names.map(read)));
}

/** Everything of a folder that the desk works on; null where there is no article. */
export async function readDeskFolder(
	contentDir: string,
	slug: string,
): Promise<FolderAnswer | null> {
	const folder = await findFolder(contentDir, slug);
	if (folder === null) return null;
	const texts = { ...noTexts, ...(await readTexts(folder, folderTexts)) };
	return texts.article === null ? null : { slug, texts, ...(await readPictures(folder)) };
}

/** Pictures as they are on disk, base64; what is left out is told. */
async function readPictures(folder: string): Promise<Pick<FolderAnswer, "images" | "told">> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const names = entries
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, "/"))
		.filter((name) => isPlainPath(name) && findImageType(name) !== null)
		.sort();
	const images: Record<string, string> = {};
	const told = names.length > caps.images ? [`Only ${caps.images} pictures are read.`] : [];
	let length = 0;
	for (const name of names.slice(0, caps.images)) {
		try {
			const most = Math.min(caps.image, mostPictures - length);
			const bytes = (await readInside(folder, name, most)) ?? Buffer.alloc(0);
			length += bytes.length;
			images[name] = bytes.toString("base64");
		} catch (error) {
			if (!(error instanceof Told)) throw error;
			told.push(error.message);
		}
	}
	return { images, told };
}

/**
 * Writes texts into a folder, each whole or not at all, unless something else has changed one of
 * them: then none is. A new article's folder is made.
 */
export async function saveDeskFolder(
	contentDir: string,
	slug: string,
	save: DeskSave,
): Promise<Exclude<Saved, { refusal: string }>> {
	const names = folderTexts.filter((name) => save[name] !== undefined);
	const there = await findFolder(contentDir, slug);
	const now = await readTexts(there, names);
	// Written by an earlier save that broke off behind it: nothing is lost.
	const isDone = (name: FolderText) => now[name] === save[name]?.text;
	const changed = names.filter((name) => now[name] !== save[name]?.base && !isDone(name));
	if (changed.length > 0)
		return { onDisk: Object.fromEntries(changed.map((name) => [name, now[name] ?? null])) };
	const folder = there ?? (await makeFolder(contentDir, slug));
	for (const name of names) {
		const { base = null, text = "" } = save[name] ?? {};
		if (!isDone(name)) await replaceFile(join(folder, folderFiles[name]), base, text);
	}
	return { base: { ...noTexts, ...(await readTexts(folder, folderTexts)) } };
}

async function makeFolder(contentDir: string, slug: string): Promise<string> {
	const folder = join(await realpath(contentDir), slug);
	await mkdir(folder);
	return folder;
}
