/** What the panel's module offers: draws the panel in the place of the codes that are on the page. */
export interface PanelModule {
	startPanel(root: HTMLElement): void;
}

/**
 * Fetches the embed panel when it is first opened, by hand or by a link to it. If it cannot
 * be had, the codes on the page stay, and the next opening tries again.
 * @param root the page's root, whose `data-panel` is the module's path
 */
export function expectPanel(root: HTMLElement): void {
	const panel = document.getElementById("embed-panel") as HTMLDetailsElement | null;
	const path = root.dataset.panel;
	if (!panel || !path) return;
	const start = () => {
		if (!panel.open) return;
		panel.removeEventListener("toggle", start);
		const url = new URL(path, document.baseURI).href;
		(import(/* @vite-ignore */ url) as Promise<PanelModule>).then(
			({ startPanel }) => startPanel(panel),
			() => panel.addEventListener("toggle", start),
		);
	};
	panel.addEventListener("toggle", start);
	// Not every browser opens a closed part that a link leads into.
	document.addEventListener("click", ({ target }) => {
		if ((target as Element).closest?.('a[href^="#embed"]')) panel.open = true;
	});
	start();
}
