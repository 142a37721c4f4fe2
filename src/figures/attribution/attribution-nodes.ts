import { ascending, group, mean } from "d3";
import { listTellers } from "../../article/model/attributions.ts";
import type { Model, Statement } from "../../article/model/types.ts";
import { edgeShare } from "../../article/text/text-width.ts";
import { balanceText, wrapText } from "../../article/text/wrap.ts";
import {
	type Box,
	centreLines,
	measureLines,
	round,
	type Stack,
	type TextLine,
} from "../marks/label.ts";
import { separate } from "../marks/separate.ts";
import { uncross } from "./crossings.ts";

/** Somebody who holds statements, on the left, or is spoken about, on the right. */
export interface AttributionNode {
	kind: "speaker" | "proposal" | "about";
	id: string;
	x: number;
	y: number;
	/** Half the length of a proposal's bar; 0 for others. */
	reach: number;
	lines: TextLine[];
	/** Everything that can be pressed: at least 24 px high. */
	hit: Box;
	/** Statements that lead to it, in article order. */
	statements: string[];
}

/** A node that has no height yet, with its words in lines and how these are set. */
interface NodeDraft extends Pick<AttributionNode, "kind" | "id" | "x" | "statements"> {
	texts: string[];
	stack: Omit<Stack, "top">;
}

/** Where the columns stand at a width. */
export interface Columns {
	nameEnd: number;
	speaker: number;
	mark: number;
	text: number;
	textEnd: number;
	target: number;
	label: number;
	end: number;
}

const nameStyle = { size: 13, weight: 600, family: "sans" } as const;
const roleStyle = { size: 12, weight: 400, family: "sans" } as const;
const leading = 16;

/** From 900 px on with wide columns, below with narrow ones. */
export function placeAttributionColumns(width: number): Columns {
	const wide = width >= 900;
	const nameEnd = wide ? 162 : 108;
	const mark = wide ? 332 : 198;
	const target = width - (wide ? 216 : 146);
	return {
		nameEnd,
		speaker: nameEnd + 12,
		mark,
		text: mark + 18,
		textEnd: target - (wide ? 88 : 48),
		target,
		label: target + 12,
		end: width,
	};
}

/**
 * Nodes ordered by the mean height of their rows (the barycentre rule), or as declared
 * where that crosses fewer lines; then kept apart.
 * @param rows height of each statement
 */
export function placeNodes(
	nodes: NodeDraft[],
	rows: ReadonlyMap<string, number>,
	top: number,
): AttributionNode[] {
	const ends = new Map(
		nodes.map((node) => [node, node.statements.flatMap((id) => rows.get(id) ?? [])]),
	);
	const wish = (node: NodeDraft) => mean(ends.get(node) ?? []) ?? top;
	const byMean = nodes.toSorted((a, b) => ascending(wish(a), wish(b)));
	const sorted = uncross([byMean, nodes], (node) => ends.get(node) ?? []);
	const wanted = sorted.map((node) => ({
		y: wish(node),
		height: Math.max(24, node.texts.length * leading),
	}));
	const places = separate(wanted, 12, top);
	return sorted.map((node, index) => placeNode(node, round(places[index] ?? top)));
}

/** On which side of the node the words stand tells its kind. */
function placeNode({ texts, stack, ...node }: NodeDraft, y: number): AttributionNode {
	const width = Math.max(24, 8 + 12 + measureLines(texts, stack));
	const height = Math.max(24, texts.length * leading + 4);
	const x = node.kind === "speaker" ? node.x + 8 - width : node.x - 8;
	return {
		...node,
		y,
		reach: node.kind === "proposal" ? (texts.length * leading) / 2 : 0,
		lines: centreLines(texts, y, { ...stack, leading }),
		hit: { x: round(x), y: round(y - height / 2), width: round(width), height },
	};
}

/** None where nothing leads to it. */
function draftNode(
	node: Omit<NodeDraft, "statements">,
	statements: readonly Statement[] = [],
): NodeDraft[] {
	if (statements.length === 0) return [];
	return [{ ...node, statements: statements.map(({ id }) => id) }];
}

/** Everybody who holds a statement or claims one, in display order. */
export function listSpeakers(model: Model, columns: Columns): NodeDraft[] {
	const held = new Map(
		model.actors.map(({ id }) => [
			id,
			model.statements.filter((statement) => listTellers(statement).includes(id)),
		]),
	);
	const stack = { ...nameStyle, x: columns.nameEnd, anchor: "end" } as const;
	return model.actors.flatMap(({ id, name }) => {
		// Names are not cut: six lines are room for any that a reader would call a name.
		const texts = wrapText(name, columns.nameEnd * edgeShare, nameStyle, 6);
		return draftNode({ kind: "speaker", id, x: columns.speaker, texts, stack }, held.get(id));
	});
}

/** What statements concern: proposals, and for those that concern none the actor spoken about. */
export function listTargets(model: Model, columns: Columns): NodeDraft[] {
	const on = group(model.statements, ({ proposal }) => proposal);
	const about = group(on.get(null) ?? [], (statement) => statement.about);
	const room = (columns.end - columns.label) * edgeShare;
	const write = (label: string, style: typeof nameStyle | typeof roleStyle) => ({
		x: columns.target,
		texts: balanceText(label, room, style, 3),
		stack: { ...style, x: columns.label },
	});
	return [
		...model.proposals.flatMap(({ id, title }) =>
			draftNode({ kind: "proposal", id, ...write(title, nameStyle) }, on.get(id)),
		),
		...model.actors.flatMap(({ id, name }) =>
			draftNode({ kind: "about", id, ...write(`about ${name}`, roleStyle) }, about.get(id)),
		),
	];
}
