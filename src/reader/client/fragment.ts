import type { EvidenceEntry } from "./entries.ts";

/** Longer texts are named by their first and last words, as many as this. */
const ends = 4;

/** A part of a text directive; a hyphen would read as one of its own marks. */
function encodePart(words: string[]): string {
	return encodeURIComponent(words.join(" ")).replace(/-/g, "%2D");
}

/**
 * The text directive that makes browsers find and highlight these words when a link is
 * opened, as it is put behind an address with a hash; empty without words.
 * Source: https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function formatTextDirective(text: string): string {
	const words = text.split(/\s+/).filter(Boolean);
	if (words.length === 0) return "";
	const parts = words.length > 2 * ends ? [words.slice(0, ends), words.slice(-ends)] : [words];
	return `:~:text=${parts.map(encodePart).join(",")}`;
}

/** The first stretch of a statement's words as its evidence entry writes them: without our marks around it. */
export function findFirstStretch(words: string): string {
	const [first = ""] = words.split(" … ");
	return first.replace(/^“|”$/g, "").trim();
}

/** What makes a browser find the words of a statement, behind an address; empty without one. */
export function formatDirective(entry: Pick<EvidenceEntry, "element"> | undefined): string {
	const words = entry?.element.querySelector(".words")?.textContent ?? "";
	return formatTextDirective(findFirstStretch(words));
}
