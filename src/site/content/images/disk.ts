import {
	closeSync,
	constants,
	fstatSync,
	openSync,
	readSync,
	realpathSync,
	statSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import { caps } from "../../../article/parse/caps.ts";
import { type Message, messages } from "../../../article/parse/messages/all.ts";
import type { Library } from "../parse.ts";
import { checkImages } from "./check.ts";
import { examineImage, type ReadImage } from "./read.ts";

/**
 * The picture that an article shows as `src`, from the article's folder. It is looked at by
 * whoever checks and again by whoever publishes, so nothing can be put in its place between.
 * Nothing passes but a real file inside the folder.
 */
export function readImage(folder: string, src: string): ReadImage {
	return examineImage(src, (path) => readInside(folder, path, src));
}

/** The library with what its files on disk tell beyond their words. */
export function checkFiles(library: Library): Library {
	return checkImages(
		library,
		({ file }) =>
			(src) =>
				readImage(dirname(file), src),
	);
}

/** The bytes of a file whose real path, links followed, is in the folder. */
function readInside(folder: string, path: string, src: string): Uint8Array | { message: Message } {
	try {
		const real = realpathSync(join(folder, path));
		if (!real.startsWith(realpathSync(folder) + sep))
			return { message: messages.imageOutside(src) };
		const found = statSync(real);
		if (!found.isFile()) return { message: messages.imageNotAFile(src) };
		if (found.size > caps.image) return { message: messages.imageTooLarge(src, found.size) };
		return readBytes(real);
	} catch (error) {
		const { code = "", message } = error as NodeJS.ErrnoException;
		if (code === "ENOENT" || code === "ENOTDIR") return { message: messages.missingImage(src) };
		return { message: messages.unreadableImage(src, message) };
	}
}

/** Reads at most what a picture may have. Never waits: what was a file may be a pipe by now. */
function readBytes(path: string): Uint8Array {
	// Not on every system: there is no pipe to wait for where the second is missing.
	const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
	const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	try {
		const bytes = new Uint8Array(Math.min(fstatSync(file).size, caps.image));
		let length = 0;
		for (;;) {
			const read = readSync(file, bytes, length, bytes.length - length, length);
			length += read;
			if (read === 0 || length === bytes.length) return bytes.subarray(0, length);
		}
	} finally {
		closeSync(file);
	}
}
