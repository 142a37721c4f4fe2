import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { locateArticle } from "../../../article/parse/article.ts";
import {
	applyRawEdits,
	editText,
	invertRawEdits,
	placeEdits,
} from "../../../article/text/edits.ts";
import type { DeskFiles } from "../../files.ts";
import type { FrontMatterAction } from "../actions.ts";
import { editFrontMatter } from "./edit-front-matter.ts";

const riyadh = readFileSync("content/riyadh-talks/article.md", "utf8");

const toFiles = (article: string, walkthrough: string | null = null): DeskFiles => ({
	...{ slug: "a", article, published: null, walkthrough, suggestions: [], images: {} },
});

/** The file after an action, or why not. */
function act(article: string, action: FrontMatterAction, walkthrough: string | null = null) {
	const done = editFrontMatter(toFiles(article, walkthrough), action);
	return "refusal" in done ? done.refusal : editText(article, done.edits);
}

/** The lines that differ: those taken away, then those that came. */
function differ(before: string, after: string): [string[], string[]] {
	const [one, two] = [before.split("\n"), after.split("\n")];
	while (one.length > 0 && one[0] === two[0]) {
		one.shift();
		two.shift();
	}
	while (one.length > 0 && one.at(-1) === two.at(-1)) {
		one.pop();
		two.pop();
	}
	return [one, two];
}

const change = (article: string, action: FrontMatterAction) =>
	differ(article, act(article, action));

const lind = { name: "Maria Lind", kind: "person" } as const;

const toFile = (front: string, body = "Lind is here.") => `---\n${front}---\n\n${body}\n`;

const front = `title: A Title
actors:
  # Rows are in this order.
  lind:   # the mayor
    name: Maria Lind
    role: "mayor"
    kind: person
    aka: [Lind]

  # From the harbour.
  berg: {name: Tom Berg, kind: person, of: union} # of long standing
  union:
    name: 'Fishers'' union'
    kind: organization
    aka:
      - the union # as said
      - fishers
proposals:
  bridge: {title: A bridge, opposite: ferry}
  ferry:
    title: Keeping the ferry
notes:
  date: >-
    The article was published before
    the second hearing.
`;

const body = `[Lind]{lind supports bridge} is here, and so [is]{note=date} Berg.
[Both]{lind,berg supports ferry via=union} went, [and]{+lind-ferry-1} the union.
[No]{union says to="lind, berg" for=lind}, it said.`;

const file = toFile(front, body);

describe("declaring", () => {
	it("puts an actor behind the others, in lines as they are", () => {
		expect(
			change(riyadh, {
				type: "declare",
				names: {
					actors: [{ id: "macron", name: "Emmanuel Macron", kind: "person", side: "Europe" }],
				},
			}),
		).toEqual([
			[],
			[...["  macron:", "    name: Emmanuel Macron", "    kind: person", "    side: Europe"]],
		]);
	});

	it.each([
		["proposals: {}\n", "proposals: {quay: {title: A new quay}}"],
		["proposals: {a: {title: A}, }\n", "proposals: {a: {title: A}, quay: {title: A new quay}, }"],
		["proposals:\n", "proposals:\n  quay:\n    title: A new quay"],
		["proposals: # none yet\n", "proposals: # none yet\n  quay:\n    title: A new quay"],
		["proposals: ~\n", "proposals:\n  quay:\n    title: A new quay"],
		["", "proposals:\n  quay:\n    title: A new quay"],
		[
			"proposals:\n    a:\n        title: A\n# end\n",
			"proposals:\n    a:\n        title: A\n    quay:\n        title: A new quay\n# end",
		],
		[
			"proposals:\n  a: {title: A} # first\n",
			"proposals:\n  a: {title: A} # first\n  quay: {title: A new quay}",
		],
	])("writes into %j", (section, expected) => {
		const source = toFile(`title: T\n${section}`);
		const names = { proposals: [{ id: "quay", title: "A new quay" }] };
		expect(act(source, { type: "declare", names })).toBe(toFile(`title: T\n${expected}\n`));
	});

	it("makes sections in the order of the table, apart from each other where they are so", () => {
		const source = toFile("title: T\n\nnotes:\n  a: b\n");
		const names = { actors: [{ id: "lind", ...lind }] };
		expect(act(source, { type: "declare", names })).toBe(
			toFile(
				"title: T\n\nactors:\n  lind:\n    name: Maria Lind\n    kind: person\n\nnotes:\n  a: b\n",
			),
		);
	});

	it("writes into a front matter that is one line of braces", () => {
		const source = toFile("{title: T, notes: {a: b}}\n");
		const names = { actors: [{ id: "lind", ...lind, aka: ["Lind, M."] }] };
		expect(act(source, { type: "declare", names })).toBe(
			toFile(
				'{title: T, actors: {lind: {name: Maria Lind, kind: person, aka: ["Lind, M."]}}, notes: {a: b}}\n',
			),
		);
	});

	it("writes plainly what YAML reads back the same, and quotes the rest", () => {
		const names = {
			notes: [
				{ id: "null", text: "plain" },
				{ id: "b", text: "a: b" },
				{ id: "c", text: "- x" },
				{ id: "d", text: "2024" },
				{ id: "e", text: "one\n\ntwo" },
				{ id: "f", text: `${"word ".repeat(25)}end # no` },
			],
		};
		expect(change(toFile("title: T\n"), { type: "declare", names })[1]).toEqual([
			...["notes:", '  "null": plain', '  b: "a: b"', '  c: "- x"', "  d: 2024"],
			...["  e: |-", "    one", "", "    two", "  f: >-"],
			`    ${"word ".repeat(18).trim()}`,
			`    ${"word ".repeat(7)}end # no`,
		]);
	});

	it.each([
		[{ actors: [{ id: "Lind", ...lind }] }, "cannot be an id"],
		[{ actors: [{ id: "lind", ...lind }] }, "already an actor"],
		[{ actors: [{ id: "new", name: " ", kind: "person" as const }] }, "needs a name"],
		[{ actors: [{ id: "new", ...lind, of: "nobody" }] }, 'no actor "nobody"'],
		[{ proposals: [{ id: "new", title: "x\u202ey" }] }, "cannot be written"],
	])("refuses %j", (names, why) => {
		expect(act(file, { type: "declare", names })).toContain(why);
	});
});

describe("editing an actor", () => {
	it("changes, adds and takes away single fields where they belong", () => {
		expect(
			change(file, {
				...{ type: "edit-actor", id: "lind" },
				fields: { ...lind, name: "Mary Lind", side: "Town: hall", aka: ["Lind", "M. Lind"] },
			}),
		).toEqual([
			["    name: Maria Lind", '    role: "mayor"', "    kind: person", "    aka: [Lind]"],
			[
				...["    name: Mary Lind", "    kind: person"],
				...['    side: "Town: hall"', "    aka: [Lind, M. Lind]"],
			],
		]);
	});

	it("keeps how a value is quoted, and the comments of a list", () => {
		const fields = { name: "The anglers’ 'club'", kind: "organization" } as const;
		const aka = ["the union", "anglers", "club"];
		expect(change(file, { type: "edit-actor", id: "union", fields: { ...fields, aka } })).toEqual([
			[
				...["    name: 'Fishers'' union'", "    kind: organization", "    aka:"],
				...["      - the union # as said", "      - fishers"],
			],
			[
				...["    name: 'The anglers’ ''club'''", "    kind: organization", "    aka:"],
				...["      - the union # as said", "      - anglers", "      - club"],
			],
		]);
	});

	it("edits within braces", () => {
		const fields = { name: "Tom [Berg]", kind: "person", role: "chair", aka: ["B"] } as const;
		const written = act(file, {
			...{ type: "edit-actor", id: "berg" },
			fields: { ...fields, aka: [...fields.aka] },
		});
		expect(written).toContain(
			'berg: {name: "Tom [Berg]", role: chair, kind: person, aka: [B]} # of long standing',
		);
	});

	it("renames the id in front matter, braces, headline and further stretches", () => {
		const written = act(file, {
			type: "edit-actor",
			id: "lind",
			to: "mayor",
			fields: {
				...lind,
				role: "mayor",
				aka: ["Lind"],
			},
		});
		expect(written).toContain("  mayor:   # the mayor\n    name: Maria Lind");
		expect(written.slice(-body.length - 1)).toBe(
			`${body.replaceAll(/\blind\b/g, "mayor").slice(-body.length - 1)}\n`.slice(-body.length - 1),
		);
		expect(written).toContain("{+mayor-ferry-1}");
		const all = act(riyadh, {
			type: "edit-actor",
			id: "russia",
			to: "moscow",
			fields: {
				...{ name: "Russia", role: "as a state", kind: "government", side: "Russia" },
				aka: ["Moscow"],
			},
		});
		expect(all).not.toMatch(/\brussia (?:rejects|says)|of: russia|^ {2}russia:/m);
		expect(all).toContain("[Russia Rejects]{moscow rejects peacekeepers");
	});

	it("refuses ids that are taken or none, and an actor without a name", () => {
		const edit = (to: string, name = "M") =>
			act(file, { type: "edit-actor", id: "lind", to, fields: { name, kind: "person" } });
		expect(edit("berg")).toBe("There is already an actor “berg”.");
		expect(edit("Mayor")).toContain("“Mayor” cannot be an id");
		expect(edit("lind", " ")).toBe("An actor needs a name.");
		expect(
			act(file, { type: "edit-actor", id: "nobody", fields: { name: "M", kind: "person" } }),
		).toBe("There is no actor “nobody”.");
	});

	it("carries the steps for a class that name an id, or a statement that has its name of it", () => {
		const edit = (questions: string) => {
			const walkthrough = `---\ntitle: T\n---\n\n## A\n{view=matrix proposal=ferry}\n\n${questions}\n`;
			const fields = { title: "Keeping the ferry", opposite: "bridge" };
			const files = toFiles(file, walkthrough);
			const action = { type: "edit-proposal", id: "ferry", to: "boat", fields } as const;
			const done = editFrontMatter(files, action);
			return "refusal" in done ? done.refusal : editText(walkthrough, done.walkthrough ?? []);
		};
		expect(edit("[What of the ferry?]{ask=stance proposal=ferry actor=lind}")).toContain(
			"{view=matrix proposal=boat}\n\n[What of the ferry?]{ask=stance proposal=boat actor=lind}",
		);
		expect(edit('[How?]{ask=manner statement="lind-ferry-1"}')).toContain('"lind-boat-1"');
		// What is no name of the article stays.
		expect(edit("[Which?]{ask=words statement=lind-ferry-1}\n\n    {proposal=ferry}")).toContain(
			"name “ferry” in a way",
		);
	});

	it("merges names of the steps for a class too, and takes out of them what is removed", () => {
		const walkthrough =
			"---\ntitle: T\n---\n\n## A\n\n[Who?]{ask=stance proposal=bridge actor=lind,union}\n";
		const merge = { type: "merge", what: "actors", from: "union", into: "lind" } as const;
		const done = editFrontMatter(toFiles(file, walkthrough), merge);
		if ("refusal" in done) throw new Error(done.refusal);
		expect(editText(walkthrough, done.walkthrough ?? [])).toContain("actor=lind}");
		const actors = [{ id: "zed", name: "Zed", kind: "person" as const }];
		const declared = act(file, { type: "declare", names: { actors } });
		const remove = { type: "remove", what: "actors", id: "zed" } as const;
		expect(act(declared, remove, walkthrough)).toBe(file);
		const naming = walkthrough.replace("union", "zed");
		const removed = editFrontMatter(toFiles(declared, naming), remove);
		if ("refusal" in removed) throw new Error(removed.refusal);
		expect(editText(naming, removed.walkthrough ?? [])).toContain("actor=lind}");
		expect(removed.loss).toEqual({ steps: [1], questions: 0, unresolved: [] });
	});
});

describe("editing a proposal", () => {
	it("says who is whose opposite once", () => {
		const ferry = { type: "edit-proposal", id: "ferry" } as const;
		const fields = { title: "Keeping the ferry" };
		expect(act(file, { ...ferry, fields: { ...fields, opposite: "bridge" } })).toBe(file);
		expect(change(file, { ...ferry, fields })).toEqual([
			["  bridge: {title: A bridge, opposite: ferry}"],
			["  bridge: {title: A bridge}"],
		]);
		const third = file.replace("notes:", "  quay: {title: A quay}\nnotes:");
		expect(change(third, { ...ferry, fields: { ...fields, opposite: "quay" } })).toEqual([
			["  bridge: {title: A bridge, opposite: ferry}", "  ferry:", "    title: Keeping the ferry"],
			[
				...["  bridge: {title: A bridge}", "  ferry:", "    title: Keeping the ferry"],
				"    opposite: quay",
			],
		]);
		const renamed = act(third, { ...ferry, to: "boat", fields: { ...fields, opposite: "quay" } });
		expect(renamed).toContain("  boat:\n    title: Keeping the ferry\n    opposite: quay\n");
		expect(renamed).toContain("{lind,berg supports boat via=union}");
	});
});

describe("editing a note", () => {
	it.each([
		["The article was printed before the second hearing.", "was printed before"],
		["The article was published before the hearing.", "before\n    the hearing."],
		["The article was published before the second hearing. And more.", "hearing. And more.\n---"],
		["It was published before the second hearing.", "    It was published before\n    the"],
		["One.\n\nTwo.", "    One.\n\n\n    Two."],
	])("leaves the lines of other words: %j", (text, expected) => {
		const written = act(file, { type: "edit-note", id: "date", text });
		expect(written).toContain(expected);
		expect(written).toContain("date: >-\n");
	});

	it("writes what lines cannot hold between quotation marks", () => {
		const text = "One\n  two\nthree # four";
		expect(act(file, { type: "edit-note", id: "date", text })).toContain(
			'date: "One\\n  two\\nthree # four"\n---',
		);
	});
});

describe("moving", () => {
	it("takes the comments directly above along, and leaves what parts the entries", () => {
		const moved = act(file, { type: "move", what: "actors", id: "berg", index: 0 });
		expect(moved).toContain(
			`actors:
  # From the harbour.
  berg: {name: Tom Berg, kind: person, of: union} # of long standing

  # Rows are in this order.
  lind:   # the mayor`,
		);
		expect(act(moved, { type: "move", what: "actors", id: "berg", index: 1 })).toBe(file);
		const far = act(file, { type: "move", what: "actors", id: "lind", index: 2 });
		expect(far).toMatch(/actors:\n {2}# From[^\n]*\n {2}berg[^\n]*\n\n {2}union:[^#]*# as said/);
		expect(act(far, { type: "move", what: "actors", id: "lind", index: 0 })).toBe(file);
	});

	it("moves between braces", () => {
		const source = toFile(
			"title: T\nproposals: {a: {title: A}, b: {title: B},\n  c: {title: C}}\n",
		);
		const moved = act(source, { type: "move", what: "proposals", id: "c", index: 0 });
		expect(moved).toContain("proposals: {c: {title: C}, a: {title: A},\n  b: {title: B}}");
		expect(act(source, { type: "move", what: "proposals", id: "a", index: 1 })).toContain(
			"{b: {title: B}, a: {title: A},\n",
		);
	});
});

describe("merging", () => {
	it("makes all that is one actor’s the other’s, each name once", () => {
		const written = act(file, { type: "merge", what: "actors", from: "berg", into: "lind" });
		expect(written).not.toMatch(/\bberg\b/);
		expect(written).toContain("aka: [Lind, Tom Berg]");
		expect(written).toContain("[Both]{lind supports ferry via=union}");
		expect(written).toContain('[No]{union says to="lind" for=lind}');
		expect(written).toContain("  # From the harbour.\n  union:");
	});

	it("takes away what a statement would say to itself", () => {
		const written = act(file, { type: "merge", what: "actors", from: "union", into: "lind" });
		expect(written).toContain("[Both]{lind,berg supports ferry} went, [and]{+lind-ferry-1}");
		expect(written).toContain('[No]{lind says to="berg"}');
		expect(written).toContain("berg: {name: Tom Berg, kind: person, of: lind}");
		expect(written).toContain("aka: [Lind, Fishers' union, the union, fishers]");
	});

	it("takes a key out where a folded headline breaks its line before it", () => {
		const head = "---\ntitle: >-\n  A [Title]{lind supports ferry\n  to=berg}\n";
		const names =
			"actors:\n  lind: {name: Lind, kind: person}\n  berg: {name: Berg, kind: person}\n";
		const folded = `${head}${names}proposals:\n  ferry: {title: A ferry}\n---\n\nWords.\n`;
		const written = act(folded, { type: "merge", what: "actors", from: "berg", into: "lind" });
		expect(written).toContain("title: >-\n  A [Title]{lind supports ferry}\nactors:");
	});

	it("merges in Riyadh, also in the headline", () => {
		const written = act(riyadh, { type: "merge", what: "actors", from: "russia", into: "peskov" });
		expect(written).toContain("[Russia Rejects]{peskov rejects peacekeepers voice=article");
		expect(written).toContain("aka: [Peskov, Russia, Moscow]");
	});

	it("merges proposals, and lets further stretches follow", () => {
		const source = file.replace(", opposite: ferry", "");
		const written = act(source, {
			type: "merge",
			what: "proposals",
			from: "bridge",
			into: "ferry",
		});
		expect(written).toContain("[Lind]{lind supports ferry}");
		expect(written).toContain("{lind,berg supports ferry via=union} went, [and]{+lind-ferry-2}");
		expect(written).not.toContain("bridge");
		expect(
			act(file, { type: "merge", what: "proposals", from: "bridge", into: "ferry" }),
		).toContain("each other’s opposite");
	});
});

describe("removing", () => {
	it("says by how many statements something is used", () => {
		const remove = (what: "actors" | "proposals" | "notes", id: string) =>
			act(file, { type: "remove", what, id });
		expect(remove("actors", "lind")).toContain("“lind” is used by three statements");
		expect(remove("proposals", "ferry")).toContain("“ferry” is used by one statement");
		expect(remove("notes", "date")).toContain("“date” stands at one passage");
		const member = toFile(front, "Nobody is here.");
		expect(act(member, { type: "remove", what: "actors", id: "union" })).toContain(
			"is the body of “berg”",
		);
		expect(act(member, { type: "remove", what: "proposals", id: "ferry" })).toContain(
			"is the opposite of “bridge”",
		);
	});

	it("takes the entry and leaves the comments around it", () => {
		const source = toFile(front, "Nobody is here.");
		expect(change(source, { type: "remove", what: "actors", id: "berg" })).toEqual([
			["  berg: {name: Tom Berg, kind: person, of: union} # of long standing"],
			[],
		]);
		expect(change(source, { type: "remove", what: "notes", id: "date" })).toEqual([
			[
				...["notes:", "  date: >-", "    The article was published before"],
				"    the second hearing.",
			],
			[],
		]);
	});

	it.each([
		["{a: {title: A}, b: {title: B}}", "{a: {title: A}}"],
		["{b: {title: B}, a: {title: A}}", "{a: {title: A}}"],
		["{b: {title: B}}", "{}"],
		["{\n  b: {title: B}, # b\n  a: {title: A},\n  }", "{\n  # b\n  a: {title: A},\n  }"],
	])("takes one from between braces: %j", (written, expected) => {
		const source = toFile(`title: T\nproposals: ${written}\n`);
		expect(act(source, { type: "remove", what: "proposals", id: "b" })).toBe(
			toFile(`title: T\nproposals: ${expected}\n`),
		);
	});
});

describe("details", () => {
	it("writes, adds and takes away keys of the article", () => {
		expect(
			change(riyadh, {
				...{ type: "details", lang: "en-GB", dateline: "", published: "2025-02-18" },
				codedBy: ["The Standpoint editors", "Anna, A."],
				credit: { name: "CNN: BC" },
			}),
		).toEqual([
			expect.anything(),
			[
				...["lang: en-GB", "published: 2025-02-18", "credit:", '  name: "CNN: BC"'],
				'coded-by: [The Standpoint editors, "Anna, A."]',
			],
		]);
		const bare = toFile("title: T\nactors: {}\n");
		expect(
			act(bare, {
				...{ type: "details", dateline: "Here", codedBy: ["A"] },
				credit: { name: "B", url: "https://example.org/?a=b#c" },
			}),
		).toBe(
			toFile(
				"title: T\ndateline: Here\ncredit:\n  name: B\n  url: https://example.org/?a=b#c\ncoded-by: A\nactors: {}\n",
			),
		);
		expect(act(riyadh, { type: "details", credit: null, codedBy: [] })).not.toMatch(/credit|coded/);
	});

	it("refuses what the article could then not be read with, in words", () => {
		expect(act(file, { type: "details", published: "18 February" })).toContain("18 February");
		expect(act(file, { type: "details", credit: { name: "", url: "https://a.org" } })).toContain(
			"needs a name",
		);
	});
});

describe("answering a warning", () => {
	const quoted = toFile(
		"title: T\n",
		"They sang “all hands on deck”.\nThey asked “what shall we do now”.",
	);
	const hands = { warning: "uncredited-quotation", words: "all hands on deck" };
	const now = { warning: "uncredited-quotation", words: "what shall we do now" };

	it("adds an entry, and takes it back to the byte", () => {
		const one = act(quoted, { type: "answer", ...hands, why: "a song: old" });
		expect(one).toContain(
			'title: T\nanswered:\n  - {warning: uncredited-quotation, words: all hands on deck, why: "a song: old"}\n---',
		);
		const two = act(one, { type: "answer", ...now, why: "too" });
		expect(two).toContain(
			"\n  - {warning: uncredited-quotation, words: what shall we do now, why: too}\n---",
		);
		expect(act(two, { type: "unanswer", ...now })).toBe(one);
		expect(act(one, { type: "unanswer", ...hands })).toBe(quoted);
	});

	it("refuses an answer that settles nothing, and to take back what is not there", () => {
		expect(act(quoted, { type: "answer", ...hands, words: "sang", why: "x" })).toContain(
			"answered:",
		);
		expect(act(quoted, { type: "answer", ...hands, words: "nowhere", why: "x" })).toContain(
			"No warning of this kind",
		);
		expect(act(quoted, { type: "unanswer", ...hands })).toBe("There is no such answer.");
	});
});

test("an action keeps byte order mark and line breaks, and can be undone to the byte", () => {
	const raw = `\ufeff${file.replaceAll("\n", "\r\n")}`;
	const done = editFrontMatter(toFiles(raw), {
		...{ type: "merge", what: "actors", from: "union", into: "lind" },
	});
	if ("refusal" in done) throw new Error(done.refusal);
	const edits = placeEdits(raw, done.edits);
	const after = applyRawEdits(raw, edits);
	expect(after.startsWith("\ufeff---\r\n")).toBe(true);
	expect(after).not.toMatch(/[^\r]\n/);
	expect(applyRawEdits(after, invertRawEdits(edits))).toBe(raw);
	expect(locateArticle({ slug: "a", file: "a", source: after }).problems.length).toBeGreaterThan(0);
});

test("a front matter that cannot be read is left to be mended", () => {
	const broken = toFile("title: [T\n");
	expect(act(broken, { type: "details", dateline: "x" })).toContain("cannot be read as it is");
});
