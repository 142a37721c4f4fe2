import type { Article } from "../../../article/model/prose.ts";
import { readSource } from "../../../article/parse/source.ts";
import { editText, type TextEdit } from "../../../article/text/edits.ts";
import { parseWalkthrough } from "../../../classroom/lesson/parse/parse.ts";
import type { DeskRefusal } from "../../files.ts";

/** What ids become, by the key that names them in the steps for a class; those that stay are not in it. */
export type CarriedNames = Readonly<
	Record<"actor" | "proposal" | "statement", ReadonlyMap<string, string>>
>;

/** Ids with commas between them, as a step or a question has them. */
interface NamedIds {
	key: keyof CarriedNames;
	value: string;
	start: number;
}

const file = "walkthrough.md";
/** Braces below a heading, and questions. */
const settings = /^[ \t]*(?:\{|\[.*\}[ \t]*$).*$/gmu;
const pairs = /(?<![^{\s])(actor|proposal|statement)=(?:"([^"]*)"|([^\s"}]*))/gu;

function listNamed(text: string): NamedIds[] {
	return [...text.matchAll(settings)].flatMap(({ 0: line, index }) =>
		[...line.matchAll(pairs)].map((found) => {
			const [all, key, quoted, bare = ""] = found;
			const value = quoted ?? bare;
			const start =
				index + found.index + all.length - value.length - (quoted === undefined ? 0 : 1);
			return { key: key as NamedIds["key"], value, start };
		}),
	);
}

/** The list with what its ids become, each once. */
function carryIds(value: string, names: ReadonlyMap<string, string>): string {
	const ids = value.split(",").map((part) => {
		const id = part.trim();
		return part.replace(id, () => names.get(id) ?? id);
	});
	const isFirst = (id: string, at: number) =>
		ids.findIndex((one) => one.trim() === id.trim()) === at;
	return ids.filter(isFirst).join(",");
}

function listEdits(text: string, names: CarriedNames): TextEdit[] {
	return listNamed(text).flatMap(({ key, value, start }) => {
		const isNamed = value.split(",").some((id) => names[key].has(id.trim()));
		const carried = isNamed ? carryIds(value, names[key]) : value;
		return carried === value ? [] : [{ start, stop: start + value.length, text: carried }];
	});
}

const keyOf: Readonly<Record<string, keyof CarriedNames>> = {
	...{ actors: "actor", proposals: "proposal", proposal: "proposal", statements: "statement" },
};

/** All that steps say, with their ids as they have become; in no order, which follows the article's. */
function formatMeaning(source: string, article: Article, names: CarriedNames | null) {
	const { walkthrough, problems } = parseWalkthrough({ file, source }, article);
	const carry = (key: string, id: string) => names?.[keyOf[key] ?? "actor"].get(id) ?? id;
	const meaning = JSON.stringify(walkthrough, (key, value) => {
		// It follows from the rest.
		if (key === "version") return undefined;
		if (!Object.hasOwn(keyOf, key)) return value;
		if (typeof value === "string") return carry(key, value);
		return [...new Set((value as string[]).map((id) => carry(key, id)))].sort();
	});
	return { meaning, errors: problems.filter(({ severity }) => severity === "error").length };
}

/** The first id of the steps that would name nothing, or something else. */
function findLost(text: string, names: CarriedNames): string {
	const ids = listNamed(text).flatMap(({ key, value }) =>
		value.split(",").filter((id) => names[key].has(id.trim())),
	);
	return ids[0] ?? "";
}

/**
 * Edits of the steps for a class that name what is called otherwise in the article afterwards. What
 * comes of them is read again: refused unless the steps say the same of it.
 */
export function carryWalkthrough(
	walkthrough: string | null,
	[before, after]: readonly [Article | null, Article | null],
	names: CarriedNames,
): TextEdit[] | DeskRefusal {
	const isMoved = Object.values(names).some(({ size }) => size > 0);
	if (walkthrough === null || !before || !after || !isMoved) return [];
	const { text } = readSource(file, walkthrough);
	const edits = listEdits(text, names);
	const old = formatMeaning(walkthrough, before, names);
	const now = formatMeaning(editText(walkthrough, edits), after, null);
	const isSame = old.errors > 0 || old.meaning === now.meaning;
	if (isSame && now.errors <= old.errors) return edits;
	const id = findLost(text, names);
	return id === "" && now.errors <= old.errors ? [] : refuseCarrying(id);
}

const refuseCarrying = (id: string): DeskRefusal => ({
	refusal: `The steps for a class name “${id}” in a way that cannot be changed here: change walkthrough.md first.`,
});
