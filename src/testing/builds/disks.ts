import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Lets `use` work while something is mounted at a folder: `["-t", "tmpfs", "-o", "size=1m", "none"]`.
 * Gives false, without calling it, where this account or this machine cannot mount.
 */
export async function withMount(
	what: string[],
	folder: string,
	use: () => Promise<void>,
): Promise<boolean> {
	await mkdir(folder, { recursive: true });
	try {
		await run("mount", [...what, folder]);
	} catch {
		return false;
	}
	try {
		await use();
	} finally {
		// What was mounted anew, to be read only, is gone with the first of the two.
		await run("umount", ["--lazy", folder]).catch(() => {});
	}
	return true;
}

/** A disk of its own of so many KiB, in memory. */
export function sizedDisk(kib: number): string[] {
	return ["-t", "tmpfs", "-o", `size=${kib}k`, "none"];
}
