import { createRequire } from "node:module";
import { parse } from "svelte/compiler";
import ts from "typescript";

/** A regular expression of a source file. */
export interface Expression {
	path: string;
	/** 1-based. */
	line: number;
	source: string;
	flags: string;
}

/** What the package is without its faster parts in other languages, which no machine must have. */
const { checkSync } = createRequire(import.meta.url)(
	"recheck/lib/browser.js",
) as typeof import("recheck");

/** All regular expressions of a file that is written in JavaScript, TypeScript or Svelte. */
export function listExpressions(path: string, text: string): Expression[] {
	const found = path.endsWith(".svelte") ? listInSvelte(text) : listInScript(path, text);
	return found.map(({ at, source, flags }) => {
		return { path, line: text.slice(0, at).split("\n").length, source, flags };
	});
}

interface Found {
	at: number;
	source: string;
	flags: string;
}

function listInScript(path: string, text: string): Found[] {
	const found: Found[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf("/");
			const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
			found.push({ at: node.getStart(), source, flags });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
	return found;
}

/** The compiler's own tree, so that markup counts as much as scripts do. */
function listInSvelte(text: string): Found[] {
	const found: Found[] = [];
	const visit = (node: unknown): void => {
		if (typeof node !== "object" || node === null) return;
		const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
		if (regex !== undefined) {
			found.push({ at: start ?? 0, source: regex.pattern, flags: regex.flags });
		}
		for (const child of Object.values(node)) visit(child);
	};
	visit(parse(text, { modern: true }));
	return found.sort((a, b) => a.at - b.at);
}

/** How thoroughly an expression is looked at. */
export interface CheckEffort {
	/** `automaton` proves and never guesses; `auto` also tries texts on expressions beyond proof. */
	checker: "automaton" | "auto";
	/** Milliseconds; what takes longer is `unknown`. */
	timeout: number;
}

/**
 * Says with which text an expression takes exponential time, or time with the square of the
 * text or worse; null when no such text is known.
 */
export function findAttack({ source, flags }: Expression, effort: CheckEffort): string | null {
	const found = checkSync(source, flags, effort);
	if (found.status !== "vulnerable") return null;
	return `${found.complexity.summary}: ${found.attack.pattern}`;
}

/** Expressions that may be slow, by their source, and why nobody can make them so. */
export const allowedExpressions: ReadonlyMap<string, string> = new Map([
	["\\B(?=(\\d{3})+$)", "a number that we wrote ourselves"],
	[
		"^[ \\t>]*(?:(?:-[ \\t]*)+|(?:\\*[ \\t]*)+|(?:_[ \\t]*)+)$",
		"one way to match: doubling says so",
	],
	[
		"^(?:[ \\t]*(?:>|[-+*](?=[ \\t]|$)|\\d{1,9}[.)](?=[ \\t]|$)))+",
		"one way to match and nothing behind it: the growth suite has rows of markers",
	],
	[
		"(?:(?![\\t\\n])[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb])+",
		"nothing behind it that could fail: the growth suite has rows of such characters",
	],
	["<!--[\\s\\S]*?-->", "our own markup, in which the article's text is escaped"],
	["<!--.*?-->", "test support: markup that our components drew"],
	["-?\\d+\\.\\d+", "test support: markup that our components drew"],
	["<text([^>]*)>([^<]*)<\\/text>", "pictures that we drew, in which text is escaped"],
	[
		"<(\\/?)([a-z][a-z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>",
		"test support: other people's sanitisers, fed with our own codes",
	],
	["<iframe([^>]*)>", "test support: other people's sanitisers, fed with our own codes"],
	["“[^”]*”", "test support: sentences of our own pages"],
]);
