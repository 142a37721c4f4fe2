import { silences } from "../../article/model/silences.ts";
import type { Silence, Stance } from "../../article/model/types.ts";
import { capitalize } from "../../article/sentences/numbers.ts";
import { wrapText } from "../../article/text/wrap.ts";
import type { Cell } from "../marks/cells.ts";
import { type Box, measureLines, round, stackLines, type TextLine } from "../marks/label.ts";
import { conditionStyle, type LaneNames } from "./spectrum-lanes.ts";

/**
 * Those who are silent on a proposal in one way, or one of whom somebody else claims a stance:
 * apart from the lanes, never in them.
 */
export interface SpectrumSilent {
	/** What the mark shows. */
	kind: Silence | Stance;
	attribution: "claimed" | null;
	/** All of them, also those that the picture only counts. */
	actors: string[];
	/** Ids of the statements by which they decline or take no side. */
	statements: string[];
	/** Middle of the mark and its size. */
	x: number;
	y: number;
	size: number;
	lines: TextLine[];
	hit: Box;
}

const leading = 16;
const indent = 22;
const mostNames = 6;

/** "Not mentioned: Putin, Rubio and 7 others"; a single one is named rather than counted. */
function writeNames(label: string, names: readonly string[]): string {
	const opening = `${capitalize(label)}: `;
	if (names.length <= mostNames + 1) return opening + names.join(", ");
	return `${opening}${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} others`;
}

/** What stands apart from the lanes, in words, before it has a place. */
type Told = Pick<SpectrumSilent, "kind" | "attribution" | "actors" | "statements"> & {
	words: string;
};

/**
 * Those who are silent in one way and told of in one word, from the most to the least that the
 * article tells: who took a side earlier is not told with who took none. Whom others mention is
 * told of with what they say, and not here.
 */
export function groupSilent(cells: readonly Cell[]): [Cell, ...Cell[]][] {
	const groups = new Map<string, [Cell, ...Cell[]]>();
	for (const { id } of silences) {
		for (const cell of cells) {
			if (cell.kind !== id || (cell.claims && id === "not-mentioned")) continue;
			const key = `${id} ${cell.word}`;
			const known = groups.get(key);
			if (known) known.push(cell);
			else groups.set(key, [cell]);
		}
	}
	return [...groups.values()];
}

function tellSilent(cells: readonly Cell[], names: LaneNames): Told[] {
	return groupSilent(cells).map((held): Told => {
		const [first] = held;
		const kind = first.kind as Silence;
		const actors = held.map(({ actor }) => actor);
		const shown = actors.map((actor) => names.get(actor) ?? actor);
		const statements = held.flatMap((cell) => cell.statements);
		const words = writeNames(first.word, shown);
		return { kind, attribution: null, actors, statements, words };
	});
}

/** "Claimed: Berg supports, says Lind", a line for each. */
export function tellClaims(cells: readonly Cell[], names: LaneNames): Told[] {
	return cells.flatMap(({ actor, claims = [] }) =>
		claims.map(({ statement, kind, word, says, by }): Told => {
			const words = `Claimed: ${names.get(actor) ?? actor} ${word}, ${says} ${by}`;
			return { kind, attribution: "claimed", actors: [actor], statements: [statement], words };
		}),
	);
}

/** The silent of one proposal from `top` down, each kind with its mark and its words. */
export function layoutSilent(
	cells: readonly Cell[],
	names: LaneNames,
	place: { x: number; width: number; top: number },
): { silent: SpectrumSilent[]; bottom: number } {
	let y = place.top;
	const told = [...tellSilent(cells, names), ...tellClaims(cells, names)];
	const silent = told.map(({ words, ...one }): SpectrumSilent => {
		const text = wrapText(words, place.width - indent, conditionStyle);
		const lines = stackLines(text, { ...conditionStyle, x: place.x + indent, top: y + 4, leading });
		const height = Math.max(24, text.length * leading + 8);
		const width = round(indent + measureLines(text, conditionStyle));
		const hit = { x: round(place.x), y: round(y), width, height };
		const mark = { x: round(place.x + 8), y: round(y + 12), size: 16 };
		y += height;
		return { ...one, ...mark, lines, hit };
	});
	return { silent, bottom: y };
}
