import type { Model } from "./types.ts";

/**
 * A pure function of a model that remembers what it answered. Models are never changed, and
 * one article is drawn many times: for its page and for each of its embeds, whole and with
 * only what is quoted. What nobody holds any more is forgotten.
 */
export function remember<Options, Result>(
	compute: (model: Model, options: Options) => Result,
): (model: Model, options: Options) => Result {
	const known = new WeakMap<Model, Map<string, Result>>();
	return (model, options) => {
		const answers = known.get(model) ?? new Map<string, Result>();
		known.set(model, answers);
		const key = JSON.stringify(options) ?? "";
		const answer = answers.get(key) ?? compute(model, options);
		answers.set(key, answer);
		return answer;
	};
}
