import { changeTheme } from "./settings.ts";

/* The pages that list explainers: they have nothing to select, so the reader's script stays away. */

const root = document.documentElement;
const presses: Record<string, () => void> = {
	print: () => print(),
	theme: () => changeTheme(root),
};

root.toggleAttribute("data-js", true);
document.addEventListener("click", ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLElement>("[data-do]") : null;
	presses[button?.dataset.do ?? ""]?.();
});
