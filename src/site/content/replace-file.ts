import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Told } from "../faults.ts";

/**
 * Writes a file whole or not at all, in the place of what was read from it: if that has changed
 * since, nothing is written.
 * @param before what was read; null where there was no file
 */
export async function replaceFile(
	path: string,
	before: string | null,
	text: string,
): Promise<void> {
	const real = await realpath(path).catch(() => path);
	const now = await readFile(real, "utf8").catch(() => null);
	if (now !== before) throw new Told(`${path} was changed meanwhile; nothing was written`);
	const mode = before === null ? 0o666 : (await stat(real)).mode;
	const draft = join(dirname(real), `.${basename(real)}.${randomUUID()}.new`);
	try {
		await writeFile(draft, text, { flag: "wx", mode });
		await rename(draft, real);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}
