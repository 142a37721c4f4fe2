import type { ActorKind, Model } from "../../model/types.ts";
import type { Stretch } from "../../text/finding.ts";
import type { Origin } from "../align.ts";

/** Text of the front matter that may carry Markdown or the notation. */
export interface Located extends Stretch {
	text: string;
	/** For every unit, and for the end, the offset in the file. */
	origin: Origin;
}

export interface DeclaredActor {
	id: string;
	at: Stretch;
	name: string;
	nameAt: Stretch;
	role?: string;
	kind: ActorKind;
	side?: string;
	sideAt?: Stretch;
	of?: string;
	ofAt?: Stretch;
	aka: Located[];
}

export interface DeclaredProposal {
	id: string;
	at: Stretch;
	title: string;
	question?: string;
	summary?: string;
}

export interface DeclaredNote extends Located {
	id: string;
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
}
