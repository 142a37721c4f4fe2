import {
	closeSync,
	constants,
	fstatSync,
	openSync,
	readSync,
	realpathSync,
	statSync,
} from "node:fs";
import { join, sep } from "node:path";
import { imageSize } from "image-size";
import { caps } from "../../../article/parse/caps.ts";
import { type Message, messages } from "../../../article/parse/messages/all.ts";
import { isOwnPath } from "../paths.ts";
import { findImagePath, findImageType, isPlainPath } from "./path.ts";
import { cleanSvg } from "./svg.ts";
import type { ImageFile, ImageType } from "./types.ts";

/** A picture, or what is to be said to its author. */
export type ReadImage = { image: ImageFile } | { message: Message };

/**
 * The picture that an article shows as `src`, from the article's folder. It is looked at by
 * whoever checks and again by whoever publishes, so nothing can be put in its place between.
 *
 * Nothing passes but a real file inside the folder, under a name of its own, whose first
 * bytes are those of the picture that its name promises.
 */
export function readImage(folder: string, src: string): ReadImage {
	const path = findImagePath(src);
	if (path === null) return { message: messages.imageOutside(src) };
	if (isOwnPath(path)) return { message: messages.reservedImage(src) };
	if (!isPlainPath(path)) return { message: messages.imageName(src) };
	const type = findImageType(path);
	if (type === null) return { message: messages.imageType(src) };
	const bytes = readInside(folder, path, src);
	return "message" in bytes ? bytes : readPicture(bytes, type, src);
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

function readPicture(bytes: Uint8Array, type: ImageType, src: string): ReadImage {
	if (type === "svg") return readSvg(bytes, src);
	try {
		const { width, height, type: found = "", orientation = 1 } = imageSize(bytes);
		if (found !== type) return { message: messages.imageBytes(src, type, found) };
		if (!(width > 0 && height > 0)) return { message: messages.imageBytes(src, type, "") };
		if (width * height > caps.pixels)
			return { message: messages.imageTooManyPixels(src, width, height) };
		// From 5 on the picture lies on its side: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf
		const [shownWidth, shownHeight] = orientation >= 5 ? [height, width] : [width, height];
		return { image: { type, bytes, width: shownWidth, height: shownHeight, removed: [] } };
	} catch {
		return { message: messages.imageBytes(src, type, "") };
	}
}

function readSvg(bytes: Uint8Array, src: string): ReadImage {
	if (bytes.length > caps.svg) return { message: messages.svgTooLarge(src) };
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return { message: messages.svgUnreadable(src) };
	}
	const clean = cleanSvg(text);
	if ("fault" in clean) {
		const { fault } = clean;
		if (fault === "entities") return { message: messages.svgEntities(src) };
		return {
			message: fault === "too-large" ? messages.svgTooLarge(src) : messages.svgUnreadable(src),
		};
	}
	const { width, height, removed } = clean;
	return {
		image: { type: "svg", bytes: new TextEncoder().encode(clean.text), width, height, removed },
	};
}
