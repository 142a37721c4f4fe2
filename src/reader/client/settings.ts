/** How a reader has set the figures and the page; kept in memory, never stored. */
export interface Settings {
	order: string;
	sort: string;
	query: string;
}

export const settings: Settings = { order: "side", sort: "", query: "" };

/** Takes over a control's value when it is one of a figure's; true when something changed. */
export function readControl(control: EventTarget | null): boolean {
	if (!(control instanceof HTMLSelectElement || control instanceof HTMLInputElement)) return false;
	const name = control.dataset.control;
	if (name !== "order" && name !== "sort" && name !== "query") return false;
	if (settings[name] === control.value) return false;
	settings[name] = control.value;
	return true;
}

/** Presses or releases a switch and says which attribute of the page it stands for. */
export function flip(button: HTMLElement, root: HTMLElement): void {
	const name = button.dataset.switch ?? "";
	const on = !root.hasAttribute(`data-${name}`);
	root.toggleAttribute(`data-${name}`, on);
	button.setAttribute("aria-checked", String(on));
}

/** Changes between light and dark, starting from what the reader's system shows. */
export function changeTheme(root: HTMLElement): void {
	const dark =
		root.dataset.theme === undefined
			? matchMedia("(prefers-color-scheme: dark)").matches
			: root.dataset.theme === "dark";
	root.dataset.theme = dark ? "light" : "dark";
}

/**
 * Which marked words can be pressed. Where only quotations are shown the others are no
 * marks, and to just read there are none: then their links are taken off, or they would
 * still be tab stops and be spoken as links. The address is kept beside, to be put back.
 */
export function setPressable(root: HTMLElement): void {
	const plain = root.hasAttribute("data-plain");
	const quoted = root.hasAttribute("data-quoted");
	for (const mark of document.querySelectorAll<HTMLElement>("main a.mark")) {
		const off = plain || (quoted && !mark.classList.contains("verbatim"));
		const address = mark.getAttribute("href") ?? mark.dataset.href ?? "";
		if (off) mark.removeAttribute("href");
		else mark.setAttribute("href", address);
		mark.dataset.href = address;
	}
}
