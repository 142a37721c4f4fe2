import {
	copyFile,
	lstat,
	mkdir,
	readdir,
	readFile,
	readlink,
	realpath,
	rename,
	rm,
	rmdir,
	unlink,
	writeFile,
} from "node:fs/promises";

/**
 * The file system as far as leaving a site touches it. A test counts these calls, and stops
 * the world before any of them.
 */
export const nodeOutput = {
	copyFile,
	lstat,
	mkdir,
	readdir,
	readFile,
	readlink,
	realpath,
	rename,
	rm,
	rmdir,
	unlink,
	writeFile,
};

export type OutputEffects = typeof nodeOutput;
