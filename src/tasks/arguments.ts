import { type ParseArgsConfig, parseArgs } from "node:util";
import { findNearest } from "../article/text/nearest.ts";

/** One option of a task. */
export interface TaskOption {
	/** What its value is called in the help; absent for one that takes none. */
	value?: string;
	/** May stand several times. */
	multiple?: boolean;
	/** Words behind it are more of its values: all but the first word there is, as `SLUG` is. */
	takesWords?: boolean;
	help: string;
	/** What is wrong with a value, to stand behind "--name "; null for nothing. */
	check?(value: string): string | null;
}

/** What a task takes: its help is made of it. */
export interface Form {
	/** As it is typed: `npm run check`. */
	command: string;
	/** Sentences about what it does, and its exit codes where they are more than 0 and 1. */
	about: string;
	/** What words without dashes are called, and what they are for; absent when none are taken. */
	words?: { name: string; help: string };
	options: Record<string, TaskOption>;
}

/** What was typed. Options that were not are absent. */
export interface Given {
	/** The last of each that takes a value. */
	values: Readonly<Record<string, string | undefined>>;
	/** All of each that may stand several times. */
	lists: Readonly<Record<string, string[] | undefined>>;
	flags: ReadonlySet<string>;
	words: string[];
}

/** How a task ends that is not to be run: help was asked for (0), or it was misused (2). */
export interface Ending {
	code: 0 | 2;
	text: string;
}

/** Reads what was typed behind a task's name, as its form has it. */
export function readArguments(form: Form, argv: readonly string[]): Given | Ending {
	const options: NonNullable<ParseArgsConfig["options"]> = {
		help: { type: "boolean", short: "h" },
	};
	for (const [name, { value }] of Object.entries(form.options))
		options[name] = { type: value === undefined ? "boolean" : "string" };
	// Not strict: what is wrong is then told in our words, with what was meant.
	const { tokens } = parseArgs({
		...{ args: [...argv], options, strict: false },
		...{ allowPositionals: true, tokens: true },
	});
	const given: Taken = { values: {}, lists: {}, flags: new Set(), words: [], open: null };
	const wrongs = tokens.flatMap((token) => takeToken(form, token, given) ?? []);
	if (given.flags.has("help")) return { code: 0, text: formatHelp(form) };
	const { open: _, ...all } = given;
	if (wrongs.length === 0) return all;
	return misuse(form, wrongs.join("\n"));
}

/** The end of a task whose arguments do not fit together, or not to what is there. */
export function misuse(form: Form, words: string): Ending {
	return { code: 2, text: `${words}\n\n${formatHelp(form)}` };
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

/** What was taken so far, and the list that words go on with. */
interface Taken extends Given {
	values: Record<string, string | undefined>;
	lists: Record<string, string[] | undefined>;
	flags: Set<string>;
	open: string[] | null;
}

/** Puts a token where it belongs; gives back what is wrong with it. */
function takeToken(form: Form, token: Token, given: Taken): string | null {
	if (token.kind === "option-terminator") return null;
	if (token.kind === "positional") {
		(given.words.length > 0 && given.open ? given.open : given.words).push(token.value);
		return form.words ? null : `"${token.value}" means nothing here`;
	}
	const { name, rawName, value } = token;
	const option = name === "help" ? { help: "" } : findOption(form, name);
	if (option === undefined) return describeUnknown(form, rawName);
	if (option.value === undefined) {
		given.flags.add(name);
		return value === undefined ? null : `${rawName} takes no value`;
	}
	// `--port --host x`: the name of an option is no value of another.
	if (value === undefined || (token.inlineValue === false && value.startsWith("--")))
		return `${rawName} needs a value: ${rawName} ${option.value}`;
	given.values[name] = value;
	if (option.multiple) {
		const list = [...(given.lists[name] ?? []), value];
		given.lists[name] = list;
		if (option.takesWords) given.open = list;
	}
	const wrong = option.check?.(value) ?? null;
	return wrong === null ? null : `${rawName} ${wrong}`;
}

function findOption(form: Form, name: string): TaskOption | undefined {
	return Object.hasOwn(form.options, name) ? form.options[name] : undefined;
}

function describeUnknown(form: Form, rawName: string): string {
	const known = [...Object.keys(form.options), "help"];
	const nearest = findNearest(rawName.replace(/^-+/, ""), known);
	const meant = nearest === undefined ? "" : `; did you mean --${nearest}?`;
	return `there is no option ${rawName}${meant}`;
}

/** How to use a task: one line for each option. */
export function formatHelp({ command, about, words, options }: Form): string {
	const rows = Object.entries({ ...options, help: { help: "shows this" } as TaskOption }).map(
		([name, { value, help }]): [string, string] => [
			`--${name}${value === undefined ? "" : ` ${value}`}`,
			help,
		],
	);
	if (words) rows.unshift([`${words.name}…`, words.help]);
	const width = Math.max(...rows.map(([name]) => name.length));
	const usage = `Usage: ${command} [-- ${words ? `[OPTION…] [${words.name}…]` : "OPTION…"}]`;
	const lines = rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`);
	return [usage, "", about, "", ...lines, ""].join("\n");
}

/** An option that takes a TCP port. */
export function takePort(help: string): TaskOption {
	return { value: "PORT", help, check: checkPort };
}

/** An option whose value must be something. */
export function takeSome(value: string, help: string): TaskOption {
	return { value, help, check: (given) => (given === "" ? "needs a value" : null) };
}

function checkPort(value: string): string | null {
	const good = /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
	return good ? null : `is a whole number from 0 (any free one) to 65535, not "${value}"`;
}

/** For `check`: a number of times. */
export function checkCount(value: string): string | null {
	const good = /^\d{1,6}$/.test(value) && Number(value) > 0;
	return good ? null : `is a whole number, at least 1, not "${value}"`;
}

/**
 * The `main` of a task, which gives its exit code: `run` is given what was typed, unless help was
 * asked for or the task was misused, which is told instead.
 */
export function defineTask(
	form: Form,
	run: (given: Given) => Promise<number>,
): (argv: string[]) => Promise<number> {
	return async (argv) => {
		const read = readArguments(form, argv);
		if (!isEnding(read)) return run(read);
		(read.code === 0 ? process.stdout : process.stderr).write(read.text);
		return read.code;
	};
}

export function isEnding(read: Given | Ending): read is Ending {
	return "code" in read;
}
