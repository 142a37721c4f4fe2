const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for an element's content or a double-quoted attribute, in HTML and XML alike. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
