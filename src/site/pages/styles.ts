const sheets: Record<string, string> = import.meta.glob("./styles/*.css", {
	query: "?inline",
	import: "default",
	eager: true,
});

/** The text of each style sheet of `styles/`, by its name without the ending. */
export const styles: Readonly<Record<string, string>> = Object.fromEntries(
	Object.entries(sheets).map(([path, text]) => [path.replace(/^.*\/|\.css$/g, ""), text]),
);
