import { expect, test } from "vitest";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { isolateNames } from "./isolated.ts";
import { formatShortName } from "./names.ts";

const model = assembleSmall([planStatement(0, "rejects", 0)]);

test("a model with left-to-right names is drawn as it is", () => {
	expect(isolateNames(model)).toEqual(model);
});

test("right-to-left names keep their order, short ones too, and the article's words stay", () => {
	const actors = model.actors.map((actor) => ({ ...actor, name: "مريم لند", aka: ["لند"] }));
	const { actors: drawn, ...rest } = isolateNames({ ...model, actors });
	for (const actor of drawn) {
		expect(actor.name).toBe("\u2068مريم لند\u2069");
		expect(formatShortName(actor)).toBe("\u2068لند\u2069");
	}
	expect({ ...rest, actors }).toEqual({ ...model, actors });
});
