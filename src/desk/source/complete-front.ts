import type { Model } from "../../article/model/types.ts";
import type { LineCompletion } from "./complete-braces.ts";
import { actorKindMeanings, frontMatterKeys } from "./key-meanings.ts";
import { listActorOptions, listProposalOptions, type SourceOption } from "./source-option.ts";

const listOptions = (meanings: Readonly<Record<string, string>>): SourceOption[] =>
	Object.entries(meanings).map(([label, detail]) => ({ label, detail }));

/**
 * What could stand where an author types in the front matter: keys of their place, and values
 * of those that take an id or one of a few words.
 * @param start where the line begins
 */
export function completeFront(
	text: string,
	start: number,
	at: number,
	model: Model,
): LineCompletion | null {
	const line = text.slice(start, at);
	const dash = /^[ \t]*(?:- )?/u.exec(line)?.[0] ?? "";
	const above = text.slice(0, start).split("\n").slice(1, -1);
	const parents = listParents(above, dash.length);
	const rest = line.slice(dash.length);
	if (/^[\w-]*$/u.test(rest)) {
		const has = [
			...listBeside(above.toReversed(), dash.length),
			...listBelow(text, at, dash.length),
		];
		return completeKey(parents, dash.length, has);
	}
	const [, key = "", space = ""] = /^([\w-]+):([ \t]+)[\w-]*$/u.exec(rest) ?? [];
	const options = key === "" ? [] : listValues(parents, key, model);
	if (options.length === 0) return null;
	return { start: dash.length + key.length + 1 + space.length, options, isQuiet: false };
}

/** Indentation of a key of a line and its name. */
function readKey(line: string): { indent: number; key: string } | null {
	const [, before = "", key = ""] = /^([ \t]*(?:- )?)([\w-]+):(?:\s|$)/u.exec(line) ?? [];
	return key === "" ? null : { indent: before.length, key };
}

/** The keys that a line of this indentation stands under, outermost first. */
function listParents(above: readonly string[], indent: number): string[] {
	const parents: string[] = [];
	let least = indent;
	for (let index = above.length - 1; index >= 0 && least > 0; index--) {
		const found = readKey(above[index] ?? "");
		if (found === null || found.indent >= least) continue;
		least = found.indent;
		parents.unshift(found.key);
	}
	return parents;
}

/** Keys of the same map in lines that lead away from this one. */
function listBeside(lines: readonly string[], indent: number): string[] {
	const keys: string[] = [];
	for (const line of lines) {
		if (line.trim() === "") continue;
		if (line.length - line.trimStart().length < indent && !/^ *- /u.test(line)) break;
		const found = readKey(line);
		if (found?.indent === indent) keys.push(found.key);
		if (/^ *- /u.test(line) && (found?.indent ?? 0) <= indent) break;
	}
	return keys;
}

function listBelow(text: string, at: number, indent: number): string[] {
	const rest = text.slice(at);
	const end = /^---[ \t]*$/mu.exec(rest)?.index ?? 0;
	return listBeside(rest.slice(0, end).split("\n").slice(1), indent);
}

type FrontPlace = keyof typeof frontMatterKeys;

/** Which keys stand where a line has these parents; null where ids do, or nothing that is known. */
function findPlace(parents: readonly string[]): FrontPlace | null {
	const [top, , ...more] = parents;
	if (top === undefined) return "article";
	if (parents.length === 1 && (top === "credit" || top === "answered")) return top;
	const isEntry = parents.length === 2 && more.length === 0;
	return isEntry && (top === "actors" || top === "proposals") ? top : null;
}

function completeKey(
	parents: readonly string[],
	start: number,
	has: readonly string[],
): LineCompletion | null {
	const place = findPlace(parents);
	if (place === null) return null;
	const options = listOptions(frontMatterKeys[place])
		.filter(({ label }) => !has.includes(label))
		.map((option) => ({ ...option, text: `${option.label}: ` }));
	return { start, options, isQuiet: true };
}

function listValues(parents: readonly string[], key: string, model: Model): SourceOption[] {
	const place = findPlace(parents);
	const own = parents[1];
	if (place === "actors" && key === "kind") return listOptions(actorKindMeanings);
	if (place === "actors" && key === "of")
		return listActorOptions(model, own === undefined ? [] : [own]);
	if (place === "actors" && key === "side") {
		const sides = new Set(model.actors.flatMap(({ side }) => side ?? []));
		return [...sides].map((side) => ({ label: side, detail: "a side" }));
	}
	if (place === "proposals" && key === "opposite")
		return listProposalOptions(model).filter(({ label }) => label !== own);
	return [];
}
