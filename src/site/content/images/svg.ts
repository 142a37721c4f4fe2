import { escapeXml } from "../../../figures/pictures/svg.ts";
import { allowedAttributes, allowedElements, isQuiet, unwrapped } from "./svg-names.ts";
import { readXml, type XmlTag } from "./xml.ts";

/** An SVG file as it is published: written anew from what is known to be harmless. */
export interface CleanSvg {
	text: string;
	/** In CSS px. */
	width: number;
	height: number;
	/** What was left out and could have been missed, each once: `<script>`, `onclick`. */
	removed: string[];
}

/** Why nothing could be made of a file. */
export type SvgFault = { fault: "unreadable" | "entities" | "too-large" };

/**
 * Elements that may be drawn, those that `use` draws again counted each time: a few lines
 * of uses in uses are billions of elements to a browser.
 */
const mostDrawn = 50_000;

/** An element of the published file. */
interface Element {
	name: string;
	attributes: Record<string, string>;
	children: (Element | string)[];
}

/** Elements in each other; nobody draws deeper, and what reads it goes down as deep. */
const deepest = 200;

/**
 * An SVG opened by itself is a document that may run scripts and ask other hosts, whatever
 * holds of a picture in a page. So it is taken apart and written anew: elements and
 * attributes of a list, references to its own parts alone, no entities, no instructions.
 * Linear in its length.
 */
export function cleanSvg(text: string): CleanSvg | SvgFault {
	// Entities can stand for anything, and a few lines of them for gigabytes.
	if (/<!ENTITY/.test(text)) return { fault: "entities" };
	const removed = new Set<string>();
	const svg = readSvg(text, removed);
	if (svg === null) return { fault: "unreadable" };
	if (countDrawn(svg) > mostDrawn) return { fault: "too-large" };
	svg.attributes = { xmlns: svgSpace, "xmlns:xlink": linkSpace, ...svg.attributes };
	return { text: formatElement(svg), ...readSize(svg), removed: [...removed] };
}

const svgSpace = "http://www.w3.org/2000/svg";
const linkSpace = "http://www.w3.org/1999/xlink";

/** The root element with what is listed of it and below it; null for what is no SVG. */
function readSvg(text: string, removed: Set<string>): Element | null {
	const root: Element = { name: "", attributes: {}, children: [] };
	// Null for an element that is left out with all that is in it.
	const open: (Element | null)[] = [root];
	const listener = {
		open(tag: XmlTag) {
			if (open.length > deepest) throw new RangeError("nested too deeply");
			const parent = open.at(-1) ?? null;
			const element = parent && keepElement(tag, removed);
			if (element) parent.children.push(element);
			open.push(element);
		},
		close() {
			const element = open.pop();
			if (element?.name !== "style" || isPlainCss(element.children.join(""))) return;
			removed.add("<style>");
			element.children = [];
		},
		text: (words: string) => void open.at(-1)?.children.push(words),
		instruction: (target: string) => void removed.add(`<?${target}>`),
	};
	try {
		readXml(text, listener);
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof RangeError) return null;
		throw error;
	}
	const svg = root.children.find((child) => typeof child !== "string");
	return svg?.name === "svg" ? svg : null;
}

/** Null for an element that is not listed. */
function keepElement(tag: XmlTag, removed: Set<string>): Element | null {
	const isSvg = tag.uri === svgSpace;
	const isUnwrapped = isSvg && unwrapped.has(tag.local);
	if (!isSvg || isUnwrapped || !allowedElements.has(tag.local)) {
		if (isSvg ? !isQuiet(tag.local) : isLive(tag)) removed.add(`<${tag.local}>`);
		if (!isUnwrapped) return null;
	}
	const attributes: Record<string, string> = {};
	for (const { uri, local, value } of tag.attributes) {
		const name = uri === linkSpace && local === "href" ? "href" : uri === "" ? local : null;
		if (name === null) continue;
		if (isHarmless(tag.local, name, value)) attributes[name] ??= value;
		else if (/^on|^href$/i.test(name) || allowedAttributes.has(name)) removed.add(name);
	}
	return { name: isUnwrapped ? "g" : tag.local, attributes, children: [] };
}

/** Whether an element is of a language that runs; others are what drawing programs leave for themselves. */
function isLive({ uri }: XmlTag): boolean {
	return uri === "" || uri === "http://www.w3.org/1999/xhtml" || uri.includes("MathML");
}

function formatElement({ name, attributes, children }: Element): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
	if (children.length === 0) return `<${name}${written.join("")}/>`;
	const inner = children.map((child) =>
		typeof child === "string" ? escapeXml(child) : formatElement(child),
	);
	return `<${name}${written.join("")}>${inner.join("")}</${name}>`;
}

function isHarmless(element: string, name: string, value: string): boolean {
	if (name === "href") {
		const raster = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/;
		return /^#[^\s]+$/.test(value) || (element === "image" && raster.test(value));
	}
	return allowedAttributes.has(name) && isPlainCss(value);
}

/**
 * Whether text, as a style sheet, a style or one property's value, refers to nothing but parts
 * of its own file. Escapes could hide anything; at-rules but for `@media` load or rename.
 */
function isPlainCss(text: string): boolean {
	if (/[\\<]|@(?!media\b)|(?:image|image-set|src|cross-fade|element|expression)\s*\(/i.test(text)) {
		return false;
	}
	const references = text.match(/url/gi)?.length ?? 0;
	return references === (text.match(/\burl\(\s*(["']?)#[\w.:-]+\1\s*\)/gi)?.length ?? 0);
}

/** How many elements are drawn; endless, when a `use` draws itself. */
function countDrawn(svg: Element): number {
	const byId = new Map<string, Element>();
	collectIds(svg, byId);
	const counts = new Map<Element, number>();
	const count = (element: Element): number => {
		const known = counts.get(element);
		if (known !== undefined) return known;
		// Until it is known it is endless: whoever comes back to it goes in a circle.
		counts.set(element, Number.POSITIVE_INFINITY);
		let sum = 1;
		for (const child of element.children) if (typeof child !== "string") sum += count(child);
		for (const id of listReferences(element)) {
			const target = byId.get(id);
			if (target) sum += count(target);
		}
		counts.set(element, sum);
		return sum;
	};
	return count(svg);
}

function collectIds(element: Element, byId: Map<string, Element>): void {
	const { id } = element.attributes;
	if (id !== undefined && !byId.has(id)) byId.set(id, element);
	for (const child of element.children) if (typeof child !== "string") collectIds(child, byId);
}

/** Ids that an element draws a second time, by `href` or as a pattern, mask, marker or filter. */
function listReferences({ attributes }: Element): string[] {
	return Object.entries(attributes).flatMap(([name, value]) => {
		if (name === "href") return value.startsWith("#") ? [value.slice(1)] : [];
		return [...value.matchAll(/url\(\s*["']?#([\w.:-]+)/gi)].map(([, id]) => id ?? "");
	});
}

/** What browsers take where a file says nothing: https://drafts.csswg.org/css-images/#default-sizing */
const usual = { width: 300, height: 150 };

/** The size that the root element gives, else that of its view box. */
function readSize({ attributes }: Element): { width: number; height: number } {
	const [, , boxWidth, boxHeight] = (attributes.viewBox ?? "")
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : null;
	const width = readLength(attributes.width);
	const height = readLength(attributes.height);
	if (width && height) return { width, height };
	if (ratio === null) return { width: width ?? usual.width, height: height ?? usual.height };
	if (height) return { width: Math.round(height * ratio), height };
	const wide = width ?? Math.round(boxWidth ?? usual.width);
	return { width: wide, height: Math.round(wide / ratio) };
}

/** CSS px for each unit: https://www.w3.org/TR/css-values-4/#absolute-lengths */
const units: Record<string, number> = {
	"": 1,
	px: 1,
	pt: 4 / 3,
	pc: 16,
	mm: 96 / 25.4,
	cm: 96 / 2.54,
	in: 96,
};

/** Null for per cent and what depends on a font. */
function readLength(text = ""): number | null {
	const [, number = "", unit = ""] = /^(\d{1,6}(?:\.\d{0,9})?)([a-z]*)$/.exec(text.trim()) ?? [];
	const length = Math.round(Number(number) * (units[unit] ?? 0));
	return length > 0 ? length : null;
}
