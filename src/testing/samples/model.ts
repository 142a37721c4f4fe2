import { listHeard, listPositions } from "../../article/model/positions.ts";
import type { Actor, Model, Proposal, Statement } from "../../article/model/types.ts";
import { findVerb } from "../../article/model/verbs.ts";
import {
	type Recipe,
	type RecipeStatement,
	type WrittenText,
	writeSampleText,
} from "./model-text.ts";

/** A plain reworded statement of the first sentence of the body, but for what `rest` says. */
export function planStatement(
	actor: number,
	verb: string,
	proposal: number | null,
	rest: Partial<RecipeStatement> = {},
): RecipeStatement {
	return {
		...{ actor, verb, proposal, via: [], to: [], manner: "indirect", voice: "speaker" },
		...{ sentence: 2, condition: false, continued: false, note: false },
		...rest,
	};
}

/** A model of people "Ann", "Bob" … and proposals "Plan A", "Plan B" …, as many as it takes. */
export function assembleSmall(statements: RecipeStatement[], actors = 5, proposals = 2): Model {
	const names = ["Ann", "Bob", "Cy", "Dee", "Eve", "Flo", "Gus"];
	return assembleModel({
		actors: names.slice(0, actors).map((name) => ({ name, kind: "person" })),
		proposals: ["Plan A", "Plan B", "Plan C"].slice(0, proposals),
		sentences: 3,
		statements,
	});
}

/** A model that keeps every rule of `types.ts`, whatever the names hold. */
export function assembleModel(recipe: Recipe): Model {
	const written = writeSampleText(recipe);
	const statements = identify(
		recipe.statements.toSorted((a, b) => a.sentence - b.sentence),
		written,
	);
	const heard = listHeard(statements);
	const actors = recipe.actors.map(({ of, ...actor }, index): Actor => {
		const id = `a${index + 1}`;
		return { ...actor, id, ...(of !== undefined && { of: `a${of + 1}` }), heard: heard.has(id) };
	});
	const proposals = recipe.proposals.map(
		(title, index): Proposal => ({ id: `p${index + 1}`, title }),
	);
	return {
		schemaVersion: 1,
		slug: "sample",
		title: written.title,
		dek: written.dek,
		lang: "en",
		dir: "ltr",
		credit: { name: "Nobody", url: "https://example.org/sample" },
		codedBy: ["Test"],
		text: written.text,
		actors,
		proposals,
		notes: [{ id: "n1", text: "A note." }],
		sentences: written.sentences,
		statements,
		positions: listPositions(actors, proposals, statements),
	};
}

/** `recipes` in article order, as `written` has them. */
function identify(recipes: readonly RecipeStatement[], written: WrittenText): Statement[] {
	const counts = new Map<string, number>();
	return recipes.map((recipe, index) => {
		const verb = findVerb(recipe.verb);
		const words = written.words[index];
		if (verb === undefined || words === undefined) throw new Error("The recipe is not valid.");
		const actor = `a${recipe.actor + 1}`;
		const proposal = recipe.proposal === null ? null : `p${recipe.proposal + 1}`;
		const pair = `${actor}-${proposal ?? recipe.verb}`;
		const count = (counts.get(pair) ?? 0) + 1;
		counts.set(pair, count);
		return {
			id: `${pair}-${count}`,
			actor,
			verb: verb.word,
			stance: verb.stance,
			...(verb.silence && { silence: verb.silence }),
			proposal,
			...(recipe.about !== undefined && { about: `a${recipe.about + 1}` }),
			via: recipe.via.map((relay) => `a${relay + 1}`),
			...(recipe.for !== undefined && { for: `a${recipe.for + 1}` }),
			to: recipe.to.map((addressee) => `a${addressee + 1}`),
			...words,
			manner: recipe.manner,
			voice: recipe.voice,
			...(recipe.note && { note: "n1" }),
			...(recipe.when !== undefined && { when: recipe.when }),
			...(recipe.with?.length && { with: recipe.with.map((other) => `a${other + 1}`) }),
			// Any words of the sentence do.
			...(recipe.part && { part: words.cue }),
			...(recipe.votes && { votes: recipe.votes }),
			...(recipe.earlier && { earlier: recipe.earlier }),
			...(recipe.claimedBy !== undefined && { claimedBy: `a${recipe.claimedBy + 1}` }),
		};
	});
}
