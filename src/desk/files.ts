import type { Suggestion } from "../article/draft/suggestion.ts";
import type { ArticleInput } from "../article/parse/article.ts";

/** What a folder of `content/` holds, as the desk works on it. Texts are as they are on disk. */
export interface DeskFiles {
	/** Name of the folder. */
	slug: string;
	/** `article.md`: the document. All else follows from it or stays as it was opened. */
	article: string;
	/** `published.txt`; null where there is none. */
	published: string | null;
	/** `walkthrough.md`; null where there is none. */
	walkthrough: string | null;
	/** `suggestions.json`. */
	suggestions: Suggestion[];
	/** Pictures of the article, by name. */
	images: Record<string, Uint8Array>;
}

/** The article as the parser takes it. */
export function toInput({ slug, article, published }: DeskFiles): ArticleInput {
	return {
		...{ slug, file: "article.md", source: article },
		...(published === null ? {} : { published }),
	};
}

/** Why something cannot be done, in a sentence for who wanted it. */
export interface DeskRefusal {
	refusal: string;
}
