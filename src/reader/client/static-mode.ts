/** The figure as it was drawn at first, by its place: what "only quoted" is undone with. */
const drawn = new Map<Element, Node[]>();

/**
 * Shows figures with only what is in quotation marks, or whole again. Both are in the page,
 * the former in a `<template>` behind its place, because an embed can fetch nothing.
 * @returns false when the page holds no such drawing
 */
export function redrawQuoted(quoted: boolean): boolean {
	const templates = [...document.querySelectorAll<HTMLTemplateElement>("template[data-quoted-of]")];
	for (const template of templates) {
		const place = template.previousElementSibling;
		if (!place) continue;
		if (!drawn.has(place)) drawn.set(place, [...place.childNodes]);
		const next = quoted ? [template.content.cloneNode(true)] : (drawn.get(place) ?? []);
		place.replaceChildren(...next);
	}
	return templates.length > 0;
}

/**
 * Puts in its place what a page holds for its scripts alone, before anything looks at what is in
 * it: what asks, and figures in all their widths for those in one, which are read without.
 */
export function showHeld(): void {
	for (const template of document.querySelectorAll<HTMLTemplateElement>("template[data-held-of]"))
		template.replaceWith(template.content);
	for (const template of document.querySelectorAll<HTMLTemplateElement>(
		"template[data-whole-of]",
	)) {
		const name = template.dataset.wholeOf ?? "";
		document.querySelector(`[data-island="${name}"]`)?.replaceChildren(template.content);
		template.remove();
	}
}

/** Takes everything off the page that can be pressed: `?static`, for pictures of it. */
export function keepStill(): void {
	for (const link of document.querySelectorAll("main a[href]")) link.removeAttribute("href");
}
