import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import {
	countShared,
	describeMissingAgreement,
	hasEnoughAgreement,
	listAgreements,
} from "./agreement.ts";
import { findStanceDirection } from "./stances.ts";

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
	expect(agreements).toEqual([
		{ actors: ["a1", "a2"], parties: ["a1", "a2"], agree: ["p1"], conflict: ["p2"] },
	]);
	expect(hasEnoughAgreement(agreements)).toBe(true);
	expect(describeMissingAgreement(agreements)).toBeNull();
});

test("with fewer than two shared positions it says why nothing is drawn", () => {
	const one = listAgreements(assembleSmall([plan(0, "backs", 0), plan(1, "rejects", 0)]));
	expect(hasEnoughAgreement(one)).toBe(false);
	expect(describeMissingAgreement(one)).toContain(
		"only one proposal has two parties for or against it",
	);
	expect(describeMissingAgreement([])).toContain("no two parties");
	expect(describeMissingAgreement([], true)).toContain("in quotation marks");
});

test("somebody and the body it belongs to or speaks for are one party", () => {
	const model = assembleSmall([
		plan(0, "rejects", 0, { for: 1 }),
		plan(1, "rejects", 0),
		plan(2, "proposes", 0),
	]);
	const agreements = listAgreements(model);
	expect(agreements.map(({ actors }) => actors.join(" "))).toEqual(["a1 a3", "a2 a3"]);
	// One dispute, however many speak for its sides.
	expect(countShared(agreements)).toBe(1);
	expect(hasEnoughAgreement(agreements)).toBe(false);
});

test("pairs are all pairs of two parties that take sides on one proposal, in display order", () => {
	fc.assert(
		fc.property(arbitraryModel(), (model) => {
			const bodies = new Map([
				...model.statements.flatMap((each): [string, string][] =>
					each.for === undefined || each.claimedBy !== undefined
						? []
						: [each.actor, ...(each.with ?? [])].map((id): [string, string] => [
								id,
								each.for ?? "",
							]),
				),
				...model.actors.flatMap((each): [string, string][] =>
					each.of === undefined ? [] : [[each.id, each.of]],
				),
			]);
			const party = (id: string) => bodies.get(id) ?? id;
			// Where a part of somebody stands, the rest may not.
			const sided = model.positions.filter(
				({ stance, part }) => findStanceDirection(stance) !== null && part === undefined,
			);
			const expected = model.actors.flatMap(({ id: a }, index) =>
				model.actors.slice(index + 1).flatMap(({ id: b }) => {
					const ofA = new Set(sided.filter(({ actor }) => actor === a).map((p) => p.proposal));
					const shared = sided.filter(({ actor, proposal }) => actor === b && ofA.has(proposal));
					return shared.length > 0 && party(a) !== party(b) ? [`${a} ${b} ${shared.length}`] : [];
				}),
			);
			const found = listAgreements(model).map(
				({ actors, agree, conflict }) => `${actors.join(" ")} ${agree.length + conflict.length}`,
			);
			expect(found).toEqual(expected);
		}),
	);
});
