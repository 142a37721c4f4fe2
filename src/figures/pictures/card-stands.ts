import { listHolders } from "../../article/model/questions.ts";
import { stances } from "../../article/model/stances.ts";
import type { Attribution, Model, Proposal, Stance } from "../../article/model/types.ts";
import { formatCount } from "../../article/sentences/numbers.ts";
import { measureText, type TextStyle } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import { type Cell, indexCells } from "../marks/cells.ts";
import { stackLines, type TextLine } from "../marks/label.ts";
import { listShortNames } from "../spectrum/spectrum-lanes.ts";
import { findWordColour, formatMark } from "./marks.ts";
import { type Drawing, formatLines, palette } from "./pen.ts";
import { formatElement } from "./svg.ts";

/** One mark of a card with two lines beside it. */
interface Stand {
	stance: Stance;
	attribution: Attribution;
	name: string;
	word: string;
	actors: string[];
}

const columns = 3;
/** More than that are counted, not named: whoever is left out would seem not to exist. */
const most = 6;
const rowHeight = 82;
const markSize = 54;
const bold = { weight: 600, family: "sans" } as const;

/** The largest of the sizes in which the text fits on one line; in the last it may end in …. */
function fitLine(
	text: string,
	width: number,
	sizes: readonly number[],
	style: Omit<TextStyle, "size">,
): { text: string; size: number } {
	const last = sizes.at(-1) ?? 24;
	const size = sizes.find((each) => measureText(text, { ...style, size: each }) <= width) ?? last;
	return { text: wrapText(text, width, { ...style, size }, 1)[0] ?? "", size };
}

function listHeld(model: Model, { id }: Proposal): Cell[] {
	const positions = model.positions.filter(
		({ proposal, stance }) => proposal === id && stance !== null,
	);
	return positions.map(indexCells(model));
}

/** Who stands where on a proposal, from opposing to proposing; counts of many. */
function listStands(model: Model, proposal: Proposal): Stand[] {
	const held = listHeld(model, proposal);
	const names = listShortNames(listHolders(model));
	return stances.flatMap(({ id: stance, label }): Stand[] => {
		const same = held.filter(({ kind }) => kind === stance);
		const actors = same.map(({ actor }) => actor);
		if (same.length === 0) return [];
		if (held.length > most) {
			const word = formatCount(same.length, "actor");
			return [{ stance, attribution: "indirect", name: label, word, actors }];
		}
		return same.map(({ actor, word, attribution }) => ({
			...{ stance, attribution: attribution ?? "indirect", word },
			...{ name: names.get(actor) ?? actor, actors: [actor] },
		}));
	});
}

/** A name on one line, or where even the smallest size is too wide on two; then the verb. */
function placeWords(
	name: string,
	word: string,
	{ x, middle, room }: { x: number; middle: number; room: number },
): { names: TextLine[]; words: TextLine[] } {
	const fit = fitLine(name, room, [31, 28, 26, 24], bold);
	const verb = fitLine(word, room, [27, 24], bold);
	if (!fit.text.endsWith("…") || name.endsWith("…")) {
		return {
			names: stackLines([fit.text], { ...bold, size: fit.size, x, top: middle - 35, leading: 34 }),
			words: stackLines([verb.text], { ...bold, size: verb.size, x, top: middle + 1, leading: 34 }),
		};
	}
	const lines = wrapText(name, room, { ...bold, size: 24 }, 2);
	const stack = { ...bold, size: 24, x, leading: 27 };
	return {
		names: stackLines(lines, { ...stack, top: middle - 40.5 }),
		words: stackLines([fitLine(word, room, [24], bold).text], { ...stack, top: middle + 13.5 }),
	};
}

function drawStand(
	{ stance, attribution, name, word, actors }: Stand,
	place: { x: number; middle: number; width: number },
): string {
	const { x, middle, width } = place;
	const left = x + markSize + 14;
	const { names, words } = placeWords(name, word, { x: left, middle, room: width - markSize - 28 });
	const mark = { kind: stance, attribution, x: x + markSize / 2, y: middle, size: markSize };
	return formatElement(
		"g",
		{ "data-actors": actors.join(" "), "data-stance": stance },
		formatMark(mark) + formatLines(names, palette.ink) + formatLines(words, findWordColour(stance)),
	);
}

/** Marks with names in big type, three in a line, from `x`, `y` on. */
export function drawStands(model: Model, proposal: Proposal, width: number): Drawing {
	const stands = listStands(model, proposal);
	const across = stands.length === 4 ? 2 : columns;
	const rows = Math.ceil(stands.length / across);
	const svg = stands.map((stand, index) =>
		drawStand(stand, {
			x: ((index % across) * width) / across,
			middle: (Math.floor(index / across) + 0.5) * rowHeight,
			width: width / across,
		}),
	);
	return { svg: svg.join(""), height: rows * rowHeight };
}
