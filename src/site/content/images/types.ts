/** The kinds of picture that are published. */
export type ImageType = "png" | "jpg" | "gif" | "webp" | "avif" | "svg";

/** A picture beside an article, as it is published. */
export interface ImageFile {
	type: ImageType;
	/** Of an SVG what is left after cleaning, else the file's own. */
	bytes: Uint8Array;
	/** In CSS px. */
	width: number;
	height: number;
	/** What was left out of an SVG: `<script>`, `onclick`. */
	removed: string[];
}

/** Media types as they stand in `data:` addresses and headers. */
export const mediaTypes: Readonly<Record<ImageType, string>> = {
	png: "image/png",
	jpg: "image/jpeg",
	gif: "image/gif",
	webp: "image/webp",
	avif: "image/avif",
	svg: "image/svg+xml",
};
