import { getAttribution } from "../../article/model/attributions.ts";
import { getStance } from "../../article/model/stances.ts";
import type { Attribution, Silence, Stance } from "../../article/model/types.ts";
import { capitalize } from "../../article/sentences/numbers.ts";
import type { Cell } from "../marks/cells.ts";
import { isSilence } from "../marks/glyph-key.ts";

/** Proposals on which an actor takes the same stance, said in the same way: one mark for all. */
export interface SaidGroup {
	kind: Stance | Silence;
	attribution: Attribution | null;
	/** "Supports"; of a silence, and of what others claim, its words. */
	word: string;
	/** "quoted"; empty for a silence and a claim. */
	how: string;
	entries: SaidEntry[];
}

/** One position of a group. */
export interface SaidEntry {
	proposal: string;
	/** Ids of its statements, the one it is told by first. */
	statements: string[];
	/** What the mark of the group does not tell: "2 of 3 passages, on a condition". */
	rest: string;
}

function writeRest({ passages, conditions, some = "" }: Cell): string {
	const all = [passages, conditions.length > 0 ? "on a condition" : "", some.trim()];
	return all.filter(Boolean).join(", ");
}

function* listSaid(cell: Cell): Generator<[SaidGroup, SaidEntry]> {
	const { proposal, statements, kind, attribution, word, claims = [] } = cell;
	if (isSilence(kind)) {
		const group = { kind, attribution: null, word: capitalize(word), how: "", entries: [] };
		if (statements.length > 0) yield [group, { proposal, statements, rest: writeRest(cell) }];
	} else {
		const how = attribution === null ? "" : getAttribution(attribution).label.toLowerCase();
		const group = { kind, attribution, word: getStance(kind).label, how, entries: [] };
		yield [group, { proposal, statements, rest: writeRest(cell) }];
	}
	for (const claim of claims) {
		const group = { kind: claim.kind, attribution: "claimed" as const, how: "", entries: [] };
		const entry = { proposal, statements: [claim.statement], rest: "" };
		yield [{ ...group, word: capitalize(claim.told) }, entry];
	}
}

/** What the article tells of one actor, for a row that says nothing where the article says nothing. */
export function groupCells(cells: readonly Cell[]): SaidGroup[] {
	const groups = new Map<string, SaidGroup>();
	for (const cell of cells) {
		for (const [group, entry] of listSaid(cell)) {
			const key = `${group.kind} ${group.attribution} ${group.word}`;
			const known = groups.get(key) ?? group;
			groups.set(key, known);
			known.entries.push(entry);
		}
	}
	return [...groups.values()];
}
