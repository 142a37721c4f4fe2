const sheets: Record<string, string> = import.meta.glob("./styles/*.css", {
	query: "?inline",
	import: "default",
	eager: true,
});

/**
 * The text of a style sheet of `styles/`, by its name without the ending.
 * @throws when there is none: a page without its looks must not be built
 */
export function readStyle(name: string): string {
	const sheet = sheets[`./styles/${name}.css`];
	if (sheet === undefined) throw new Error(`There is no style sheet styles/${name}.css`);
	return sheet;
}
