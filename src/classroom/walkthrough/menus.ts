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

/** Opens a menu at what is current in it, or closes it. */
export function toggleMenu(selector: string): void {
	const menu = document.querySelector<HTMLDetailsElement>(selector);
	if (!menu) return;
	menu.open = !menu.open;
	const current = menu.open ? menu.querySelector<HTMLElement>("[aria-current]") : null;
	(current ?? menu.querySelector<HTMLElement>("summary"))?.focus();
}

/** Lets Escape close the menus of the page; the focus does not stay in what is gone. */
export function closeMenusByKey(): void {
	document.addEventListener("keydown", ({ key }) => {
		if (key !== "Escape") return;
		for (const menu of listOpen()) {
			const isInside = menu.contains(document.activeElement);
			menu.open = false;
			if (isInside) menu.querySelector("summary")?.focus();
		}
	});
}

/** Lets the menus of the page be left. */
export function startMenus(): void {
	document.addEventListener("click", closeElsewhere);
	document.addEventListener("focusin", closeElsewhere);
	closeMenusByKey();
}
