import type { Actor, Model, Proposal } from "../../model/types.ts";
import type { Stretch } from "../../text/finding.ts";
import type { Origin } from "../align.ts";

/** Text of the front matter that may carry Markdown or the notation. */
export interface Located extends Stretch {
	text: string;
	/** For every unit, and for the end, the offset in the file. */
	origin: Origin;
}

export interface DeclaredActor extends Omit<Actor, "aka" | "heard"> {
	/** Where its id stands. */
	at: Stretch;
	places: { name: Stretch; side?: Stretch; of?: Stretch };
	aka: Located[];
}

export interface DeclaredProposal extends Proposal {
	at: Stretch;
	places: { opposite?: Stretch };
}

export interface DeclaredNote extends Located {
	id: string;
	at: Stretch;
}

/** A warning that an author has looked at and leaves as it is. */
export interface WarningAnswer {
	/** Its code. */
	warning: string;
	/** Words of the line that it is about. */
	words: string;
	/** The reason. */
	why: string;
	/** Where its words stand in the file. */
	at: Stretch;
}

/** What the model takes over as it is. */
export type Details = Pick<Model, "lang" | "codedBy" | "dateline" | "published" | "credit">;

export interface FrontMatter {
	details: Details;
	/** It could not be read as it stands, so what it lacks may only be unreadable. */
	broken: boolean;
	title: Located | null;
	dek: Located | null;
	/** By id; maps, so that an id like `__proto__` is nothing special. */
	actors: Map<string, DeclaredActor>;
	proposals: Map<string, DeclaredProposal>;
	notes: Map<string, DeclaredNote>;
	answered: WarningAnswer[];
	/** `walkthrough: none`: where its folder has none, none is made. */
	refusesWalkthrough: boolean;
}
