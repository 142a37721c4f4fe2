import type { Model } from "../../article/model/types.ts";
import { assembleModel, assembleSmall, planStatement } from "./model.ts";
import { buildModel } from "./seeded-model.ts";

/** Test support: articles that are hard to draw. */

const long = "The Intergovernmental Commission for Understanding between Distant Neighbours";

function assembleLong(): Model {
	const names = [long, "Donaudampfschifffahrtsgesellschaftskapitän Øystein", "Bo"];
	const model = assembleModel({
		actors: names.map((name) => ({
			...{ name, kind: "person", side: `${long} and its friends` },
			role: `speaker of ${long}`,
		})),
		proposals: [
			`Having ${long} decide what becomes of the old bridge over the river, and when`,
			"Rindfleischetikettierungsüberwachungsaufgabenübertragung",
			...["Plan C", "Plan D", "Plan E", "Plan F", "Plan G"],
		],
		sentences: 3,
		statements: [
			planStatement(0, "would-consider", 0, { condition: true, manner: "direct" }),
			planStatement(1, "warns-against", 0, { via: [0, 2] }),
			planStatement(2, "declines-to-comment", 1),
			planStatement(1, "accepts-if", 3, { condition: true, manner: "mixed" }),
			planStatement(2, "says", 5, { about: 0 }),
			planStatement(0, "backs", 6, { voice: "article" }),
		],
	});
	const title = `${long} says that ${long} says nothing`;
	return { ...model, title, dateline: `${long}, Monday`, credit: { name: `${long}, ${long}` } };
}

function assembleHebrew(): Model {
	const model = assembleModel({
		actors: [
			{ name: "שרת החינוך", kind: "person", role: "שרה" },
			{ name: "ועד ההורים", kind: "group" },
		],
		proposals: ["בניית גשר חדש", "סגירת בית הספר"],
		sentences: 2,
		statements: [
			planStatement(0, "proposes", 0, { manner: "direct" }),
			planStatement(1, "rejects", 0, { via: [0] }),
			planStatement(1, "supports", 1, { voice: "article" }),
		],
	});
	return { ...model, lang: "he", dir: "rtl", title: "ועד ההורים נגד הגשר." };
}

function assembleCrowd(): Model {
	const names = Array.from({ length: 32 }, (_, index) => `Ada Abara-Fitzgerald ${index + 1}`);
	return assembleModel({
		actors: names.map((name) => ({ name, kind: "person" })),
		proposals: ["Plan A"],
		sentences: 3,
		statements: names.map((_, actor) => planStatement(actor, actor > 1 ? "rejects" : "backs", 0)),
	});
}

const hostile = `<b>&"x"</b>]]>\u0000\ud800\uffff`;

/** By what is hard about them. */
export const hardModels: Readonly<Record<string, Model>> = {
	"no statement": assembleSmall([], 2, 2),
	"no proposal": assembleSmall([planStatement(0, "says", null)], 1, 0),
	"one actor, one proposal": assembleSmall([planStatement(0, "rejects", 0)], 1, 1),
	"only silence": assembleSmall([planStatement(0, "declines-to-comment", 0)], 2, 2),
	"long names and titles": assembleLong(),
	"right to left": assembleHebrew(),
	"hostile words": {
		...assembleSmall([planStatement(0, "rejects", 0)], 1, 1),
		title: hostile,
		dateline: hostile,
		credit: { name: hostile },
	},
	"nine proposals": buildModel({ actors: 12, proposals: 9, statements: 60, seed: 4 }),
	"30 actors on one side": assembleCrowd(),
	"40 actors": buildModel({ actors: 40, proposals: 3, statements: 90, seed: 6 }),
};
