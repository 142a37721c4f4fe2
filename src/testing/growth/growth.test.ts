import { describe, expect, it } from "vitest";
import { contexts } from "./contexts.ts";
import { isSteep, measureGrowth } from "./measure.ts";
import { findSteep } from "./reading.ts";
import { listGrowthUnits } from "./units.ts";

const units = listGrowthUnits();

// What else a machine does may spoil a measurement; what is steep is steep at every try.
const tries = { retry: 3 };

describe("What grows with the square of the text", tries, () => {
	it("is found, in time and in room", () => {
		const square = (size: number) => Array.from({ length: size }, () => new Array(size).fill(size));
		expect(isSteep(measureGrowth((size) => void square(size), 16_000))).toBe(true);
		const loop = (size: number) => {
			let sum = 0;
			for (let at = 0; at < size * size; at++) sum += at % 7;
			return sum;
		};
		const growth = measureGrowth((size) => void loop(size), 32_000);
		expect(isSteep(growth)).toBe(true);
		expect(isSteep(measureGrowth((size) => void loop(Math.sqrt(size * 9000)), 32_000))).toBe(false);
	});
});

describe("Twice as much of a text takes twice the time and room", tries, () => {
	it("of more than five hundred texts, each another one", () => {
		expect(new Set(units.map(({ text }) => text)).size).toBeGreaterThan(500);
	});

	// The hard suite has all of them, in pairs too.
	const sample = contexts.map((context, index) => ({ context, name: context.name, index }));
	it.each(sample)("in $name", ({ context, index }) => {
		const few = units.filter((_, at) => at % units.length === (index * 37) % units.length);
		const steep = few.flatMap(
			({ text }) => findSteep({ context, units: [text], turns: false }) ?? [],
		);
		expect(steep).toEqual([]);
	});

	it.each([
		["[a]{", "body"],
		["[a]{", "quote"],
		["[a]{", "table"],
		["[a]{", "step"],
		["[a]{b=“}", "body"],
		["[a]{anna says}\n\n", "body"],
		["must ", "open"],
		["&", "yaml value"],
		["] ", "yaml"],
	])("of “%s” in %s", (unit, name) => {
		const context = contexts.find((one) => one.name === name);
		if (context === undefined) throw new Error(`There is no context ${name}.`);
		expect(findSteep({ context, units: [unit], turns: false })).toBeNull();
	});
});
