import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel, buildModel } from "../../testing/arbitrary/model.ts";
import {
	assembleModel,
	assembleSmall,
	planStatement as plan,
} from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { formatInside } from "../model/names.ts";
import { listHolders } from "../model/questions.ts";
import { keepQuoted } from "../model/quoted.ts";
import { describeProposal } from "./proposal-sentence.ts";

/** The sentence about Plan A. */
function write(...statements: RecipeStatement[]): string {
	return describeProposal(assembleSmall(statements), "p1").text;
}

const quoted = { manner: "direct" } as const;
const article = { voice: "article" } as const;

describe("the sentence of a proposal", () => {
	test.each<[string, RecipeStatement[]]>([
		["Plan A: Ann rejects it.", [plan(0, "rejects", 0)]],
		["Plan A: Ann rejects it, quoted.", [plan(0, "condemns", 0), plan(0, "rejects", 0, quoted)]],
		["Plan A: Ann rejects it, partly quoted.", [plan(0, "rejects", 0, { manner: "mixed" })]],
		["Plan A: Ann proposes it, in the article’s own words.", [plan(0, "proposes", 0, article)]],
		[
			"Plan A: Ann is divided on it, in the article’s own words.",
			[plan(0, "divided-on", 0, article)],
		],
		[
			"Plan A: Ann would consider it, according to Bob.",
			[plan(0, "would-consider", 0, { via: [1] })],
		],
		["Plan A: Ann backs it, according to Cy, citing Bob.", [plan(0, "backs", 0, { via: [1, 2] })]],
		[
			"Plan A: Ann is open to it, on one condition: terms 0 are met.",
			[plan(0, "open-to", 0, { condition: true })],
		],
		[
			"Plan A: Ann declined to comment on it.",
			[plan(0, "declines-to-comment", 0), plan(0, "says", 0)],
		],
		["Plan A: Ann spoke about it and took no side, quoted.", [plan(0, "says", 0, quoted)]],
		["Plan A: no statement in this article is about it.", [plan(0, "says", 1)]],
	])("can be “%s”", (text, statements) => {
		expect(write(...statements)).toBe(text);
	});

	test("tells together those who take the same side in the same way", () => {
		expect(
			write(plan(0, "rejects", 0, quoted), plan(1, "rejects", 0), plan(2, "rejects", 0, quoted)),
		).toBe("Plan A: Ann and Cy reject it, both quoted; Bob rejects it.");
		expect(write(plan(0, "open-to", 0), plan(1, "open-to", 0), plan(2, "open-to", 0))).toBe(
			"Plan A: Ann, Bob and Cy are open to it.",
		);
	});

	test("goes from those who propose to the silent, and counts those it cannot place", () => {
		expect(
			write(
				plan(4, "says", 1),
				plan(3, "declines-to-comment", 0),
				plan(2, "rejects", 0),
				plan(1, "open-to", 0),
				plan(0, "proposes", 0),
			),
		).toBe(
			"Plan A: Ann proposes it; Bob is open to it; Cy rejects it; " +
				"Dee declined to comment on it. The article does not say where Eve stands.",
		);
		expect(write(plan(0, "backs", 0), plan(1, "says", 1), plan(2, "says", 1))).toBe(
			"Plan A: Ann backs it. The article does not say where two others stand.",
		);
	});

	test("never joins one statement's stance to another's attribution", () => {
		expect(write(plan(0, "supports", 0, quoted), plan(0, "rejects", 0))).toBe(
			"Plan A: Ann supports it, quoted, and rejects it.",
		);
		expect(write(plan(0, "supports", 0, quoted), plan(0, "proposes", 0, article))).toBe(
			"Plan A: Ann proposes it, in the article’s own words, and supports it, quoted.",
		);
	});

	test("tells each condition with the side that it is a condition of", () => {
		expect(
			write(plan(0, "accepts-if", 0, { condition: true }), plan(0, "rejects", 0, quoted)),
		).toBe(
			"Plan A: Ann would accept it, on one condition: terms 0 are met, and rejects it, quoted.",
		);
	});

	test("says when an earlier statement was different", () => {
		expect(
			write(
				plan(0, "rejects", 0, { when: "2025-02-18" }),
				plan(0, "supports", 0, { when: "2025-02-17" }),
			),
		).toBe("Plan A: Ann rejects it, unlike in an earlier statement.");
	});

	test("of verbatim words alone never says that the article is silent", () => {
		const model = keepQuoted(
			assembleSmall([
				plan(0, "supports", 0),
				plan(0, "says", 0, quoted),
				plan(1, "says", 1, quoted),
				plan(1, "backs", 0),
			]),
		);
		expect(describeProposal(model, "p1").text).toBe(
			"Plan A: Ann spoke about it, quoted, in words that take no side. " +
				"Nothing in quotation marks says where Bob stands.",
		);
	});

	test("lets several take the plural, and only the article in a name the small letter", () => {
		const model = assembleModel({
			actors: [{ name: "The U.S. officials", kind: "group" }],
			proposals: ["Sending NATO troops"],
			sentences: 1,
			statements: [plan(0, "warns-against", 0)],
		});
		expect(describeProposal(model, "p1").text).toBe(
			"Sending NATO troops: the U.S. officials warn against it.",
		);
	});

	test("is empty for an unknown id", () => {
		expect(describeProposal(assembleSmall([]), "gone")).toEqual({ text: "", parts: [] });
	});
});

describe("of any model", () => {
	test("every position that is not a blank is told once, with its statements as proof", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				for (const { id, title } of model.proposals) {
					const { text, parts } = describeProposal(model, id);
					const claims = model.positions.flatMap((one) =>
						one.proposal === id ? (one.claims ?? []) : [],
					);
					const proved = parts.filter(({ statements }) => statements !== undefined);
					const isClaim = ({ statements = [] }: (typeof proved)[number]) =>
						statements.every((one) => claims.includes(one));
					expect(proved.filter(isClaim).flatMap(({ statements }) => statements)).toEqual(claims);
					const told = proved.filter((part) => !isClaim(part));
					const held = model.positions.filter(
						({ proposal, silence }) => proposal === id && silence !== "not-mentioned",
					);
					expect(new Set(told.map(({ actor }) => actor))).toEqual(
						new Set(held.map(({ actor }) => actor)),
					);
					expect(told).toHaveLength(held.length);
					for (const { actor, statements, text: phrase } of told) {
						const position = held.find((candidate) => candidate.actor === actor);
						expect(statements).toEqual([
							...(position?.statements ?? []),
							...(position?.earlier ?? []),
						]);
						const name = model.actors.find((candidate) => candidate.id === actor);
						expect(phrase).toContain(name && formatInside(name));
					}
					expect(text.startsWith(`${title}: `)).toBe(true);
					expect(parts.map((part) => part.text).join("")).toBe(text);
				}
			}),
		);
	});

	test("every condition stands in the sentence of its proposal", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				for (const { proposal, statements } of model.positions) {
					const { text } = describeProposal(model, proposal);
					for (const statement of model.statements) {
						if (!statement.if || !statements.includes(statement.id)) continue;
						expect(text).toContain(statement.if.text);
					}
				}
			}),
		);
	});

	test("a big one is described, everybody in it", () => {
		const model = buildModel({ actors: 500, proposals: 1, statements: 2000, seed: 1 });
		const { parts } = describeProposal(model, "p1");
		expect(parts.filter(({ actor }) => actor)).toHaveLength(listHolders(model).length);
	});
});
