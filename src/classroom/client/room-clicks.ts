import { announce } from "../../reader/client/announce.ts";
import { formatStepPlace, parseStepPlace } from "../walkthrough/address.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";

/* What the drawn buttons and links of a walkthrough do. */

async function copyForClass(room: WalkthroughState, button: HTMLElement): Promise<void> {
	const place = { ...parseStepPlace(location.search), step: null, pace: "student" as const };
	const link = location.href.replace(/[?#].*$/s, "") + formatStepPlace(location.search, place);
	try {
		await navigator.clipboard.writeText(link);
		button.textContent = "Copied";
		announce("Copied");
	} catch {
		room.tell(`The link for the class: ${link}`);
	}
}

/**
 * Listens to presses for as long as the page is open.
 * @param setPace takes over another pace
 */
export function listenToClicks(
	room: WalkthroughState,
	setPace: (pace: WalkthroughState["pace"]) => void,
): void {
	const actions: Record<string, (button: HTMLElement) => void> = {
		"next-step": () => room.next(),
		"previous-step": () => room.previous(),
		"begin-student": () => {
			setPace("student");
			room.go(1);
		},
		"begin-teacher": () => {
			setPace("teacher");
			room.go(1);
		},
		"copy-class": (button) => void copyForClass(room, button),
	};
	document.addEventListener("click", (event) => {
		const target = event.target as Element;
		const button = target.closest<HTMLElement>("[data-do]");
		if (button) actions[button.dataset.do ?? ""]?.(button);
		const link = target.closest<HTMLElement>("[data-to]");
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		link.closest("details")?.removeAttribute("open");
		room.go(Number(link.dataset.to));
	});
}
