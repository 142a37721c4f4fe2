import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { listPredicted } from "./predicted.ts";

describe("listPredicted", () => {
	test("asks of the contested proposal, in the order of display, and leaves room for silence", () => {
		const model = assembleSmall([
			plan(0, "rejects", 0),
			plan(1, "proposes", 0),
			plan(2, "says", 0),
		]);
		const predicted = listPredicted(model);
		expect(predicted?.actors.map(({ position }) => position?.stance ?? null)).toEqual([
			"opposes",
			"proposes",
			null,
		]);
	});

	test("asks nothing where everybody would stand in one column", () => {
		expect(listPredicted(assembleSmall([]))).toBeNull();
		expect(listPredicted(assembleSmall([plan(0, "rejects", 0), plan(1, "rejects", 0)]))).toBeNull();
	});

	test("never asks for more than six, and never twice for one", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const predicted = listPredicted(model);
				const ids = predicted?.actors.map(({ actor }) => actor.id) ?? [];
				expect(ids.length).toBeLessThanOrEqual(6);
				expect(new Set(ids).size).toBe(ids.length);
			}),
		);
	});
});
