/*
 * A word's meaning where it was asked for. Without scripts, or without popovers, its link
 * leads to the list of words.
 */

import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";

/** Between a word and its card, in CSS px. */
const gap = 6;

function place(card: HTMLElement, link: Element): void {
	const box = link.getBoundingClientRect();
	const width = document.documentElement.clientWidth;
	const left = Math.max(gap, Math.min(box.left, width - card.offsetWidth - gap));
	const under = box.bottom + gap;
	const fits = under + card.offsetHeight < innerHeight;
	Object.assign(card.style, {
		...{ position: "fixed", margin: "0", inset: "auto" },
		left: `${left}px`,
		top: `${fits ? under : Math.max(gap, box.top - card.offsetHeight - gap)}px`,
	});
}

/** Shows the meanings of the page's words on demand. */
export function startTerms(state: WalkthroughState): void {
	const card = document.createElement("div");
	if (!("popover" in card)) return;
	card.className = "term-card";
	card.popover = "auto";
	card.setAttribute("role", "note");
	let asked: HTMLElement | null = null;
	document.addEventListener("click", (event) => {
		const link = (event.target as Element).closest<HTMLElement>('a[href^="#term-"]');
		const entry = link && document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
		if (!link || !entry) return;
		event.preventDefault();
		asked = link;
		const name = document.createElement("b");
		name.textContent = entry.querySelector("dt")?.textContent ?? "";
		card.replaceChildren(name, `: ${entry.querySelector("dd")?.textContent ?? ""}`);
		card.tabIndex = -1;
		// Behind its word, so that Tab goes on from there.
		link.after(card);
		card.showPopover();
		place(card, link);
		card.focus();
	});
	state.onStep(() => {
		if (card.isConnected) card.hidePopover();
	});
	card.addEventListener("toggle", () => {
		if (card.matches(":popover-open")) return;
		const inside = document.activeElement === document.body || document.activeElement === card;
		if (inside) asked?.focus();
	});
}
