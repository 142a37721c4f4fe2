import { attributions } from "../article/model/attributions.ts";
import { silences } from "../article/model/silences.ts";
import { stances } from "../article/model/stances.ts";
import { verbs } from "../article/model/verbs.ts";
import { list, nullable, record, type Schema, text, whole } from "./schema-parts.ts";

const id = { type: "string", pattern: "^[a-z][a-z0-9-]*$" };
const stance = { enum: stances.map((entry) => entry.id) };
const isoDate = { type: "string", format: "date" };

const span = {
	start: whole("First UTF-16 unit in `text`."),
	stop: whole("The unit after the last one."),
};

const quote = record("A stretch of `text`; `text.slice(start, stop)` is `exact`.", {
	exact: text("The words as published.", 1),
	prefix: { ...text("At most 32 units before."), maxLength: 32 },
	suffix: { ...text("At most 32 units after."), maxLength: 32 },
	...span,
});

const actor = record(
	"Somebody or some body that the article names.",
	{
		id,
		name: text("As it is shown.", 1),
		role: text("What makes the actor matter here."),
		kind: { enum: ["person", "government", "organization", "group", "unnamed"] },
		side: text("Label that rows are grouped under."),
		of: { ...id, description: "Id of the body that the person belongs to." },
		aka: list("Other names the article uses.", text("A name.", 1)),
		heard: {
			type: "boolean",
			description: "Whether the actor is the source or the relay of a statement, or claims one.",
		},
	},
	["role", "side", "of", "aka"],
);

const proposal = record(
	"One thing that an actor can be for or against.",
	{
		id,
		title: text("A noun phrase.", 1),
		question: text("As a question."),
		summary: text("More."),
		opposite: { ...id, description: "Id of the proposal that says the contrary." },
	},
	["question", "summary", "opposite"],
);

const sentence = record("One sentence of `text`.", {
	id: { type: "string", pattern: "^(title|dek|s[1-9][0-9]*)$" },
	...span,
	paragraph: whole("0 for title and dek, then 1, 2 … for each block."),
});

const statement = record(
	"Who said what, by which words.",
	{
		id: { ...id, description: "Stable; the deep link `#statement=<id>`." },
		actor: {
			...id,
			description:
				"The speaker; in the article's voice, or claimed by another, the holder of the stance.",
		},
		with: list("Who says it with the actor: one statement, held by each.", id),
		verb: { enum: verbs.map(({ word }) => word), description: "The verb shown to the reader." },
		stance: nullable(stance, "Null for verbs that take no side."),
		silence: { const: "declined", description: "The actor declined to comment." },
		proposal: nullable(id, "Null when the statement is about none."),
		about: { ...id, description: "The actor spoken about." },
		via: list("Relays, nearest the speaker first.", id),
		claimedBy: { ...id, description: "Who says so of the actor without speaking for it." },
		for: { ...id, description: "On whose behalf the speaker speaks." },
		to: list("Addressees.", id),
		if: record("The condition, verbatim.", { text: text("Its words.", 1), ...span }),
		cue: text("The words that signal saying.", 1),
		part: text("Of which part of the actor alone it holds, verbatim.", 1),
		votes: record(
			"How a vote ended.",
			{ for: whole("Votes for."), against: whole("Against."), abstained: whole("Neither.") },
			["abstained"],
		),
		manner: {
			enum: ["direct", "mixed", "indirect"],
			description: "Whether all, some or none of the words are in quotation marks.",
		},
		voice: { enum: ["speaker", "article"], description: "Who asserts it." },
		note: { ...id, description: "Id of the editor's note on these words." },
		sentence: { type: "string", description: "Id of the sentence it begins in." },
		when: { ...isoDate, description: "When it was said, if the article tells." },
		earlier: { const: true, description: "Said before what else the article has of the actor." },
		quote,
		continued: list("Further stretches of the same statement.", quote),
	},
	[
		...["with", "silence", "about", "claimedBy", "for", "if", "cue", "part", "votes", "note"],
		...["when", "earlier"],
	],
);

const position = record(
	"Exactly one for every actor and proposal.",
	{
		actor: id,
		proposal: id,
		stance: nullable(stance, "Null when the actor is silent."),
		silence: nullable({ enum: silences.map((entry) => entry.id) }, "How; null with a stance."),
		attribution: nullable(
			{ enum: attributions.map((entry) => entry.id) },
			"The strongest way it reached the page; null without statements.",
		),
		statements: list("Ids of the statements that make it.", id),
		earlier: list("Ids of dated statements that a later one replaced, and of earlier ones.", id),
		claims: list("Ids of statements by which others claim a stance of the actor's.", id),
		part: text("It holds for this part of the actor alone, in the article's words.", 1),
	},
	["claims", "part"],
);

const note = record("An editor's note as plain text.", { id, text: text("The note.") });

/** JSON Schema 2020-12 of data.json, written to `schema/data.schema.json`. Ours is strict. */
export const dataSchema: Schema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Standpoint data.json, version 1",
	...record(
		"What an article means. Records point at each other by id; offsets count UTF-16 units of `text`.",
		{
			schemaVersion: { const: 1 },
			slug: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
			title: text("Headline."),
			dek: text("The line under it; empty when there is none."),
			lang: text("BCP 47 tag.", 1),
			dir: { enum: ["ltr", "rtl"], description: "Follows from `lang`." },
			dateline: text("Place and date, as shown."),
			published: { ...isoDate, description: "When the article was published." },
			credit: record(
				"Where the text comes from.",
				{ name: text("A name.", 1), url: { type: "string", format: "uri" } },
				["url"],
			),
			codedBy: list("Who marked it up.", text("A name.")),
			text: text(
				"Title, dek and body as plain text, joined by blank lines; numbers of lists as written.",
			),
			actors: list("In display order.", actor),
			proposals: list("In display order.", proposal),
			notes: list("Editor's notes.", note),
			sentences: list("In article order.", sentence),
			unquoted: list(
				"What stands in quotation marks and quotes nobody, with the marks: names, titles.",
				record("A stretch of `text`.", span),
			),
			statements: list("In article order.", statement),
			positions: list("Actor by actor, then proposal by proposal.", position),
		},
		["dateline", "published", "credit", "unquoted"],
	),
};
