import { describe, expect, test } from "vitest";
import {
	describeAttribution,
	describeMatrix,
	describeSpectrum,
} from "../../article/sentences/takeaways.ts";
import { buildModel } from "../../testing/samples/seeded-model.ts";
import { estimateHeight } from "./codes-height.ts";
import { describeView, listEmbedOffers } from "./codes-offers.ts";
import { embedViews } from "./views.ts";

const model = buildModel({ actors: 5, proposals: 2, statements: 8, seed: 3 });

describe("what the page offers for embedding", () => {
	test("is every view, with the frame at its published address", () => {
		const offers = listEmbedOffers(model, "https://site.example/");
		expect(offers.map(({ view }) => view)).toEqual(embedViews.map(({ id }) => id));
		for (const { view, code, height } of offers) {
			expect(code).toContain(`src="https://site.example/embed/${model.slug}/${view}/"`);
			expect(code).toContain(`height="${estimateHeight(model, view)}"`);
			expect(height).toBe(estimateHeight(model, view));
		}
	});

	test("holds paths from the site's root when its address is not known", () => {
		for (const { code, view } of listEmbedOffers(model, null)) {
			expect(code).toContain(`src="embed/${model.slug}/${view}/"`);
		}
	});

	test("tells of each view what its own figure is titled", () => {
		expect(embedViews.map(({ id }) => describeView(model, id))).toEqual([
			describeMatrix(model),
			describeSpectrum(model),
			describeAttribution(model),
			describeMatrix(model),
		]);
	});
});
