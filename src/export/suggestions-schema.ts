import { list, nullable, record, type Schema, text } from "./schema-parts.ts";

const line = (description: string): Schema => ({
	...text(description, 1),
	pattern: "^(?=.*\\S)[^\\r\\n]*$",
});
const id = (description: string): Schema => ({
	...{ description, type: "string" },
	...{ pattern: "^[a-z][a-z0-9-]*$", maxLength: 200 },
});
const flag = (description: string): Schema => ({ description, type: "boolean" });

const keys = {
	exact: line("The words, letter by letter as the article has them without marks."),
	id: id("Kept where it is free; otherwise `s3-1`, the first of sentence 3."),
	sentence: {
		description: "The sentence they begin in, from 1; 0 for headline and line under it.",
		...{ type: "integer", minimum: 0 },
	},
	speaker: nullable(line("As it stands."), "Who is called the source; null where nobody is."),
	actor: nullable(id("Declared in the article or not yet."), "The actor that this is."),
	with: {
		...list("Who says it together with the actor.", id("Declared in the article or not yet.")),
		minItems: 1,
	},
	part: line("The words for the part of the actor that is meant, such as “some of”."),
	silent: { description: "They declined to comment.", const: true },
	weak: flag("Who speaks is a guess."),
	cue: nullable(line("From the same sentence."), "The words that say so."),
	relay: nullable(line("As it stands."), "Who passes the words on."),
	unnamed: flag("The source stays without a name."),
	rule: line("What found it."),
	confidence: {
		description: "How sure it is; 0.5 where nothing is said.",
		...{ type: "number", minimum: 0, maximum: 1 },
	},
	left: { description: "The author leaves the words unmarked.", const: true },
};

/**
 * JSON Schema 2020-12 of `suggestions.json` and of lists that other tools and people make,
 * written to `schema/suggestions.schema.json`.
 */
export const suggestionsSchema: Schema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Standpoint suggestions, version 1",
	...list(
		"Words of an article that report something. Nothing in it says what anybody thinks.",
		record(
			"One passage.",
			keys,
			Object.keys(keys).filter((key) => key !== "exact"),
		),
	),
	maxItems: 2000,
};
