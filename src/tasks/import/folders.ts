import { mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Told } from "../../site/faults.ts";

/** A folder of `content/` and its files by name. */
export interface NewFolder {
	slug: string;
	files: readonly (readonly [string, string])[];
}

const isThere = (path: string) =>
	stat(path).then(
		() => true,
		() => false,
	);

/**
 * Writes folders: all of them or none, and none that is there. They are written beside and moved,
 * so that nobody sees half of one.
 * @param root where `content/` is
 */
export async function writeFolders(root: string, folders: readonly NewFolder[]): Promise<void> {
	const content = join(root, "content");
	for (const { slug } of folders)
		if (await isThere(join(content, slug)))
			throw new Told(`${join(content, slug)} is there already; nothing was written`);
	await mkdir(content, { recursive: true });
	const beside = await mkdtemp(join(root, ".import-"));
	const moved: string[] = [];
	try {
		for (const { slug, files } of folders) {
			await mkdir(join(beside, slug));
			for (const [name, text] of files) await writeFile(join(beside, slug, name), text);
		}
		for (const { slug } of folders) {
			await rename(join(beside, slug), join(content, slug));
			moved.push(join(content, slug));
		}
	} catch (error) {
		for (const path of moved) await rm(path, { recursive: true });
		throw error;
	} finally {
		await rm(beside, { recursive: true, force: true });
	}
}
