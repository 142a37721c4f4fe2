import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { draftArticle, type NewArticle } from "../../article/draft/new-article.ts";
import { locateArticle } from "../../article/parse/article.ts";
import { formatSuggestions } from "../../article/suggestions/read-suggestions.ts";
import { formatToDo, listToDo } from "../../article/suggestions/to-do.ts";
import { readGivenText } from "./read-text.ts";

/** The files by name. */
function listFiles({ article, published, suggestions }: NewArticle): [string, string][] {
	return [
		["article.md", article],
		["published.txt", published],
		["suggestions.json", formatSuggestions(suggestions)],
	];
}

function summarize({ article, lang, actors, suggestions }: NewArticle, folder: string): string[] {
	const slug = basename(folder);
	const input = { slug, file: join(folder, "article.md"), source: article };
	const toDo = listToDo(input, locateArticle(input), suggestions);
	const names = actors.map(({ name }) => name).join(", ") || "nobody";
	return [
		`language: ${lang}`,
		`who speaks, as far as rules can tell: ${names}`,
		formatToDo(slug, input.file, toDo) || "nothing seems to report something",
		"Say in article.md what can be for or against (proposals), and who is: content/README.md shows how.",
		`Then: npm run check ${slug}`,
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
		told: [`${folder} is drafted.`, ...given.remarks, ...summarize(draft, folder)],
	};
}
