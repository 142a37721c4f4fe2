import { group } from "d3";
import { listHolders } from "../../article/model/questions.ts";
import type { Actor, Model, Proposal } from "../../article/model/types.ts";
import { formatCount, formatList } from "../../article/sentences/numbers.ts";
import { type Cell, indexCells } from "../../figures/marks/cells.ts";

/** One table of the finished matrix, narrow enough for a sheet of paper. */
export interface OutcomeTable {
	proposals: Proposal[];
	rows: { actor: Actor; cells: Cell[] }[];
}

/** The finished matrix as far as it is printed. */
export interface Outcome {
	tables: OutcomeTable[];
	/** What is left to the page on the screen, as a sentence; null when all is there. */
	left: string | null;
}

/** Columns of a table, and what is printed at most: 40 rows are two sheets. */
const most = { columns: 6, proposals: 12, actors: 40 };

/** The matrix of everybody who speaks of a proposal, in tables of a few columns. */
export function layoutOutcome(model: Model): Outcome {
	const findCell = indexCells(model);
	const holders = listHolders(model);
	const actors = holders.slice(0, most.actors);
	const printed = Math.min(model.proposals.length, most.proposals);
	const ids = new Set(actors.map(({ id }) => id));
	const positions = group(
		model.positions.filter(({ actor }) => ids.has(actor)),
		({ actor }) => actor,
	);
	// Tables of equal width read better than a full one and a rest.
	const count = Math.ceil(printed / most.columns);
	const columns = Math.ceil(printed / Math.max(1, count));
	const tables = Array.from({ length: count }, (_, index) => {
		const [from, to] = [index * columns, Math.min(printed, (index + 1) * columns)];
		const rows = actors.map((actor) => ({
			actor,
			cells: (positions.get(actor.id) ?? []).slice(from, to).map(findCell),
		}));
		return { proposals: model.proposals.slice(from, to), rows };
	});
	return {
		tables: actors.length > 0 ? tables : [],
		left: describeLeft(holders.length - actors.length, model.proposals.length - printed),
	};
}

function describeLeft(actors: number, proposals: number): string | null {
	if (actors + proposals === 0) return null;
	const left = [
		...(actors > 0 ? [formatCount(actors, "more actor")] : []),
		...(proposals > 0 ? [formatCount(proposals, "more proposal")] : []),
	];
	return `The article’s page on the screen has ${formatList(left)}.`;
}
