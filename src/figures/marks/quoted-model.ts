import { keepQuoted } from "../../article/model/quoted.ts";
import { remember } from "../../article/model/remember.ts";
import type { Model } from "../../article/model/types.ts";

const keepOnce = remember<undefined, Model>((model) => keepQuoted(model));

/** The model to draw: the whole, or only what is in quotation marks; the same object each time. */
export function chooseModel(model: Model, quoted: boolean): Model {
	return quoted ? keepOnce(model, undefined) : model;
}
