import { expect, test } from "vitest";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { describeCounts } from "./counts-sentence.ts";

const quoted = plan(0, "rejects", 0, { manner: "direct" });
const partly = plan(1, "rejects", 0, { manner: "mixed" });
const reworded = plan(0, "backs", 0);
const own = plan(2, "backs", 0, { voice: "article" });

test.each<[RecipeStatement[], string, string]>([
	[[], "No statements", ""],
	[[quoted], "One statement, quoted", "It is credited to one actor"],
	[[partly], "One statement, partly quoted", "It is credited to one actor"],
	[[own], "One statement, not quoted", "It stands in the article’s own voice"],
	[
		[reworded, reworded],
		"Two statements, neither of them quoted",
		"Both are credited to one actor",
	],
	[[quoted, quoted], "Two statements, both of them quoted", "Both are credited to one actor"],
	[
		[reworded, partly, own],
		"Three statements, one of them partly quoted",
		"Two are credited to two actors, and one stands in the article’s own voice",
	],
	[
		[quoted, partly, reworded],
		"Three statements, one of them quoted, one partly",
		"All are credited to two actors",
	],
])(
	"what there is is counted so that one, two and many read well (%#)",
	(statements, hook, rest) => {
		expect(describeCounts(assembleSmall(statements))).toEqual({ hook, rest });
	},
);
