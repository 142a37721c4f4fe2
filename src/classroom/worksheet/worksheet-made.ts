import { findAttribution } from "../../article/model/attributions.ts";
import { formatInside } from "../../article/model/names.ts";
import type { Block } from "../../article/model/prose.ts";
import { listHolders, listTalkedAbout } from "../../article/model/questions.ts";
import type { Actor, Model, Proposal, Statement } from "../../article/model/types.ts";
import { formatList } from "../../article/sentences/numbers.ts";
import { stanceOptions } from "../lesson/items.ts";
import type { MannerQuestion, OpenQuestion, Option } from "../lesson/types.ts";

/**
 * Questions for an article that nobody wrote a walkthrough for. They are asked of what is
 * marked up, so that they fit any article.
 */

/** What fits on a page: rows and columns of one grid, and statements to judge. */
const most = { actors: 8, proposals: 6, statements: 4 };

/** The actors and proposals of the grid, in the order of declaration. */
export interface PlacedTask {
	text: string;
	actors: Actor[];
	proposals: Proposal[];
	options: readonly Option[];
}

/** The grid of who stands where; null when nobody speaks of a proposal. */
export function listPlaced(model: Model): PlacedTask | null {
	const actors = chooseMost(listHolders(model), most.actors, ({ id }) =>
		countStatements(model, ({ actor, proposal }) => actor === id && proposal !== null),
	);
	const proposals = chooseMost(model.proposals, most.proposals, ({ id }) =>
		countStatements(model, ({ proposal }) => proposal === id),
	);
	if (actors.length === 0 || proposals.length === 0) return null;
	const text =
		"Where does each of them stand on each proposal, according to the article? Write one letter in each box.";
	return { text, actors, proposals, options: stanceOptions };
}

function countStatements(model: Model, counts: (statement: Statement) => boolean): number {
	return model.statements.filter(counts).length;
}

/** Those with the highest counts, in the order they had. */
function chooseMost<Type>(all: readonly Type[], limit: number, count: (one: Type) => number) {
	if (all.length <= limit) return [...all];
	const ranked = all.map((one, index) => ({ one, index, count: count(one) }));
	ranked.sort((a, b) => b.count - a.count || a.index - b.index);
	return ranked
		.slice(0, limit)
		.sort((a, b) => a.index - b.index)
		.map(({ one }) => one);
}

/** At most `limit` of a list, at equal distances, the first and the last among them. */
export function chooseEvenly<Type>(all: readonly Type[], limit: number): Type[] {
	if (all.length <= limit) return [...all];
	const step = (all.length - 1) / Math.max(1, limit - 1);
	return Array.from({ length: limit }, (_, index) => all[Math.round(index * step)] as Type);
}

/** The further questions, in order. */
export function listMadeQuestions(model: Model): (MannerQuestion | OpenQuestion)[] {
	const asked = { step: 1 };
	const ownWords = model.statements.filter(({ claimedBy }) => claimedBy === undefined);
	const chosen = chooseEvenly(ownWords, most.statements);
	const manner: MannerQuestion = {
		...asked,
		id: "made-manner",
		kind: "manner",
		text: "Quoted, partly quoted, reworded, passed on or the article’s own words? Tick one for each.",
		answer: [],
		statements: chosen.map(({ id }) => id),
	};
	return [...(chosen.length > 0 ? [manner] : []), askOfDistance(model), askOfSilence(model)];
}

function write(text: string): Block[] {
	const inlines = [{ type: "text" as const, start: -1, text }];
	return [{ type: "paragraph", lines: [{ sentence: "", inlines }] }];
}

function askOfDistance(model: Model): OpenQuestion {
	const far = model.statements.filter((statement) =>
		["relayed", "article", "claimed"].includes(findAttribution(statement)),
	);
	const claims = far.some(({ claimedBy }) => claimedBy !== undefined);
	const sentences = [...new Set(far.map(({ sentence }) => sentence))];
	const found = sentences.length
		? `In these sentences somebody else speaks for the speaker${claims ? " or says where another stands" : ""}, or the article itself says so and does not tell who said it. Ask for the speaker’s own words, and where and when they were said.`
		: "Every statement that the editors marked is credited to its speaker directly. One can still ask where and when the words were said.";
	return {
		id: "made-distance",
		step: 1,
		kind: "open",
		text: "Which sentence tells you least about where its information comes from? What would you ask the writer?",
		answer: write(found),
		sentences,
	};
}

function askOfSilence(model: Model): OpenQuestion {
	const silent = listTalkedAbout(model).map(formatInside);
	const found = silent.length
		? `Talked about, but not heard in their own words or through anybody who speaks for them: ${formatList(silent)}. Others may be missing altogether.`
		: "Everybody whom the editors marked is heard in some way. Others may be missing altogether: think of those whom the proposals concern.";
	return {
		id: "made-silence",
		step: 1,
		kind: "open",
		text: "Who is spoken about, or concerned, and does not speak? Where could you find out what they say?",
		answer: write(found),
		sentences: [],
	};
}
