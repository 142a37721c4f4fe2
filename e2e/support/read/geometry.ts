/** A place in a drawing, in its own units. */
export interface Spot {
	x: number;
	y: number;
}

/** A dot, a knot or a bar that lines lead to; a dot's top is its bottom. */
export interface Node {
	id: string;
	x: number;
	top: number;
	bottom: number;
}

/** What readings of drawings need. Made inside the page, so it knows no other file. */
export interface Geometry {
	/** Shapes of a drawing with the id that the link around each carries. */
	nodes(svg: Element, selector: string, attribute: string): Node[];
	distance(node: Node, spot: Spot): number;
	/** Id of the node that a line's end leads to; lines end a little before it. */
	nearest(spot: Spot | undefined, nodes: Node[]): string;
	/** Places along a line, every two units. */
	walk(path: SVGPathElement | null): Spot[];
	/** Number of the first box that the middle of a mark stands in, from 1; 0 for none. */
	box(mark: Element | null, boxes: Element[]): number;
}

export function makeGeometry(): Geometry {
	const at = (element: Element | null, name: string) => Number(element?.getAttribute(name));
	const distance = (node: Node, { x, y }: Spot) =>
		Math.hypot(node.x - x, Math.max(0, node.top - y, y - node.bottom));
	const holds = (box: Element, { x, y }: Spot) =>
		x > at(box, "x") &&
		x < at(box, "x") + at(box, "width") &&
		y > at(box, "y") &&
		y < at(box, "y") + at(box, "height");
	return {
		nodes: (svg, selector, attribute) =>
			[...svg.querySelectorAll(selector)].map((shape) => {
				const id = shape.closest("a")?.getAttribute(attribute) ?? "";
				const bar = /M([\d.]+),([\d.]+)V([\d.]+)/.exec(shape.getAttribute("d") ?? "");
				const [x = 0, top = 0, bottom = 0] = bar
					? bar.slice(1).map(Number)
					: [at(shape, "cx"), at(shape, "cy"), at(shape, "cy")];
				return { id, x, top, bottom };
			}),
		distance,
		nearest: (spot, nodes) => {
			if (!spot) return "";
			const near = nodes.filter((node) => distance(node, spot) < 9);
			return near.sort((a, b) => distance(a, spot) - distance(b, spot))[0]?.id ?? "";
		},
		walk: (path) => {
			if (!path) return [];
			const length = path.getTotalLength();
			const steps = Math.max(1, Math.ceil(length / 2));
			return Array.from({ length: steps + 1 }, (_, step) => {
				const { x, y } = path.getPointAtLength((step / steps) * length);
				return { x, y };
			});
		},
		box: (mark, boxes) => {
			const middle = {
				x: at(mark, "x") + at(mark, "width") / 2,
				y: at(mark, "y") + at(mark, "height") / 2,
			};
			return boxes.findIndex((box) => holds(box, middle)) + 1;
		},
	};
}
