import { ascending, group, max, mean } from "d3";
import { formatShortName } from "../../article/model/names.ts";
import type { Actor, Statement } from "../../article/model/types.ts";
import { balanceText } from "../../article/text/wrap.ts";
import { type Box, measureLines, round, stackLines, type TextLine } from "../marks/label.ts";
import { separate } from "../marks/separate.ts";
import type { AttributionNode, Columns } from "./attribution-nodes.ts";

/** Somebody between mouth and page: a knot on the lines that they relay, the name above it. */
export interface Relay {
	/** The speaker and all relays up to this one: ways that begin alike share their knots. */
	id: string;
	actor: string;
	/** Short, and never cut. */
	name: string;
	/** Id of the actor whose words are passed on. */
	speaker: string;
	x: number;
	y: number;
	lines: TextLine[];
	/** Everything that can be pressed: the knot and its name. */
	hit: Box;
	/** In article order. */
	statements: string[];
}

/** Where a relayed statement's line has to arrive. */
export interface RelayedRow {
	source: Statement;
	y: number;
}

interface Knot extends Omit<Relay, "y" | "hit"> {
	/** Where the knot would stand if it were alone. */
	wish: number;
}

const style = { size: 12, weight: 600, family: "sans" } as const;
const leading = 13;
/** Half of what can be pressed of a knot. */
const radius = 12;
/** From the middle of the knot up to the lower edge of its name. */
const clear = 6;

/** The key of each relay of a statement: the speaker with all relays up to it. */
export function listRelayIds({ actor, via }: Statement): string[] {
	return via.map((_, depth) => [actor, ...via.slice(0, depth + 1)].join(" "));
}

/**
 * Where a relay stands between speakers and marks: the first near the speaker, since farther on
 * the lines of other speakers cross, and those after it in even steps.
 */
function placeDepth(depth: number, deepest: number, columns: Columns) {
	const left = columns.speaker + 8;
	const width = columns.mark - 14 - left;
	const share = (depth + 0.1) / deepest;
	return { left, width, x: left + radius + (width - 2 * radius) * share };
}

function makeKnots(
	rows: readonly RelayedRow[],
	speakers: ReadonlyMap<string, AttributionNode>,
	actors: readonly Actor[],
	columns: Columns,
): Knot[] {
	const deepest = max(rows, ({ source }) => source.via.length) ?? 0;
	const byId = new Map(actors.map((actor) => [actor.id, actor]));
	const on = rows.flatMap((row) => listRelayIds(row.source).map((id) => ({ id, row })));
	return [...group(on, ({ id }) => id)].flatMap(([id, passing]): Knot[] => {
		const path = id.split(" ");
		const speaker = speakers.get(path[0] ?? "");
		const actor = path.at(-1) ?? "";
		if (!speaker) return [];
		const { left, width, x } = placeDepth(path.length - 2, deepest, columns);
		const known = byId.get(actor);
		const name = known ? formatShortName(known) : actor;
		const texts = balanceText(name, width - 4, style, 6);
		const half = measureLines(texts, style) / 2 + 2;
		const middle = Math.min(Math.max(x, left + half), left + width - half);
		const goal = mean(passing, ({ row }) => row.y) ?? speaker.y;
		const share = (x - speaker.x) / (columns.mark - 14 - speaker.x);
		const wish = speaker.y + (goal - speaker.y) * share;
		const lines = stackLines(texts, { ...style, leading, x: middle, top: 0, anchor: "middle" });
		const statements = passing.map(({ row }) => row.source.id);
		return [{ id, actor, name, speaker: speaker.id, x: round(x), wish, lines, statements }];
	});
}

/** How far a knot with its name reaches up. */
function findRise({ lines }: Knot): number {
	return Math.max(radius, lines.length > 0 ? clear + lines.length * leading : 0);
}

function settle({ wish: _wish, ...knot }: Knot, y: number, rise: number): Relay {
	const top = y - clear - knot.lines.length * leading;
	const lines = knot.lines.map((line) => ({ ...line, y: round(line.y + top) }));
	const width = Math.max(
		2 * radius,
		measureLines(
			lines.map(({ text }) => text),
			style,
		) + 4,
	);
	const middle = lines[0]?.x ?? knot.x;
	const left = Math.min(middle - width / 2, knot.x - radius);
	const right = Math.max(middle + width / 2, knot.x + radius);
	const hit = { x: round(left), y: round(y - rise), width: round(right - left), height: 0 };
	return { ...knot, y: round(y), lines, hit: { ...hit, height: round(rise + radius) } };
}

/** Relays between the speakers and the statements, apart from each other, none above `top`. */
export function placeRelays(
	rows: readonly RelayedRow[],
	speakers: readonly AttributionNode[],
	actors: readonly Actor[],
	{ columns, top }: { columns: Columns; top: number },
): Relay[] {
	const byId = new Map(speakers.map((node) => [node.id, node]));
	const knots = makeKnots(rows, byId, actors, columns);
	const sorted = knots.toSorted((a, b) => ascending(a.wish, b.wish));
	const wanted = sorted.map((knot) => {
		const rise = findRise(knot);
		return { y: knot.wish + (radius - rise) / 2, height: rise + radius };
	});
	const places = separate(wanted, 2, top);
	return sorted.map((knot, index) => {
		const rise = findRise(knot);
		return settle(knot, (places[index] ?? top) + (rise - radius) / 2, rise);
	});
}
