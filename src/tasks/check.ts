import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { listPolarity } from "../article/model/polarity.ts";
import type { Model } from "../article/model/types.ts";
import { formatProblem, listProblemsJson } from "../article/parse/format.ts";
import type { Problem } from "../article/parse/problem.ts";
import { formatToDo, toToDoEntry } from "../article/suggestions/to-do.ts";
import { checkFiles } from "../site/content/images/disk.ts";
import { listArticles, loadFolder } from "../site/content/load.ts";
import { type Library, type Loaded, listDrawn, parseLoaded } from "../site/content/parse.ts";
import { indexSourceLines } from "../site/content/report.ts";
import { type Ending, type Form, isEnding, misuse, readArguments } from "./arguments.ts";
import { formatPolarity } from "./check/polarity.ts";

const form: Form = {
	command: "npm run check",
	about:
		"Checks the articles and walkthroughs in content/, or those that the paths name: a content folder,\nan article's folder or its name, or a file in it. Exits 0 without errors, 1 with, 2 for misuse.",
	words: { name: "PATH", help: "what is checked; content unless told otherwise" },
	options: {
		format: {
			value: "text|json",
			help: "for people, as it is unless told otherwise, or for programs",
			check: (value) =>
				["text", "json"].includes(value) ? null : `is text or json, not "${value}"`,
		},
		table: {
			help: "shows who is for and against what, to be read before publishing; of one article in which nothing is left to do it is shown unasked",
		},
		answered: { help: "shows the warnings that are answered, too, with their reasons" },
	},
};

/** The world as far as checking touches it. */
export interface CheckEffects {
	write(text: string): void;
	writeError(text: string): void;
	/** Whether the severity may be coloured. */
	colour: boolean;
}

const processEffects: CheckEffects = {
	write: (text) => process.stdout.write(text),
	writeError: (text) => process.stderr.write(text),
	colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
};

/** Prints every problem of every article. Resolves to the exit code: 0, 1 or 2. */
export async function main(argv: string[], effects = processEffects): Promise<number> {
	const read = readArguments(form, argv);
	const end = ({ code, text }: Ending) => {
		(code === 0 ? effects.write : effects.writeError)(text);
		return code;
	};
	if (isEnding(read)) return end(read);
	const loaded: Loaded = { articles: [], problems: [] };
	for (const path of read.words.length > 0 ? read.words : ["content"]) {
		const found = await loadPath(path);
		if (found === null) return end(misuse(form, `there is no file or folder "${path}"`));
		addLoaded(loaded, found);
	}
	const library = checkFiles(parseLoaded(loaded));
	const isJson = read.values.format === "json";
	const answered = read.flags.has("answered");
	const isPlain = read.words.length === 1 && !isJson && !answered;
	const shown = { table: read.flags.has("table") || (isPlain && isDone(library)), answered };
	effects.write(isJson ? formatJson(library, shown) : formatReport(library, shown, effects.colour));
	return library.problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Whether it is one article with proposals in which nothing is wrong and all that reports is marked. */
const isDone = ({ entries: [entry, ...others], problems }: Library) =>
	entry !== undefined &&
	others.length + problems.length + entry.toDo.passages.length === 0 &&
	(entry.article?.model.proposals.length ?? 0) > 0;

/** Null when the path leads nowhere, and is no article's name either. */
async function loadPath(path: string): Promise<Loaded | null> {
	const found = await stat(path).catch(() => null);
	if (found === null) return /^[\w-]+$/u.test(path) ? loadPath(join("content", path)) : null;
	if (!found.isDirectory()) return loadFolder(dirname(path), basename(dirname(resolve(path))));
	const whole = await listArticles(path);
	const own = await stat(join(path, "article.md")).catch(() => null);
	const empty = whole.articles.length + whole.problems.length === 0;
	const isLibrary = empty && basename(resolve(path)) === "content";
	if (own === null && (!empty || isLibrary)) return whole;
	return loadFolder(path, basename(resolve(path)));
}

/** Paths may overlap; nothing is reported twice. */
function addLoaded(loaded: Loaded, found: Loaded): void {
	const known = new Set(loaded.articles.map(({ file }) => resolve(file)));
	loaded.articles.push(...found.articles.filter(({ file }) => !known.has(resolve(file))));
	const told = new Set(loaded.problems.map((problem) => JSON.stringify(problem)));
	loaded.problems.push(...found.problems.filter((problem) => !told.has(JSON.stringify(problem))));
}

/** What is shown beside the problems. */
interface Shown {
	table: boolean;
	answered: boolean;
}

const listModels = (library: Library): Model[] => listDrawn(library).map(({ model }) => model);

/** A list of problems; with a table, an object that has both. */
function formatJson(library: Library, shown: Shown): string {
	const answered = shown.answered ? library.entries.flatMap((entry) => entry.answered) : [];
	const toDo = library.entries.flatMap(({ input: { file, slug }, toDo: { passages } }) =>
		passages.map((passage) => toToDoEntry(file, slug, passage)),
	);
	// Told apart by severity.
	const problems = [...library.problems, ...answered, ...toDo];
	if (!shown.table) return listProblemsJson(problems);
	const tables = listModels(library).map(listPolarity);
	return `${JSON.stringify({ problems, tables }, null, "\t")}\n`;
}

function formatReport(library: Library, shown: Shown, colour: boolean): string {
	const { entries, problems } = library;
	const lines = indexSourceLines(library);
	const format = (problem: Problem) => {
		const text = formatProblem(problem, lines.get(problem.file) ?? []);
		return colour ? paint(text, problem) : text;
	};
	const answered = entries.flatMap((entry) => entry.answered);
	const parts = [
		...(shown.table ? listModels(library).map(formatPolarity) : []),
		...problems.map(format),
		...(shown.answered ? answered : []).map(({ why, ...problem }) =>
			format({ ...problem, hint: `answered: ${why}` }),
		),
		...entries.flatMap(({ input, toDo }) => formatToDo(input.slug, input.file, toDo) || []),
		formatCounts(problems, answered.length, entries.length),
	];
	return `${parts.join("\n\n")}\n`;
}

/** Red for errors, yellow for warnings, and only the word itself. */
function paint(text: string, { severity }: Problem): string {
	const code = severity === "error" ? 31 : 33;
	return text.replace(`  ${severity}  `, `  \u001b[${code}m${severity}\u001b[0m  `);
}

/** "2 errors and 1 warning in 3 articles; 3 warnings answered" */
function formatCounts(problems: readonly Problem[], answered: number, articles: number): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const counts = [
		...(errors > 0 ? [count(errors, "error")] : []),
		...(problems.length > errors ? [count(problems.length - errors, "warning")] : []),
	];
	const found = `${counts.join(" and ") || "no problem"} in ${count(articles, "article")}`;
	return answered > 0 ? `${found}; ${count(answered, "warning")} answered` : found;
}

function count(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? "" : "s"}`;
}
