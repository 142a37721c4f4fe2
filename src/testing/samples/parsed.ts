import { type ParsedArticle, parseArticle } from "../../article/parse/article.ts";

/** Front matter with two actors, a body and two proposals, for tests and benchmarks. */
export const sampleFrontMatter = `title: A Title
actors:
  anna:
    name: Anna Adams
    kind: person
    of: board
  ben:
    name: Ben Brown
    kind: person
  board:
    name: The Board
    kind: organization
proposals:
  bridge:
    title: Building a bridge
  ferry:
    title: Keeping the ferry
notes:
  why: Because.
`;

/** An article with {@link sampleFrontMatter} and this body. */
export function toSource(body: string, frontMatter = sampleFrontMatter): string {
	return `---\n${frontMatter}---\n${body}`;
}

/** Reads {@link toSource} of a body. */
export function parseBody(
	body: string,
	frontMatter = sampleFrontMatter,
	published?: string,
): ParsedArticle {
	const source = toSource(body, frontMatter);
	const beside = published === undefined ? {} : { published };
	return parseArticle({ slug: "sample", file: "article.md", source, ...beside });
}
