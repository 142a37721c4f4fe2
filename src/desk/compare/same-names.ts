import type { Actor, Model } from "../../article/model/types.ts";

/** Ids of another mark-up's names, with those they have here; names that are new keep theirs. */
export interface SameNames {
	actors: ReadonlyMap<string, string>;
	proposals: ReadonlyMap<string, string>;
	notes: ReadonlyMap<string, string>;
}

/** What has an id and may be called several things, the one it is best known by first. */
interface Named {
	id: string;
	names: string[];
}

type Declared = Pick<Model, "actors" | "proposals" | "notes">;

/**
 * Tells who and what is the same in two mark-ups: by id and name, else by name, else by id alone.
 * A name that stands for two tells nothing. Editor's notes are the same where their words are.
 */
export function matchNames(ours: Declared, theirs: Declared): SameNames {
	const title = ({ id, title: name }: { id: string; title: string }) => ({ id, names: [name] });
	return {
		actors: matchNamed(ours.actors.map(toNamed), theirs.actors.map(toNamed)),
		proposals: matchNamed(ours.proposals.map(title), theirs.proposals.map(title)),
		notes: matchNotes(ours.notes, theirs.notes),
	};
}

const toNamed = ({ id, name, aka = [] }: Actor): Named => ({ id, names: [name, ...aka] });

const fold = (name: string) =>
	name.normalize("NFKC").toLocaleLowerCase().replace(/\s+/gu, " ").trim();

function matchNamed(ours: readonly Named[], theirs: readonly Named[]): Map<string, string> {
	const byId = new Map(ours.map(({ id, names }) => [id, new Set(names.map(fold))]));
	const byName = indexNames(ours);
	const matched = theirs.map(({ id, names }): [string, string] => {
		const own = byId.get(id);
		if (own && names.some((name) => own.has(fold(name)))) return [id, id];
		const found = names.map((name) => byName.get(fold(name))).find((one) => one);
		return [id, found ?? id];
	});
	return new Map(matched);
}

/** Ids by what they are called; null where it is several. What one is best known by goes before. */
function indexNames(all: readonly Named[]): Map<string, string | null> {
	const found = new Map<string, string | null>();
	const others = new Map<string, string | null>();
	const note = (map: Map<string, string | null>, name: string, id: string) => {
		const known = map.get(fold(name));
		map.set(fold(name), known === undefined || known === id ? id : null);
	};
	for (const { id, names } of all)
		for (const [index, name] of names.entries()) note(index === 0 ? found : others, name, id);
	return new Map([...others, ...found]);
}

function matchNotes(ours: Model["notes"], theirs: Model["notes"]): Map<string, string> {
	const byText = new Map(ours.map(({ id, text }) => [text, id]));
	const taken = new Set([...ours, ...theirs].map(({ id }) => id));
	const own = new Set(ours.map(({ id }) => id));
	const matched = theirs.map(({ id, text }): [string, string] => {
		const same = byText.get(text);
		if (same !== undefined || !own.has(id)) return [id, same ?? id];
		let number = 2;
		while (taken.has(`${id}-${number}`)) number++;
		taken.add(`${id}-${number}`);
		return [id, `${id}-${number}`];
	});
	return new Map(matched);
}
