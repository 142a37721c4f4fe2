import type { PlainText } from "../../article/draft/plain-text.ts";

/** What stands apart above the text. */
export type HeadPart = "title" | "dek";

/**
 * Puts the words of the headline or the line under it back to the beginning of the text. What
 * is below a headline that was none is no dek either.
 */
export function putHeadBack(plain: PlainText, part: HeadPart): PlainText {
	const parts = part === "title" ? [plain.title, plain.dek] : [plain.dek];
	const blocks = parts.filter((text) => text.trim() !== "").map((text) => ({ text, lead: "" }));
	const emptied = part === "title" ? { title: "", dek: "" } : { dek: "" };
	return { ...plain, ...emptied, body: [...blocks, ...plain.body] };
}

/** Makes the first paragraph of the text its headline, or the line under it. */
export function takeHead(plain: PlainText, part: HeadPart): PlainText {
	const [first, ...body] = plain.body;
	return first === undefined ? plain : { ...plain, [part]: first.text, body };
}
