import { expect, test } from "vitest";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { describeRelay, listRelays } from "./others.ts";

test("who passes on what others say is listed, also when speaking of a proposal as well", () => {
	const model = assembleSmall([
		plan(0, "rejects", 0, { via: [1, 2] }),
		plan(1, "backs", 0),
		plan(3, "says", 0, { via: [1] }),
	]);
	expect(listRelays(model).map(({ actor, relaysFor }) => [actor.id, relaysFor])).toEqual([
		["a2", ["a1", "a4"]],
		["a3", ["a1"]],
	]);
	expect(describeRelay(model, "a2", "a1")).toBe("Bob relays what Ann said");
});
