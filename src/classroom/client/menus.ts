/*
 * Menus that open over the page close when Escape is pressed, and when a reader presses or
 * goes elsewhere: what lies under an open one could not be read.
 */

function listOpen(): HTMLDetailsElement[] {
	return [...document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")];
}

function closeElsewhere({ target }: Event): void {
	for (const menu of listOpen()) if (!menu.contains(target as Node)) menu.open = false;
}

/** What lies under an open menu is about to change. */
export function closeMenus(): void {
	for (const menu of listOpen()) menu.open = false;
}

/** Lets the menus of the page be left. */
export function startMenus(): void {
	document.addEventListener("click", closeElsewhere);
	document.addEventListener("focusin", closeElsewhere);
	document.addEventListener("keydown", ({ key }) => {
		if (key !== "Escape") return;
		for (const menu of listOpen()) {
			const isInside = menu.contains(document.activeElement);
			menu.open = false;
			if (isInside) menu.querySelector("summary")?.focus();
		}
	});
}
