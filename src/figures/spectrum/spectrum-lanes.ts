import { sum } from "d3";
import { formatShortName, formatTightName } from "../../article/model/names.ts";
import { stances } from "../../article/model/stances.ts";
import type { Actor, Stance } from "../../article/model/types.ts";
import { wrapText } from "../../article/text/wrap.ts";
import type { Cell } from "../marks/cells.ts";
import { measureLines, round, stackLines, type TextLine } from "../marks/label.ts";

export interface SpectrumLane {
	stance: Stance;
	/** True when no proposal has a mark in it: then it is only as wide as its heading. */
	empty: boolean;
	x: number;
	width: number;
	lines: TextLine[];
}

export const laneNameStyle = { size: 13, weight: 600, family: "sans" } as const;
export const conditionStyle = { size: 12, weight: 400, family: "sans" } as const;
export const headStyle = { size: 12, weight: 600, family: "sans" } as const;
/** A mark of 20 px and the space between it and its name. */
export const markWidth = 27;
const laneGap = 10;
/** Space between the edge of a lane and what stands in it. */
export const laneInset = 6;

/** A condition is set in lines this wide, narrower only where the figure is. */
const conditionWidth = 160;
const narrowCondition = 90;
/** Longer words than about 18 letters are broken: they would take the room of everybody else's. */
const longestWord = 150;

/** Names as marks show them, by actor. */
export type LaneNames = ReadonlyMap<string, string>;

function listFullNames(actors: readonly Actor[]): LaneNames {
	return new Map(actors.map(({ id, name }) => [id, name]));
}

/** Short names; an actor keeps the full one when another's short name is the same. */
export function listShortNames(actors: readonly Actor[], shorten = formatShortName): LaneNames {
	const counts = new Map<string, number>();
	for (const actor of actors) {
		const short = shorten(actor);
		counts.set(short, (counts.get(short) ?? 0) + 1);
	}
	return new Map(
		actors.map((actor) => {
			const short = shorten(actor);
			return [actor.id, counts.get(short) === 1 ? short : actor.name];
		}),
	);
}

/** The same with abbreviations that the article uses, for narrow columns. */
export function listTightNames(actors: readonly Actor[]): LaneNames {
	return listShortNames(actors, formatTightName);
}

/** Whose mark it is, as it is written beside it. */
export function nameHolder({ actor, some = "" }: Cell, names: LaneNames): string {
	return (names.get(actor) ?? actor) + some;
}

interface Need {
	stance: Stance;
	label: string;
	empty: boolean;
	/** The longest word of the heading. */
	head: number;
	/** The longest word of the heading and of the names, so that no ordinary word is broken. */
	least: number;
	/** The widest mark with its name on one line. */
	width: number;
}

function measureNeeds(cells: readonly Cell[], names: LaneNames): { least: number; width: number } {
	const told = cells.some(({ conditions }) => conditions.length > 0);
	const shown = cells.map((cell) => nameHolder(cell, names));
	const words = shown.flatMap((name) => name.split(/[\s-]+/));
	const longest = Math.min(longestWord, measureLines(words, laneNameStyle));
	const least = Math.max(told ? narrowCondition : 0, longest);
	const width = Math.max(told ? conditionWidth : 0, measureLines(shown, laneNameStyle));
	return { least: markWidth + least, width: markWidth + width };
}

function listNeeds(cells: readonly Cell[], names: LaneNames): Need[] {
	return stances.map(({ id: stance, label }) => {
		const held = cells.filter(({ kind }) => kind === stance);
		const head = measureLines(label.split(" "), headStyle);
		const empty = held.length === 0;
		const marks = empty ? { least: 0, width: 0 } : measureNeeds(held, names);
		// One more px for rounding.
		const around = 2 * laneInset + 1;
		const least = Math.max(head, marks.least) + around;
		const width = Math.max(head, marks.width) + around;
		return { stance, label, empty, head: head + around, least, width };
	});
}

/** Widths that fill the room: what is left over goes to lanes with marks, in equal parts. */
function shareRoom(needs: readonly Need[], room: number): number[] {
	const spare = room - sum(needs, ({ width }) => width);
	if (spare >= 0) {
		const takers = needs.filter(({ empty }) => !empty).length;
		if (takers === 0) return needs.map(({ width }) => width + spare / needs.length);
		return needs.map(({ empty, width }) => (empty ? width : width + spare / takers));
	}
	const least = sum(needs, (need) => need.least);
	if (least > room) {
		// Headings keep their words; what is left is shared by those with words to break.
		const heads = sum(needs, ({ head }) => head);
		const part = Math.max(0, room - heads) / (least - heads || 1);
		return needs.map(({ head, least }) => head + (least - head) * part);
	}
	const share = Math.max(0, room - least) / (room - spare - least);
	return needs.map((need) => need.least + (need.width - need.least) * share);
}

export interface Lanes {
	lanes: SpectrumLane[];
	names: LaneNames;
	/** Height of the headings. */
	height: number;
	/** True when there is so little room that names must be broken within words. */
	broken: boolean;
}

/**
 * The lanes from opposing to proposing, the same for all proposals, so that marks under
 * each other compare. Names are full where the lanes have room for them, else short in the
 * whole figure: two kinds of names beside each other would look like two kinds of actors.
 */
export function layoutLanes(
	cells: readonly Cell[],
	actors: readonly Actor[],
	left: number,
	right: number,
): Lanes {
	const room = right - left - (stances.length - 1) * laneGap;
	const full = listFullNames(actors);
	const fits = sum(listNeeds(cells, full), ({ width }) => width) <= room;
	const names = fits ? full : listShortNames(actors);
	const needs = listNeeds(cells, names);
	const widths = shareRoom(needs, room);
	const heads = needs.map(({ label }, index) =>
		wrapText(label, (widths[index] ?? 0) - 2 * laneInset, headStyle),
	);
	const most = Math.max(...heads.map(({ length }) => length));
	let x = left;
	const lanes = needs.map(({ stance, empty }, index): SpectrumLane => {
		const words = heads[index] ?? [];
		const width = widths[index] ?? 0;
		const lines = stackLines(words, {
			...headStyle,
			x: x + laneInset,
			top: (most - words.length) * 16,
		});
		const lane = { stance, empty, x: round(x), width: round(width), lines };
		x += width + laneGap;
		return lane;
	});
	const broken = sum(needs, ({ least }) => least) > room;
	return { lanes, names, height: most * 16 + 8, broken };
}
