import fc from "fast-check";
import { expect, test } from "vitest";
import { describeMissingAgreement, hasEnoughAgreement, listAgreements } from "./agreement.ts";
import { arbitraryModel } from "./arbitrary.ts";
import { assembleSmall, planStatement as plan } from "./sample.ts";
import { findDirection } from "./stances.ts";

test("two actors agree on the same side and conflict on opposite ones, whatever the verbs", () => {
	const model = assembleSmall([
		plan(1, "backs", 0),
		plan(0, "proposes", 0),
		plan(0, "rejects", 1),
		plan(1, "urges", 1),
		plan(2, "open-to", 0),
		plan(3, "divided-on", 0),
	]);
	const agreements = listAgreements(model);
	expect(agreements).toEqual([{ actors: ["a1", "a2"], agree: ["p1"], conflict: ["p2"] }]);
	expect(hasEnoughAgreement(agreements)).toBe(true);
	expect(describeMissingAgreement(agreements)).toBeNull();
});

test("with fewer than two shared positions it says why nothing is drawn", () => {
	const one = listAgreements(assembleSmall([plan(0, "backs", 0), plan(1, "rejects", 0)]));
	expect(hasEnoughAgreement(one)).toBe(false);
	expect(describeMissingAgreement(one)).toContain("only one pair of actors");
	expect(describeMissingAgreement([])).toContain("no two actors");
	expect(describeMissingAgreement([], true)).toContain("in quotation marks");
});

test("pairs are all pairs that take sides on one proposal, in display order", () => {
	fc.assert(
		fc.property(arbitraryModel(), (model) => {
			const sided = model.positions.filter(({ stance }) => findDirection(stance) !== null);
			const expected = model.actors.flatMap(({ id: a }, index) =>
				model.actors.slice(index + 1).flatMap(({ id: b }) => {
					const ofA = new Set(sided.filter(({ actor }) => actor === a).map((p) => p.proposal));
					const shared = sided.filter(({ actor, proposal }) => actor === b && ofA.has(proposal));
					return shared.length > 0 ? [`${a} ${b} ${shared.length}`] : [];
				}),
			);
			const found = listAgreements(model).map(
				({ actors, agree, conflict }) => `${actors.join(" ")} ${agree.length + conflict.length}`,
			);
			expect(found).toEqual(expected);
		}),
	);
});
