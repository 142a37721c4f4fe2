import fc from "fast-check";
import type { Model } from "../../article/model/types.ts";
import { verbs } from "../../article/model/verbs.ts";
import { assembleModel } from "../samples/model.ts";
import type { Recipe, RecipeStatement } from "../samples/model-text.ts";

export { buildModel } from "../samples/seeded-model.ts";

/** Largest counts; there may always be fewer, down to one actor and nothing else. */
export interface ArbitraryOptions {
	actors?: number;
	proposals?: number;
	statements?: number;
}

/** Test support: any model that keeps the rules of `types.ts`, with unfriendly names. */
export function arbitraryModel(options: ArbitraryOptions = {}): fc.Arbitrary<Model> {
	const { actors = 6, proposals = 4, statements = 12 } = options;
	return fc
		.record({
			actors: fc.array(arbitraryActor(), { minLength: 1, maxLength: actors }),
			proposals: fc.array(arbitraryName(), { maxLength: proposals }),
			sentences: fc.integer({ min: 1, max: 8 }),
		})
		.chain((base) =>
			fc
				.array(arbitraryStatement(base.actors.length, base.proposals.length, base.sentences), {
					maxLength: statements,
				})
				.map((list) => assembleModel({ ...base, statements: list })),
		);
}

function arbitraryName(): fc.Arbitrary<string> {
	const plain = ["Ann Lee", "U.S. officials", "Europe", "Sending help", "Trump’s envoy", "A; B"];
	const hostile = [
		"=1+1",
		'"quoted"',
		"a,b\r\nc",
		"“x”",
		"עברית",
		"👩‍👩‍👧",
		"__proto__",
		"-",
		"@x",
	];
	return fc.oneof(
		fc.constantFrom(...plain, ...hostile),
		fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
	);
}

function arbitraryActor(): fc.Arbitrary<Recipe["actors"][number]> {
	return fc.record(
		{
			name: arbitraryName(),
			kind: fc.constantFrom("person", "government", "organization", "group", "unnamed"),
			role: arbitraryName(),
			side: fc.constantFrom("North", "South"),
			// The first actor always exists; whether it is a body does not matter here.
			of: fc.constant(0),
		},
		{ requiredKeys: ["name", "kind"] },
	);
}

/** A statement without a proposal never takes a side; the article never relays itself. */
function arbitraryStatement(
	actors: number,
	proposals: number,
	sentences: number,
): fc.Arbitrary<RecipeStatement> {
	const actor = fc.nat({ max: actors - 1 });
	const silent = verbs.filter(({ stance }) => stance === null).map(({ word }) => word);
	const target = fc.oneof(
		...(proposals > 0
			? [
					fc.record({
						verb: fc.constantFrom(...verbs.map(({ word }) => word)),
						proposal: fc.nat({ max: proposals - 1 }),
					}),
				]
			: []),
		fc.record({ verb: fc.constantFrom(...silent), proposal: fc.constant(null) }),
	);
	const rest = arbitraryTelling(actor, sentences);
	return fc.tuple(target, rest).map(([{ verb, proposal }, statement]) => {
		const { claimedBy, earlier, with: others = [], ...rest } = statement;
		const isOwn = statement.voice === "article" || claimedBy === statement.actor;
		const claim = isOwn || claimedBy === undefined ? {} : { claimedBy };
		const relays = statement.voice === "article" || "claimedBy" in claim ? [] : statement.via;
		const via = relays.filter((relay) => relay !== statement.actor);
		const time = earlier && rest.when === undefined ? { earlier } : {};
		// Nobody says anything with itself, or with who relays or claims it.
		const apart = new Set([statement.actor, claimedBy, ...via]);
		const together = { with: others.filter((other) => !apart.has(other)) };
		return { ...rest, ...claim, ...time, ...together, verb, proposal, via };
	});
}

/** Who says it, how, when and with whom. */
function arbitraryTelling(actor: fc.Arbitrary<number>, sentences: number) {
	return fc.record(
		{
			actor,
			via: fc.uniqueArray(actor, { maxLength: 3 }),
			to: fc.uniqueArray(actor, { maxLength: 2 }),
			manner: fc.constantFrom("direct", "mixed", "indirect"),
			voice: fc.constantFrom("speaker", "speaker", "article"),
			sentence: fc.nat({ max: sentences + 1 }),
			condition: fc.boolean(),
			continued: fc.boolean(),
			note: fc.boolean(),
			about: actor,
			for: actor,
			when: fc.constantFrom("2025-02-16", "2025-02-17", "2025-02-18"),
			claimedBy: actor,
			earlier: fc.constant(true),
			with: fc.uniqueArray(actor, { maxLength: 2 }),
			part: fc.boolean(),
			votes: fc.record(
				{ for: fc.nat(999), against: fc.nat(999), abstained: fc.nat(99) },
				{ requiredKeys: ["for", "against"] },
			),
		},
		{
			requiredKeys: [
				...(["actor", "via", "to", "manner", "voice", "sentence"] as const),
				...(["condition", "continued", "note"] as const),
			],
		},
	);
}
