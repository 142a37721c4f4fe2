import { listTellers } from "./attributions.ts";
import type { Statement } from "./types.ts";

/** One station between the one who said it and the page. */
export type Hop = { role: "speaker" | "relay"; actor: string } | { role: "article" };

export interface Hops {
	/** From the speaker to the article. */
	hops: Hop[];
	/**
	 * Steps from the speaker to the article: 1 when nobody relayed it, one more for each
	 * relay. 0 in the article's own voice: then nobody is credited and there is no speaker.
	 */
	steps: number;
}

/** The way of a statement from the speaker, of several together the first, to the page. */
export function listHops(statement: Statement): Hops {
	if (statement.voice === "article") return { hops: [{ role: "article" }], steps: 0 };
	const relays = statement.via.map((actor): Hop => ({ role: "relay", actor }));
	const [actor = statement.actor] = listTellers(statement);
	const hops: Hop[] = [{ role: "speaker", actor }, ...relays];
	return { hops: [...hops, { role: "article" }], steps: hops.length };
}
