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
