import { ascending, group, mean } from "d3";
import type { Model, Statement } from "../../article/model/types.ts";
import { edgeShare } from "../../article/text/text-width.ts";
import { balanceText, wrapText } from "../../article/text/wrap.ts";
import { type Box, centreLines, measureLines, type TextLine } from "../marks/label.ts";
import { round } from "../marks/round.ts";
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
	nodes: AttributionNode[],
	rows: ReadonlyMap<string, number>,
	top: number,
): AttributionNode[] {
	const ends = new Map(
		nodes.map((node) => [node, node.statements.flatMap((id) => rows.get(id) ?? [])]),
	);
	const wish = (node: AttributionNode) => mean(ends.get(node) ?? []) ?? top;
	const byMean = nodes.toSorted((a, b) => ascending(wish(a), wish(b)));
	const sorted = uncross([byMean, nodes], (node) => ends.get(node) ?? []);
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
	const width = Math.max(24, 8 + 12 + measureLines(texts, node.lines[0] ?? nameStyle));
	const height = Math.max(24, texts.length * 16 + 4);
	const x = node.kind === "speaker" ? node.x + 8 - width : node.x - 8;
	return { x: round(x), y: round(y - height / 2), width: round(width), height };
}

function pickStyle(line: TextLine | undefined): Partial<TextLine> {
	return line ? { size: line.size, weight: line.weight } : {};
}

type Make = (id: string, label: string, statements: Statement[] | undefined) => AttributionNode[];

/** Makes the nodes of one kind: none where nothing leads to them. */
function nodeMaker(kind: AttributionNode["kind"], x: number, write: WriteLines): Make {
	return (id, label, statements = []) => {
		if (statements.length === 0) return [];
		const place = { x, y: 0, reach: 0, hit: nowhere };
		return [{ kind, id, ...place, lines: write(label), statements: statements.map((s) => s.id) }];
	};
}

type WriteLines = (label: string) => TextLine[];

/** Everybody who holds a statement, in display order. */
export function listSpeakers(model: Model, columns: Columns): AttributionNode[] {
	const held = group(model.statements, ({ actor }) => actor);
	const make = nodeMaker("speaker", columns.speaker, (name) =>
		// Names are not cut: six lines are room for any that a reader would call a name.
		wrapText(name, columns.nameEnd * edgeShare, nameStyle, 6).map(
			(text): TextLine => ({ text, ...nameStyle, x: columns.nameEnd, y: 0, anchor: "end" }),
		),
	);
	return model.actors.flatMap(({ id, name }) => make(id, name, held.get(id)));
}

/** What statements concern: proposals, and for those that concern none the actor spoken about. */
export function listTargets(model: Model, columns: Columns): AttributionNode[] {
	const on = group(model.statements, ({ proposal }) => proposal);
	const about = group(on.get(null) ?? [], (statement) => statement.about);
	const writeIn =
		(style: typeof nameStyle | typeof roleStyle): WriteLines =>
		(label) =>
			balanceText(label, (columns.end - columns.label) * edgeShare, style, 3).map(
				(text): TextLine => ({ text, ...style, x: columns.label, y: 0, anchor: "start" }),
			);
	const makeProposal = nodeMaker("proposal", columns.target, writeIn(nameStyle));
	const makeAbout = nodeMaker("about", columns.target, writeIn(roleStyle));
	return [
		...model.proposals.flatMap(({ id, title }) => makeProposal(id, title, on.get(id))),
		...model.actors.flatMap(({ id, name }) => makeAbout(id, `about ${name}`, about.get(id))),
	];
}
