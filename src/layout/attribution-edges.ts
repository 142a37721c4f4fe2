import { curveBumpX, line, mean } from "d3";
import { formatShortName } from "../model/names.ts";
import type { Model, Statement } from "../model/types.ts";
import type { AttributionNode } from "./attribution-nodes.ts";
import type { TextLine } from "./label.ts";
import { round } from "./round.ts";

/** The lines of one statement, as path data. */
export interface AttributionEdge {
	/** From the holder, past every relay, to the statement's mark. */
	path: string;
	/** From the words to what they concern; empty when they concern nothing drawn. */
	onward: string;
}

/** Somebody between mouth and page: on the line that they relay. */
export interface Relay {
	actor: string;
	/** For whom. */
	speaker: string;
	x: number;
	y: number;
	label: TextLine;
	statements: string[];
}

interface Start {
	statement: string;
	source: Statement;
	x: number;
	y: number;
	/** Where the longest line of words ends. */
	textEnd: number;
	/** Where the column of words ends. */
	edge: number;
}

type Point = [number, number];

const curve = line().curve(curveBumpX);

function draw(points: Point[]): string {
	return curve(points.map(([x, y]) => [round(x), round(y)])) ?? "";
}

/** Statements of one speaker that take the same way share their relays. */
function groupByWay(rows: readonly Start[]): Map<string, Start[]> {
	const ways = new Map<string, Start[]>();
	for (const row of rows) {
		if (row.source.via.length === 0) continue;
		const key = [row.source.actor, ...row.source.via].join(" ");
		ways.set(key, [...(ways.get(key) ?? []), row]);
	}
	return ways;
}

/**
 * How far along its line a relay stands. One alone stands near the speaker: farther on, the
 * lines of other speakers begin to cross, and no line may run through a name.
 */
function findShare(index: number, count: number): number {
	return count === 1 ? 0.24 : 0.2 + (0.6 * index) / (count - 1);
}

/** Relays between the speaker and its statements, one after the other, evenly spaced. */
function placeRelays(model: Model, rows: readonly Start[], speakers: Map<string, AttributionNode>) {
	const relays: Relay[] = [];
	for (const way of groupByWay(rows).values()) {
		const [first] = way;
		const speaker = first && speakers.get(first.source.actor);
		if (!first || !speaker) continue;
		const goal = mean(way, ({ y }) => y) ?? speaker.y;
		const { via } = first.source;
		via.forEach((id, index) => {
			const share = findShare(index, via.length);
			const x = round(speaker.x + (first.x - 14 - speaker.x) * share);
			const y = round(speaker.y + (goal - speaker.y) * share);
			const actor = model.actors.find((candidate) => candidate.id === id);
			const text = actor ? formatShortName(actor) : id;
			const label = {
				text,
				x,
				y: round(y - 9),
				size: 12,
				weight: 600,
				family: "sans",
				anchor: "middle",
			} as const;
			relays.push({
				actor: id,
				speaker: speaker.id,
				x,
				y,
				label,
				statements: way.map((row) => row.statement),
			});
		});
	}
	return relays;
}

/** Lines from holders to statements and on to what these concern, with the relays on them. */
export function layoutEdges(
	model: Model,
	rows: readonly Start[],
	speakers: readonly AttributionNode[],
	targets: readonly AttributionNode[],
): { edges: AttributionEdge[]; relays: Relay[] } {
	const byId = new Map(speakers.map((node) => [node.id, node]));
	const relays = placeRelays(model, rows, byId);
	const edges = rows.map((row): AttributionEdge => {
		const speaker = byId.get(row.source.actor);
		const target = targets.find((node) => node.statements.includes(row.statement));
		const on = relays
			.filter((relay) => relay.statements.includes(row.statement))
			.map(({ x, y }): Point => [x, y]);
		const from = speaker ? [[speaker.x + 5, speaker.y] as Point] : [];
		return {
			path: draw([...from, ...on, [row.x - 14, row.y]]),
			onward: target ? drawOnward(row, target) : "",
		};
	});
	return { edges, relays };
}

/** A level start under no word, then the curve; ends are spread over a proposal's bar. */
function drawOnward(row: Start, target: AttributionNode): string {
	const index = target.statements.indexOf(row.statement);
	const count = target.statements.length;
	const spread =
		count > 1 ? (index / (count - 1) - 0.5) * Math.min(target.reach * 1.6, count * 5) : 0;
	const start: Point = [row.textEnd + 8, row.y];
	const level: Point = [Math.max(row.textEnd + 10, row.edge), row.y];
	const end: Point = [target.x - 4, target.y + spread];
	return `M${round(start[0])},${round(start[1])}H${round(level[0])}${draw([level, end]).replace(/^M[^C]*/, "")}`;
}
