import type { Block, Inline, Line } from "../../model/prose.ts";
import { joinLines } from "../../model/prose-lines.ts";

/** A note as plain text: blocks and lines joined by a space. */
export function formatBlocks(blocks: readonly Block[]): string {
	return blocks.map(formatBlock).filter(Boolean).join(" ");
}

function formatBlock(block: Block): string {
	switch (block.type) {
		case "paragraph":
		case "heading":
			return formatLines(block.lines);
		case "quote":
			return formatBlocks(block.blocks);
		case "list":
			return block.items.map((item) => formatBlocks(item.blocks)).join(" ");
		case "table":
			return [block.head, ...block.rows].flat().map(formatLines).join(" ");
		case "code":
			return block.text;
		default:
			return "";
	}
}

function formatLines(lines: readonly Line[]): string {
	return joinLines(lines, ({ inlines }) => inlines.map(formatInline).join(""));
}

function formatInline(inline: Inline): string {
	if ("text" in inline) return inline.text;
	return "children" in inline ? inline.children.map(formatInline).join("") : "";
}
