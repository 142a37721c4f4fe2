import { describe, expect, test } from "vitest";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { listOthers } from "../sentences/others.ts";
import { listHops } from "./hops.ts";
import * as ask from "./questions.ts";

const model = assembleSmall([
	plan(0, "rejects", 0, { manner: "direct", sentence: 0 }),
	plan(0, "says", null, { about: 3, sentence: 2 }),
	plan(1, "open-to", 1, { via: [2, 4], condition: true, sentence: 2 }),
	plan(2, "hopes", null, { sentence: 3 }),
]);
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe("questions of a model", () => {
	test("what is the position of a pair", () => {
		const find = ask.indexPositions(model);
		expect(find("a2", "p2")).toMatchObject({ stance: "open" });
		expect(find("a2", "p2")).toBe(ask.findPosition(model, "a2", "p2"));
		expect(find("a2", "p9")).toBeUndefined();
		expect(find("__proto__", "p1")).toBeUndefined();
	});

	test("which conditions are there", () => {
		expect(ask.listConditions(model).map(({ condition }) => condition.text)).toEqual([
			"terms 2 are met",
		]);
	});

	test("who has a row, and who is talked about and not heard", () => {
		expect(ids(ask.listHolders(model))).toEqual(["a1", "a2"]);
		expect(ids(ask.listTalkedAbout(model))).toEqual(["a4"]);
	});
});

test("actors without a row are told apart: speaks elsewhere, only relays, only talked about", () => {
	expect(listOthers(model)).toMatchObject([
		{ kind: "spoke-elsewhere", relaysFor: ["a2"], statements: ["a2-p2-1", "a3-hopes-1"] },
		{ kind: "talked-about", relaysFor: [], statements: ["a1-says-1"] },
		{ kind: "relays", relaysFor: ["a2"], statements: ["a2-p2-1"] },
	]);
});

test("the way from the speaker to the page is counted in steps", () => {
	const steps = (via: number[], voice: "speaker" | "article") =>
		assembleSmall([plan(0, "rejects", 0, { via, voice })]).statements.map(listHops);
	expect(steps([], "speaker")).toMatchObject([{ steps: 1 }]);
	expect(steps([], "article")).toEqual([{ hops: [{ role: "article" }], steps: 0 }]);
	expect(steps([2, 4], "speaker")).toEqual([
		{
			hops: [
				{ role: "speaker", actor: "a1" },
				{ role: "relay", actor: "a3" },
				{ role: "relay", actor: "a5" },
				{ role: "article" },
			],
			steps: 3,
		},
	]);
});
