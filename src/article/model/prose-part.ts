import type { Block, Inline, Line } from "./prose.ts";
import { listLines } from "./prose-lines.ts";
import { mapInlines, mapLines } from "./prose-map.ts";

/** {@link keepMarks} of one sentence. */
export function keepLineMarks(line: Line, ids: ReadonlySet<string>): Line {
	const inlines = mapInlines(line.inlines, (inline): Inline[] => {
		if (inline.type !== "mark") return [inline];
		const [statements, continues] = [inline.statements, inline.continues].map((all) =>
			all.filter((id) => ids.has(id)),
		) as [string[], string[]];
		if (statements.length === 0) return inline.children;
		return [{ type: "mark", statements, continues, children: inline.children }];
	});
	return { ...line, inlines };
}

/**
 * An article's blocks with only the marks of some statements, none for an empty set, and no
 * editor's notes: what a class reads before it sees who said what. The words stay as they are.
 */
export function keepMarks(blocks: readonly Block[], ids: ReadonlySet<string>): Block[] {
	return mapLines(blocks, (line) => keepLineMarks(line, ids));
}

/** Ids of the sentences in a block. */
function listSentences(block: Block): string[] {
	if ("sentence" in block) return [block.sentence];
	if ("blocks" in block) return block.blocks.flatMap(listSentences);
	if ("items" in block) return block.items.flatMap(({ blocks }) => blocks.flatMap(listSentences));
	return listLines([block]).map(({ sentence }) => sentence);
}

/** The outermost blocks that hold one of these sentences; all of them when none is named. */
export function keepSentences(blocks: readonly Block[], sentences: readonly string[]): Block[] {
	if (sentences.length === 0) return [...blocks];
	return blocks.filter((block) => listSentences(block).some((id) => sentences.includes(id)));
}
