/**
 * Test support: what a component drew, so that a change in it is a readable diff. One
 * element a line, indented by depth; attributes sorted; numbers in them to a tenth of a px;
 * without comments, which are hydration's, and without the white space around tags.
 */
export function normalizeMarkup(markup: string): string {
	const lines: Line[] = [];
	let depth = 0;
	for (const [whole, tag, attributes = ""] of markup.replace(comment, "").matchAll(token)) {
		if (tag === undefined) {
			const text = whole.replace(/\s+/g, " ").trim();
			if (text !== "") lines.push({ kind: "text", depth, text });
			continue;
		}
		if (tag.startsWith("/")) {
			depth--;
			close(lines, depth, tag);
			continue;
		}
		lines.push({ kind: "open", depth, text: `<${tag}${sortAttributes(attributes)}>` });
		if (!empty.has(tag) && !attributes.endsWith("/")) depth++;
	}
	return `${lines.map((line) => "\t".repeat(line.depth) + line.text).join("\n")}\n`;
}

interface Line {
	kind: "open" | "text" | "closed";
	depth: number;
	text: string;
}

const comment = /<!--.*?-->/gs;
/** A tag with its attributes, or the text between two tags. */
const token = /<(\/?[a-z][\w:-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*\s*\/?)>|[^<]+/gi;
const attribute = /([^\s=/]+)(?:="([^"]*)")?/g;
const empty = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);

/** An element that holds nothing but one text stays on its line. */
function close(lines: Line[], depth: number, tag: string): void {
	const last = lines.at(-1);
	const before = lines.at(-2);
	if (last?.kind === "open" && last.depth === depth) {
		lines.splice(-1, 1, { kind: "closed", depth, text: `${last.text}<${tag}>` });
	} else if (last?.kind === "text" && before?.kind === "open" && before.depth === depth) {
		lines.splice(-2, 2, { kind: "closed", depth, text: `${before.text}${last.text}<${tag}>` });
	} else lines.push({ kind: "closed", depth, text: `<${tag}>` });
}

function sortAttributes(attributes: string): string {
	return [...attributes.matchAll(attribute)]
		.map(([, name, value]) => (value ? ` ${name}="${roundNumbers(value)}"` : ` ${name}`))
		.sort()
		.join("");
}

function roundNumbers(value: string): string {
	return value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
