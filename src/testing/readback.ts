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

const token = /<(\/?)([a-z]+)((?: [\w:-]+="[^"]*")*)(\/?)>|([^<]+)/g;
const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

function decode(text: string): string {
	return text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? "?");
}

function readAttributes(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
			key,
			decode(value),
		]),
	);
}

/** All elements in order. Throws when the text is not well-formed, or moves by anything else. */
export function readElements(svg: string): Element[] {
	const open: Element[] = [];
	const all: Element[] = [];
	let read = 0;
	for (const [whole, closing, name = "", attributes = "", empty, text] of svg.matchAll(token)) {
		read += whole.length;
		const parent = open.at(-1);
		if (text !== undefined) {
			if (parent) parent.text += decode(text);
			else if (text.trim() !== "") throw new Error(`Words outside: ${text}`);
			continue;
		}
		if (closing) {
			if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
			continue;
		}
		const element = { name, attributes: readAttributes(attributes), text: "" };
		const [, x = 0, y = 0, scale = 1] =
			/^translate\(([-\d.]+),([-\d.]+)\)(?: scale\(([\d.]+)\))?$/.exec(
				element.attributes.transform ?? "translate(0,0)",
			) ?? [];
		const from = parent ?? { x: 0, y: 0, scale: 1, inside: [], name: "" };
		const made: Element = {
			...element,
			x: from.x + Number(x) * from.scale,
			y: from.y + Number(y) * from.scale,
			scale: from.scale * Number(scale),
			inside: [...from.inside, from.name],
		};
		all.push(made);
		if (!empty) open.push(made);
	}
	if (read !== svg.length || open.length > 0) throw new Error("This is not well-formed.");
	return all;
}

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
