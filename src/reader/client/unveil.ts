/**
 * Has the parts below the article laid out one by one while the browser has nothing else to do.
 * Until then they are skipped (`page.css`): laid out at once, they were a third of the first
 * paint on a slow phone. Skipped for good, they would be blank in archives and pictures of
 * whole pages.
 */
export function unveil(): void {
	const idle = globalThis.requestIdleCallback ?? setTimeout;
	const next = () => {
		const part = document.querySelector("#article ~ .part:not([data-laid])");
		part?.toggleAttribute("data-laid");
		if (part) idle(next);
	};
	addEventListener("load", () => idle(next));
}
