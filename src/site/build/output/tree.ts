import { dirname, join } from "node:path";
import { findFaultCode } from "../../faults.ts";
import type { OutputEffects } from "./effects.ts";

export interface Tree {
	/** Of everything that is no folder, links among them. */
	files: string[];
	/** Deeper ones after those they are in. */
	folders: string[];
}

/** What is in a folder, by paths with `/` relative to it; links are not followed. */
export async function listTree(folder: string, effects: OutputEffects, inside = ""): Promise<Tree> {
	const tree: Tree = { files: [], folders: [] };
	for (const entry of await effects.readdir(join(folder, inside), { withFileTypes: true })) {
		const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
		if (!entry.isDirectory()) {
			tree.files.push(path);
			continue;
		}
		const below = await listTree(folder, effects, path);
		tree.files.push(...below.files);
		tree.folders.push(path, ...below.folders);
	}
	return tree;
}

/** What stands at a path, not followed if it is a link; null where nothing does. */
export async function findEntry(path: string, effects: OutputEffects) {
	try {
		return await effects.lstat(path);
	} catch (error) {
		if (isGone(error)) return null;
		throw error;
	}
}

/** Whether something was not there. */
export function isGone(error: unknown): boolean {
	return findFaultCode(error) === "ENOENT";
}

/**
 * Makes the folders that paths below `root` need. What stands in the place of one and is no
 * folder is taken away, a link too: nothing is ever written through a link within a site.
 */
export async function makeFolders(
	root: string,
	paths: readonly string[],
	effects: OutputEffects,
): Promise<void> {
	const known = new Set([".", ""]);
	const make = async (folder: string): Promise<void> => {
		if (known.has(folder)) return;
		await make(dirname(folder));
		const path = join(root, folder);
		const there = await findEntry(path, effects);
		if (there && !there.isDirectory()) await effects.unlink(path);
		if (!there?.isDirectory()) await effects.mkdir(path);
		known.add(folder);
	};
	for (const path of paths) await make(dirname(path));
}
