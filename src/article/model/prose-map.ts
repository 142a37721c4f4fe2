import type { Block, Inline, Line, Prose } from "./prose.ts";
import { listLines } from "./prose-lines.ts";

/** The same blocks with other lines; their order and number stay as they are. */
export function mapLines(blocks: readonly Block[], change: (line: Line) => Line): Block[] {
	return blocks.map((block): Block => {
		switch (block.type) {
			case "paragraph":
			case "heading":
				return { ...block, lines: block.lines.map(change) };
			case "quote":
				return { ...block, blocks: mapLines(block.blocks, change) };
			case "list":
				return {
					...block,
					items: block.items.map((item) => ({ ...item, blocks: mapLines(item.blocks, change) })),
				};
			case "table":
				return {
					...block,
					head: block.head.map((cell) => cell.map(change)),
					rows: block.rows.map((row) => row.map((cell) => cell.map(change))),
				};
			default:
				return block;
		}
	});
}

/** The same inlines, from the innermost out, each in the place of which `change` puts any number. */
export function mapInlines(
	inlines: readonly Inline[],
	change: (inline: Inline) => Inline[],
): Inline[] {
	return inlines.flatMap((inline) =>
		"children" in inline
			? change({ ...inline, children: mapInlines(inline.children, change) })
			: change(inline),
	);
}

/** An article's prose with other inlines everywhere: headline, dek, body and notes. */
export function mapProse(prose: Prose, change: (inline: Inline) => Inline[]): Prose {
	const mapLine = (line: Line) => ({ ...line, inlines: mapInlines(line.inlines, change) });
	return {
		title: mapLine(prose.title),
		dek: prose.dek && mapLine(prose.dek),
		body: mapLines(prose.body, mapLine),
		notes: Object.fromEntries(
			Object.entries(prose.notes).map(([id, blocks]) => [id, mapLines(blocks, mapLine)]),
		),
	};
}

/** Every inline of an article's prose, outer ones before those in them. */
export function listInlines({ title, dek, body, notes }: Prose): Inline[] {
	const listDeep = (inline: Inline): Inline[] =>
		"children" in inline ? [inline, ...inline.children.flatMap(listDeep)] : [inline];
	const lines = [body, ...Object.values(notes)].flatMap(listLines);
	return [title, ...(dek ? [dek] : []), ...lines].flatMap(({ inlines }) =>
		inlines.flatMap(listDeep),
	);
}
