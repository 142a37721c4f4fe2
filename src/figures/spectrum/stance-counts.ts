import { max } from "d3";
import { stances } from "../../article/model/stances.ts";
import type { Proposal, Stance } from "../../article/model/types.ts";
import type { ByStance } from "../marks/stance-groups.ts";

/** How many stand where on a proposal. */
export interface StanceCountRow {
	proposal: Proposal;
	/** One for each stance that occurs, from against to for; `bar` is its length in px. */
	counts: { stance: Stance; short: string; count: number; bar: number }[];
	/** Who declined to comment or took no side. */
	unsided: number;
	/** Not mentioned with it, nor said of it to hold anything. */
	silent: number;
}

/** Length of the longest bar, in px; one of one is never shorter than 3 px. */
const longest = 40;

/** How many take which stance on each proposal, in display order. */
export function countStances(columns: readonly ByStance[]): StanceCountRow[] {
	const count = ({ entries }: ByStance, stance: Stance | null) =>
		entries.filter(({ position }) => position.stance === stance).length;
	const found = stances.filter(({ id }) => columns.some((column) => count(column, id) > 0));
	const most = max(columns, (column) => max(stances, ({ id }) => count(column, id)) ?? 0) ?? 0;
	return columns.map((column) => ({
		proposal: column.proposal,
		counts: found.map(({ id: stance, short }) => {
			const own = count(column, stance);
			const bar = own && Math.max(3, Math.round((own / most) * longest));
			return { stance, short, count: own, bar };
		}),
		unsided: count(column, null),
		silent: column.silent.length,
	}));
}
