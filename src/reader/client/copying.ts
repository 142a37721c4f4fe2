import { announce } from "./announce.ts";

/** A plain citation of the statement shown. */
export function formatCitation(card: HTMLElement, address: string): string {
	const part = (name: string) => card.querySelector(name)?.textContent?.trim() ?? "";
	const title = document.querySelector("h1 cite") ?? document.querySelector("h1");
	const page = title?.textContent?.trim() ?? "";
	const source = document.querySelector<HTMLAnchorElement>("[data-credit]");
	const credit = [source?.textContent?.trim(), source?.href].filter(Boolean).join(", ");
	return `${part(".who")} (${part(".how")}): ${part(".words")}. In “${page}”${credit ? `, ${credit}` : ""}. ${address}`;
}

/**
 * Copies what is selected, the old way: frames of other origins are refused the clipboard
 * unless their host allows it, but not this.
 */
function copySelected(note: Element): boolean {
	getSelection()?.selectAllChildren(note);
	return document.execCommand("copy");
}

/** Copies a text, or shows it, selected, to be copied by hand where the browser refuses; false then. */
async function copyText(card: HTMLElement, text: string, done: string): Promise<boolean> {
	const note = card.querySelector(".copied") as HTMLElement;
	try {
		await navigator.clipboard.writeText(text);
	} catch {
		note.replaceChildren(text);
		if (!copySelected(note)) {
			note.scrollIntoView({ block: "nearest" });
			return false;
		}
	}
	note.replaceChildren(done);
	return true;
}

/** Copies a text of the card's and says whether that went well, to eyes and ears. */
export async function copyFrom(card: HTMLElement, text: string, done: string): Promise<void> {
	announce(
		(await copyText(card, text, done)) ? done : "Not copied: the text is at the end of the card",
	);
}
