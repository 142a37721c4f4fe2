import type { PlainBlock } from "../draft/plain-text.ts";
import { tidyWords } from "./words.ts";

/** A quotation, item or heading that is open: what stands before its first line and the others. */
interface Holder {
	first: string;
	rest: string;
	used: boolean;
}

interface Reader {
	blocks: PlainBlock[];
	/** Words since the last block ended. */
	words: string;
	/** From the outside in. */
	holders: Holder[];
	numbers: ItemNumbers;
}

/** Elements that end a paragraph where they begin and where they end. */
const breaks = new Set(
	(
		"address article aside blockquote body center dd details dialog div dl dt fieldset figcaption " +
		"figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre search section " +
		"summary table tbody td tfoot th thead tr ul"
	).split(" "),
);

/** Nothing in them is for readers. */
const silent = new Set("script style noscript template head title svg math".split(" "));

/** As deep elements are followed. No page needs more, and each takes room on the stack. */
const deepest = 400;

/** The paragraphs, headings, quotations and items of a part of a page, as Markdown has them. */
export function listBlocks(root: Element): PlainBlock[] {
	const reader: Reader = { blocks: [], words: "", holders: [], numbers: new WeakMap() };
	readChildren(reader, root, 0);
	flush(reader);
	return reader.blocks;
}

function flush(reader: Reader): void {
	const text = tidyWords(reader.words);
	reader.words = "";
	if (text === "") return;
	const lead = reader.holders.map(({ first, rest, used }) => (used ? rest : first)).join("");
	reader.blocks.push({ text, lead });
	for (const holder of reader.holders) holder.used = true;
}

function readChildren(reader: Reader, parent: Node, depth: number): void {
	for (const node of parent.childNodes) {
		if (node.nodeType === 3) reader.words += node.textContent ?? "";
		else if (node.nodeType === 1 && depth < deepest)
			readElement(reader, node as Element, depth + 1);
		else if (node.nodeType === 1) reader.words += node.textContent ?? "";
	}
}

function readElement(reader: Reader, element: Element, depth: number): void {
	const name = element.localName.toLowerCase();
	if (silent.has(name)) return;
	if (name === "br") readBreak(reader, element);
	else if (!breaks.has(name)) readChildren(reader, element, depth);
	else {
		flush(reader);
		const holder = openHolder(name, element, reader.numbers);
		if (holder) reader.holders.push(holder);
		readChildren(reader, element, depth);
		flush(reader);
		if (holder) reader.holders.pop();
	}
}

/** Two after each other part paragraphs; one is a line within. */
function readBreak(reader: Reader, element: Element): void {
	let next = element.nextSibling;
	while (next?.nodeType === 3 && (next.textContent ?? "").trim() === "") next = next.nextSibling;
	const name = next?.nodeType === 1 ? (next as Element).localName.toLowerCase() : "";
	if (name === "br") flush(reader);
	else reader.words += " ";
}

function openHolder(name: string, element: Element, numbers: ItemNumbers): Holder | null {
	if (name === "blockquote") return { first: "> ", rest: "> ", used: false };
	if (name === "li") {
		const first = findSign(element, numbers);
		return { first, rest: " ".repeat(first.length), used: false };
	}
	const level = /^h([1-6])$/u.exec(name)?.[1];
	// The headline is the page's first heading; none in its text is above the second.
	return level
		? { first: `${"#".repeat(Math.max(2, Number(level)))} `, rest: "", used: false }
		: null;
}

/** Numbers of items as they were last told: each is one more than that of the item before. */
type ItemNumbers = WeakMap<Element, number>;

function findSign(item: Element, numbers: ItemNumbers): string {
	const list = item.parentElement;
	if (list?.localName.toLowerCase() !== "ol") return "- ";
	let passed = 0;
	for (let before = item.previousElementSibling; before; before = before.previousElementSibling) {
		if (before.localName.toLowerCase() !== "li") continue;
		passed++;
		const known = numbers.get(before);
		if (known !== undefined) return note(known + passed);
	}
	return note((Number.parseInt(list.getAttribute("start") ?? "1", 10) || 1) + passed);

	function note(number: number): string {
		numbers.set(item, number);
		return `${number}. `;
	}
}
