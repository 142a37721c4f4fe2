import type { Actor, ActorKind, Model, Statement } from "../article/model/types.ts";
import { listQuoted } from "./structured-quotes.ts";

/** Absolute addresses, null when the site's own is not known. */
export interface StructuredAddresses {
	/** The reader's page. */
	page: string | null;
	/** The picture for link previews. */
	card: string | null;
}

/**
 * `group` has none: people who say the same are neither a person nor an organisation. Who has no
 * name may be either.
 */
const types: Readonly<Record<ActorKind, string | undefined>> = {
	person: "Person",
	government: "GovernmentOrganization",
	organization: "Organization",
	group: undefined,
	unnamed: undefined,
};

/**
 * The text of the page's `<script type="application/ld+json">`: the article as a schema.org
 * `NewsArticle` and what it quotes as `Quotation`s. It says what the article says and who
 * says that, and rates nothing: no ClaimReview, no author or publisher, because a name in
 * `credit` tells where the text comes from and not who wrote or published this page.
 *
 * - `creditText` and `isBasedOn`: the credit as written, and the address it gives.
 * - `datePublished`: when the article was published, if its front matter says so.
 * - `text` of a quotation: only what stands inside quotation marks, " … " where the article
 *   put other words between. Rewording is no quotation, and what the article says in its own
 *   voice is nobody's.
 * - `spokenByCharacter`: "to whom the quotation is attributed within the containing
 *   CreativeWork" (https://schema.org/spokenByCharacter), which is what we know; `creator`
 *   would say that they did say it. Words that somebody passed on name them in `description`.
 *
 * Every `<` is escaped, so the text can neither end the script nor open a comment in it.
 */
export function formatStructured(model: Model, { page, card }: StructuredAddresses): string {
	const { title, dek, lang, published, credit } = model;
	const quotations = listQuotations(model);
	const article = {
		"@context": "https://schema.org",
		"@type": "NewsArticle",
		headline: title,
		...(dek !== "" && { description: dek }),
		inLanguage: lang,
		...(published !== undefined && { datePublished: published }),
		...(page !== null && { url: page }),
		...(card !== null && { image: card }),
		...(credit && { creditText: credit.name }),
		...(credit?.url !== undefined && { isBasedOn: credit.url }),
		...(quotations.length > 0 && { hasPart: quotations }),
	};
	return JSON.stringify(article).replaceAll("<", "\\u003c");
}

function listQuotations(model: Model): object[] {
	const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
	const seen = new Set<string>();
	return listQuoted(model).flatMap(({ statement, words }) => {
		const actor = actors.get(statement.actor);
		// Two statements can stand on the same words: quoted once is enough.
		const key = JSON.stringify([statement.actor, words]);
		if (!actor || seen.has(key)) return [];
		seen.add(key);
		return [writeQuotation(statement, words, actor, actors)];
	});
}

function writeQuotation(
	{ id, via }: Statement,
	words: string[],
	{ kind, name }: Actor,
	actors: ReadonlyMap<string, Actor>,
): object {
	const type = types[kind];
	const relays = via.map((relay) => actors.get(relay)?.name ?? relay);
	return {
		"@type": "Quotation",
		// The deep link to the words and their evidence, relative to the page.
		"@id": `#statement=${id}`,
		text: words.join(" … "),
		spokenByCharacter: { ...(type !== undefined && { "@type": type }), name },
		...(relays.length > 0 && { description: `As relayed by ${relays.join(", then by ")}` }),
	};
}
