import { type Box, findLineBox, type TextLine } from "../../figures/marks/label.ts";

/** Test support: what a picky eye would find in a drawing. */

/** Pairs of texts whose lines overlap by more than a hair. */
export function listOverlaps(lines: readonly TextLine[]): string[] {
	const boxes = lines.map(findLineBox);
	return boxes.flatMap((a, index) =>
		boxes.slice(index + 1).flatMap((b, offset) => {
			if (!overlaps(a, b)) return [];
			return [`${lines[index]?.text} | ${lines[index + 1 + offset]?.text}`];
		}),
	);
}

export function overlaps(a: Box, b: Box): boolean {
	const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return across > 0.2 && down > 0.2;
}

/** Texts that stick out of the drawing. */
export function listOutside(lines: readonly TextLine[], width: number, height: number): string[] {
	return lines
		.filter((line) => !isInside(findLineBox(line), width, height))
		.map(({ text }) => text);
}

export function isInside(box: Box, width: number, height: number): boolean {
	const fitsAcross = box.x >= -0.2 && box.x + box.width <= width + 0.2;
	return fitsAcross && box.y >= -0.2 && box.y + box.height <= height + 0.2;
}

/** Pairs of straight lines that cross, each from a height on the left to one on the right. */
export function countCrossings(lines: readonly { from: number; to: number }[]): number {
	return lines.reduce((sum, a, index) => {
		const crossing = lines.slice(index + 1).filter((b) => (a.from - b.from) * (a.to - b.to) < 0);
		return sum + crossing.length;
	}, 0);
}

/** Every x that a path names, points of curves and their handles alike: it stays between them. */
export function listAcross(path: string): number[] {
	return [...path.matchAll(/([MLC,HV])?(-?[\d.]+)(?:,(-?[\d.]+))?/g)].flatMap(([, letter, x]) =>
		letter === "V" ? [] : [Number(x)],
	);
}
