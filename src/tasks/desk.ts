import { existsSync } from "node:fs";
import { isReserved, isSlug } from "../article/parse/front-matter/forms.ts";
import { defineTask, type Form } from "./arguments.ts";
import { devOptions, serveDevelopment } from "./dev.ts";

const form: Form = {
	command: "npm run desk",
	about: "Serves the desk, which reads the folders of content/ and saves to them.",
	words: { name: "FOLDER", help: "opens content/FOLDER; without one the desk asks" },
	options: devOptions,
};

/** The desk's page, from the site's root, with a folder opened. */
export const formatDeskPage = (folder: string | undefined): string =>
	`/desk/index.html${folder === undefined ? "" : `?folder=${encodeURIComponent(folder)}`}`;

/** What is wrong with the folders that were asked for; null for nothing. */
export function findWrongFolder(
	words: readonly string[],
	isThere: (path: string) => boolean = existsSync,
): string | null {
	const [folder] = words;
	if (words.length > 1) return "The desk opens one folder.";
	if (folder === undefined) return null;
	if (!isSlug(folder) || isReserved(folder))
		return `"${folder}" is no name of a folder in content/: small letters, digits, single hyphens.`;
	return isThere(`content/${folder}/article.md`)
		? null
		: `There is no content/${folder}/article.md; npm run new -- ${folder} begins one.`;
}

/** Serves development and says where its desk is. Gives 2 when there is no such folder. */
export const main = defineTask(form, async (given) => {
	const wrong = findWrongFolder(given.words);
	if (wrong !== null) {
		process.stderr.write(`${wrong}\n`);
		return 2;
	}
	const page = formatDeskPage(given.words[0]);
	const server = await serveDevelopment(given, page);
	const { local = [], network = [] } = server.resolvedUrls ?? {};
	const [url = "/"] = [...local, ...network];
	process.stdout.write(`\n  The desk is at ${new URL(page, url).href}\n\n`);
	server.bindCLIShortcuts({ print: true });
	return 0;
});
