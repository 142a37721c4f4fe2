/** A line of ours that breaks a rule the linter cannot express. */
export interface Breach {
	path: string;
	/** 1-based. */
	line: number;
	reason: string;
}

interface Rule {
	/** Paths that the rule is about. */
	applies: RegExp;
	/** What may not stand there. */
	forbids: RegExp;
	/** `code` leaves comments and strings out; `text` is the file as it is. */
	reads: "code" | "text";
	reason: string;
}

const rules: Rule[] = [
	{
		applies: /^src\/(article\/(text|model|sentences)|figures)\/.*\.ts$/,
		forbids: /\bDate\b/g,
		reads: "code",
		reason: "no Date here: today and the local time zone differ from machine to machine",
	},
	{
		applies: /^src\/(article|figures|export|page|reader|embed|classroom)\/.*\.(ts|svelte)$/,
		forbids: /\bMath\.random\b/g,
		reads: "code",
		reason: "no chance here: the same article must give the same page; take a seed",
	},
	{
		applies: /\.svelte$/,
		forbids: /\sstyle:[a-z-]+(?=[=\s>])/g,
		reads: "text",
		reason: "a style: directive becomes a style attribute, which our policy blocks in the page",
	},
	{
		applies: /^src\/(?!testing\/).*\.(ts|svelte)$/,
		forbids: /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc)\b/g,
		reads: "code",
		reason: "text never becomes markup in the browser: this is {@html} by another name",
	},
	{
		applies: /^src\/(embed\/(?!frame\/frame\.ts|host\/host-page\.ts)|reader\/).*\.ts$/,
		forbids: /\bpostMessage\b/g,
		reads: "code",
		reason: "a frame has one way out, the budget that embed/frame/frame.ts makes: send through it",
	},
	{
		applies: /^src\/(?!testing\/|tasks\/).*\.css$/,
		// A custom property may be set: `tokens.css` names them, and paper has stronger ones.
		forbids: /^(?!\s*--)[^\n]*#[0-9a-f]{3,8}\b/gm,
		reads: "text",
		reason: "a colour is a token of page/tokens.css, or light, dark and print would drift apart",
	},
	{
		applies: /^src\/(?!testing\/|tasks\/|figures\/marks\/palette).*\.(ts|svelte)$/,
		forbids: /#[0-9a-f]{6}\b/g,
		reads: "text",
		reason: "a colour comes from figures/marks/palette.ts, which a test holds equal to the tokens",
	},
	{
		applies: /^(src|e2e)\/.*\.(ts|js|svelte|css)$/,
		// Written in pieces, or this line would be its own breach.
		forbids: new RegExp(`\\b(${["TO", "FIX"].join("DO|")}ME)\\b`, "g"),
		reads: "text",
		reason: "an open end belongs in an issue, not in the source",
	},
];

/**
 * Checks one file of the repository, `path` from its root, `text` as it is on disk.
 * Tests may do what they like with dates and chance: only what ships is looked at.
 */
export function findBreaches(path: string, text: string): Breach[] {
	if (path.endsWith(".test.ts")) return [];
	return rules
		.filter((rule) => rule.applies.test(path))
		.flatMap((rule) => {
			const source = rule.reads === "code" ? blankWords(text) : text;
			return [...source.matchAll(rule.forbids)].map((match) => ({
				path,
				line: source.slice(0, match.index).split("\n").length,
				reason: rule.reason,
			}));
		});
}

/** `path:line reason`, as an editor's terminal links it. */
export function formatBreach({ path, line, reason }: Breach): string {
	return `${path}:${line} ${reason}`;
}

/** Blanks comments alone, keeping every line break. */
export function blankComments(text: string): string {
	const kept =
		/("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/[^\n]*/g;
	return text.replace(kept, (found, quoted) => quoted ?? found.replace(/[^\n]/g, " "));
}

/**
 * Blanks comments and quoted strings, keeping every line break, so that a word in a
 * message is not taken for code. Templates stay, since they hold code; a quotation mark
 * inside a regular expression can hide the rest of its line.
 */
export function blankWords(text: string): string {
	const words =
		/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
	return text.replace(words, (found) => found.replace(/[^\n]/g, " "));
}

/** Names that a TypeScript file defines and exports; what it only passes on is not its own. */
export function listExports(text: string): string[] {
	const defined =
		/^export (?:declare )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
	return [...text.matchAll(defined)].map(([, name = ""]) => name);
}
