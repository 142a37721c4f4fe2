import { describe, expect, it } from "vitest";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { indexCells } from "../marks/cells.ts";
import { groupCells } from "./sparse.ts";

describe("groupCells", () => {
	it("puts positions of one stance, said in one way, under one mark", () => {
		const statements = [
			plan(0, "rejects", 0),
			plan(0, "condemns", 1),
			plan(0, "backs", 2, { manner: "direct" }),
		];
		const model = assembleSmall(statements, 1, 3);
		const groups = groupCells(model.positions.slice(0, 3).map(indexCells(model)));
		expect(groups.map(({ word, how, entries }) => [word, how, entries.length])).toEqual([
			["Rejects or opposes", "reworded", 2],
			["Supports", "quoted", 1],
		]);
	});
	it("tells beside a proposal what its mark does not: passages and conditions", () => {
		const model = assembleSmall([
			plan(0, "would-consider", 0, { condition: true }),
			plan(0, "would-consider", 0),
		]);
		const [group] = groupCells(model.positions.slice(0, 1).map(indexCells(model)));
		expect(group?.entries.map(({ rest }) => rest)).toEqual(["2 passages, on a condition"]);
	});
	it("keeps what others claim apart from what is held, also of those who hold nothing", () => {
		const model = assembleSmall([plan(0, "backs", 0), plan(0, "rejects", 1, { claimedBy: 1 })]);
		const groups = groupCells(model.positions.slice(0, 2).map(indexCells(model)));
		expect(groups.map(({ kind, attribution, word }) => [kind, attribution, word])).toEqual([
			["supports", "indirect", "Supports"],
			["opposes", "claimed", "Bob says: rejects"],
		]);
	});
	it("says nothing of those not mentioned, and of a silence only its words", () => {
		const model = assembleSmall([plan(0, "says", 0)], 1, 3);
		const groups = groupCells(model.positions.slice(0, 3).map(indexCells(model)));
		expect(groups.map(({ kind, word }) => [kind, word])).toEqual([
			["no-position", "Spoke about it, took no side"],
		]);
	});
});
