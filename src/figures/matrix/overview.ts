import { getSilence } from "../../article/model/silences.ts";
import { getStance, stances } from "../../article/model/stances.ts";
import type { Model, Position, Silence, Stance } from "../../article/model/types.ts";
import { capitalize } from "../../article/sentences/numbers.ts";
import { isSilence } from "../marks/glyph-key.ts";
import { round } from "../marks/label.ts";
import type { RowGroup } from "./matrix-rows.ts";

/** What is drawn of an overview with one path: all marks of a kind. */
export interface OverviewPath {
	kind: Exclude<Stance | Silence, "not-mentioned">;
	label: string;
	count: number;
	d: string;
	/** One of its marks, in a box of 12 px. */
	sample: string;
	/** Whether the path is filled; else its lines are drawn. */
	filled: boolean;
}

/** Some rows of an overview that lie together: what is pressed to come to them. */
export interface OverviewBand {
	/** Actor of its first row. */
	first: string;
	/** Names in its first and its last row. */
	from: string;
	to: string;
	y: number;
	height: number;
}

/** A whole table as a picture of few elements, whatever its size: rows are actors, columns proposals. */
export interface Overview {
	width: number;
	height: number;
	paths: OverviewPath[];
	/** Lines under the marks of what is quoted: all of them one path, half as long for a part. */
	quoted: string;
	bands: OverviewBand[];
}

/** Size of a place in px. */
export interface Pitch {
	x: number;
	y: number;
}

/** On a page, where it is as wide as there is room. */
export const pagePitch: Pitch = { x: 12, y: 10 };

type Draw = (x: number, y: number, r: number) => string;

const drawDisc: Draw = (x, y, r) =>
	`M${round(x - r)},${y}a${r},${r},0,1,0,${2 * r},0a${r},${r},0,1,0,${-2 * r},0`;

/** The bodies of the marks as far as they can be told apart at this size; round ones are for. */
const draws: Record<OverviewPath["kind"], { draw: Draw; filled: boolean }> = {
	proposes: {
		draw: (x, y, r) => `M${x},${round(y - r)}l${r},${r}l${-r},${r}l${-r},${-r}z`,
		filled: true,
	},
	supports: { draw: drawDisc, filled: true },
	open: { draw: drawDisc, filled: false },
	mixed: { draw: (x, y, r) => `M${round(x - r)},${y}a${r},${r},0,0,1,${2 * r},0z`, filled: true },
	opposes: {
		draw: (x, y, r) =>
			`M${round(x - r)},${round(y - r)}l${2 * r},${2 * r}m${-2 * r},0l${2 * r},${-2 * r}`,
		filled: false,
	},
	declined: { draw: (x, y) => `M${round(x - 1)},${y}h2`, filled: false },
	"no-position": { draw: (x, y) => `M${x},${round(y - 1)}v2`, filled: false },
};

const kinds = [
	...stances.toReversed().map(({ id }) => id),
	...(["declined", "no-position"] as const),
];

function labelKind(kind: OverviewPath["kind"]): string {
	return isSilence(kind) ? getSilence(kind).label : getStance(kind).label;
}

/** About so many rows are one band, so that a press leads near. */
const bandRows = 25;

/** Bands of about as many rows, whatever their groups. */
function layoutBands(groups: readonly RowGroup[], pitch: Pitch): OverviewBand[] {
	const rows = groups.flatMap((group) => group.rows);
	const count = Math.max(1, Math.round(rows.length / bandRows));
	const find = (band: number) => Math.round((band * rows.length) / count);
	return Array.from({ length: count }, (_, band): OverviewBand => {
		const [top, end] = [find(band), find(band + 1)];
		const [first, last] = [rows[top]?.actor, rows[end - 1]?.actor];
		const ends = { first: first?.id ?? "", from: first?.name ?? "", to: last?.name ?? "" };
		return { ...ends, y: top * pitch.y, height: (end - top) * pitch.y };
	});
}

/** Where the marks stand: the middle of the place of a row and a column. */
export function findMarkPlace(row: number, column: number, pitch: Pitch): { x: number; y: number } {
	return { x: round((column + 0.5) * pitch.x), y: round((row + 0.5) * pitch.y - 1) };
}

/**
 * All that the article tells as marks without words, of rows as {@link RowGroup} has them with
 * what is told alone. Time grows with what is said.
 */
export function layoutOverview(
	groups: readonly RowGroup[],
	{ proposals }: Pick<Model, "proposals">,
	pitch: Pitch,
): Overview {
	const columns = new Map(proposals.map(({ id }, index) => [id, index]));
	const r = round(Math.min(pitch.x, pitch.y - 2) / 2 - 0.5);
	const found = new Map<string, { count: number; d: string }>();
	let [quoted, row] = ["", 0];
	const enter = ({ proposal, stance, silence, attribution }: Position) => {
		const kind = stance ?? silence;
		if (kind === null || kind === "not-mentioned") return;
		const { x, y } = findMarkPlace(row, columns.get(proposal) ?? 0, pitch);
		const path = found.get(kind) ?? { count: 0, d: "" };
		found.set(kind, path);
		path.count++;
		path.d += draws[kind].draw(x, y, r);
		if (stance === null || (attribution !== "direct" && attribution !== "mixed")) return;
		quoted += `M${round(x - r)},${round(y + r + 1.5)}h${attribution === "direct" ? 2 * r : r}`;
	};
	for (const { rows } of groups) {
		for (const { positions } of rows) {
			for (const position of positions) enter(position);
			row++;
		}
	}
	const paths = kinds.flatMap((kind): OverviewPath[] => {
		const path = found.get(kind);
		const { draw, filled } = draws[kind];
		const sample = draw(6, 6, 4);
		return path ? [{ kind, label: capitalize(labelKind(kind)), ...path, sample, filled }] : [];
	});
	const size = { width: round(proposals.length * pitch.x), height: row * pitch.y };
	return { ...size, paths, quoted, bands: layoutBands(groups, pitch) };
}
