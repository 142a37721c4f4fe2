import { dirname, join, resolve } from "node:path";
import { findFaultCode, Told } from "../../faults.ts";
import { mergeHeaders } from "./between.ts";
import { nodeOutput, type OutputEffects } from "./effects.ts";
import { compareTurns } from "./order.ts";
import { findEntry, isGone, listTree, makeFolders } from "./tree.ts";

/** Within the served folder, where no server looks: a site on its way in, not yet whole. */
const draft = ".dist-draft";

/** The same when it is whole: from then on it is finished, if not now then at the next start. */
const arrived = ".dist-next";

/** Beside the files of a site on its way in: the list of them all. */
const list = "files.json";

/** What a site on its way in does to the one that is there. */
interface Move {
	/** What takes its place. */
	files: string[];
	/** What of the old site goes; null for all but `files`. */
	stale: readonly string[] | null;
}

const headers = "_headers";

/**
 * Puts a finished folder in the place of `target`, so that whatever stops the machine between
 * any two steps, `target` can be served: every page whole, and everything there that it needs.
 *
 * One rule for a plain folder, a link (followed, and kept), and a mount, which cannot be
 * renamed: the new site is brought into the folder first, then file by file takes its place by
 * a rename, in the order of {@link compareTurns}, and only then what is no longer wanted goes.
 * Where there is no folder yet, the whole takes its place in one rename.
 * @param stale what of the old site goes, where the new folder holds only what has changed
 * @throws Told when `target` is no folder; what the system refuses otherwise
 */
export async function publish(
	staged: string,
	target: string,
	effects = nodeOutput,
	stale: readonly string[] | null = null,
): Promise<void> {
	const place = await findPlace(target, effects);
	if (place === null) return effects.rename(staged, target);
	await effects.rm(join(place, draft), { recursive: true, force: true });
	await effects.mkdir(join(place, draft));
	try {
		const { files } = await listTree(staged, effects);
		await bring(staged, join(place, draft, "site"), files, effects);
		await effects.writeFile(join(place, draft, list), JSON.stringify({ files, stale }));
		await effects.rename(join(place, draft), join(place, arrived));
	} catch (error) {
		// A full disk wants its room back; what cannot be removed now is at the next start.
		await effects.rm(join(place, draft), { recursive: true, force: true }).catch(() => {});
		throw error;
	}
	await finish(place, effects);
}

/**
 * Brings to its end what a build that was stopped had begun: a site that had arrived takes its
 * place, and what had not is removed. Does nothing where nothing is left over.
 */
export async function recover(target: string, effects = nodeOutput): Promise<void> {
	await restoreRenamed(target, effects);
	const place = await findPlace(target, effects);
	if (place === null) return;
	await finish(place, effects);
	if (await findEntry(join(place, draft), effects))
		await effects.rm(join(place, draft), { recursive: true, force: true });
}

/** Whether a site that has arrived has not yet wholly taken its place. */
export async function waitsFor(target: string, effects = nodeOutput): Promise<boolean> {
	return (await findEntry(join(target, arrived, list), effects).catch(() => null)) !== null;
}

/** Version 0.1 renamed `dist` to `dist-old` for a moment; killed there, it left no `dist`. */
async function restoreRenamed(target: string, effects: OutputEffects): Promise<void> {
	if (await findEntry(target, effects)) return;
	await effects.rename(`${target}-old`, target).catch((error: unknown) => {
		if (!isGone(error)) throw error;
	});
}

/** The folder that `target` is or leads to; null when nothing is there. */
async function findPlace(target: string, effects: OutputEffects): Promise<string | null> {
	const there = await findEntry(target, effects);
	if (there === null) return null;
	if (there.isSymbolicLink()) {
		const end = await effects.realpath(target).catch(async (error: unknown) => {
			if (!isGone(error)) throw error;
			const missing = resolve(dirname(target), await effects.readlink(target));
			await effects.mkdir(missing, { recursive: true });
			return effects.realpath(missing);
		});
		return findPlace(end, effects);
	}
	if (there.isDirectory()) return target;
	throw new Told(`${target} is no folder, so no site can be left there: move it away`);
}

/** Moves a folder, or copies its files where a rename does not reach: to another disk. */
async function bring(
	from: string,
	to: string,
	files: readonly string[],
	effects: OutputEffects,
): Promise<void> {
	try {
		return await effects.rename(from, to);
	} catch (error) {
		if (findFaultCode(error) !== "EXDEV") throw error;
	}
	await effects.mkdir(to);
	await makeFolders(to, files, effects);
	for (const file of files) await effects.copyFile(join(from, file), join(to, file));
}

/** Every step can be taken again: after a stop at any of them, all are. */
async function finish(place: string, effects: OutputEffects): Promise<void> {
	const next = join(place, arrived);
	const move = await readMove(join(next, list), effects);
	if (move !== null) {
		const { files, stale } = move;
		const take = (path: string) => takePlace(place, path, effects);
		await makeFolders(place, files, effects);
		const [pages, others] = [true, false].map((wanted) =>
			files
				.filter((path) => path.endsWith(".html") === wanted && path !== headers)
				.sort(compareTurns),
		) as [string[], string[]];
		for (const path of others) await take(path);
		await openHeaders(place, effects);
		for (const path of pages) await take(path);
		if (stale === null) await removeOthers(place, new Set(files), effects);
		else await removeStale(place, stale, effects);
		// Last, when no page of the old site is left that it would not allow.
		if (files.includes(headers)) await take(headers);
	}
	if (await findEntry(next, effects)) await effects.rm(next, { recursive: true, force: true });
}

/** Null when there is none, or when it is being removed. */
async function readMove(path: string, effects: OutputEffects): Promise<Move | null> {
	try {
		const read = JSON.parse(await effects.readFile(path, "utf8")) as Move | string[];
		// Version 0.2 listed all files of the new site.
		return Array.isArray(read) ? { files: read, stale: null } : read;
	} catch (error) {
		if (isGone(error)) return null;
		throw error;
	}
}

/** A file that is gone has taken its place before. */
async function takePlace(place: string, path: string, effects: OutputEffects): Promise<void> {
	const from = join(place, arrived, "site", path);
	const to = join(place, path);
	try {
		await effects.rename(from, to);
	} catch (error) {
		if (isGone(error)) return;
		if (!(await findEntry(to, effects))?.isDirectory()) throw error;
		await effects.rm(to, { recursive: true });
		await effects.rename(from, to);
	}
}

/** Lets `_headers` allow the pages of both sites until the new one's is alone. */
async function openHeaders(place: string, effects: OutputEffects): Promise<void> {
	const read = (path: string) =>
		effects.readFile(path, "utf8").catch((error: unknown) => {
			if (isGone(error)) return null;
			throw error;
		});
	const next = await read(join(place, arrived, "site", headers));
	const old = await read(join(place, headers));
	if (next === null || old === null || old === next) return;
	const both = join(place, arrived, "both");
	await effects.writeFile(both, mergeHeaders(old, next));
	await effects.rename(both, join(place, headers));
}

/** Removes what the new site does not have, pages before what they need. */
async function removeOthers(
	place: string,
	wanted: ReadonlySet<string>,
	effects: OutputEffects,
): Promise<void> {
	const isOurs = (path: string) => path === arrived || path.startsWith(`${arrived}/`);
	const { files, folders } = await listTree(place, effects);
	const stale = files.filter((path) => !wanted.has(path) && !isOurs(path));
	for (const path of stale.sort(compareTurns).reverse()) await effects.unlink(join(place, path));
	const needed = new Set([...wanted].flatMap(listParents));
	for (const path of folders.reverse()) {
		if (!needed.has(path) && !isOurs(path)) await effects.rmdir(join(place, path));
	}
}

/** Removes files, pages before what they need, and the folders that this leaves empty. */
async function removeStale(
	place: string,
	stale: readonly string[],
	effects: OutputEffects,
): Promise<void> {
	for (const path of stale.toSorted(compareTurns).reverse()) {
		const there = await findEntry(join(place, path), effects).catch((error: unknown) => {
			if (findFaultCode(error) === "ENOTDIR") return null;
			throw error;
		});
		// Gone since a stop before, or a file or folder has taken its place.
		if (there && !there.isDirectory()) await effects.unlink(join(place, path));
	}
	const folders = new Set(stale.flatMap(listParents));
	for (const path of [...folders].sort().reverse())
		await effects.rmdir(join(place, path)).catch((error: unknown) => {
			if (!keepsFolder.has(findFaultCode(error) ?? "")) throw error;
		});
}

/** Why a folder is not removed: something is in it, it is gone, a file has taken its place. */
const keepsFolder = new Set(["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"]);

function listParents(path: string): string[] {
	const parts = path.split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
