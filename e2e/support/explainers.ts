import { readdirSync } from "node:fs";

/** Slugs of the explainers in `dist/`, whatever articles there are. */
export function listExplainers(): string[] {
	return readdirSync("dist", { withFileTypes: true })
		.filter(
			(entry) => entry.isDirectory() && readdirSync(`dist/${entry.name}`).includes("data.json"),
		)
		.map(({ name }) => name);
}

/** Every page of the built site by its path: the library first, with an empty one. */
export function listPages(): string[] {
	return ["", ...listExplainers().map((slug) => `${slug}/`)];
}
