import { describe, expect, test } from "vitest";
import { buildModel } from "../../testing/samples/seeded-model.ts";
import { estimateHeight } from "./codes-height.ts";
import { embedViews } from "./views.ts";

const small = buildModel({ actors: 3, proposals: 1, statements: 4, seed: 1 });
const large = buildModel({ actors: 9, proposals: 4, statements: 20, seed: 1 });

describe("the height to reserve without measuring", () => {
	test.each(embedViews)("grows with the article for $id, in whole tens", ({ id }) => {
		const heights = [small, large].map((model) => estimateHeight(model, id));
		expect(heights[0]).toBeLessThan(heights[1] ?? 0);
		expect(heights.map((height) => height % 10)).toEqual([0, 0]);
	});

	test("is never more than a frame is given", () => {
		expect(estimateHeight({ ...large, text: "word ".repeat(5000) }, "explainer")).toBe(10_000);
	});

	test("is a height of an article without a statement too", () => {
		const silent = { proposals: [], statements: [], text: "" };
		for (const { id } of embedViews) expect(estimateHeight(silent, id)).toBeGreaterThan(150);
	});
});
