import type { Block, Inline, Line } from "../../article/model/prose.ts";
import { joinLines } from "../../article/model/prose-lines.ts";

/** Blocks as plain text, one paragraph, item or row a line; what is marked up loses its look. */
export function formatPlainText(blocks: readonly Block[]): string {
	return blocks.flatMap(listLines).join("\n");
}

function listLines(block: Block): string[] {
	switch (block.type) {
		case "paragraph":
		case "heading":
			return [formatLines(block.lines)];
		case "quote":
			return block.blocks.flatMap(listLines);
		case "list":
			return block.items.flatMap(({ blocks, marker }, index) => {
				const mark = block.ordered ? (marker ?? `${block.start + index}.`) : "–";
				return blocks.flatMap(listLines).map((line, at) => (at === 0 ? `${mark} ${line}` : line));
			});
		case "table":
			return [block.head, ...block.rows].map((row) => row.map(formatLines).join(" | "));
		case "code":
			return block.text.split("\n");
		case "rule":
			return [];
	}
}

function formatLines(lines: readonly Line[]): string {
	return joinLines(lines, ({ inlines }) => inlines.map(formatInline).join(""));
}

function formatInline(inline: Inline): string {
	switch (inline.type) {
		case "text":
		case "code":
			return inline.text;
		case "image":
			return inline.alt;
		case "break":
			return " ";
		default:
			return inline.children.map(formatInline).join("");
	}
}
