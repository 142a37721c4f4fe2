import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locateArticle } from "../../article/parse/article.ts";
import { applyRawEdits, editText, invertRawEdits, placeEdits } from "../../article/text/edits.ts";
import { sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import type { DeskFiles } from "../files.ts";
import type { Edited, MarkAction } from "./actions.ts";
import { editAndRead, editMarks } from "./edit-marks.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { toStatementDraft } from "./statement-text.ts";
import { findWritten } from "./written.ts";

const toFiles = (article: string): DeskFiles => ({
	...{ slug: "sample", article, published: null, walkthrough: null },
	...{ suggestions: [], images: {} },
});

const toInput = (source: string) => ({ slug: "sample", file: "article.md", source });

/** Where words stand in the article's text. */
function find(source: string, words: string) {
	const text = locateArticle(toInput(source)).article?.model.text ?? "";
	const start = text.lastIndexOf(words);
	expect(start, words).toBeGreaterThanOrEqual(0);
	return { start, stop: start + words.length };
}

/** The file after an action, or why not. */
function press(source: string, action: MarkAction): string {
	const done = editMarks(toFiles(source), action);
	if ("refusal" in done) return done.refusal;
	const edits = placeEdits(source, done.edits);
	const edited = applyRawEdits(source, edits);
	expect(applyRawEdits(edited, invertRawEdits(edits))).toBe(source);
	return edited;
}

/** The body after an action on a body, or why not. */
function pressBody(body: string, make: (source: string) => MarkAction): string {
	const source = toSource(body);
	const after = press(source, make(source));
	const front = toSource("");
	return after.startsWith(front) ? after.slice(front.length) : after;
}

const draft = (text: string, keys: Record<string, string> = {}): StatementDraft => {
	const [actors = "", verb = "", proposal = null] = text.split(" ");
	return { actors: actors.split(",").filter(Boolean), verb, proposal, keys };
};

const says = draft("anna says");

const mark =
	(words: string, statement = says) =>
	(source: string): MarkAction => ({ type: "mark", words: find(source, words), statement });

const draftOf = (source: string, id: string): StatementDraft => {
	const [first] = findWritten(locateArticle(toInput(source)).marks, id);
	if (!first) throw new Error(id);
	return toStatementDraft(first.statement);
};

const change =
	(id: string, keys: Record<string, string>, rest: Partial<StatementDraft> = {}) =>
	(source: string): MarkAction => {
		const now = draftOf(source, id);
		const all = Object.entries({ ...now.keys, ...keys }).filter(
			([key, value]) => value !== "" || key === "id",
		);
		return {
			type: "change",
			statement: id,
			to: { ...now, ...rest, keys: Object.fromEntries(all) },
		};
	};

describe("marking words", () => {
	it.each([
		["puts brackets around them", "One two three.", "two", "One [two]{anna says} three."],
		["leaves space at their ends out", "One two three.", " two ", "One [two]{anna says} three."],
		[
			"joins a mark that stands on just them",
			"One [two]{ben asks} three.",
			"two",
			"One [two]{ben asks; anna says} three.",
		],
		["goes into a mark", "[One two]{ben asks}.", "two", "[One [two]{anna says}]{ben asks}."],
		[
			"goes around marks",
			"[One]{ben asks} [two]{ben asks}.",
			"One two",
			"[[One]{ben asks} [two]{ben asks}]{anna says}.",
		],
		[
			"goes into emphasis",
			"One **two three** four.",
			"two",
			"One **[two]{anna says} three** four.",
		],
		[
			"goes around a link",
			"One [two](https://a.org) three.",
			"One two",
			"[One [two](https://a.org)]{anna says} three.",
		],
		["goes over lines", "One.\nTwo.", "One. Two", "[One.\nTwo]{anna says}."],
		["stands behind an escaped backslash", "One\\\\two.", "two", "One\\\\[two]{anna says}."],
		[
			"goes into a table",
			"| a | b |\n|---|---|\n| one | two |",
			"two",
			"| a | b |\n|---|---|\n| one | [two]{anna says} |",
		],
	])("%s", (_, body, words, expected) => {
		expect(pressBody(body, mark(words))).toBe(expected);
	});

	it("writes keys in the usual order, and quotation marks where they are needed", () => {
		const keys = { note: "why", cue: 'he "said"', to: "ben,board", if: "three", via: "ben" };
		expect(pressBody('One two, he "said", three.', mark("two", draft("anna says", keys)))).toBe(
			'One [two]{anna says via=ben to=ben,board if="three" cue="he \\"said\\"" note=why}, he "said", three.',
		);
	});

	it("escapes a bar in a table", () => {
		const body = "| a | b |\n|---|---|\n| one \\| x | two |";
		const statement = draft("anna says", { cue: "one | x" });
		expect(pressBody(body, mark("one | x", statement))).toContain(
			'| [one \\| x]{anna says cue="one \\| x"} | two |',
		);
	});

	it("marks with a note alone, by several actors, and with a statement on the same words", () => {
		const note = draft("", { note: "why" });
		expect(pressBody("One two.", mark("two", note))).toBe("One [two]{note=why}.");
		expect(pressBody("One two.", mark("two", draft("anna,ben supports bridge")))).toBe(
			"One [two]{anna,ben supports bridge}.",
		);
		expect(pressBody("One [two]{note=why}.", mark("two"))).toBe("One [two]{note=why; anna says}.");
	});

	it.each([
		["plain", "A Title", "title: A [Title]{anna says}\n"],
		["in single quotes", "'A ''b'' Title'", "title: 'A ''b'' [Title]{anna says}'\n"],
		["in double quotes", '"A \\"b\\" Title"', 'title: "A \\"b\\" [Title]{anna says}"\n'],
		["folded", ">-\n  A\n  Title", "title: >-\n  A\n  [Title]{anna says}\n"],
		["plain and whole", "Title", 'title: "[Title]{anna says}"\n'],
	])("in a title that is %s", (_, title, expected) => {
		const source = toSource("x", sampleFrontMatter.replace("A Title", title));
		expect(press(source, mark("Title")(source))).toContain(expected);
	});

	it("types a value for YAML's quotation marks, and takes such where it does not fit", () => {
		const statement = draft("anna says", { cue: "b:" });
		const title = (typed: string) =>
			toSource("Only x: y.", sampleFrontMatter.replace("A Title", typed));
		const double = title('"b: Title"');
		expect(press(double, mark("Title", statement)(double))).toContain(
			'title: "b: [Title]{anna says cue=\\"b:\\"}"\n',
		);
		const plain = title("A\n  new   Title # all of it");
		const hopes = draft("anna says", { if: "x: y" });
		expect(press(plain, mark("Title", hopes)(plain))).toContain(
			'title: "A new   [Title]{anna says if=\\"x: y\\"}" # all of it\n',
		);
	});

	it("declares who is new in the same step, as the others are written", () => {
		const source = toSource("One two.");
		const action = mark("two", draft("carla backs tunnel", { note: "seen" }))(source);
		const after = press(source, {
			...action,
			declare: {
				actors: [
					{
						...{ id: "carla", name: 'Carla "C" Cole', kind: "person", role: "pilot: first" },
						...{ side: "Air", of: "board", aka: ["Cole"] },
					},
				],
				proposals: [{ id: "tunnel", title: "Digging", question: "Dig?", opposite: "ferry" }],
				notes: [{ id: "seen", text: "Seen *twice*: here." }],
			},
		} as MarkAction);
		expect(after).toContain(
			`  carla:\n    name: "Carla \\"C\\" Cole"\n    role: "pilot: first"\n    kind: person\n    side: "Air"\n    of: board\n    aka: ["Cole"]\nproposals:`,
		);
		expect(after).toContain(
			`  tunnel:\n    title: "Digging"\n    question: "Dig?"\n    opposite: ferry\nnotes:`,
		);
		expect(after).toContain('  why: Because.\n  seen: "Seen *twice*: here."\n---');
		expect(after).toContain("One [two]{carla backs tunnel note=seen}.");
	});

	it("keeps continuations with their statement when numbers move", () => {
		expect(pressBody("Zero. [One]{anna says} and [two]{+anna-says-1}.", mark("Zero"))).toBe(
			"[Zero]{anna says}. [One]{anna says} and [two]{+anna-says-2}.",
		);
	});

	it("gives a statement an id of its own where its number is taken", () => {
		expect(pressBody("Zero. [One]{anna says id=anna-says-1}.", mark("Zero"))).toBe(
			"[Zero]{anna says id=anna-says-2}. [One]{anna says id=anna-says-1}.",
		);
	});

	it.each([
		["words of two paragraphs", "One.\n\nTwo.", "One.\n\nTwo", says, "within one paragraph"],
		["no words", "One, two.", ", ", says, "Choose some words"],
		["words that cross a mark", "[One two]{ben says} three.", "two three", says, "go on with"],
		["words in code", "One `two three`.", "two", says, "source"],
		["what is marked so already", "[One]{anna says} two.", "One", says, "already"],
		["an actor nobody knows", "One.", "One", draft("anne says"), 'did you mean "anna"'],
		["a verb without its proposal", "One.", "One", draft("anna supports"), "needs a proposal"],
		["a condition that is not there", "One.", "One", draft("anna says", { if: "x" }), "nowhere"],
		["nothing said", "One.", "One", draft(""), "who says it"],
	])("refuses %s, and says why", (_, body, words, statement, why) => {
		expect(pressBody(body, mark(words, statement))).toContain(why);
	});

	it("refuses an id that is declared or is none", () => {
		const source = toSource("One two.");
		const declare = (id: string): MarkAction => ({
			...(mark("two")(source) as MarkAction & { type: "mark" }),
			declare: { actors: [{ id, name: "A", kind: "group" }] },
		});
		expect(press(source, declare("ben"))).toContain("declared already");
		expect(press(source, declare("Ben"))).toContain("cannot be an id");
	});
});

describe("changing a statement", () => {
	it.each([
		[
			"a verb",
			"[A]{anna  says  cue=A}.",
			change("anna-says-1", {}, { verb: "asks" }),
			"[A]{anna  asks  cue=A}.",
		],
		[
			"a key",
			'[A b]{anna says cue="A" note=why}.',
			change("anna-says-1", { cue: "b" }),
			'[A b]{anna says cue="b" note=why}.',
		],
		[
			"a key to several words",
			"[A b]{anna says cue=A}.",
			change("anna-says-1", { cue: "A b" }),
			'[A b]{anna says cue="A b"}.',
		],
		[
			"by adding",
			"[A]{anna says note=why}.",
			change("anna-says-1", { cue: "A", id: "x" }),
			'[A]{anna says cue="A" note=why id=x}.',
		],
		[
			"by taking away",
			"[A]{anna says  cue=A   note=why }.",
			change("anna-says-1", { cue: "" }),
			"[A]{anna says   note=why }.",
		],
		[
			"by a proposal",
			"[A]{ben asks; anna says note=why}.",
			change("anna-says-1", {}, { proposal: "ferry" }),
			"[A]{ben asks; anna says ferry note=why}.",
		],
		[
			"to fewer words",
			"[A]{anna says ferry note=why}.",
			change("anna-ferry-1", {}, { proposal: null }),
			"[A]{anna says note=why}.",
		],
		[
			"an actor",
			"[A]{anna says}.",
			change("anna-says-1", {}, { actors: ["ben", "board"] }),
			"[A]{ben,board says}.",
		],
		[
			"to a note",
			"[A]{anna says note=why}.",
			change("anna-says-1", {}, { actors: [], verb: "" }),
			"[A]{note=why}.",
		],
		["from a note", "[A]{note=why}.", change("why", {}, says), "[A]{anna says note=why}."],
		["its id", "[A]{anna says id=a}.", change("a", { id: "" }), "[A]{anna says}."],
	])("%s", (_, body, make, expected) => {
		expect(pressBody(body, make)).toBe(expected);
	});

	it("keeps an id that the new draft does not name", () => {
		const body = "[A]{anna says id=a}.";
		const make = (): MarkAction => ({ type: "change", statement: "a", to: draft("ben asks") });
		expect(pressBody(body, make)).toBe("[A]{ben asks id=a}.");
	});

	it("keeps its continuation, and back again", () => {
		const body = "[A]{anna says} [b]{+anna-says-1} [c]{ben says}.";
		const after = pressBody(body, change("anna-says-1", {}, { actors: ["ben"] }));
		expect(after).toBe("[A]{ben says} [b]{+ben-says-1} [c]{ben says}.");
		expect(pressBody(after, change("ben-says-1", {}, { actors: ["anna"] }))).toBe(body);
	});

	it("chooses it under its new id", () => {
		const source = toSource("[A]{ben says} [b]{anna says}.");
		const action = change("anna-says-1", {}, { actors: ["ben"] })(source);
		expect((editMarks(toFiles(source), action) as Edited).statement).toBe("ben-says-2");
	});
});

describe("other presses", () => {
	const body =
		"[A [b]{ben says; anna asks} c]{anna says} d e. [F]{note=why} [g]{anna backs ferry id=g} [h]{+g} i.";

	it.each([
		[
			"removes one of two",
			{ type: "unmark", statement: "ben-says-1" },
			["{ben says; anna asks}", "{anna asks}"],
		],
		[
			"removes the second of two",
			{ type: "unmark", statement: "anna-asks-1" },
			["{ben says; anna asks}", "{ben says}"],
		],
		[
			"removes the last one with its brackets",
			{ type: "unmark", statement: "anna-says-1" },
			["[A [b]{ben says; anna asks} c]{anna says}", "A [b]{ben says; anna asks} c"],
		],
		[
			"removes all stretches",
			{ type: "unmark", statement: "g" },
			["[g]{anna backs ferry id=g} [h]{+g}", "g h"],
		],
		["removes a note alone", { type: "unmark", statement: "why" }, ["[F]{note=why}", "F"]],
		[
			"takes a continuation away",
			{ type: "discontinue", statement: "g", part: 1 },
			["[h]{+g}", "h"],
		],
	] as [string, MarkAction, [string, string]][])("%s", (_, action, [from, to]) => {
		expect(pressBody(body, () => action)).toBe(body.replace(from, to));
	});

	const stretch =
		(statement: string, words: string, part = 0) =>
		(source: string): MarkAction => ({
			...{ type: "stretch", statement, part, words: find(source, words) },
		});

	it.each([
		["widens a mark", stretch("anna-says-1", "A b c d"), [" c]{anna says} d", " c d]{anna says}"]],
		[
			"moves one of two alone",
			stretch("ben-says-1", "d"),
			["{ben says; anna asks} c]{anna says} d", "{anna asks} c]{anna says} [d]{ben says}"],
		],
		[
			"moves a note",
			stretch("why", "i"),
			[
				"[F]{note=why} [g]{anna backs ferry id=g} [h]{+g} i",
				"F [g]{anna backs ferry id=g} [h]{+g} [i]{note=why}",
			],
		],
		["moves a continuation", stretch("g", "i", 1), ["[h]{+g} i", "h [i]{+g}"]],
		[
			"moves what begins it behind its continuation",
			stretch("g", "i"),
			["[g]{anna backs ferry id=g} [h]{+g} i", "g [h]{anna backs ferry id=g} [i]{+g}"],
		],
		[
			"moves a continuation before what begins it",
			stretch("g", "e", 1),
			[
				"e. [F]{note=why} [g]{anna backs ferry id=g} [h]{+g}",
				"[e]{anna backs ferry id=g}. [F]{note=why} [g]{+g} h",
			],
		],
	] as [string, (source: string) => MarkAction, [string, string]][])(
		"%s",
		(_, make, [from, to]) => {
			expect(body).toContain(from);
			expect(pressBody(body, make)).toBe(body.replace(from, to));
		},
	);

	it("moves only the signs that move", () => {
		const source = toSource(body);
		const done = editMarks(toFiles(source), stretch("anna-says-1", "A b c d")(source)) as Edited;
		expect(done.edits.map(({ start, stop, text }) => [stop - start, text])).toEqual([
			["]{anna says}".length, ""],
			[0, "]{anna says}"],
		]);
	});

	it("goes on in other words, with an id that stays", () => {
		const make =
			(words: string) =>
			(source: string): MarkAction => ({
				...{ type: "continue", statement: "anna-says-1", words: find(source, words) },
			});
		expect(pressBody(body, make("d e"))).toBe(
			body.replace("{anna says} d e", "{anna says id=anna-says-1} [d e]{+anna-says-1}"),
		);
		expect(pressBody("A [b]{anna says} c.", make("A"))).toBe(
			"[A]{anna says id=anna-says-1} [b]{+anna-says-1} c.",
		);
		expect(pressBody(body, make("c d"))).toContain("belong to the statement already");
	});

	it("splits words in two statements, the second without what is out of reach", () => {
		const split =
			(id: string, at: string) =>
			(source: string): MarkAction => ({
				...{ type: "split", statement: id, at: find(source, at).start },
			});
		expect(pressBody('[One two]{anna says id=x cue="One"}.', split("x", "two"))).toBe(
			'[One]{anna says id=x cue="One"} [two]{anna says cue="One"}.',
		);
		expect(
			pressBody('[One.\nTwo.\nThree four]{anna says cue="One"}.', split("anna-says-1", "four")),
		).toBe('[One.\nTwo.\nThree]{anna says cue="One"} [four]{anna says}.');
		expect(pressBody("[One]{anna says}.", split("anna-says-1", "One"))).toContain("within");
	});

	it("says that quotation marks quote nobody, and takes that back", () => {
		const make =
			(words: string, type: "unquote" | "requote" = "unquote") =>
			(source: string): MarkAction => ({ type, words: find(source, words) });
		const plain = "[The “Aurora” left]{anna says}.";
		const expected = "[The [“Aurora”]{no=quotation} left]{anna says}.";
		expect(pressBody(plain, make("“Aurora”"))).toBe(expected);
		expect(pressBody(plain, make("left"))).toContain("quotation marks");
		expect(pressBody(expected, make("Aurora", "requote"))).toBe(plain);
		expect(pressBody(plain, make("Aurora", "requote"))).toContain("Nobody has said");
	});

	it("keeps a number for who has it when others move up", () => {
		const counted = "[A]{ben says} [b]{ben says id=ben-says-2} [c]{ben says}.";
		const moved = pressBody(counted, () => ({ type: "unmark", statement: "ben-says-1" }));
		expect(moved).toBe("A [b]{ben says id=ben-says-2} [c]{ben says id=ben-says-3}.");
	});

	it("hands on the article as it is afterwards, and needs no second reading before", () => {
		const source = toSource(body);
		const before = locateArticle(toInput(source));
		const done = editAndRead(toFiles(source), stretch("g", "i")(source), before);
		if ("refusal" in done) throw new Error(done.refusal);
		const after = locateArticle(toInput(editText(source, done.edited.edits)));
		expect(done.located).toEqual(after);
	});

	it("says so when the front matter cannot be read", () => {
		const source = toSource("One.", "title: [a\n");
		const action: MarkAction = { type: "unmark", statement: "a" };
		expect(press(source, action)).toContain("front matter has a mistake");
	});

	it("refuses what is no longer there", () => {
		for (const type of ["unmark", "stretch", "continue", "discontinue", "split"] as const) {
			const action = { type, statement: "gone", part: 1, at: 1, words: { start: 0, stop: 3 } };
			expect(pressBody(body, () => action)).toContain("no statement “gone”");
		}
	});
});

describe("the Riyadh article", () => {
	const source = readFileSync("content/riyadh-talks/article.md", "utf8");

	it("is marked, and unmarked to the byte", () => {
		const marked = press(source, mark("long and challenging path", draft("rubio says"))(source));
		expect(marked).toContain("a [long and challenging path]{rubio says} toward");
		const undone = press(marked, { type: "unmark", statement: "rubio-says-1" });
		expect(undone).toBe(source);
	});

	it("loses and gets back one statement in the headline", () => {
		const id = "headline-rejects";
		const was = draftOf(source, id);
		const without = press(source, { type: "unmark", statement: id });
		expect(without).toContain('title: "Russia Rejects [Keir');
		const back = press(without, mark("Russia Rejects", was)(without));
		expect(back).toBe(source);
	});

	it("keeps byte order mark and line breaks", () => {
		const odd = `\ufeff${source.replaceAll("\n", "\r\n")}`;
		const action = mark("four hours", draft("lavrov says"))(odd);
		expect(press(odd, action)).toBe(odd.replace("four hours", "[four hours]{lavrov says}"));
		expect(editText(odd, [])).toBe(odd);
	});
});
