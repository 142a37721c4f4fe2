/*
 * The whole article is in the page once. Where a later step shows it again, the step leads there
 * without scripts, and has a copy with them, also on paper.
 */

/** Puts a copy of the article into every step that shows it again. */
export function copyArticle(): void {
	for (const place of document.querySelectorAll<HTMLElement>("[data-copy-of]")) {
		const article = document.getElementById(place.dataset.copyOf ?? "");
		if (!article) continue;
		const copy = article.cloneNode(true) as HTMLElement;
		// Of each step its own, as `readLooks` names them.
		const step = place.id.replace("article-", "");
		for (const part of copy.querySelectorAll("[id]"))
			part.id = part.id.replace(/^w\d+-/, `w${step}-`);
		place.lang = article.lang;
		place.dir = article.dir;
		place.replaceChildren(...copy.childNodes);
	}
}
