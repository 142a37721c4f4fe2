import { changeTheme } from "./settings.ts";

const actions: Record<string, () => void> = {
	print: () => print(),
	theme: () => changeTheme(document.documentElement),
};

/** What the bar at the top does, on pages that have nothing to select. */
export function answerBar(): void {
	document.documentElement.toggleAttribute("data-js", true);
	document.addEventListener("click", ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>("[data-do]") : null;
		actions[button?.dataset.do ?? ""]?.();
	});
}
