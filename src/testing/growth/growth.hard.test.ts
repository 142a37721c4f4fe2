import { describe, expect, it } from "vitest";
import { contexts } from "./contexts.ts";
import { findSteep } from "./reading.ts";
import { listGrowthUnits } from "./units.ts";

const units = listGrowthUnits();
/** `STANDPOINT_SEED` tries other pairs; the one that was used is told. */
const seed = Number(process.env.STANDPOINT_SEED ?? 1);
const pairs = 500;
/** Contexts that each text is tried in; another seed takes others. */
const tried = 3;

/** Numbers below `below` that look like chance (a linear congruential generator). */
function createDice(start: number): (below: number) => number {
	let state = start >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

describe("Twice as much takes twice the time and room", () => {
	it.each(contexts.map((context, place) => ({ name: context.name, context, place })))(
		`of every text, alone, in ${tried} contexts, among them $name, seed ${seed}`,
		({ context, place }) => {
			const own = units.filter((_, at) => (place + at * tried + seed) % contexts.length < tried);
			const steep = own.flatMap(
				({ text }) => findSteep({ context, units: [text], turns: false }) ?? [],
			);
			expect(steep).toEqual([]);
		},
		3_600_000,
	);

	it(`of ${pairs} pairs of texts, seed ${seed}`, () => {
		const roll = createDice(seed);
		const steep: string[] = [];
		for (let count = 0; count < pairs; count++) {
			const [context, one, other] = [contexts, units, units].map((all) => all[roll(all.length)]);
			const pair = [one, other].map((unit) =>
				unit !== undefined && "text" in unit ? unit.text : "",
			);
			if (context === undefined || !("write" in context)) continue;
			const found = findSteep({ context, units: pair, turns: count % 2 === 0 });
			if (found !== null) steep.push(found);
		}
		expect(steep).toEqual([]);
	}, 3_600_000);
});
