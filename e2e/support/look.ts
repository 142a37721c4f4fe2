import type { Page } from "@playwright/test";

/**
 * What a pair of eyes would find wrong with a page, as lists of sentences that are empty
 * when all is well. The source of this function runs inside the page:
 * `page.evaluate(`(${makeLook})().listClipped()`)`.
 */
function makeLook() {
	/** Fractions of a pixel that rounding may cost. */
	const slack = 1;

	const isShown = (element: Element) =>
		element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
	const tell = (element: Element, words = element.textContent ?? "") =>
		`<${element.localName} class="${element.getAttribute("class") ?? ""}"> “${words.trim().slice(0, 40)}”`;
	const unseen = ".unseen, .skip, script, style";

	/**
	 * What is in an element, but for subtrees that are not drawn or that are left out: most of a
	 * walkthrough is not drawn, and every question of it costs. Where scripts are off a
	 * TreeWalker calls no filter.
	 */
	function walk(root: Element, leftOut = unseen): Node[] {
		/** Also what is there for screen readers alone at this width. */
		const isAway = ({ display, clipPath }: CSSStyleDeclaration) =>
			display === "none" || clipPath === "inset(50%)";
		const isGone = (node: Node) =>
			node instanceof Element && (node.matches(leftOut) || isAway(getComputedStyle(node)));
		const found: Node[] = [];
		const visit = (within: Node) => {
			for (const node of within.childNodes) {
				if (isGone(node)) continue;
				found.push(node);
				visit(node);
			}
		};
		if (!root.closest(leftOut)) visit(root);
		return found;
	}

	/** Texts with something to read, and the elements that they stand in. */
	function listTexts(root: Element, leftOut?: string) {
		return walk(root, leftOut).flatMap((node) => {
			const parent = node instanceof Text && node.data.trim() ? node.parentElement : null;
			return parent && isShown(parent) ? [{ node: node as Text, parent }] : [];
		});
	}

	/** Boxes of the words in an element, line by line. */
	function listWords(root: Element): { parent: Element; words: string; boxes: DOMRect[] }[] {
		return listTexts(root).map(({ node, parent }) => {
			const range = document.createRange();
			range.selectNodeContents(node);
			return { parent, words: node.data.trim(), boxes: [...range.getClientRects()] };
		});
	}

	let onPage: ReturnType<typeof listWords> | undefined;
	/** All of the page's, which more than one reading is about. */
	const listPageWords = () => {
		onPage ??= listWords(document.body);
		return onPage;
	};

	function isInside(box: DOMRect, frame: DOMRect): boolean {
		return (
			box.left >= frame.left - slack &&
			box.right <= frame.right + slack &&
			box.top >= frame.top - slack &&
			box.bottom <= frame.bottom + slack
		);
	}

	const overlap = (a: DOMRect, b: DOMRect) =>
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
		Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

	/** Words that stand beside the page, and the page's own sideways scroll. */
	function listOutside(): string[] {
		const { scrollWidth, clientWidth } = document.documentElement;
		const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
		const isScrolled = (element: Element | null): boolean =>
			element !== null &&
			element !== document.body &&
			(scrolls(element) || isScrolled(element.parentElement));
		const words = listPageWords().filter(
			({ parent, boxes }) =>
				!isScrolled(parent) &&
				boxes.some((box) => box.left < -slack || box.right > clientWidth + slack),
		);
		return [
			...(scrollWidth > clientWidth
				? [`the page is ${scrollWidth} px wide on ${clientWidth}`]
				: []),
			...words.map(({ parent, words }) => `beside the page: ${tell(parent, words)}`),
		];
	}

	/** Elements that hide a part of what is in them, and words that leave their cell or button. */
	function listClipped(): string[] {
		const hides = (value: string) => value === "hidden" || value === "clip";
		const hiding = walk(document.body, `${unseen}, svg`).filter((element): element is Element => {
			if (!(element instanceof Element && isShown(element))) return false;
			const { overflowX, overflowY } = getComputedStyle(element);
			return (
				(hides(overflowX) && element.scrollWidth > element.clientWidth) ||
				(hides(overflowY) && element.scrollHeight > element.clientHeight)
			);
		});
		const holders = [...document.body.querySelectorAll("td, th, dt, dd, button, label")];
		const leaving = holders.filter(isShown).flatMap((holder) => {
			const frame = holder.getBoundingClientRect();
			return listWords(holder)
				.filter(({ boxes }) => boxes.some((box) => !isInside(box, frame)))
				.map(({ words }) => `leaves its ${holder.localName}: ${tell(holder, words)}`);
		});
		return [...hiding.map((element) => `cut: ${tell(element)}`), ...leaving];
	}

	/**
	 * Words of at most 18 letters that are broken in two, though they are not long. Letters of a
	 * broken word stand on two lines; a mark or a link within a word alone moves none.
	 */
	function listBroken(): string[] {
		const word = /(?<![\p{L}\p{N}’'])[\p{L}\p{N}’']{2,18}(?![\p{L}\p{N}’'])/gu;
		const found: string[] = [];
		for (const { node, parent } of listTexts(document.body, `${unseen}, svg`)) {
			const range = document.createRange();
			range.selectNodeContents(node);
			// What stands on one line is broken nowhere.
			if (range.getClientRects().length < 2) continue;
			for (const { index, 0: letters } of node.data.matchAll(word)) {
				range.setStart(node, index);
				range.setEnd(node, index + letters.length);
				const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
				const tops = boxes.map(({ top }) => top);
				const height = boxes[0]?.height ?? 0;
				if (Math.max(...tops) - Math.min(...tops) > height / 2)
					found.push(`broken: “${letters}” in ${tell(parent)}`);
			}
		}
		return found;
	}

	/** Words under 12 px, in drawings after they are scaled. */
	function listTiny(): string[] {
		return listPageWords().flatMap(({ parent, words }) => {
			const scale = parent instanceof SVGTextElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
			const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
			return size < 11.99 ? [`${size.toFixed(1)} px: ${tell(parent, words)}`] : [];
		});
	}

	/** Labels in drawings that meet another label or another's mark, or leave the drawing. */
	function listDrawn(): string[] {
		return [...document.querySelectorAll("svg.drawing")].filter(isShown).flatMap((drawing) => {
			const frame = drawing.getBoundingClientRect();
			const read = (selector: string) =>
				[...drawing.querySelectorAll(selector)].map((element) => ({
					element,
					label: element.closest("a") ?? element.parentElement,
					box: element.getBoundingClientRect(),
				}));
			const texts = read("text");
			const all = [...texts, ...read(".mark-shape")];
			const meeting = texts.flatMap((text, index) =>
				all
					.slice(index + 1)
					.filter((other) => other.label !== text.label && overlap(other.box, text.box))
					.map((other) => `${tell(text.element)} meets ${tell(other.element)}`),
			);
			const leaving = texts.filter(({ box }) => !isInside(box, frame));
			return [...meeting, ...leaving.map(({ element }) => `outside its drawing: ${tell(element)}`)];
		});
	}

	return { listOutside, listClipped, listBroken, listTiny, listDrawn };
}

export type LookReading = "listOutside" | "listClipped" | "listBroken" | "listTiny" | "listDrawn";

/** What readings of the page as it is find wrong; asked at once they share what they read. */
export function look(page: Page, ...readings: LookReading[]): Promise<string[]> {
	return page.evaluate(`(() => {
		const look = (${makeLook})();
		return [${readings.map((reading) => `...look.${reading}()`)}];
	})()`);
}
