import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { listAgreements } from "./agreement.ts";
import { listHeard, listPositions } from "./positions.ts";
import type { Position, Statement } from "./types.ts";

/** Ann's position on Plan A. */
function derive(...statements: RecipeStatement[]): Position {
	const [position] = assembleSmall(statements).positions;
	if (position === undefined) throw new Error("There is always a first position.");
	return position;
}

const on = (verb: string, rest: Partial<RecipeStatement> = {}) => plan(0, verb, 0, rest);

describe("a position", () => {
	test("is made by a statement of several for each of them, and counted once", () => {
		const both = { ...assembleSmall([on("rejects")]).statements[0], with: ["a2"] } as Statement;
		const model = assembleSmall([]);
		const positions = listPositions(model.actors, model.proposals, [both]);
		const held = positions.filter(({ stance }) => stance !== null);
		expect(held.map(({ actor, statements }) => [actor, statements])).toEqual([
			["a1", [both.id]],
			["a2", [both.id]],
		]);
		expect([...listHeard([both])]).toEqual(["a1", "a2"]);
	});

	test("is that of a part only while no statement is of the whole actor", () => {
		const [some, all] = assembleSmall([on("rejects"), on("rejects")]).statements as Statement[];
		const part = { ...some, part: "some of" } as Statement;
		const model = assembleSmall([]);
		const first = (list: Statement[]) => listPositions(model.actors, model.proposals, list)[0];
		expect(first([part])?.part).toBe("some of");
		expect(first([part, all as Statement])?.part).toBeUndefined();
	});

	test.each([
		[["proposes", "supports"], "proposes"],
		[["supports", "backs"], "supports"],
		[["open-to", "supports"], "supports"],
		[["open-to", "proposes"], "proposes"],
		[["would-consider"], "open"],
		[["supports", "opposes"], "mixed"],
		[["proposes", "rejects"], "mixed"],
		[["open-to", "rejects"], "mixed"],
		[["divided-on", "proposes"], "mixed"],
		[["divided-on", "rejects"], "mixed"],
		[["rejects", "condemns"], "opposes"],
		[["says", "rejects"], "opposes"],
		[["declines-to-comment", "supports"], "supports"],
	])("of someone who %j is %s, in whatever order", (words, stance) => {
		expect(derive(...words.map((word) => on(word))).stance).toBe(stance);
		expect(derive(...words.toReversed().map((word) => on(word))).stance).toBe(stance);
	});

	test.each([
		[[], "not-mentioned"],
		[["says"], "no-position"],
		[["says", "declines-to-comment"], "declined"],
	])("of someone who %j is the silence %s", (words, silence) => {
		const position = derive(...words.map((word) => on(word)));
		expect(position).toMatchObject({ stance: null, silence });
		expect(position.statements).toHaveLength(words.length);
	});

	test("that is a stance has no silence and leaves out what takes no side", () => {
		expect(derive(on("says"), on("rejects"))).toMatchObject({
			silence: null,
			statements: ["a1-p1-2"],
		});
	});

	test.each<[string, RecipeStatement[], string]>([
		["quoted beats reworded", [on("rejects"), on("rejects", { manner: "direct" })], "direct"],
		["a relayed quotation is relayed", [on("rejects", { manner: "direct", via: [1] })], "relayed"],
		["reworded beats relayed", [on("rejects", { via: [1] }), on("rejects")], "indirect"],
		["the article is weakest", [on("rejects", { voice: "article", manner: "direct" })], "article"],
		[
			"what takes no side does not count",
			[on("rejects"), on("says", { manner: "direct" })],
			"indirect",
		],
	])("carries its strongest attribution: %s", (_, statements, attribution) => {
		expect(derive(...statements).attribution).toBe(attribution);
	});

	test("keeps as history what a later dated statement replaced", () => {
		const position = derive(
			on("rejects", { when: "2025-02-16" }),
			on("supports", { when: "2025-02-18" }),
			on("backs", { when: "2025-02-15" }),
		);
		expect(position).toMatchObject({
			stance: "supports",
			statements: ["a1-p1-2", "a1-p1-3"],
			earlier: ["a1-p1-1"],
		});
	});

	test("never lets a date replace an undated statement", () => {
		const position = derive(on("rejects"), on("supports", { when: "2025-02-18" }));
		expect(position).toMatchObject({ stance: "mixed", earlier: [] });
	});

	test("never lets a dated statement without a side replace a stance", () => {
		const position = derive(
			on("rejects", { when: "2025-02-16" }),
			on("says", { when: "2025-02-18" }),
		);
		expect(position).toMatchObject({ stance: "opposes", earlier: [] });
	});
});

describe("what somebody else claims of an actor", () => {
	const claim = on("supports", { claimedBy: 1 });

	test("is never the actor's position, whatever silence that is", () => {
		expect(derive(claim)).toEqual({
			...{ actor: "a1", proposal: "p1", stance: null, silence: "not-mentioned" },
			...{ attribution: null, statements: [], earlier: [], claims: ["a1-p1-1"] },
		});
		expect(derive(claim, on("says"))).toMatchObject({
			silence: "no-position",
			statements: ["a1-p1-2"],
		});
		expect(derive(on("declines-to-comment"), claim)).toMatchObject({ silence: "declined" });
	});

	test("neither adds to a stance nor contradicts it", () => {
		expect(derive(claim, on("rejects", { manner: "direct" }))).toMatchObject({
			...{ stance: "opposes", attribution: "direct", statements: ["a1-p1-2"] },
			...{ earlier: [], claims: ["a1-p1-1"] },
		});
	});

	test("makes heard who claims it, and not the actor", () => {
		const { actors } = assembleSmall([claim]);
		expect(actors.filter(({ heard }) => heard).map(({ name }) => name)).toEqual(["Bob"]);
	});

	test("counts for no agreement", () => {
		const shared = [on("supports"), on("backs", { actor: 2 }), plan(2, "backs", 1)];
		const model = assembleSmall([...shared, plan(0, "backs", 1, { claimedBy: 3 })]);
		expect(listAgreements(model)).toMatchObject([{ agree: ["p1"], conflict: [] }]);
	});
});

describe("what was said earlier, on no known date", () => {
	const once = on("supports", { earlier: true });

	test.each([
		[[once, on("rejects")], { stance: "opposes", statements: ["a1-p1-2"], earlier: ["a1-p1-1"] }],
		[[on("rejects"), once], { stance: "opposes", statements: ["a1-p1-1"], earlier: ["a1-p1-2"] }],
		[[once, on("backs")], { stance: "supports", statements: ["a1-p1-2"], earlier: ["a1-p1-1"] }],
		[
			[once, on("rejects", { when: "2025-02-18" })],
			{ stance: "opposes", statements: ["a1-p1-2"], earlier: ["a1-p1-1"] },
		],
	])("is kept and makes no position: %#", (statements, position) => {
		expect(derive(...statements)).toMatchObject(position);
	});

	test("is no present stance where the article has nothing else", () => {
		expect(derive(once)).toEqual({
			...{ actor: "a1", proposal: "p1", stance: null, silence: "no-position" },
			...{ attribution: null, statements: [], earlier: ["a1-p1-1"] },
		});
	});
});

describe("positions", () => {
	test("are one for every actor and proposal, in display order, each silence or stance", () => {
		fc.assert(
			fc.property(arbitraryModel(), ({ actors, proposals, positions, statements }) => {
				expect(positions.map(({ actor, proposal }) => [actor, proposal])).toEqual(
					actors.flatMap(({ id }) => proposals.map((proposal) => [id, proposal.id])),
				);
				for (const { stance, silence, statements: making, attribution } of positions) {
					expect((stance === null) !== (silence === null)).toBe(true);
					expect((attribution === null) === (making.length === 0)).toBe(true);
				}
				const listUsed = ({
					statements: making,
					earlier,
					claims = [],
				}: (typeof positions)[number]) => [...[...making, ...earlier, ...claims]];
				const used = positions.flatMap(listUsed);
				// A statement of several together makes the position of each, and of each once.
				const byActor = positions.flatMap((one) => listUsed(one).map((id) => `${one.actor} ${id}`));
				expect(new Set(byActor).size).toBe(byActor.length);
				for (const { actor, with: others = [], id, stance } of statements)
					for (const each of stance === null ? [] : [actor, ...others])
						expect(byActor).toContain(`${each} ${id}`);
				const sided = statements.filter(({ stance }) => stance !== null).map(({ id }) => id);
				expect(new Set(used)).toEqual(new Set([...used, ...sided]));
			}),
		);
	});

	test("ignore statements on what is not declared", () => {
		const { statements } = assembleSmall([on("rejects")]);
		expect(listPositions([{ id: "a9" }], [{ id: "p1" }], statements)).toMatchObject([
			{ actor: "a9", silence: "not-mentioned" },
		]);
	});
});

describe("an actor", () => {
	const { statements } = assembleSmall([
		plan(0, "rejects", 0, { via: [1], about: 2 }),
		plan(3, "supports", 0, { voice: "article" }),
	]);
	test.each([
		["a1", true, "speaks"],
		["a2", true, "relays"],
		["a3", false, "is only spoken about"],
		["a4", false, "is described in the article’s own voice"],
		["a5", false, "does not occur"],
	])("%s is heard: %s, since it %s", (id, heard) => {
		expect(listHeard(statements).has(id)).toBe(heard);
	});
});
