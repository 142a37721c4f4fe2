import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateArticle } from "../../../article/parse/article.ts";
import { applyRawEdits, invertRawEdits, placeEdits } from "../../../article/text/edits.ts";
import { wantsHard } from "../../../tasks/config/hard.ts";
import { countFew } from "../../../testing/arbitrary/runs.ts";
import type { Edited, FrontMatterAction } from "../actions.ts";
import { editFrontMatter } from "./edit-front-matter.ts";

const body = `[Lind]{lind supports bridge} is here, and so [is]{note=date} Berg.
[Both]{lind,berg supports ferry via=union} went, [and]{+lind-ferry-1} the union.
[No]{union says to="lind, berg" for=lind; guest hopes about=berg}, it [said]{berg rejects bridge claimed-by=guest}.
They sang “all hands on deck”.`;

const lines = `title: "[A Title]{lind supports ferry to=\\"berg,union\\"}"
# keep 1
lang: en # b
actors:
  # keep 2
  lind:   # a
    name: Maria Lind
    role: 'the mayor'
    kind: person
    # keep within
    aka: [Lind]

  # keep 3
  berg: # c
    name: "Tom \\u0042erg"
    kind: person
    of: union
  union:
    name: 'Fishers'' union'
    kind: organization
    aka:
      - the union # d
      - fishers
    # keep deep
  guest: {name: A guest, kind: group} # e
proposals:
  bridge:
    title: A bridge
    opposite: ferry
    summary: >
      It is a long
      one.
  ferry:
    title: Keeping the ferry

notes:
  date: >-
    The article was published before
    the second hearing.
# keep 4
`;

const braces = `{title: "A Title", # keep 1
  "actors": {
    "lind": {name: Maria Lind, kind: person, aka: [Lind, ]}, # keep 2
    berg: {name: 'Tom Berg', "kind": "person", of: union},
    union: {name: Fishers, kind: organization, aka: "the union"}
    , guest: {name: A guest, kind: group} # keep 3
  }, proposals: {bridge: {title: A bridge}, ferry: {title: The ferry}}, notes: {date: A day},
}
`;

const mixed = `credit: {name: The Gazette}
coded-by: [A, B]
title: >-
  A [Title]{lind supports ferry
  to=berg}
actors: {lind: {name: Lind, kind: person}, berg: {name: Berg, kind: person},
  union: {name: Union, kind: organization}, guest: {name: A guest, kind: group}}
proposals: # keep 1
    "bridge": {title: A bridge} # goes with it

    'ferry': {title: A ferry}
notes:
    date: |
      One.

      Two.

answered: # keep 2
  - warning: uncredited-quotation # a
    words: all hands on deck
    why: it is a song
`;

const toFile = (front: string) => `---\n${front}---\n\n${body}\n`;

const files = [
	toFile(lines),
	toFile(braces),
	toFile(mixed),
	`\ufeff${toFile(lines).replaceAll("\n", "\r\n")}`,
];

const read = (source: string) => locateArticle({ slug: "a", file: "article.md", source });

const act = (article: string, action: FrontMatterAction) =>
	editFrontMatter(
		{ slug: "a", article, published: null, walkthrough: null, suggestions: [], images: {} },
		action,
	);

/** Raw edits of what must be possible. */
function place(article: string, action: FrontMatterAction) {
	const done = act(article, action);
	if ("refusal" in done) throw new Error(`${done.refusal}\n${JSON.stringify(action)}\n${article}`);
	return placeEdits(article, (done as Edited).edits);
}

const apply = (article: string, action: FrontMatterAction) =>
	applyRawEdits(article, place(article, action));

const text = fc.oneof(
	fc.constantFrom("Anna", "No", "a: b", "# x", "[y]", "'", '"q" \\', "null", "1", "- z", "  two  "),
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
	fc.lorem({ maxCount: 25 }),
);

const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const newId = fc.constantFrom("new", "other", "third", "x-1");

/** An action on the names that are there, by their number. */
const wanted = fc.oneof(
	fc.record({ type: fc.constant("declare" as const), id: newId, name: text, aka: fc.array(text) }),
	fc.record({
		...{
			type: fc.constant("edit-actor" as const),
			at: fc.nat(),
			to: some(newId),
			name: some(text),
		},
		...{ role: some(text), side: some(text), aka: some(fc.array(text, { maxLength: 3 })) },
	}),
	fc.record({
		...{ type: fc.constant("edit-proposal" as const), at: fc.nat(), to: some(newId) },
		...{ title: some(text), summary: some(text), opposite: some(fc.nat()) },
	}),
	fc.record({ type: fc.constant("edit-note" as const), text: fc.oneof(text, fc.lorem()) }),
	fc.record({
		...{ type: fc.constant("move" as const), at: fc.nat(), index: fc.nat(5) },
		what: fc.constantFrom("actors" as const, "proposals" as const),
	}),
	fc.record({
		...{ type: fc.constant("merge" as const), at: fc.nat(), other: fc.nat() },
		what: fc.constantFrom("actors" as const, "proposals" as const),
	}),
	fc.record({ type: fc.constant("remove" as const), at: fc.nat() }),
	fc.record({
		...{ type: fc.constant("details" as const), dateline: some(text) },
		codedBy: some(fc.array(text, { maxLength: 3 })),
		credit: fc.option(fc.record({ name: text, url: fc.constant("https://a.org/#b") })),
	}),
	fc.record({ type: fc.constantFrom("answer" as const, "unanswer" as const), why: text }),
);

type Wanted = typeof wanted extends fc.Arbitrary<infer Value> ? Value : never;

const defined = <One extends object>(fields: One): One =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as One;

/** The action on what the article has. */
function toAction(article: string, one: Wanted): FrontMatterAction | null {
	const model = read(article).article?.model;
	const pick = <Item>(all: readonly Item[] = [], at: number) => all[at % all.length];
	const hands = { warning: "uncredited-quotation", words: "all hands on deck" };
	switch (one.type) {
		case "declare": {
			const { id, name, aka } = one;
			const actors = [{ id, name, kind: "group" as const, aka }];
			return { type: "declare", names: { actors, proposals: [{ id, title: name }] } };
		}
		case "edit-actor": {
			const { id = "", heard: _, ...before } = pick(model?.actors, one.at) ?? {};
			const { name, role, side, aka } = one;
			const fields = { ...before, ...defined({ name, role, side, aka }) } as never;
			return { type: one.type, id, ...defined({ to: one.to as string }), fields };
		}
		case "edit-proposal": {
			const { id = "", ...before } = pick(model?.proposals, one.at) ?? {};
			const other = pick(model?.proposals, one.opposite ?? 0)?.id;
			const opposite = one.opposite === undefined || other === id ? undefined : other;
			const { opposite: _, ...kept } = { opposite: "", ...before };
			const { title, summary } = one;
			const fields = { ...kept, ...defined({ title, summary, opposite }) } as never;
			return { type: one.type, id, ...defined({ to: one.to as string }), fields };
		}
		case "edit-note":
			return { type: one.type, id: "date", text: one.text };
		case "move": {
			const { id = "" } = pick<{ id: string }>(model?.[one.what], one.at) ?? {};
			return { type: one.type, what: one.what, id, index: one.index };
		}
		case "merge": {
			const [from = { id: "" }, into = { id: "" }] = [one.at, one.other].map((at) =>
				pick<{ id: string }>(model?.[one.what], at),
			);
			return { type: one.type, what: one.what, from: from.id, into: into.id };
		}
		case "remove":
			return { type: one.type, what: "actors", id: pick(model?.actors, one.at)?.id ?? "" };
		case "details":
			return defined({
				...one,
				dateline: one.dateline as string,
				codedBy: one.codedBy as string[],
			});
		default:
			return { type: one.type, ...hands, why: one.why };
	}
}

/** The article below the front matter, what braces hold left out. */
const bare = (article: string) =>
	article.slice(article.indexOf("---", 4)).replace(/\{[^}]*\}/g, "{}");

const listKept = (article: string) => article.match(/# keep \w+/g)?.sort();

const isEmptied = (type: string) =>
	["remove", "merge", "edit-actor", "edit-proposal"].includes(type);

const unchangeable = "written in a way";

describe("any actions after each other", () => {
	it("change nothing else, are read as meant, and are undone to the byte", () => {
		const done = new Map<string, number>();
		fc.assert(
			fc.property(
				fc.constantFrom(...files),
				fc.array(wanted, { minLength: 1, maxLength: 5 }),
				(file, all) => {
					let article = file;
					for (const one of all) {
						const action = toAction(article, one) as FrontMatterAction;
						const result = act(article, action);
						if ("refusal" in result) {
							expect(result.refusal).not.toContain(unchangeable);
							continue;
						}
						const edits = placeEdits(article, result.edits);
						const after = applyRawEdits(article, edits);
						expect(read(after).article?.model.text).toBe(read(article).article?.model.text);
						expect(bare(after)).toBe(bare(article));
						if (!isEmptied(action.type)) expect(listKept(after)).toEqual(listKept(article));
						expect(after.match(/# keep \d/g)?.length).toBe(file.match(/# keep \d/g)?.length);
						expect(applyRawEdits(after, invertRawEdits(edits))).toBe(article);
						done.set(action.type, (done.get(action.type) ?? 0) + 1);
						article = after;
					}
				},
			),
			{ numRuns: countFew(100) },
		);
		// Things were done, not only refused.
		expect(done.size).toBeGreaterThan(3);
	});
});

it("takes away who would name itself, on a line of its own too", () => {
	const merge = { type: "merge", what: "actors", from: "lind", into: "berg" } as const;
	expect(apply(toFile(mixed), merge)).toContain("A [Title]{berg supports ferry}\n");
});

describe("what is taken back", () => {
	const plain = fc.constantFrom("Anna", "A new one", "the second", "Zoë", "王");

	it("is the same to the byte: fields, and ids", () => {
		fc.assert(
			fc.property(fc.constantFrom(...files), fc.nat(3), plain, (file, at, name) => {
				const actor = read(file).article?.model.actors[at];
				const { id = "", heard: _, ...fields } = actor ?? {};
				const edit = (change: object, from = id, to = from): FrontMatterAction => ({
					...{ type: "edit-actor", id: from, to, fields: { ...fields, ...change } as never },
				});
				const side = apply(file, edit({ side: name }));
				expect(side).not.toBe(file);
				expect(apply(side, edit({}))).toBe(file);
				// An escape that is written anew is no longer one.
				const named = apply(apply(file, edit({ name })), edit({}));
				expect(named.replace("\\u0042", "B")).toBe(file.replace("\\u0042", "B"));
				expect(apply(apply(file, edit({}, id, "new")), edit({}, "new", id))).toBe(file);
			}),
			{ numRuns: countFew(30) },
		);
	});

	it("is the same to the byte: names that are declared and removed, and places in the order", () => {
		for (const file of files) {
			const names = { actors: [{ id: "new", name: "Zoë", kind: "person" as const }] };
			const declared = apply(file, { type: "declare", names });
			expect(apply(declared, { type: "remove", what: "actors", id: "new" })).toBe(file);
			const all = ["lind", "berg", "union", "guest"].entries();
			for (const [at, id] of wantsHard(process.env) ? all : [...all].slice(0, 2)) {
				for (const index of wantsHard(process.env) ? [0, 1, 2, 3] : [0, 3]) {
					const moved = apply(file, { type: "move", what: "actors", id, index });
					expect(read(moved).article?.model.actors[index]?.id).toBe(id);
					expect(apply(moved, { type: "move", what: "actors", id, index: at })).toBe(file);
				}
			}
		}
	});

	it("is the same to the byte in Riyadh, for actors and proposals", () => {
		const riyadh = readFileSync("content/riyadh-talks/article.md", "utf8");
		const model = read(riyadh).article?.model;
		for (const { id, heard: _, ...fields } of model?.actors.slice(2, 4) ?? []) {
			const type = "edit-actor" as const;
			const renamed = apply(riyadh, { type, id, to: "somebody", fields });
			expect(apply(renamed, { type, id: "somebody", to: id, fields })).toBe(riyadh);
		}
		for (const { id, ...fields } of model?.proposals.slice(0, 1) ?? []) {
			const type = "edit-proposal" as const;
			const renamed = apply(riyadh, { type, id, to: "something", fields });
			expect(apply(renamed, { type, id: "something", to: id, fields })).toBe(riyadh);
		}
	});
});
