import { statSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Those that are left from before: of other branches, that one may come back to. */
const most = 5;

/**
 * Keeps a folder, whole or not at all: another process may look for it meanwhile.
 * @param fill writes into a folder beside it, which then takes its name
 */
export async function keepFolder(
	folder: string,
	fill: (draft: string) => Promise<void>,
): Promise<void> {
	const parent = dirname(folder);
	await mkdir(parent, { recursive: true });
	const draft = await mkdtemp(join(parent, "draft-"));
	await fill(draft);
	await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
	const times = (await readdir(parent)).map((name) => {
		const path = join(parent, name);
		return { path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
	});
	const old = times.toSorted((a, b) => b.time - a.time).slice(most);
	for (const { path } of old) await rm(path, { recursive: true, force: true });
}

/** Writes what a bundler made into a folder. */
export async function writeOutput(
	folder: string,
	files: readonly { file: string; text: string }[],
): Promise<void> {
	for (const { file, text } of files) {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), text);
	}
}
