import type { Block, Line } from "./prose.ts";

/** The lines of one paragraph as plain text. */
export function joinLines(lines: readonly Line[], format: (line: Line) => string): string {
	return lines
		.map((line, index) => (index === 0 || line.joined ? "" : " ") + format(line))
		.join("");
}

/** Every sentence of some blocks, in article order. */
export function listLines(blocks: readonly Block[]): Line[] {
	return blocks.flatMap((block) => {
		if ("lines" in block) return block.lines;
		if ("blocks" in block) return listLines(block.blocks);
		if ("items" in block) return block.items.flatMap((item) => listLines(item.blocks));
		return "head" in block ? [...block.head.flat(), ...block.rows.flat(2)] : [];
	});
}
