/** A new element with a class and text; the page's policy forbids markup from strings. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	name: string,
	...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const element = document.createElement(tag);
	if (name) element.className = name;
	element.append(...content);
	return element;
}

/** A button that says to the page what it does by `data-do`. */
export function makeButton(action: string, label: string, disabled = false): HTMLButtonElement {
	const button = make("button", "", label);
	button.type = "button";
	button.dataset.do = action;
	// Not "disabled": a button that goes dead under the focus loses it.
	if (disabled) button.setAttribute("aria-disabled", "true");
	return button;
}

/** Turns links into plain words: what is shown inside a link, or as a quotation, presses nothing. */
export function unlink(part: Element): void {
	for (const link of part.querySelectorAll<HTMLElement>("a")) {
		const words = make("span", link.className, ...link.childNodes);
		Object.assign(words.dataset, link.dataset);
		link.replaceWith(words);
	}
}
