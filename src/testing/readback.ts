import { SaxesParser } from "saxes";
import type { TextLine } from "../figures/marks/label.ts";

/** Test support: reads a picture as another program would, from nothing but its text. */

export interface Element {
	name: string;
	attributes: Record<string, string>;
	/** Where its own coordinates begin, and how much they are stretched. */
	x: number;
	y: number;
	scale: number;
	/** Its own words, without those of the elements in it. */
	text: string;
	/** Names of the elements around it, the outermost first. */
	inside: string[];
}

/** All elements in order. Throws when the text is not well-formed. */
export function readElements(svg: string): Element[] {
	const all: Element[] = [];
	const open: Element[] = [];
	const parser = new SaxesParser();
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ name, attributes }) => {
		const around = open.at(-1) ?? { x: 0, y: 0, scale: 1, inside: [], name: "" };
		const [, x = 0, y = 0, scale = 1] = move.exec(attributes.transform ?? "translate(0,0)") ?? [];
		const element = {
			...{ name, attributes, text: "", inside: [...around.inside, around.name] },
			x: around.x + Number(x) * around.scale,
			y: around.y + Number(y) * around.scale,
			scale: around.scale * Number(scale),
		};
		all.push(element);
		open.push(element);
	});
	parser.on("text", (text) => {
		const around = open.at(-1);
		if (around) around.text += text;
	});
	parser.on("closetag", () => void open.pop());
	parser.write(svg).close();
	return all;
}

const move = /^translate\(([-\d.]+),([-\d.]+)\)(?: scale\(([\d.]+)\))?$/;

/** Every line of text where it stands in the picture. */
export function readLines(svg: string): TextLine[] {
	return readElements(svg)
		.filter(({ name }) => name === "text")
		.map(({ attributes, text, x, y }) => ({
			text,
			x: x + Number(attributes.x),
			y: y + Number(attributes.y),
			size: Number(attributes["font-size"]),
			weight: Number(attributes["font-weight"] ?? 400),
			family: attributes["font-family"] === undefined ? "sans" : "serif",
			anchor: (attributes["text-anchor"] ?? "start") as TextLine["anchor"],
		}));
}

/** Middles of the marks that are drawn, with the ids on the element around each. */
export function readMarked(svg: string, key: string): Record<string, string>[] {
	return readElements(svg)
		.map(({ attributes }) => attributes)
		.filter((attributes) => key in attributes);
}
