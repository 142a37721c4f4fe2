import { readFileSync } from "node:fs";
import type { Model } from "../../src/article/model/types.ts";

/** What is looked for in a picture that is open as a document; the sources run inside it. */

/** Texts that lie on another, leave the picture, or are small: empty when all is well. */
export function listBadTexts(): string[] {
	const svg = document.documentElement as unknown as SVGSVGElement;
	const width = svg.width.baseVal.value;
	const height = svg.height.baseVal.value;
	const texts = [...document.querySelectorAll("text")].map((text) => {
		const size = Number(text.getAttribute("font-size"));
		const matrix = text.getCTM();
		const box = text.getBBox();
		const [x, y] = [(matrix?.e ?? 0) + box.x, (matrix?.f ?? 0) + Number(text.getAttribute("y"))];
		// Faces differ in the room they claim above and below; letters stay within this.
		const [top, bottom] = [y - 0.8 * size, y + 0.24 * size];
		const words = text.textContent ?? "";
		return { words, size, left: x, right: x + box.width, top, bottom };
	});
	const small = texts.filter(({ size }) => !(size >= 12)).map(({ words }) => `small: ${words}`);
	const outside = texts
		.filter(
			({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
		)
		.map(({ words }) => `outside: ${words}`);
	const over = texts.flatMap((a, index) =>
		texts.slice(index + 1).flatMap((b) => {
			const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
			return across > 0.5 && down > 0.5 ? [`on each other: ${a.words} | ${b.words}`] : [];
		}),
	);
	return [...(texts.length === 0 ? ["no text"] : []), ...small, ...outside, ...over];
}

/** Texts under 4.5:1 and marks under 3:1 against what they stand on. */
export function listFaintParts(): string[] {
	function findLuminance(colour: string): number {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
			const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}
	function findContrast(a: string, b: string): number {
		const [dark = 0, light = 0] = [findLuminance(a), findLuminance(b)].sort((x, y) => x - y);
		return (light + 0.05) / (dark + 0.05);
	}
	const grounds = [...document.querySelectorAll("rect")];
	function findGround(element: Element): string {
		const box = element.getBoundingClientRect();
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		const under = grounds.filter((rect) => {
			const area = rect.getBoundingClientRect();
			const before = element.compareDocumentPosition(rect) & Node.DOCUMENT_POSITION_PRECEDING;
			return before && area.left <= x && x <= area.right && area.top <= y && y <= area.bottom;
		});
		return under.at(-1)?.getAttribute("fill") ?? "#808080";
	}
	function check(element: Element, colour: string | null, least: number): string[] {
		if (!colour?.startsWith("#")) return [];
		const contrast = findContrast(colour, findGround(element));
		const what = element.textContent || element.parentElement?.outerHTML.slice(0, 90);
		return contrast >= least ? [] : [`${contrast.toFixed(2)} ${colour} ${what}`];
	}
	const texts = [...document.querySelectorAll("text")];
	// Of a mark its body and its ring: a sign in the paper's colour stands on the body.
	const marks = [...document.querySelectorAll("g[stroke-linecap] > path:last-of-type")].map(
		(sign) => sign.parentElement?.querySelector("path") ?? sign,
	);
	return [
		...(marks.length === 0 ? ["no mark"] : []),
		...texts.flatMap((text) => check(text, text.getAttribute("fill"), 4.5)),
		...marks.flatMap((mark) => {
			const paint = mark.getAttribute("stroke") ?? mark.getAttribute("fill");
			return check(mark, paint, 3);
		}),
	];
}

/** Positions that a matrix or spectrum draws: "actor proposal statements", sorted. */
export function listDrawnPositions(): string[] {
	const drawn = [...document.querySelectorAll("[data-actor][data-proposal]")].map((mark) =>
		write(mark.getAttribute("data-actor"), mark),
	);
	const together = [...document.querySelectorAll("[data-actors]")].flatMap((mark) =>
		(mark.getAttribute("data-actors") ?? "").split(" ").map((actor) => write(actor, null, mark)),
	);
	function write(actor: string | null, mark: Element | null, place = mark): string {
		const ids = mark?.getAttribute("data-statement")?.split(" ").sort() ?? [];
		return [actor, place?.getAttribute("data-proposal"), ...ids].join(" ");
	}
	return [...drawn, ...together].sort();
}

export function loadData(slug: string): Model {
	return JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8")) as Model;
}

/**
 * What a picture has to draw, in the same words: each actor with a statement about some
 * proposal against every proposal.
 * @param silent whether a silence is drawn with the statements that it is told by
 */
export function listPositionsToDraw({ positions, statements }: Model, silent: boolean): string[] {
	const holders = new Set(
		statements.flatMap(({ actor, proposal }) => (proposal === null ? [] : actor)),
	);
	return positions
		.filter(({ actor }) => holders.has(actor))
		.map(({ actor, proposal, stance, statements }) =>
			[actor, proposal, ...(stance || silent ? statements.toSorted() : [])].join(" "),
		)
		.sort();
}

/** Width and height of a PNG file, as its first chunk tells them. */
export function readPngSize(path: string): { width: number; height: number } {
	const bytes = readFileSync(path);
	if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${path} is no PNG file.`);
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
