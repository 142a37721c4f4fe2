/** How a field is filled in. */
export type FieldControl = "line" | "lines" | "list" | "side" | "kind" | "body" | "opposite";

/** A field of the forms for what is declared, and what an author is told of it. */
export interface NameField {
	/** As in the notation. */
	key: string;
	label: string;
	/** What it means, in a line. */
	meaning: string;
	example: string;
	control: FieldControl;
	required?: true;
}

/** What has a form in the list of who is who. */
export type FormKind = "actor" | "proposal" | "note" | "details";

/** The fields of each form, in their order. */
export const nameFields: Readonly<Record<FormKind, readonly NameField[]>> = {
	actor: [
		{
			...{ key: "name", label: "Name", control: "line", required: true },
			meaning: "As it stands in a sentence.",
			example: "The dockers",
		},
		{
			...{ key: "kind", label: "Kind", control: "kind", required: true },
			meaning: "What it is; an unnamed source is one that the article gives no name.",
			example: "Person",
		},
		{
			...{ key: "role", label: "Role", control: "line" },
			meaning: "What the reader is told beside the name.",
			example: "spokesperson of the mayor",
		},
		{
			...{ key: "side", label: "Side", control: "side" },
			meaning: "Actors of one side stand together in the figures.",
			example: "Town hall",
		},
		{
			...{ key: "of", label: "Belongs to", control: "body" },
			meaning: "The body that a person belongs to.",
			example: "Town council",
		},
		{
			...{ key: "aka", label: "Other names", control: "list" },
			meaning: "Other names in the article, with commas between them.",
			example: "Lind, the mayor",
		},
	],
	proposal: [
		{
			...{ key: "title", label: "Title", control: "line", required: true },
			meaning: "One thing that a person can be for or against.",
			example: "Building a bridge to the island",
		},
		{
			...{ key: "question", label: "Question", control: "line" },
			meaning: "The same as a question.",
			example: "Should a bridge be built to the island?",
		},
		{
			...{ key: "summary", label: "Summary", control: "lines" },
			meaning: "What it is, for a reader who has not heard of it.",
			example: "A bridge of two lanes, to be paid by the state.",
		},
		{
			...{ key: "opposite", label: "Opposite", control: "opposite" },
			meaning: "The proposal that says the contrary, as the veto of a bill does.",
			example: "Keeping the ferry",
		},
	],
	note: [
		{
			...{ key: "text", label: "Note", control: "lines", required: true },
			meaning: "An editor’s note on a passage, in Markdown.",
			example: "The article was published before the *second* hearing.",
		},
	],
	details: [
		{
			...{ key: "lang", label: "Language", control: "line" },
			meaning: "Of the article, as a tag; English where it is left out.",
			example: "en, de, pt-BR",
		},
		{
			...{ key: "dateline", label: "Dateline", control: "line" },
			meaning: "Place and date, as they are shown.",
			example: "Harbour Town, 3 March 2025",
		},
		{
			...{ key: "published", label: "Published", control: "line" },
			meaning: "The day, as year-month-day.",
			example: "2025-03-03",
		},
		{
			...{ key: "credit", label: "Credit", control: "line" },
			meaning: "Where the text comes from.",
			example: "The Harbour Gazette",
		},
		{
			...{ key: "url", label: "Address", control: "line" },
			meaning: "Where it was published.",
			example: "https://example.org/bridge",
		},
		{
			...{ key: "coded-by", label: "Marked up by", control: "list" },
			meaning: "Who marked it up, with commas between them.",
			example: "Anna Adams, Ben Brown",
		},
	],
};

/** Kinds of actors, as the form calls them. */
export const actorKinds = [
	{ id: "person", label: "Person" },
	{ id: "government", label: "Government" },
	{ id: "organization", label: "Organization" },
	{ id: "group", label: "Group" },
	{ id: "unnamed", label: "Unnamed source" },
] as const;
