import type { Model } from "../../../article/model/types.ts";
import type { Collector } from "../../../article/parse/collect.ts";

/** What reading a walkthrough knows everywhere. */
export interface LessonContext {
	/** The article that it is about. */
	model: Model;
	/** The whole file; all offsets count in it. */
	source: string;
	problems: Collector;
	/** Ids of the declared terms; null when the front matter could not be read. */
	terms: ReadonlySet<string> | null;
	/** Terms that some prose links to. */
	linked: Set<string>;
	/** Questions so far, for their ids. */
	questions: number;
	/** Addresses that were already looked at because something is wrong with them. */
	suspects: Set<string>;
}
