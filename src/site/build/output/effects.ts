import * as fs from "node:fs/promises";

/**
 * The file system as far as leaving a site touches it. A test counts these calls, and stops
 * the world before any of them.
 */
export type OutputEffects = Pick<
	typeof fs,
	| ("copyFile" | "lstat" | "mkdir" | "readdir" | "readFile" | "readlink" | "realpath")
	| ("rename" | "rm" | "rmdir" | "unlink" | "writeFile")
>;

export const nodeOutput: OutputEffects = fs;
