import { DOMParser } from "linkedom";

/** The document of a page, or of a piece of one, outside a browser. */
export function parsePage(html: string): Document {
	// The parser makes no page around a piece; what stands before the first tag is not lost so.
	const whole = /<html[\s>]/iu.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
	return new DOMParser().parseFromString(whole, "text/html") as unknown as Document;
}
