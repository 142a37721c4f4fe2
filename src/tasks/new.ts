import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { draftArticle, type NewArticle } from "../article/draft/new-article.ts";
import { isLanguage } from "../article/parse/front-matter/forms.ts";
import { type Ending, type Form, isEnding, misuse, readArguments } from "./arguments.ts";
import { readBytes, readGivenText } from "./new/read-text.ts";

const form: Form = {
	command: "npm run new",
	about:
		"Drafts an explainer from an article's text: content/SLUG/ with article.md (a sentence a line,\nwho speaks), published.txt and suggestions.json (what seems to be whose words, never a stance).\nNothing that is there is overwritten.",
	words: { name: "SLUG", help: "the folder's name: small letters, digits and hyphens" },
	options: {
		from: {
			value: "FILE",
			help: "the text, as .txt or .md, or a saved page as .html; - for standard input",
		},
		lang: {
			value: "TAG",
			help: "its language, such as en or de; told from the text otherwise",
			check: (tag) =>
				isLanguage(tag) ? null : `is a language's tag such as en or pt-BR, not "${tag}"`,
		},
		"dry-run": { help: "prints the files instead of writing them" },
	},
};

/** The world as far as drafting touches it. */
export interface NewEffects {
	write(text: string): void;
	writeError(text: string): void;
	readInput(): Promise<Uint8Array>;
	/** Where `content/` is. */
	root: string;
}

async function readStandardInput(): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of process.stdin) parts.push(part as Uint8Array);
	return Buffer.concat(parts);
}

const processEffects: NewEffects = {
	write: (text) => process.stdout.write(text),
	writeError: (text) => process.stderr.write(text),
	readInput: readStandardInput,
	root: ".",
};

const isThere = (path: string) =>
	stat(path).then(
		() => true,
		() => false,
	);

/** What is wrong with the words and options together; null for nothing. */
function findMisuse(slugs: readonly string[], from: string | undefined): string | null {
	const [slug, other] = slugs;
	if (slug === undefined) return "say what the folder is to be called";
	if (other !== undefined) return `one folder at a time: "${other}" is one too many`;
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug))
		return `"${slug}" cannot be a folder: small letters, digits and hyphens between them`;
	return from === undefined ? "say where the text is: --from FILE" : null;
}

/** The files by name. */
function listFiles({ article, published, suggestions }: NewArticle): [string, string][] {
	const told = `${JSON.stringify(suggestions, null, "\t")}\n`;
	return [
		["article.md", article],
		["published.txt", published],
		["suggestions.json", told],
	];
}

function summarize({ lang, actors, suggestions }: NewArticle): string {
	const names = actors.map(({ name }) => name).join(", ") || "nobody";
	return [
		`language: ${lang}`,
		`who speaks, as far as rules can tell: ${names}`,
		`${suggestions.length} passages report something: suggestions.json`,
		"Next: say in article.md what can be for or against (proposals), and mark who says so;",
		"content/README.md shows how, and npm run check tells what is wrong.",
		"",
	].join("\n");
}

/** Drafts an article. Resolves to the exit code: 0; 1 when it cannot; 2 for misuse. */
export async function main(argv: string[], effects = processEffects): Promise<number> {
	const read = readArguments(form, argv);
	const end = ({ code, text }: Ending) => {
		(code === 0 ? effects.write : effects.writeError)(text);
		return code;
	};
	if (isEnding(read)) return end(read);
	const { from, lang } = read.values;
	const wrong = findMisuse(read.words, from);
	if (wrong !== null || from === undefined) return end(misuse(form, wrong ?? ""));
	const fail = (text: string) => {
		effects.writeError(`${text}\n`);
		return 1;
	};
	const bytes = from === "-" ? await effects.readInput() : await readBytes(from);
	if (bytes === null) return fail(`there is no file "${from}"`);
	const given = readGivenText(bytes, from);
	if (typeof given === "string") return fail(`"${from}" ${given}`);
	const words = [given.text.title, ...given.text.body.map(({ text }) => text)].join(" ");
	if (!/\p{L}/u.test(words)) return fail(`"${from}" holds no words`);
	const draft = draftArticle(given.text, lang);
	const files = listFiles(draft);
	if (read.flags.has("dry-run")) {
		for (const [name, body] of files) effects.write(`== ${name}\n${body}\n`);
		return 0;
	}
	const folder = join(effects.root, "content", read.words[0] ?? "");
	if (await isThere(folder)) return fail(`${folder} is there already; nothing was written`);
	await mkdir(folder, { recursive: true });
	for (const [name, body] of files) await writeFile(join(folder, name), body, { flag: "wx" });
	const told = given.remarks.map((remark) => `${remark}\n`).join("");
	effects.write(`${folder} is drafted.\n${told}${summarize(draft)}`);
	return 0;
}
