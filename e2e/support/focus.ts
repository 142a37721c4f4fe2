/**
 * Everything on the page that takes the focus and does not show it: no outline of 2 px,
 * no thick edge around its area in a drawing, in a colour that stands out. Call it after
 * a key was pressed, or the browser takes the focus for a mouse's. Runs inside the page.
 */
export function listUnmarked(): string[] {
	// A frame shows where the focus is inside it.
	const focusable = "a[href], button, select, input, [tabindex]:not(.card, iframe)";
	const shown = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
		(element) =>
			element.checkVisibility({ visibilityProperty: true }) &&
			!(element as HTMLButtonElement).disabled,
	);
	/** The painted edges of an element, and of what it is pressed by in a drawing. */
	const readEdges = (element: Element) =>
		[element, ...element.querySelectorAll(":scope > .hit")].map((part) => {
			const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } =
				getComputedStyle(part);
			const edge = part.matches(".hit") && stroke !== "none" ? [strokeWidth, stroke] : [];
			const outline = outlineStyle === "none" ? [] : [outlineWidth, outlineColor];
			return [...outline, ...edge].join(" ");
		});
	// The key that was pressed may have put the focus somewhere already.
	(document.activeElement as HTMLElement | null)?.blur();
	return shown
		.filter((element) => {
			const before = readEdges(element);
			element.focus({ preventScroll: true });
			const after = readEdges(element).filter((edge, index) => edge !== before[index]);
			const held = document.activeElement === element && element.matches(":focus-visible");
			element.blur();
			return !held || !after.some((edge) => Number.parseFloat(edge) >= 2);
		})
		.map((element) => {
			const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
			return `<${element.localName} class="${element.getAttribute("class") ?? ""}"> “${words.trim().slice(0, 40)}”`;
		});
}
