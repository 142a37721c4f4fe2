import {
	findAttribution,
	listMakers,
	statementAttributions,
} from "../../article/model/attributions.ts";
import type { Actor, Attribution, Model } from "../../article/model/types.ts";

export interface CountRow {
	actor: Actor;
	/** One per column; `bar` is its length in px. */
	counts: { attribution: Attribution; count: number; bar: number }[];
	all: number;
}

/** Length of the longest bar, in px; a count of one is never shorter than 4 px. */
const longest = 56;

/** Statements per actor and attribution; columns are those that occur, strongest first. */
export function countByAttribution(model: Model): { columns: Attribution[]; rows: CountRow[] } {
	const counted = new Map<string, number>();
	const totals = new Map<string, number>();
	for (const statement of model.statements) {
		const attribution = findAttribution(statement);
		const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
		for (const id of listMakers(statement)) {
			add(counted, `${id} ${attribution}`);
			add(totals, id);
		}
		add(totals, ` ${attribution}`);
	}
	const columns = statementAttributions.map(({ id }) => id).filter((id) => totals.has(` ${id}`));
	const most = Math.max(1, ...counted.values());
	const rows = model.actors
		.filter(({ id }) => totals.has(id))
		.map((actor) => ({
			actor,
			counts: columns.map((attribution) => {
				const count = counted.get(`${actor.id} ${attribution}`) ?? 0;
				return {
					attribution,
					count,
					bar: count && Math.max(4, Math.round((count / most) * longest)),
				};
			}),
			all: totals.get(actor.id) ?? 0,
		}));
	return { columns, rows };
}
