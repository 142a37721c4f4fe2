import { announce } from "../../reader/client/announce.ts";
import { formatClassQuery } from "../walkthrough/address.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";

/* What the drawn buttons and links of a walkthrough do. */

async function copyForClass(state: WalkthroughState, button: HTMLElement): Promise<void> {
	const link = location.href.replace(/[?#].*$/s, "") + formatClassQuery(location.search);
	try {
		await navigator.clipboard.writeText(link);
		button.textContent = "Copied";
		announce("Copied");
	} catch {
		state.tell(`The link for the class: ${link}`);
	}
}

/**
 * Listens to presses for as long as the page is open.
 * @param setPace takes over another pace
 */
export function listenToClicks(
	state: WalkthroughState,
	setPace: (pace: WalkthroughState["pace"]) => void,
): void {
	const unfold = (button: HTMLElement) => {
		const isOpen = button.getAttribute("aria-expanded") === "true";
		button.setAttribute("aria-expanded", String(!isOpen));
		const article = document.getElementById(button.getAttribute("aria-controls") ?? "");
		article?.toggleAttribute("data-unfolded", !isOpen);
	};
	const actions: Record<string, (button: HTMLElement) => void> = {
		"next-step": () => state.next(),
		"previous-step": () => state.previous(),
		"begin-student": () => {
			setPace("student");
			state.go(1);
		},
		"begin-teacher": () => {
			setPace("teacher");
			state.go(1);
		},
		unfold,
		"copy-class": (button) => void copyForClass(state, button),
	};
	document.addEventListener("click", (event) => {
		const target = event.target as Element;
		const button = target.closest<HTMLElement>("[data-do]");
		if (button) actions[button.dataset.do ?? ""]?.(button);
		const link = target.closest<HTMLElement>("[data-to]");
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		link.closest("details")?.removeAttribute("open");
		state.go(Number(link.dataset.to));
	});
}
