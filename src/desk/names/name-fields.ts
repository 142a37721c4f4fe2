import { fieldHelp } from "../help/field-help.ts";

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

/** As on the page for authors; what a form takes in another way is said here. */
function tell(key: string): Pick<NameField, "meaning" | "example"> {
	const { says, example } = fieldHelp(key);
	return { meaning: says, example };
}

/** The fields of each form, in their order. */
export const nameFields: Readonly<Record<FormKind, readonly NameField[]>> = {
	actor: [
		{
			...{ key: "name", label: "Name", control: "line", required: true },
			...tell("name"),
		},
		{
			...{ key: "kind", label: "Kind", control: "kind", required: true },
			...tell("kind"),
		},
		{
			...{ key: "role", label: "Role", control: "line" },
			...tell("role"),
		},
		{
			...{ key: "side", label: "Side", control: "side" },
			...tell("side"),
		},
		{
			...{ key: "of", label: "Belongs to", control: "body" },
			...tell("of"),
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
			...tell("title"),
		},
		{
			...{ key: "question", label: "Question", control: "line" },
			...tell("question"),
		},
		{
			...{ key: "summary", label: "Summary", control: "lines" },
			...tell("summary"),
		},
		{
			...{ key: "opposite", label: "Opposite", control: "opposite" },
			...tell("opposite"),
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
			...tell("dateline"),
		},
		{
			...{ key: "published", label: "Published", control: "line" },
			...tell("published"),
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
