import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { formatProblem, listProblemsJson } from "../../parse/format.ts";
import type { Problem } from "../../parse/problem.ts";
import { checkFiles } from "../images/check.ts";
import { type Library, type Loaded, listArticles, loadFolder, parseLoaded } from "../load.ts";
import { indexSourceLines } from "../report.ts";

const usage = `Usage: npm run check [-- [--format text|json] [PATH…]]

Checks the articles and walkthroughs in content/, or those that the paths name: a content folder,
an article's folder, or a file in it. Exits 0 without errors, 1 with, 2 for misuse.
`;

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
	const options = parseOptions(argv);
	if (options.help) {
		effects.write(usage);
		return 0;
	}
	if (options.wrong !== undefined) {
		effects.writeError(`${options.wrong}\n\n${usage}`);
		return 2;
	}
	const loaded: Loaded = { articles: [], problems: [] };
	for (const path of options.paths) {
		const found = await loadPath(path);
		if (found === null) {
			effects.writeError(`there is no file or folder "${path}"\n\n${usage}`);
			return 2;
		}
		addLoaded(loaded, found);
	}
	const library = checkFiles(parseLoaded(loaded));
	effects.write(
		options.json ? listProblemsJson(library.problems) : formatReport(library, effects.colour),
	);
	return library.problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

interface Options {
	paths: string[];
	json: boolean;
	help: boolean;
	wrong?: string;
}

function parseOptions(argv: readonly string[]): Options {
	const options: Options = { paths: [], json: false, help: false };
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? "";
		const [name, inline] = word.split("=", 2);
		if (word === "--help" || word === "-h") options.help = true;
		else if (name === "--format") {
			const format = inline ?? argv[++index];
			if (format === "json") options.json = true;
			else if (format !== "text") options.wrong = "--format is text or json";
		} else if (word.startsWith("-")) options.wrong = `there is no option ${word}`;
		else options.paths.push(word);
	}
	if (options.paths.length === 0) options.paths.push("content");
	return options;
}

/** Null when the path leads nowhere. */
async function loadPath(path: string): Promise<Loaded | null> {
	const found = await stat(path).catch(() => null);
	if (found === null) return null;
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

function formatReport(library: Library, colour: boolean): string {
	const { entries, problems } = library;
	const lines = indexSourceLines(library);
	const parts = problems.map((problem) => {
		const text = formatProblem(problem, lines.get(problem.file) ?? []);
		return colour ? paint(text, problem) : text;
	});
	return `${[...parts, formatCounts(problems, entries.length)].join("\n\n")}\n`;
}

/** Red for errors, yellow for warnings, and only the word itself. */
function paint(text: string, { severity }: Problem): string {
	const code = severity === "error" ? 31 : 33;
	return text.replace(`  ${severity}  `, `  \u001b[${code}m${severity}\u001b[0m  `);
}

/** "2 errors and 1 warning in 3 articles" */
function formatCounts(problems: readonly Problem[], articles: number): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const counts = [
		...(errors > 0 ? [count(errors, "error")] : []),
		...(problems.length > errors ? [count(problems.length - errors, "warning")] : []),
	];
	return `${counts.join(" and ") || "no problem"} in ${count(articles, "article")}`;
}

function count(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? "" : "s"}`;
}
