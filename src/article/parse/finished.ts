import type { Statement } from "../model/types.ts";
import type { Stretch } from "../text/finding.ts";
import type { Collector } from "./collect.ts";
import type { Draft } from "./draft.ts";
import type { FrontMatter } from "./front-matter/declared.ts";
import type { Quoted } from "./notation/manner.ts";

/** What has been read, to be looked over for mistakes that are none of form. */
export interface Finished {
	draft: Draft;
	front: FrontMatter;
	problems: Collector;
	statements: readonly Statement[];
	/** Ids of the notes that some passage carries. */
	notes: ReadonlySet<string>;
	quoted: Quoted;
	/** Ids of the statements that name a condition, also one that is not found. */
	conditional: ReadonlySet<string>;
	/** Where each statement is written, in the file, by id. */
	places: ReadonlyMap<string, Stretch>;
}
