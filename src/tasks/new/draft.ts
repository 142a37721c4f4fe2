import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { draftArticle, type NewArticle } from "../../article/draft/new-article.ts";
import { formatSuggestions } from "../../article/suggestions/read-suggestions.ts";
import { readGivenText } from "./read-text.ts";

/** The files by name. */
function listFiles({ article, published, suggestions }: NewArticle): [string, string][] {
	return [
		["article.md", article],
		["published.txt", published],
		["suggestions.json", formatSuggestions(suggestions)],
	];
}

function summarize({ lang, actors, suggestions }: NewArticle, slug: string): string[] {
	const names = actors.map(({ name }) => name).join(", ") || "nobody";
	return [
		`language: ${lang}`,
		`who speaks, as far as rules can tell: ${names}`,
		`${suggestions.length} passages report something: suggestions.json`,
		`Next: npm run check -- content/${slug} lists them, npm run new -- ${slug} --accept ID… marks them.`,
		"Say in article.md what can be for or against (proposals), and who is: content/README.md shows how.",
	];
}

const isThere = (path: string) =>
	stat(path).then(
		() => true,
		() => false,
	);

/** What a text became, or why it did not. */
export type Drafted =
	| { told: string[]; files?: [name: string, text: string][] }
	| { wrong: string };

/**
 * Drafts an article from a text's bytes and writes its folder.
 * @param name of the file the bytes are of; `-` for standard input
 */
export async function writeDraft(
	{ bytes, name }: { bytes: Uint8Array; name: string },
	folder: string,
	lang: string | undefined,
	dryRun: boolean,
): Promise<Drafted> {
	const given = readGivenText(bytes, name);
	if (typeof given === "string") return { wrong: `"${name}" ${given}` };
	const words = [given.text.title, ...given.text.body.map(({ text }) => text)].join(" ");
	if (!/\p{L}/u.test(words)) return { wrong: `"${name}" holds no words` };
	const draft = draftArticle(given.text, lang);
	const files = listFiles(draft);
	if (dryRun) return { told: given.remarks, files };
	if (await isThere(folder)) return { wrong: `${folder} is there already; nothing was written` };
	await mkdir(folder, { recursive: true });
	for (const [file, body] of files) await writeFile(join(folder, file), body, { flag: "wx" });
	return {
		told: [`${folder} is drafted.`, ...given.remarks, ...summarize(draft, basename(folder))],
	};
}
