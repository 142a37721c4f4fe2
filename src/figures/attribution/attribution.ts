import { findAttribution, listMakers, listTellers } from "../../article/model/attributions.ts";
import { isHeadline } from "../../article/model/headline.ts";
import { formatInside, formatShortName } from "../../article/model/names.ts";
import { remember } from "../../article/model/remember.ts";
import type { Attribution, Model, Silence, Stance, Statement } from "../../article/model/types.ts";
import { formatList } from "../../article/sentences/numbers.ts";
import { formatCell } from "../../article/sentences/phrases.ts";
import { formatWords } from "../../article/sentences/statement-words.ts";
import { measureText } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import {
	centreLines,
	findLeading,
	measureLines,
	round,
	stackLines,
	type TextLine,
} from "../marks/label.ts";
import { type AttributionEdge, layoutEdges } from "./attribution-edges.ts";
import {
	type AttributionNode,
	type Columns,
	listSpeakers,
	listTargets,
	placeAttributionColumns,
	placeNodes,
} from "./attribution-nodes.ts";
import { placeRelays, type Relay } from "./attribution-relays.ts";

/** A statement in article order: its mark and its words, and the lines that end there. */
export interface AttributionRow extends AttributionEdge {
	statement: string;
	/** Whose it is: of a claim not the one it is about. */
	actor: string;
	kind: Stance | Silence;
	attribution: Attribution;
	/** Middle of the mark, which is 20 px wide. */
	x: number;
	y: number;
	lines: TextLine[];
	/** Everything that can be pressed: at least 24 px high. */
	hit: { x: number; y: number; width: number; height: number };
}

export interface AttributionLayout {
	width: number;
	height: number;
	/** "Who", "through whom", … over the columns, and what part of the article rows are from. */
	headings: TextLine[];
	rows: AttributionRow[];
	speakers: AttributionNode[];
	relays: Relay[];
	targets: AttributionNode[];
}

const headingStyle = { size: 12, weight: 400, family: "sans" } as const;
const rowGap = 9;
const sectionHeight = 34;

/** The words on at most three lines; a quotation that is cut is closed all the same. */
function writeWords(statement: Statement, columns: Columns): { lines: string[]; style: TextLine } {
	const quoted = statement.manner === "direct";
	const style = { size: 13, weight: quoted ? 700 : 400, family: "serif" } as const;
	const text = formatWords(statement);
	const room = columns.textEnd - columns.text - (quoted ? measureText("”", style) : 0);
	const lines = wrapText(text, room, style, 3);
	const drawn = lines.join("");
	const open = quoted && drawn.lastIndexOf("“") > drawn.lastIndexOf("”");
	if (open) lines.splice(-1, 1, `${lines.at(-1)}”`);
	return { lines, style: { ...style, text, x: columns.text, y: 0, anchor: "start" } };
}

/** Over the words of a claim, or of a part of somebody, on one line: "of Berg: supports". */
function nameClaimed({ actors }: Model, statement: Statement, columns: Columns): string[] {
	const isPart = statement.part !== undefined;
	if (statement.claimedBy === undefined && !isPart) return [];
	const makers = listMakers(statement).flatMap((id) => actors.find((one) => one.id === id) ?? []);
	const name = formatList(makers.map((one) => formatInside({ name: formatShortName(one) })));
	const room = columns.textEnd - columns.text;
	return wrapText(
		`${isPart ? "part of" : "of"} ${name}: ${formatCell(statement, makers)}`,
		room,
		headingStyle,
		1,
	);
}

type Placed = Omit<AttributionRow, keyof AttributionEdge> & {
	source: Statement;
	textEnd: number;
	edge: number;
};

/** Rows under each other, with a heading where the text begins after the headline. */
function placeRows(model: Model, columns: Columns, top: number) {
	const headings: TextLine[] = [];
	let y = top;
	let section: boolean | null = null;
	const rows = model.statements.map((statement): Placed => {
		if (isHeadline(statement) !== section) {
			section = isHeadline(statement);
			const label = section ? "In the headline and the line under it" : "In the text";
			headings.push(...stackLines([label], { ...headingStyle, x: columns.text, top: y + 8 }));
			y += sectionHeight;
		}
		const { lines, style } = writeWords(statement, columns);
		const of = nameClaimed(model, statement, columns);
		const leading = findLeading(style.size);
		const height = Math.max(26, (lines.length + of.length) * leading + rowGap);
		const middle = y + height / 2;
		const box = {
			x: columns.mark - 14,
			y: round(y),
			width: columns.textEnd - columns.mark + 18,
			height,
		};
		y += height;
		return {
			source: statement,
			statement: statement.id,
			actor: listTellers(statement)[0] ?? statement.actor,
			kind: statement.stance ?? statement.silence ?? "no-position",
			attribution: findAttribution(statement),
			x: columns.mark,
			y: round(middle),
			lines: centreLines([...of, ...lines], middle, style).map((line, index) =>
				index < of.length ? { ...line, ...headingStyle, text: line.text } : line,
			),
			hit: box,
			edge: columns.textEnd + 8,
			textEnd:
				columns.text +
				Math.max(measureLines(of, headingStyle), ...lines.map((line) => measureText(line, style))),
		};
	});
	return { rows, headings, bottom: y };
}

/**
 * Who said what: speakers on the left, the relays between mouth and page, statements in
 * article order, and on the right what they concern. Reading it down follows the article.
 * @param options `width` in px: from 900 on with wide columns, below with narrow ones
 */
export function layoutAttribution(model: Model, { width }: { width: number }): AttributionLayout {
	const columns = placeAttributionColumns(width);
	const top = 30;
	const { rows, headings, bottom } = placeRows(model, columns, top);
	const heights = new Map(rows.map((row) => [row.statement, row.y]));
	const speakers = placeNodes(listSpeakers(model, columns), heights, top + 10);
	const targets = placeNodes(listTargets(model, columns), heights, top + 10);
	const relays = placeRelays(rows, speakers, model.actors, { columns, top: top - 4 });
	const edges = layoutEdges(rows, { speakers, relays, targets });
	const label = (text: string, x: number, anchor: TextLine["anchor"]): TextLine => ({
		text,
		x,
		y: 14,
		...headingStyle,
		anchor,
	});
	const lowest = Math.max(
		bottom,
		...[...speakers, ...relays, ...targets].map(({ hit }) => hit.y + hit.height),
	);
	return {
		width,
		height: Math.ceil(lowest + 6),
		headings: [
			label("Who", columns.nameEnd, "end"),
			...(relays.length > 0
				? [label("through whom", (columns.speaker + columns.mark) / 2, "middle")]
				: []),
			label("said what, in the article’s order", columns.text, "start"),
			label("about what", columns.label, "start"),
			...headings,
		],
		rows: rows.map(({ source: _source, textEnd: _end, edge: _edge, ...row }, index) => ({
			...row,
			...(edges[index] ?? { path: "", onward: "" }),
		})),
		speakers,
		relays,
		targets,
	};
}

/** The same, computed once for each model and width: it is dear, and drawn for page and embeds. */
export const placeAttribution = remember(layoutAttribution);
