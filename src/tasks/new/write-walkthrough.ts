import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArticle } from "../../article/parse/article.ts";
import { formatWalkthrough } from "../../classroom/lesson/made/format-walkthrough.ts";
import type { FolderInput } from "../../site/content/parse.ts";
import type { Ended } from "./accept.ts";

/** Drafts `walkthrough.md` beside an article from its marks; one that is there stays as it is. */
export async function writeWalkthrough(input: FolderInput, isDry: boolean): Promise<Ended> {
	const file = join(dirname(input.file), "walkthrough.md");
	const model = parseArticle(input).article?.model;
	if (!model) return refuse(`${input.file} cannot be read: npm run check says why`);
	const text = formatWalkthrough(model);
	if (text === null) return refuse(`nothing is marked in ${input.file}: there is nothing to ask`);
	if (isDry) return { code: 0, told: [`== ${file}`, text.trimEnd()] };
	try {
		await writeFile(file, text, { flag: "wx" });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		return refuse(`${file} is there already; nothing was written`);
	}
	return {
		code: 0,
		told: [
			`${file} is drafted, by rule from the article’s marks.`,
			"Read it, change what you would say otherwise, and delete its line made-by: rule.",
		],
	};
}

const refuse = (words: string): Ended => ({ code: 1, told: [words] });
