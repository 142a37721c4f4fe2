import { pathRound, symbol, symbolCircle, symbolDiamond2, symbolSquare } from "d3";
import type { Stance } from "../../article/model/types.ts";

/**
 * Outlines of the marks on a box of 24 × 24 around 0,0. The bodies have about the same
 * area, so that no stance looks bigger than another, and stay inside a ring of radius 11.
 */

export type Body = "circle" | "diamond" | "square";

export const bodies: Record<Stance, Body> = {
	proposes: "diamond",
	supports: "circle",
	open: "circle",
	mixed: "circle",
	opposes: "square",
};

const radius = { circle: 7.8, square: 6.7, diamond: 9.2, ring: 11 } as const;

const draw = symbol<Body>()
	.digits(1)
	.type((body) => ({ circle: symbolCircle, diamond: symbolDiamond2, square: symbolSquare })[body])
	.size((body) => {
		if (body === "circle") return Math.PI * radius.circle ** 2;
		// d3's diamond of size s reaches √s × 0.62625 from its centre.
		return body === "square" ? (2 * radius.square) ** 2 : (radius.diamond / 0.62625) ** 2;
	});

/** The closed outline of a body. */
export function drawBody(body: Body): string {
	return draw(body) ?? "";
}

/** Half of the circle: its left side, its top, or its bottom moved down by `gap`. */
export function drawHalf(side: "left" | "top" | "bottom", gap = 0): string {
	const path = pathRound(1);
	const start = { left: 0.5, top: 1, bottom: 0 }[side] * Math.PI;
	const y = { left: 0, top: -gap, bottom: gap }[side];
	const r = radius.circle - gap;
	path.arc(0, y, r, start, start + Math.PI);
	path.closePath();
	return path.toString();
}

/** A ring round the mark: whole for quoted words, its upper half for partly quoted ones. */
export function drawRing(part: "whole" | "half"): string {
	const path = pathRound(1);
	if (part === "whole") path.arc(0, 0, radius.ring, 0, 2 * Math.PI);
	else path.arc(0, 0, radius.ring, Math.PI, 2 * Math.PI);
	return path.toString();
}

/** A disc in the middle of the box or beside it. */
export function drawDisc(size: number, middle = 0): string {
	const path = pathRound(1);
	path.arc(middle, 0, size, 0, 2 * Math.PI);
	return path.toString();
}

/**
 * Dots on a ring round the mark, as the round ends of lines that are next to nothing long: those
 * of no length, and dash arrays, fail in some renderers, and discs are four times the text.
 */
export function drawDots(count: number): string {
	const place = (across: number) => Math.round(radius.ring * across * 10) / 10;
	return Array.from({ length: count }, (_, index) => (index / count) * 2 * Math.PI)
		.map((angle) => `M${place(Math.sin(angle))},${place(-Math.cos(angle))}h.1`)
		.join("");
}

/** What stands on the body and repeats the stance; the split bodies need none. */
export const signs: Partial<Record<Stance, string>> = {
	/** An arrow pointing up: put forward. */
	proposes: "M0,4.4V-3.6M-3.4,-0.6L0,-4L3.4,-0.6",
	supports: "M0,-4.2V4.2M-4.2,0H4.2",
	opposes: "M-3.2,-3.2L3.2,3.2M-3.2,3.2L3.2,-3.2",
};

/** A speech bubble round a small body: what somebody else says of the actor. */
export const bubble =
	"M-7.5,-10.5H7.5A3,3,0,0,1,10.5,-7.5V3.5A3,3,0,0,1,7.5,6.5H-1L-6,11V6.5H-7.5" +
	"A3,3,0,0,1,-10.5,3.5V-7.5A3,3,0,0,1,-7.5,-10.5Z";

const disc = "M5,-2A5,5,0,1,1,-5,-2A5,5,0,1,1,5,-2Z";

/** What stands in it: the bodies at about 0.6 of their size, solid and in outline. */
export const bubbled: Record<Stance, { solid: string; outline?: string }> = {
	proposes: { solid: "M0,-8L6,-2L0,4L-6,-2Z" },
	supports: { solid: disc },
	open: { solid: "M0,-7A5,5,0,0,0,0,3Z", outline: disc },
	mixed: {
		solid: "M-5,-2.7A5,5,0,0,1,5,-2.7Z",
		outline: "M4.5,-1.3A4.5,4.5,0,0,1,-4.5,-1.3Z",
	},
	opposes: { solid: "M-4.3,-6.3H4.3V2.3H-4.3Z" },
};

/** How far to either side a line at 45°, `across` px from the centre, runs inside a body. */
function findReach(body: Body, across: number, inset: number): number {
	const away = Math.abs(across);
	if (body === "circle") return Math.sqrt(Math.max(0, (radius.circle - inset) ** 2 - away ** 2));
	if (body === "square") return Math.max(0, radius.square * Math.SQRT2 - away);
	const half = radius.diamond / Math.SQRT2;
	return away < half ? half : 0;
}

/** Parallel lines at 45° inside a body, or inside one half of the circle (see drawHalf). */
export function drawHatch(body: Body, side: "all" | "left" | "top", gap = 0): string {
	const path = pathRound(1);
	const step = 2.5;
	for (let index = -5; index < 5; index++) {
		const across = (index + 0.5) * step;
		const reach = findReach(body, across, gap);
		// x = (across + along) / √2 and y = (across − along) / √2
		const start = side === "top" ? Math.max(-reach, across) : -reach;
		const stop = side === "left" ? Math.min(reach, -across) : reach;
		if (stop - start < 0.8) continue;
		path.moveTo((across + start) / Math.SQRT2, (across - start) / Math.SQRT2 - gap);
		path.lineTo((across + stop) / Math.SQRT2, (across - stop) / Math.SQRT2 - gap);
	}
	return path.toString();
}
