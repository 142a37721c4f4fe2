import { describe, expect, it } from "vitest";
import type { Line, Prose } from "../../article/model/prose.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { listAnchors, listProofs } from "./proofs.ts";

const writeLine = (sentence: string): Line => ({ sentence, inlines: [] });
const prose: Prose = {
	title: writeLine("title"),
	dek: writeLine("dek"),
	body: [
		{ type: "paragraph", lines: [writeLine("s1"), writeLine("s2")] },
		{ type: "quote", blocks: [{ type: "paragraph", lines: [writeLine("s3")] }] },
	],
	notes: {},
};

describe("the sentences that prove something", () => {
	it("stand in article order, each once, with the statements that begin in them", () => {
		const model = assembleSmall([
			plan(1, "rejects", 0, { sentence: 4 }),
			plan(0, "supports", 0, { sentence: 2 }),
			plan(2, "says", null, { sentence: 2 }),
			plan(0, "rejects", 1, { sentence: 0 }),
		]);
		const found = listProofs(model, prose).map(({ line, statements }) => [
			line.sentence,
			statements.map(({ actor }) => actor),
		]);
		expect(found).toEqual([
			["title", ["a1"]],
			["s1", ["a1", "a3"]],
			["s3", ["a2"]],
		]);
	});

	it("are none in an article without statements", () => {
		expect(listProofs(assembleSmall([]), { ...prose, dek: null })).toEqual([]);
	});
});

describe("the places that links to actors and proposals lead to", () => {
	const model = assembleSmall(
		[
			plan(0, "rejects", 0, { sentence: 2, via: [1] }),
			plan(0, "supports", 1, { sentence: 3 }),
			plan(2, "says", null, { sentence: 3, about: 3 }),
		],
		5,
	);
	const [first = "", second = "", third = ""] = model.statements.map(({ id }) => id);

	it("are its own first statement, else the first it has a part in, else the first of all", () => {
		expect([...listAnchors(model)]).toEqual([
			[first, ["actor=a1", "actor=a2", "actor=a5", "proposal=p1"]],
			[third, ["actor=a3", "actor=a4"]],
			[second, ["proposal=p2"]],
		]);
	});

	it("are none without statements", () => {
		expect(listAnchors(assembleSmall([])).size).toBe(0);
	});
});
