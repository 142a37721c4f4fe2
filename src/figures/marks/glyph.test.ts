import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statementAttributions } from "../../article/model/attributions.ts";
import { silences } from "../../article/model/silences.ts";
import { stances } from "../../article/model/stances.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { type GlyphShape, layoutGlyph, listGlyphKeys } from "./glyph.ts";

const spoken = stances.flatMap(({ id: stance }) =>
	statementAttributions.map(({ id }) => layoutGlyph(stance, id)),
);
const silent = silences.map(({ id }) => layoutGlyph(id, null));

/** Numbers in a path but for those of `h` and `v`, which are distances. */
function listNumbers({ d }: GlyphShape): string[] {
	return d.replace(/[hv]-?[\d.]+/g, "").match(/-?[\d.]+/g) ?? [];
}

describe("layoutGlyph", () => {
	it("gives every stance, attribution and silence a mark of its own without colour", () => {
		const shapes = [...spoken, ...silent].map((glyph) => JSON.stringify(glyph.shapes));
		expect(new Set(shapes).size).toBe(5 * 6 + 3);
	});
	it("puts the stance's sign into its body, in paper, or in ink over hatching", () => {
		const roles = (attribution: "indirect" | "article") =>
			layoutGlyph("opposes", attribution).shapes.map(({ role }) => role);
		expect(roles("indirect")).toContain("sign");
		expect(roles("article")).toEqual(expect.arrayContaining(["halo", "ink"]));
	});
	it("names every mark differently", () => {
		expect(new Set([...spoken, ...silent].map(({ key }) => key)).size).toBe(5 * 6 + 3);
	});
	it("draws no silence in a stance's colour", () => {
		for (const { shapes } of silent) expect(shapes.map(({ role }) => role)).toEqual(["quiet"]);
	});
	it("puts a ring round what is quoted, partly quoted or relayed, and round nothing else", () => {
		const ringed = statementAttributions.filter(({ id }) =>
			layoutGlyph("opposes", id).shapes.some(({ role }) => role === "ring"),
		);
		expect(ringed.map(({ id }) => id)).toEqual(["direct", "mixed", "relayed"]);
	});
	it("never fills what is the article's own words", () => {
		for (const { id } of stances) {
			const roles = layoutGlyph(id, "article").shapes.map(({ role }) => role);
			expect(roles).toContain("hatch");
			expect(roles).not.toContain("fill");
		}
	});
	it("stays inside its box", () => {
		for (const { shapes } of [...spoken, ...silent]) {
			for (const number of shapes.flatMap(listNumbers).map(Number)) {
				expect(Math.abs(number)).toBeLessThanOrEqual(12);
			}
		}
	});
});

describe("listGlyphKeys", () => {
	it("lists each mark once, in the order of the legend, and none that does not occur", () => {
		const order = [...stances]
			.reverse()
			.flatMap(({ id }) => statementAttributions.map((attribution) => `${id}-${attribution.id}`));
		const all = [...order, ...silences.map(({ id }) => id)];
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const keys = listGlyphKeys(model).map(({ key }) => key);
				expect(keys).toEqual(all.filter((key) => keys.includes(key)));
				for (const { stance, attribution } of model.positions) {
					if (stance !== null) expect(keys).toContain(`${stance}-${attribution}`);
					// A legend shows each stance without a ring.
					if (stance !== null) expect(keys).toContain(`${stance}-indirect`);
				}
			}),
		);
	});
	it("lists nothing for an article without statements and proposals", () => {
		expect(listGlyphKeys({ positions: [], statements: [] })).toEqual([]);
	});
});
