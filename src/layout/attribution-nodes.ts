import { ascending, mean } from "d3";
import type { Model, Statement } from "../model/types.ts";
import { balanceText, wrapText } from "../text/wrap.ts";
import { type Box, centreLines, measureLines, type TextLine } from "./label.ts";
import { round } from "./round.ts";
import { separate } from "./separate.ts";

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

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
const nameStyle = { size: 13, weight: 600, family: "sans" } as const;
const roleStyle = { size: 12, weight: 400, family: "sans" } as const;

/** From 900 px on with wide columns, below with narrow ones. */
export function placeColumns(width: number): Columns {
	const wide = width >= 900;
	const nameEnd = wide ? 150 : 100;
	const mark = wide ? 332 : 198;
	const target = width - (wide ? 204 : 138);
	return {
		nameEnd,
		speaker: nameEnd + 12,
		mark,
		text: mark + 18,
		textEnd: target - (wide ? 100 : 56),
		target,
		label: target + 12,
		end: width,
	};
}

/** Nodes ordered by the mean height of their rows (the barycentre rule), then kept apart. */
export function placeNodes(
	nodes: AttributionNode[],
	rows: Map<string, number>,
	top: number,
): AttributionNode[] {
	const wish = (node: AttributionNode) => mean(node.statements, (id) => rows.get(id)) ?? top;
	const sorted = nodes.toSorted((a, b) => ascending(wish(a), wish(b)));
	const wanted = sorted.map((node) => ({
		y: wish(node),
		height: Math.max(24, node.lines.length * 16),
	}));
	const places = separate(wanted, 12, top);
	return sorted.map((node, index) => {
		const y = round(places[index] ?? top);
		const [first] = node.lines;
		const texts = node.lines.map(({ text }) => text);
		const lines = first
			? centreLines(texts, y, { ...first, leading: 16 }).map((line, at) => ({
					...line,
					...pickStyle(node.lines[at]),
				}))
			: [];
		const reach = node.kind === "proposal" ? (texts.length * 16) / 2 : 0;
		return { ...node, y, lines, reach, hit: findHit(node, texts, y) };
	});
}

/** The node and its words; the anchor tells on which side of the node the words stand. */
function findHit(node: AttributionNode, texts: string[], y: number): Box {
	const width = measureLines(texts, nameStyle) + 24;
	const height = Math.max(24, texts.length * 16 + 4);
	const x = node.kind === "speaker" ? node.x + 8 - width : node.x - 8;
	return { x: round(x), y: round(y - height / 2), width: round(width), height };
}

function pickStyle(line: TextLine | undefined): Partial<TextLine> {
	return line ? { size: line.size, weight: line.weight } : {};
}

export function listSpeakers(model: Model, columns: Columns): AttributionNode[] {
	return model.actors.flatMap((actor) => {
		const statements = model.statements
			.filter((statement) => statement.actor === actor.id)
			.map(({ id }) => id);
		if (statements.length === 0) return [];
		const names = wrapText(actor.name, columns.nameEnd, nameStyle, 2);
		const place = { x: columns.nameEnd, y: 0, anchor: "end" as const };
		const lines = names.map((text): TextLine => ({ text, ...nameStyle, ...place }));
		return [
			{
				kind: "speaker" as const,
				id: actor.id,
				x: columns.speaker,
				y: 0,
				reach: 0,
				hit: nowhere,
				lines,
				statements,
			},
		];
	});
}

/** What statements concern: proposals, and for those that concern none the actor spoken about. */
export function listTargets(model: Model, columns: Columns): AttributionNode[] {
	const room = columns.end - columns.label;
	const make = (
		kind: "proposal" | "about",
		id: string,
		label: string,
		belongs: (s: Statement) => boolean,
	) => {
		const statements = model.statements.filter(belongs).map((statement) => statement.id);
		const style = kind === "proposal" ? nameStyle : roleStyle;
		const texts = balanceText(label, room, style, 3);
		const lines = texts.map(
			(text): TextLine => ({ text, ...style, x: columns.label, y: 0, anchor: "start" }),
		);
		return statements.length > 0
			? [{ kind, id, x: columns.target, y: 0, reach: 0, lines, hit: nowhere, statements }]
			: [];
	};
	return [
		...model.proposals.flatMap(({ id, title }) =>
			make("proposal", id, title, (s) => s.proposal === id),
		),
		...model.actors.flatMap(({ id, name }) =>
			make("about", id, `about ${name}`, (s) => s.proposal === null && s.about === id),
		),
	];
}
