/** A piece of content that means harm, to be loaded as an article. */
export interface HostileCase {
	/** Kebab-case, unique; may serve as a folder's name. */
	name: string;
	/** Whole text of `article.md`. */
	source: string;
}

const frontMatter = `title: A Title
actors:
  anna:
    name: Anna Adams
    kind: person
proposals:
  bridge:
    title: Building a bridge
`;

/** An article whose body is hostile, beside one honest statement. */
export function inBody(name: string, body: string): HostileCase {
	const honest = "Anna Adams [rejects the bridge]{anna rejects bridge}.";
	return { name, source: `---\n${frontMatter}---\n\n${honest}\n\n${body}\n` };
}

/** An article with hostile lines in its front matter. */
export function inFrontMatter(name: string, yaml: string): HostileCase {
	return { name, source: `---\n${yaml}\n---\n\nAnna Adams rejects the bridge.\n` };
}

/** The same with the honest front matter before the hostile lines. */
export function afterFrontMatter(name: string, yaml: string): HostileCase {
	return inFrontMatter(name, `${frontMatter}${yaml}`);
}

/** Names the cases of one class by what they hold. */
export function nameCases(
	kind: string,
	make: (name: string, text: string) => HostileCase,
	texts: readonly string[],
): HostileCase[] {
	return texts.map((text, index) => make(`${kind}-${index + 1}`, text));
}
