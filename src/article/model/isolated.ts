import { isolate } from "../text/isolate.ts";
import { remember } from "./remember.ts";
import type { Model } from "./types.ts";

/**
 * The model to draw: names, titles and what else is of the article’s keep their own order in whatever sentence
 * they come to stand; the same object each time. What is exported is the model itself.
 */
export const isolateNames = (model: Model): Model => isolateOnce(model, undefined);

const isolateOnce = remember<undefined, Model>((model) => ({
	...model,
	...(model.dateline && { dateline: isolate(model.dateline) }),
	...(model.credit && { credit: { ...model.credit, name: isolate(model.credit.name) } }),
	actors: model.actors.map((actor) => ({
		...actor,
		name: isolate(actor.name),
		...(actor.role && { role: isolate(actor.role) }),
		...(actor.side && { side: isolate(actor.side) }),
		...(actor.aka && { aka: actor.aka.map(isolate) }),
	})),
	proposals: model.proposals.map((proposal) => ({
		...proposal,
		title: isolate(proposal.title),
	})),
}));
