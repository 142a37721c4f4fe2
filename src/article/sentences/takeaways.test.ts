import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel, buildModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { keepQuoted } from "../model/quoted.ts";
import type { Model } from "../model/types.ts";
import { describeAgreement } from "./agreement-sentence.ts";
import * as takeaways from "./takeaways.ts";

const quoted = { manner: "direct" } as const;
const partly = { manner: "mixed" } as const;
const nothing = assembleSmall([], 1, 0);
const silent = assembleSmall([plan(0, "says", 0)]);

test.each<[string, RecipeStatement[]]>([
	[
		"Plan A: Ann backs it and Bob rejects it; neither is quoted",
		[plan(0, "backs", 0), plan(1, "rejects", 0)],
	],
	[
		"Plan B: Ann proposes it, and Bob and Cy reject it; only Bob is quoted",
		[
			plan(0, "backs", 0),
			plan(0, "proposes", 1),
			plan(1, "rejects", 1, quoted),
			plan(2, "rejects", 1),
		],
	],
	["Plan A: Ann is open to it, but is not quoted", [plan(0, "open-to", 0)]],
	["Plan A: Ann is open to it, and is partly quoted", [plan(0, "open-to", 0, partly)]],
	[
		"Plan A: Ann backs it and Bob rejects it; only Bob is partly quoted",
		[plan(0, "backs", 0), plan(1, "rejects", 0, partly)],
	],
	[
		"Plan A: Ann backs it and Bob rejects it; one of the two is quoted, one partly",
		[plan(0, "backs", 0, quoted), plan(1, "rejects", 0, partly)],
	],
	[
		"Plan A: Ann backs it and Bob rejects it; only Bob is quoted saying so",
		[plan(0, "backs", 0), plan(0, "says", 0, quoted), plan(1, "rejects", 0, quoted)],
	],
	[
		"Plan A: Ann backs it, but is not quoted saying so",
		[plan(0, "backs", 0), plan(0, "says", 0, quoted)],
	],
	[
		"Plan A: Ann and Bob have mixed views on it; both are quoted",
		[plan(0, "mixed-on", 0, quoted), plan(1, "mixed-on", 0, quoted)],
	],
	[
		"Plan A: Ann proposes it, and Bob and Cy are against it; none of the three is quoted",
		[plan(0, "proposes", 0), plan(1, "rejects", 0), plan(2, "condemns", 0)],
	],
])("the matrix is titled “%s”", (title, statements) => {
	expect(takeaways.describeMatrix(assembleSmall(statements))).toBe(title);
});

test("the matrix is titled truly when nobody takes a side", () => {
	expect(takeaways.describeMatrix(silent)).toBe(
		"Nobody who is marked up takes a side on either of the two proposals",
	);
	expect(takeaways.describeMatrix(keepQuoted(silent))).toBe(
		"Nothing in quotation marks takes a side on either of the two proposals",
	);
	expect(takeaways.describeMatrix(nothing)).toBe("This article has no proposal to take a side on");
});

describe("the spectrum is titled", () => {
	const both = (proposal: number) => [plan(0, "backs", proposal), plan(1, "rejects", proposal)];
	test.each<[string, Model]>([
		[
			"In this article, only one of the two proposals has actors both for and against it: Plan A",
			assembleSmall(both(0)),
		],
		[
			"In this article, both proposals have actors both for and against them",
			assembleSmall([...both(0), ...both(1)]),
		],
		[
			"In this article, two of the three proposals have actors both for and against them",
			assembleSmall([...both(0), ...both(1)], 5, 3),
		],
		["Plan A: some are for it and some against it", assembleSmall(both(0), 5, 1)],
		["In this article, no proposal has actors both for and against it", silent],
		["This article has no proposal to take a side on", nothing],
		[
			"In quotation marks, no proposal has actors both for and against it",
			keepQuoted(assembleSmall(both(0))),
		],
	])("“%s”", (title, model) => {
		expect(takeaways.describeSpectrum(model)).toBe(title);
	});

	test("by who stands where when it shows one", () => {
		const model = assembleSmall(both(0));
		expect(takeaways.describeSpectrum(model, "p1")).toMatch(/^Plan A: Ann backs it/);
		expect(takeaways.describeSpectrum(model, "p2")).toBe(
			"Plan B: nobody who is marked up takes a side",
		);
	});
});

describe("the attribution diagram is titled", () => {
	test.each<[string, Model]>([
		[
			"Neither of the two statements is quoted; one position reaches the reader only through someone else",
			assembleSmall([plan(0, "rejects", 0, { via: [1] }), plan(1, "says", null)]),
		],
		[
			"Only one of the two statements is quoted",
			assembleSmall([plan(0, "rejects", 0, quoted), plan(0, "rejects", 0, { via: [1] })]),
		],
		["The only statement is not quoted", silent],
		["No statement in this article is marked up", nothing],
		["No statement in this article is in quotation marks", keepQuoted(silent)],
		[
			"One statement is in quotation marks",
			keepQuoted(assembleSmall([plan(0, "rejects", 0, quoted)])),
		],
	])("“%s”", (title, model) => {
		expect(takeaways.describeAttribution(model)).toBe(title);
	});
});

describe("the agreement diagram is titled", () => {
	test("by the pair that shares most, or the count when several share as much", () => {
		expect(
			describeAgreement(
				assembleSmall([
					...[0, 1].flatMap((proposal) => [plan(0, "backs", proposal), plan(1, "urges", proposal)]),
					plan(2, "rejects", 0),
				]),
			),
		).toBe(
			"Ann and Bob agree on two proposals, and two pairs are each on opposite sides of a proposal",
		);
	});

	test("by why it is not drawn", () => {
		expect(describeAgreement(nothing)).toMatch(/^Agreement is not drawn/);
	});
});

test("every title is one line that says something, of any model and of its verbatim part", () => {
	const titles = [
		takeaways.describeMatrix,
		(model: Model) => takeaways.describeSpectrum(model),
		takeaways.describeAttribution,
		describeAgreement,
	];
	const check = (model: Model) => {
		for (const title of titles) {
			for (const text of [title(model), title(keepQuoted(model))]) {
				expect(text).not.toMatch(/undefined|NaN|null|\s$|\.$| {2}|^$/);
			}
		}
	};
	check(buildModel({ actors: 500, proposals: 200, statements: 2000, seed: 3 }));
	fc.assert(
		fc.property(arbitraryModel(), (model) => {
			// Names may hold anything; what is checked here is the text around them.
			const named = <T extends { id: string }>({ id, ...rest }: T) => ({
				...rest,
				id,
				name: id,
				title: id,
			});
			check({ ...model, actors: model.actors.map(named), proposals: model.proposals.map(named) });
		}),
	);
});
