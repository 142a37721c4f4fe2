import type { Collector } from "./collect.ts";
import type { Draft } from "./draft.ts";
import type { FrontMatter } from "./front-matter/declared.ts";

/** What is at hand while statements get their meaning. */
export interface Resolver {
	draft: Draft;
	front: FrontMatter;
	problems: Collector;
	/** Passages that may still be looked for to say what was meant: each costs some time. */
	searches: number;
	/** Ids of statements that came to nothing; what continues them is no mistake of its own. */
	failed: Set<string>;
}
