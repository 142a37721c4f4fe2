import type { LocatedArticle } from "../../../article/parse/article.ts";
import type { LocatedStatement, LocatedWord } from "../../../article/parse/notation/located.ts";
import type { TextEdit } from "../../../article/text/edits.ts";

/** Sections of the front matter whose ids stand in braces. */
export type NameSection = "actors" | "proposals" | "notes";

/** Keys of braces whose values are ids of actors. */
const actorPairs: ReadonlySet<string> = new Set(["via", "to", "for", "about", "claimed-by"]);

/** Those of whom a statement cannot name its own actor. */
const otherPairs: ReadonlySet<string> = new Set(["via", "to", "for", "claimed-by"]);

const splitNames = (text: string) => text.split(",").map((name) => name.trim());

/** The words of a statement that hold ids of a section. */
function listNameWords({ words, pairs }: LocatedStatement, what: NameSection): LocatedWord[] {
	const isOf = (key: string) => (what === "actors" ? actorPairs.has(key) : key === "note");
	const values = pairs.filter(({ key }) => isOf(key.text)).map(({ value }) => value);
	if (what === "notes") return values;
	const word = what === "actors" ? words[0] : words[2];
	return [...(word ? [word] : []), ...(what === "actors" ? values : [])];
}

/** In how many places between semicolons of braces an id stands. */
export function countUses({ marks }: LocatedArticle, what: NameSection, id: string): number {
	const statements = marks.flatMap((mark) => mark.statements);
	return statements.filter((one) => {
		const words = one.continues ? [] : listNameWords(one, what);
		return words.some(({ text }) => splitNames(text).includes(id));
	}).length;
}

/** What an id becomes, everywhere in braces. */
interface NameChange {
	what: NameSection;
	from: string;
	to: string;
}

/** Edits that write an id in the place of another in all braces; a list has it once. */
export function renameUses(
	text: string,
	{ marks }: LocatedArticle,
	change: NameChange,
): TextEdit[] {
	return marks.flatMap((mark) =>
		mark.statements.flatMap((one) => (one.continues ? [] : renameInStatement(text, one, change))),
	);
}

function renameInStatement(
	text: string,
	statement: LocatedStatement,
	change: NameChange,
): TextEdit[] {
	const [word] = statement.words;
	const before = change.what === "actors" && word ? splitNames(word.text) : [];
	const makers = before.map((id) => (id === change.from ? change.to : id));
	const isSelf = (id: string) =>
		// Who named itself before is left to be mended by hand.
		!before.includes(id) && makers.includes(id === change.from ? change.to : id);
	const values = new Map(statement.pairs.map((pair) => [pair.value, pair]));
	return listNameWords(statement, change.what).flatMap((one) => {
		const pair = values.get(one);
		const edits = renameWord(one, change, pair && otherPairs.has(pair.key.text) ? isSelf : isNever);
		const isGone = pair && edits.some((edit) => edit.text === "");
		if (!isGone) return edits;
		return [{ start: findPairStart(text, pair.start), stop: pair.stop, text: "" }];
	});
}

const isNever = () => false;

/** With the space before it, and the line break: a brace at the start of a line ends a folded text. */
function findPairStart(text: string, start: number): number {
	let at = start;
	while (" \t\n".includes(text[at - 1] ?? ".")) at--;
	return at;
}

/** A list of ids with one in the place of another, each once, and without those that are out. */
function renameWord(
	{ text, start, stop }: LocatedWord,
	{ from, to }: NameChange,
	isOut: (id: string) => boolean,
): TextEdit[] {
	const names = splitNames(text);
	const renamed = names.filter((id) => !isOut(id)).map((id) => (id === from ? to : id));
	if (!names.includes(from) && renamed.length === names.length) return [];
	const kept = [...new Set(renamed)];
	if (kept.length < names.length) return [{ start, stop, text: kept.join(",") }];
	let at = start;
	return text.split(",").flatMap((part) => {
		const first = at + part.length - part.trimStart().length;
		at += part.length + 1;
		const id = part.trim();
		return id === from ? [{ start: first, stop: first + id.length, text: to }] : [];
	});
}

/**
 * Edits that let further stretches follow statements whose ids have changed.
 * @param after the article with these changes, where they lead nowhere yet
 */
export function followIds(before: LocatedArticle, after: LocatedArticle): TextEdit[] | null {
	const ids = matchIds(before, after);
	if (ids === null || before.marks.length !== after.marks.length) return null;
	return after.marks.flatMap((mark, at) =>
		mark.statements.flatMap((one, index) => {
			const id = before.marks[at]?.statements[index]?.id;
			const to = ids.get(id ?? "");
			const [word] = one.words;
			if (!one.continues || !word || to === undefined || to === word.text) return [];
			return [{ start: word.start, stop: word.stop, text: to }];
		}),
	);
}

/** By id, the id that each statement has afterwards; null when they are not as many. */
export function matchIds(
	before: LocatedArticle,
	after: LocatedArticle,
): Map<string, string> | null {
	const [old = [], now = []] = [before, after].map(({ article }) => article?.model.statements);
	if (old.length !== now.length) return null;
	return new Map(old.map(({ id }, at) => [id, now[at]?.id ?? id]));
}
