/**
 * Colours that are too near to what they stand on, as a list of sentences; it looks where
 * axe does not: inside drawings, at marks and at lines under words. The source of this
 * function runs inside the page.
 */
export function listFaint(): string[] {
	type Colour = { channels: number[]; alpha: number };

	function readColour(text: string): Colour | null {
		const numbers = /^rgba?\((.*)\)$/
			.exec(text)?.[1]
			?.split(/[\s,/]+/)
			.map(Number);
		if (!numbers) return null;
		return { channels: numbers.slice(0, 3), alpha: numbers[3] ?? 1 };
	}

	/** Relative luminance as WCAG defines it. */
	function findLuminance({ channels }: Colour): number {
		const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
			const share = channel / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}

	function findContrast(a: Colour, b: Colour): number {
		const [dark = 0, light = 0] = [findLuminance(a), findLuminance(b)].sort((x, y) => x - y);
		return (light + 0.05) / (dark + 0.05);
	}

	/** What is painted behind the middle of an element: a shape of its drawing, or a background. */
	function findGround(element: Element): Colour {
		const box = element.getBoundingClientRect();
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		const covers = (shape: Element) => {
			const area = shape.getBoundingClientRect();
			return area.left <= x && x <= area.right && area.top <= y && y <= area.bottom;
		};
		const before = (shape: Element) =>
			(element.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
		const shapes = [...(element.closest("svg.drawing")?.querySelectorAll("rect") ?? [])];
		const painted = shapes
			.filter((shape) => before(shape) && covers(shape))
			.map((shape) => readColour(getComputedStyle(shape).fill));
		for (let above: Element | null = element; above; above = above.parentElement) {
			painted.unshift(readColour(getComputedStyle(above).backgroundColor));
		}
		const solid = painted.filter((colour) => colour !== null && colour.alpha === 1);
		return solid.at(-1) ?? { channels: [255, 255, 255], alpha: 1 };
	}

	function check(selector: string, property: string, least: number): string[] {
		const shown = [...document.querySelectorAll(selector)].filter(
			(element) => element.checkVisibility() && element.getClientRects().length > 0,
		);
		if (shown.length === 0) return [];
		return shown.flatMap((element) => {
			const style = getComputedStyle(element);
			const value = style.getPropertyValue(property);
			const colour = readColour(value);
			const contrast = colour && colour.alpha === 1 ? findContrast(colour, findGround(element)) : 0;
			if (contrast >= least) return [];
			const words = (element.closest("a, li, td, p") ?? element).textContent?.trim().slice(0, 30);
			return [
				`${selector} “${words}”: ${property} ${value} has ${contrast.toFixed(2)}, not ${least}`,
			];
		});
	}

	return [
		...check(".drawing text", "fill", 4.5),
		...check(".mark-shape, .glyph", "color", 3),
		...check(".drawing .line:not(.inner), .sample .line:not(.inner)", "stroke", 3),
		...check(".drawing .knot, .drawing .bar", "stroke", 3),
		...check(".drawing .dot", "fill", 3),
		...check("main .mark", "text-decoration-color", 3),
	];
}
