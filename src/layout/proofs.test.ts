import { describe, expect, it } from "vitest";
import type { Line, Prose } from "../model/prose.ts";
import { assembleSmall, planStatement as plan } from "../model/sample.ts";
import { listProofs } from "./proofs.ts";

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
