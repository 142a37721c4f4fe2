/**
 * Pressable things that are too small and too close to others (WCAG 2.5.8): under 24 × 24
 * CSS px, and a circle of 24 px around their middle meets another target or the circle of
 * another small one. Links in a line of text are exempt, as the criterion has it. The
 * source of this function runs inside the page.
 */
export function listCrowded(within = "body"): string[] {
	const least = 24;
	const pressable = "a[href], button, select, input, summary";

	/** The element whose lines these are: the nearest that is not inline. */
	function findBlock(element: Element | null): Element | null {
		const isInline = element !== null && getComputedStyle(element).display.startsWith("inline");
		return isInline ? findBlock(element.parentElement) : element;
	}

	/** Whether a link stands among words that are not links: its height is then the line's. */
	function isInText(element: Element): boolean {
		if (element.closest("svg") || getComputedStyle(element).display !== "inline") return false;
		if (element.closest(".sentence")) return true;
		const block = findBlock(element);
		const walker = document.createTreeWalker(block ?? element, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			const isWord = /[\p{L}\p{N}]/u.test(node.textContent ?? "");
			if (isWord && !parent?.closest(pressable) && findBlock(parent) === block) return true;
		}
		return false;
	}

	/** Layers slide over one another: what is pressed there now is not what is there later. */
	function findLayer(element: Element | null): Element | null {
		if (element === null || /fixed|sticky/.test(getComputedStyle(element).position)) return element;
		return findLayer(element.parentElement);
	}

	/** What can be pressed of a control, line by line; its label belongs to it. */
	function listBoxes(element: Element): DOMRect[] {
		return [...(element.closest("label") ?? element).getClientRects()];
	}

	/** Distance of a point from a box, 0 inside it. */
	function measure(x: number, y: number, box: DOMRect): number {
		return Math.hypot(
			Math.max(box.left - x, 0, x - box.right),
			Math.max(box.top - y, 0, y - box.bottom),
		);
	}

	const targets = [...document.querySelectorAll(`${within} :is(${pressable})`)]
		.filter((element) => element.checkVisibility({ visibilityProperty: true }))
		.filter((element) => element.getClientRects().length > 0)
		.map((element) => {
			const layer = findLayer(element);
			const boxes =
				element instanceof SVGElement ? [element.getBoundingClientRect()] : listBoxes(element);
			const isLarge = (box: DOMRect) => box.width > least - 0.01 && box.height > least - 0.01;
			const small = !boxes.some(isLarge);
			const [box = new DOMRect()] = boxes;
			const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			return { element, layer, boxes, box, middle, small };
		});
	return targets
		.filter(({ element, small }) => small && !isInText(element))
		.flatMap((target) => {
			const { x, y } = target.middle;
			const near = targets.find(
				(other) =>
					other.element !== target.element &&
					other.layer === target.layer &&
					(other.boxes.some((box) => measure(x, y, box) < least / 2 - 0.01) ||
						(other.small && Math.hypot(x - other.middle.x, y - other.middle.y) < least - 0.01)),
			);
			if (!near) return [];
			const [width, height] = [target.box.width.toFixed(1), target.box.height.toFixed(1)];
			const words = (element: Element) => (element.textContent ?? "").trim().slice(0, 40);
			return [
				`“${words(target.element)}” is ${width} × ${height}, beside “${words(near.element)}”`,
			];
		});
}
