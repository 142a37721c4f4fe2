import { describe, expect, it } from "vitest";
import { assembleSmall } from "../../testing/samples/model.ts";
import { chooseModel } from "./quoted-model.ts";

describe("the model to draw", () => {
	it("is the article's, or the same one with only quotations each time", () => {
		const model = assembleSmall([]);
		expect(chooseModel(model, false)).toBe(model);
		const quoted = chooseModel(model, true);
		expect(quoted).toMatchObject({ words: "quoted" });
		expect(chooseModel(model, true)).toBe(quoted);
	});
});
