import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPosition, listHolders } from "../../article/model/questions.ts";
import type { Model } from "../../article/model/types.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { isInside, listOutside, listOverlaps, overlaps } from "../../testing/checks/overlap.ts";
import { assembleModel } from "../../testing/samples/model.ts";
import { findLineBox } from "../marks/label.ts";
import { layoutSpectrum, type Spectrum } from "./spectrum.ts";

function forAnySpectrum(check: (spectrum: Spectrum, model: Model) => void): void {
	fc.assert(
		fc.property(
			arbitraryModel({ actors: 10 }),
			fc.integer({ min: 640, max: 1200 }),
			(model, width) => {
				check(layoutSpectrum(model, { width }), model);
			},
		),
	);
}

function listMarks({ rows }: Spectrum) {
	return rows.flatMap(({ marks }) => marks);
}

function listLines({ lanes, silentLines, rows }: Spectrum) {
	return [
		...lanes.flatMap(({ lines }) => lines),
		...silentLines,
		...rows.flatMap(({ lines, marks, silent }) => [
			...lines,
			...marks.flatMap((mark) => [...mark.lines, ...mark.conditionLines]),
			...silent.flatMap((group) => group.lines),
		]),
	];
}

const rest = { via: [], to: [], manner: "indirect", voice: "speaker", sentence: 2 } as const;
const plain = { ...rest, via: [], to: [], condition: false, continued: false, note: false };

/** Twelve people back a bridge, and as many more are silent on a tunnel. */
const crowd = assembleModel({
	actors: Array.from({ length: 12 }, (_, index) => ({ name: `Ann ${index}`, kind: "person" })),
	proposals: ["A bridge", "A tunnel"],
	sentences: 1,
	statements: Array.from({ length: 12 }, (_, actor) => ({
		...plain,
		actor,
		verb: "backs",
		proposal: 0,
	})),
});

describe("layoutSpectrum", () => {
	it("draws one mark for every position that is a stance, with its statements", () => {
		forAnySpectrum((spectrum, model) => {
			const held = model.positions.filter(({ stance }) => stance !== null);
			const marks = listMarks(spectrum);
			expect(marks).toHaveLength(held.length);
			for (const { actor, proposal, kind, statements } of marks) {
				const position = findPosition(model, actor, proposal);
				expect(kind).toBe(position?.stance);
				expect(statements.toSorted()).toEqual(position?.statements.toSorted());
			}
		});
	});
	it("puts every mark into the lane of its stance", () => {
		forAnySpectrum((spectrum) => {
			for (const { kind, hit } of listMarks(spectrum)) {
				const lane = spectrum.lanes.find(({ stance }) => stance === kind);
				expect(hit.x).toBeGreaterThanOrEqual(lane?.x ?? Number.NaN);
				expect(hit.x + hit.width).toBeLessThanOrEqual((lane?.x ?? 0) + (lane?.width ?? 0) + 0.2);
			}
		});
	});
	it("lists everybody else who has a row in the matrix as silent, and nobody twice", () => {
		forAnySpectrum((spectrum, model) => {
			for (const { proposal, marks, silent } of spectrum.rows) {
				const find = (actor: string) => findPosition(model, actor, proposal.id);
				const own = silent.filter(({ attribution }) => attribution === null);
				const all = [...marks.map(({ actor }) => actor), ...own.flatMap(({ actors }) => actors)];
				// Whom others mention is told of with what they say.
				const others = listHolders(model).filter(({ id }) => {
					const position = find(id);
					return !(position?.claims && position.silence === "not-mentioned");
				});
				expect(all.toSorted()).toEqual(others.map(({ id }) => id).toSorted());
				for (const { kind, actors } of own) {
					for (const actor of actors) expect(find(actor)?.silence).toBe(kind);
				}
				const told = silent.filter(({ attribution }) => attribution === "claimed");
				const claims = model.positions.filter((one) => one.proposal === proposal.id);
				expect(told.flatMap(({ statements }) => statements).toSorted()).toEqual(
					claims.flatMap((one) => one.claims ?? []).toSorted(),
				);
			}
		});
	});
	it("lets no two texts overlap and none stick out", () => {
		forAnySpectrum((spectrum) => {
			const lines = listLines(spectrum);
			expect(listOverlaps(lines)).toEqual([]);
			expect(listOutside(lines, spectrum.width, spectrum.height)).toEqual([]);
		});
	});
	it("keeps words clear of every mark", () => {
		forAnySpectrum((spectrum) => {
			const words = listLines(spectrum).map(findLineBox);
			for (const { x, y, size } of spectrum.rows.flatMap(({ marks, silent }) => [
				...marks,
				...silent,
			])) {
				const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
				expect(words.filter((word) => overlaps(word, box))).toEqual([]);
			}
		});
	});
	it("gives every mark 24 px of its own to press", () => {
		forAnySpectrum((spectrum) => {
			const hits = spectrum.rows.flatMap(({ marks, silent }) =>
				[...marks, ...silent].map(({ hit }) => hit),
			);
			for (const [index, hit] of hits.entries()) {
				expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24);
				expect(isInside(hit, spectrum.width, spectrum.height)).toBe(true);
				expect(hits.slice(index + 1).filter((other) => overlaps(hit, other))).toEqual([]);
			}
		});
	});
	it("writes every condition at its mark", () => {
		forAnySpectrum((spectrum) => {
			for (const { conditions, conditionLines } of listMarks(spectrum)) {
				const written = conditionLines.map(({ text }) => text).join("");
				const wanted = conditions.map((words) => `if ${words}`).join("");
				expect(written.replace(/\s/g, "")).toBe(wanted.replace(/\s/g, ""));
			}
		});
	});
	it("makes a lane that nobody stands in no wider than its heading needs", () => {
		const { lanes } = layoutSpectrum(crowd, { width: 1120 });
		const widths = Object.fromEntries(lanes.map(({ stance, width }) => [stance, width]));
		expect(lanes.filter(({ empty }) => !empty).map(({ stance }) => stance)).toEqual(["supports"]);
		expect(widths.mixed).toBeLessThan(70);
		expect(widths.supports).toBeGreaterThan(300);
	});
	it("puts many marks side by side", () => {
		const [bridge] = layoutSpectrum(crowd, { width: 1120 }).rows;
		expect(new Set(bridge?.marks.map(({ x }) => x)).size).toBeGreaterThan(2);
	});
	it("counts those not mentioned beyond six and still lists them all", () => {
		const [, tunnel] = layoutSpectrum(crowd, { width: 1120 }).rows;
		const [silent] = tunnel?.silent ?? [];
		expect(silent?.actors).toHaveLength(12);
		expect(silent?.lines.map(({ text }) => text).join(" ")).toMatch(/Ann 5 and 6 others$/);
	});
	it("gives the same numbers for the same article", () => {
		forAnySpectrum((spectrum, model) => {
			const again = layoutSpectrum(structuredClone(model), { width: spectrum.width });
			expect(again).toEqual(spectrum);
			expect(JSON.parse(JSON.stringify(spectrum))).toEqual(spectrum);
		});
	});
});
