import type { Block, Inline, Line } from "./prose.ts";

/** The same words with only the marks of these statements, and no editor's notes. */
function keepMarksIn(inlines: readonly Inline[], ids: ReadonlySet<string>): Inline[] {
	return inlines.flatMap((inline): Inline[] => {
		if (!("children" in inline)) return [inline];
		const children = keepMarksIn(inline.children, ids);
		if (inline.type !== "mark") return [{ ...inline, children }];
		const statements = inline.statements.filter((id) => ids.has(id));
		if (statements.length === 0) return children;
		const continues = inline.continues.filter((id) => ids.has(id));
		return [{ type: "mark", statements, continues, children }];
	});
}

/** {@link keepMarks} of one sentence. */
export function keepLineMarks(line: Line, ids: ReadonlySet<string>): Line {
	return { ...line, inlines: keepMarksIn(line.inlines, ids) };
}

/**
 * An article's blocks with only the marks of some statements, none for an empty set: what a
 * class reads before it sees who said what. The words stay as they are.
 */
export function keepMarks(blocks: readonly Block[], ids: ReadonlySet<string>): Block[] {
	const keepLines = (lines: readonly Line[]) => lines.map((line) => keepLineMarks(line, ids));
	return blocks.map((block): Block => {
		switch (block.type) {
			case "paragraph":
			case "heading":
				return { ...block, lines: keepLines(block.lines) };
			case "quote":
				return { ...block, blocks: keepMarks(block.blocks, ids) };
			case "list":
				return {
					...block,
					items: block.items.map((item) => ({ ...item, blocks: keepMarks(item.blocks, ids) })),
				};
			case "table":
				return {
					...block,
					head: block.head.map(keepLines),
					rows: block.rows.map((row) => row.map(keepLines)),
				};
			default:
				return block;
		}
	});
}

/** Ids of the sentences in a block. */
function listSentences(block: Block): string[] {
	switch (block.type) {
		case "paragraph":
		case "heading":
			return block.lines.map(({ sentence }) => sentence);
		case "quote":
			return block.blocks.flatMap(listSentences);
		case "list":
			return block.items.flatMap((item) => item.blocks.flatMap(listSentences));
		case "table":
			return [...block.head.flat(), ...block.rows.flat(2)].map(({ sentence }) => sentence);
		case "code":
			return [block.sentence];
		default:
			return [];
	}
}

/** The outermost blocks that hold one of these sentences; all of them when none is named. */
export function keepSentences(blocks: readonly Block[], sentences: readonly string[]): Block[] {
	if (sentences.length === 0) return [...blocks];
	return blocks.filter((block) => listSentences(block).some((id) => sentences.includes(id)));
}
