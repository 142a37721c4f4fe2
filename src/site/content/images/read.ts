import { imageSize } from "image-size";
import { caps } from "../../../article/parse/caps.ts";
import { type Message, messages } from "../../../article/parse/messages/all.ts";
import { isOwnPath } from "../paths.ts";
import { findImagePath, findImageType, isPlainPath } from "./path.ts";
import { cleanSvg } from "./svg.ts";
import type { ImageFile, ImageType } from "./types.ts";

/** A picture, or what is to be said to its author. */
export type ReadImage = { image: ImageFile } | { message: Message };

/** The bytes at a path in the article's folder, or why there are none. */
export type ReadBytes = (path: string, src: string) => Uint8Array | { message: Message };

/** How the pictures of one article are read, by the address they are shown with. */
export type ImageReader = (src: string) => ReadImage;

/**
 * The picture that an article shows as `src`. Nothing passes but a file under a name of its own,
 * whose first bytes are those of the picture that its name promises.
 * @param readBytes reads at most `caps.image` bytes
 */
export function examineImage(src: string, readBytes: ReadBytes): ReadImage {
	const path = findImagePath(src);
	if (path === null) return { message: messages.imageOutside(src) };
	if (isOwnPath(path)) return { message: messages.reservedImage(src) };
	if (!isPlainPath(path)) return { message: messages.imageName(src) };
	const type = findImageType(path);
	if (type === null) return { message: messages.imageType(src) };
	const bytes = readBytes(path, src);
	return "message" in bytes ? bytes : readPicture(bytes, type, src);
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
