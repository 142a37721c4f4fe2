import type { Image } from "../../../article/model/prose.ts";
import { placeProse } from "../../../article/model/prose-addresses.ts";
import type { ArticleWithLesson } from "../../../classroom/lesson/types.ts";
import { findType } from "../../media-types.ts";
import { encodeBase64 } from "./base64.ts";
import type { ImageReader } from "./read.ts";

/** A picture that a document holds in itself. */
export interface HeldPicture {
	id: string;
	/** A `data:` address. */
	href: string;
	width: number;
	height: number;
}

/** An article whose pictures are uses of what the document holds, each once. */
export interface SelfContained {
	article: ArticleWithLesson;
	pictures: HeldPicture[];
}

/**
 * An article for a document that reaches no other file: pictures are in it, once for all their
 * uses, and relative links lead to the published site, or are words where nobody knows its address.
 * @param readImage reads the pictures that the article shows
 * @param address where the site is published, with a slash at the end
 */
export function holdImages(
	article: ArticleWithLesson,
	readImage: ImageReader,
	address: string | null,
): SelfContained {
	const { slug } = article.model;
	const held = new Map<string, HeldPicture>();
	const hold = (image: Image): HeldPicture => {
		const known = held.get(image.src);
		if (known) return known;
		const read = readImage(image.src);
		// It was there when the content was checked; half a document would be worse than none.
		if ("message" in read) throw new Error(`${slug}: ${read.message.message}`);
		const { type, bytes, width, height } = read.image;
		const [mediaType] = findType(`x.${type}`).split(";");
		const href = `data:${mediaType};base64,${encodeBase64(bytes)}`;
		const picture = { id: `picture-${held.size + 1}`, href, width, height };
		held.set(image.src, picture);
		return picture;
	};
	const findLink = (href: string) => {
		if (/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(href)) return href;
		return address === null ? null : new URL(href, `${address}${slug}/`).href;
	};
	const placeImage = (image: Image): Image => {
		const { id, width, height } = hold(image);
		return { ...image, src: `#${id}`, size: { width, height }, shown: "shared" };
	};
	const prose = placeProse(article.prose, { findLink, placeImage });
	return { article: { ...article, prose }, pictures: [...held.values()] };
}
