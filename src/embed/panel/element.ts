/** A new element with properties and content; the page's policy forbids markup from strings. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	properties: Partial<HTMLElementTagNameMap[Tag]> = {},
	...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const element = Object.assign(document.createElement(tag), properties);
	element.append(...content);
	return element;
}

/** A list to choose one of, with its name before it. */
export function createChoice(
	name: string,
	options: readonly { id: string; label: string }[],
): { label: HTMLLabelElement; select: HTMLSelectElement } {
	const select = createElement(
		"select",
		{},
		...options.map(({ id, label }) => createElement("option", { value: id }, label)),
	);
	return { label: createElement("label", {}, `${name} `, select), select };
}

/** What is wanted or not, with its name behind it. */
export function createCheck(name: string): { label: HTMLLabelElement; box: HTMLInputElement } {
	const box = createElement("input", { type: "checkbox" });
	return { label: createElement("label", {}, box, ` ${name}`), box };
}
