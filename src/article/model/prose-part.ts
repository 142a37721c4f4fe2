import type { Block, Inline, Line } from "./prose.ts";
import { mapLines } from "./prose-map.ts";

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
	return mapLines(blocks, (line) => keepLineMarks(line, ids));
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
