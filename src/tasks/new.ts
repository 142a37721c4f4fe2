import { join, parse } from "node:path";
import { makeId } from "../article/draft/ids.ts";
import { isLanguage } from "../article/parse/front-matter/forms.ts";
import { decodeText } from "../article/web/encoding.ts";
import {
	type Ending,
	type Form,
	type Given,
	isEnding,
	misuse,
	readArguments,
} from "./arguments.ts";
import { answerSuggestions, type Ended, sure } from "./new/accept.ts";
import { writeDraft } from "./new/draft.ts";
import { openFolder } from "./new/folder.ts";
import { joinSuggestions } from "./new/join.ts";
import { readBytes } from "./new/read-text.ts";
import { writeWalkthrough } from "./new/write-walkthrough.ts";

const form: Form = {
	command: "npm run new",
	about:
		"Drafts an explainer from an article's text: content/SLUG/ with article.md (a sentence a line,\nwho speaks), published.txt and suggestions.json (what seems to be whose words, never a stance).\nNothing that is there is overwritten. Later it takes suggestions into article.md as marks: the file\ngets brackets, braces and actors, and is otherwise as it was. Of what is marked it drafts the\nsteps for a class.",
	words: {
		name: "SLUG",
		help: "the folder's name: small letters, digits and hyphens; or the text's file, which names it",
	},
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
		accept: {
			value: "ID…",
			multiple: true,
			takesWords: true,
			help: `marks these suggestions; s3 is all of sentence 3; all, or sure for those right in ${sure * 100} % and more`,
		},
		as: { value: "ACTOR", help: "says who speaks in what is accepted: the id of a declared actor" },
		leave: {
			value: "ID…",
			multiple: true,
			takesWords: true,
			help: "leaves the words of these unmarked, and says so in the list; others may be marked with it",
		},
		walkthrough: {
			help: "drafts the steps for a class, walkthrough.md, from the marks in article.md",
		},
		suggestions: {
			value: "FILE",
			help: "adds a list that another tool or a person made; - for standard input",
		},
		"dry-run": { help: "writes nothing; prints what would be written or done" },
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

/** What is asked for, each by its option. */
const ways = ["from", "accept", "leave", "suggestions", "walkthrough"] as const;

/** The file that the folder is to be called after, as in `npm run new bridge.html`. */
const namesFile = (word = "") => /\.(?:txt|md|markdown|html?)$/iu.test(word);

/** With the folder's name, where a file is named in its place. */
function nameFolder(given: Given): Given {
	const { words, values } = given;
	const [file = ""] = words;
	if (!namesFile(file) || ways.some((way) => isAsked(given, way))) return given;
	const slug = makeId(parse(file).name, new Set());
	return { ...given, words: [slug, ...words.slice(1)], values: { ...values, from: file } };
}

const isAsked = ({ values, flags }: Given, way: (typeof ways)[number]) =>
	way === "walkthrough" ? flags.has(way) : values[way] !== undefined;

/** What is wrong with the words and options together; null for nothing. */
function findMisuse(given: Given): string | null {
	const { values, words } = given;
	const [slug, other] = words;
	if (slug === undefined) return "say what the folder is to be called";
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug))
		return `"${slug}" cannot be a folder: small letters, digits and hyphens between them`;
	const asked = ways.filter((way) => isAsked(given, way));
	const [first, second] = asked;
	if (first === undefined) return "say where the text is: --from FILE";
	if (second !== undefined && asked.join() !== "accept,leave")
		return `one thing at a time: --${first} or --${second}`;
	if (other !== undefined) return `one folder at a time: "${other}" is one too many`;
	if (values.as !== undefined && first !== "accept") return "--as goes with --accept";
	return values.lang !== undefined && first !== "from" ? "--lang goes with --from" : null;
}

/** Ids of an option, with spaces or commas between them. */
const listIds = ({ lists }: Given, way: "accept" | "leave") =>
	(lists[way] ?? []).flatMap((word) => word.split(",").filter(Boolean));

/** Null where there is no such file. */
const readFrom = (name: string, effects: NewEffects) =>
	name === "-" ? effects.readInput() : readBytes(name);

async function draft(given: Given, name: string, effects: NewEffects): Promise<Ended> {
	const bytes = await readFrom(name, effects);
	if (bytes === null) return refuse(`there is no file "${name}"`);
	const folder = join(effects.root, "content", given.words[0] ?? "");
	const isDry = given.flags.has("dry-run");
	const done = await writeDraft({ bytes, name }, folder, given.values.lang, isDry);
	if ("wrong" in done) return refuse(done.wrong);
	const files = (done.files ?? []).map(([file, body]) => `== ${file}\n${body}`);
	return { code: 0, told: [...files, ...done.told] };
}

async function change(given: Given, effects: NewEffects): Promise<Ended> {
	const isDry = given.flags.has("dry-run");
	const folder = await openFolder(effects.root, given.words[0] ?? "");
	if (typeof folder === "string") return refuse(folder);
	if (given.flags.has("walkthrough")) return writeWalkthrough(folder.input, isDry);
	const { suggestions: name, as } = given.values;
	if (name === undefined) {
		const asked = { accept: listIds(given, "accept"), leave: listIds(given, "leave"), as };
		return answerSuggestions(folder, asked, isDry);
	}
	const bytes = await readFrom(name, effects);
	const list = bytes && decodeText(bytes);
	if (bytes === null) return refuse(`there is no file "${name}"`);
	if (list === null) return refuse(`"${name}" is not UTF-8 text: save it as UTF-8`);
	return joinSuggestions(folder, { name, source: list.text }, isDry);
}

const refuse = (words: string): Ended => ({ code: 1, told: [words] });

/**
 * Drafts an article or its steps for a class, or takes suggestions into an article. Resolves to the exit code: 0; 1 when
 * something of it cannot be done; 2 for misuse.
 */
export async function main(argv: string[], effects = processEffects): Promise<number> {
	const read = readArguments(form, argv);
	const end = ({ code, text }: Ending) => {
		(code === 0 ? effects.write : effects.writeError)(text);
		return code;
	};
	if (isEnding(read)) return end(read);
	const given = nameFolder(read);
	const wrong = findMisuse(given);
	if (wrong !== null) return end(misuse(form, wrong));
	const { from } = given.values;
	const { code, told } = await (from === undefined
		? change(given, effects)
		: draft(given, from, effects));
	(code === 0 ? effects.write : effects.writeError)(`${told.join("\n")}\n`);
	return code;
}
