import { curveBumpX, line } from "d3";
import { listTellers } from "../../article/model/attributions.ts";
import type { Statement } from "../../article/model/types.ts";
import { round } from "../marks/label.ts";
import type { AttributionNode } from "./attribution-nodes.ts";
import { listRelayIds, type Relay } from "./attribution-relays.ts";

/** The lines of one statement, as path data. */
export interface AttributionEdge {
	/** From the holder, past every relay, to the statement's mark. */
	path: string;
	/** From the words to what they concern; empty when they concern nothing drawn. */
	onward: string;
}

interface Start {
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

/** Lines from holders to statements, past the relays, and on to what these concern. */
export function layoutEdges(
	rows: readonly Start[],
	nodes: {
		speakers: readonly AttributionNode[];
		relays: readonly Relay[];
		targets: readonly AttributionNode[];
	},
): AttributionEdge[] {
	const speakers = new Map(nodes.speakers.map((node) => [node.id, node]));
	const relays = new Map(nodes.relays.map((relay) => [relay.id, relay]));
	const onward = new Map(
		nodes.targets.flatMap((target) =>
			target.statements.map((id, index) => [id, { target, index }] as const),
		),
	);
	return rows.map((row): AttributionEdge => {
		const tellers = listTellers(row.source).flatMap((id) => speakers.get(id) ?? []);
		const starts = tellers.map(({ x, y }): Point[] => [[x + 5, y]]);
		const on = listRelayIds(row.source).flatMap((id): Point[] => {
			const relay = relays.get(id);
			return relay ? [[relay.x, relay.y]] : [];
		});
		const end = onward.get(row.source.id);
		return {
			path: (starts.length > 0 ? starts : [[]])
				.map((from) => draw([...from, ...on, [row.x - 14, row.y]]))
				.join(""),
			onward: end ? drawOnward(row, end.target, end.index) : "",
		};
	});
}

/** A level start under no word, then the curve; ends are spread over a proposal's bar. */
function drawOnward(row: Start, target: AttributionNode, index: number): string {
	const count = target.statements.length;
	const spread =
		count > 1 ? (index / (count - 1) - 0.5) * Math.min(target.reach * 1.6, count * 5) : 0;
	const start: Point = [row.textEnd + 8, row.y];
	const level: Point = [Math.max(row.textEnd + 10, row.edge), row.y];
	const end: Point = [target.x - 4, target.y + spread];
	return `M${round(start[0])},${round(start[1])}H${round(level[0])}${draw([level, end]).replace(/^M[^C]*/, "")}`;
}
