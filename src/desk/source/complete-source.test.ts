import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseArticle } from "../../article/parse/article.ts";
import { keyNames } from "../../article/parse/notation/keys.ts";
import { sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import { completeSource } from "./complete-source.ts";
import { actorKindMeanings, frontMatterKeys, keyMeanings } from "./key-meanings.ts";

const whole = toSource("Anna “[wants it]{anna supports ferry}”.\n");
const { article } = parseArticle({ slug: "s", file: "article.md", source: whole });
if (article === null) throw new Error("The sample has an article");
const { model } = article;

function complete(source: string) {
	const at = source.indexOf("|");
	const text = source.replace("|", "");
	const found = completeSource(text, at, model);
	return found && { ...found, typed: text.slice(found.start, at) };
}

const labels = (source: string) => complete(source)?.options.map(({ label }) => label) ?? null;
/** In a sentence of the body. */
const inBraces = (braces: string) => labels(toSource(`Ben [x]{${braces}\nMore.\n`));
const details = (braces: string) =>
	complete(toSource(`Ben [x]{${braces}\n`))?.options.map(({ detail }) => detail);

test("braces begin with an actor, or hold a note alone", () => {
	expect(inBraces("|")).toEqual(["anna", "ben", "board", "note=", "no="]);
	expect(inBraces("b|")).toEqual(["ben", "board"]);
	expect(inBraces("anna says; |}")).toEqual(["anna", "ben", "board", "note=", "no="]);
	expect(inBraces("anna,|")).toEqual(["ben", "board", "note=", "no="]);
});

test("an actor is found by name too, and shown with it", () => {
	expect(inBraces("Adams|")).toEqual(["anna"]);
	expect(details("anna|")).toEqual(["Anna Adams"]);
});

test("an actor is followed by a verb with its stance, that by a proposal with its title", () => {
	expect(inBraces("anna op|")).toEqual(expect.arrayContaining(["open-to", "opposes"]));
	expect(details("anna rejec|")).toEqual(["Rejects or opposes"]);
	expect(details("anna says|")).toEqual(["takes no side"]);
	expect(inBraces("anna rejects |")?.slice(0, 2)).toEqual(["bridge", "ferry"]);
	expect(details("anna rejects br|")).toEqual(["Building a bridge"]);
	expect(inBraces("anna says |")?.at(0)).toBe("via=");
});

test("keys are offered once, and those that hold words with their quotation marks", () => {
	expect(inBraces("anna rejects bridge |")).toEqual(
		Object.keys(keyMeanings).map((key) => `${key}=`),
	);
	expect(inBraces("anna rejects bridge via=ben v|")).toEqual(["votes=", "voice="]);
	expect(inBraces("anna rejects bridge q|")).toBeNull();
	const cue = complete(toSource("[x]{anna rejects bridge cu|"))?.options[0];
	expect([cue?.text, cue?.back]).toEqual(['cue=""', 1]);
});

test("keys that take ids offer those that can stand there", () => {
	expect(inBraces("anna says to=|")).toEqual(["ben", "board"]);
	expect(inBraces("anna says to=ben,|")).toEqual(["board"]);
	expect(inBraces("anna says about=|")).toEqual(["anna", "ben", "board"]);
	expect(inBraces("anna says claimed-by=b|")).toEqual(["ben", "board"]);
	expect(inBraces("anna says note=|")).toEqual(["why"]);
	expect(inBraces("note=|")).toEqual(["why"]);
});

test("keys that take a few words offer these", () => {
	expect(inBraces("anna says voice=|")).toEqual(["article"]);
	expect(inBraces("anna says manner=|")).toEqual(["direct", "mixed", "indirect"]);
	expect(inBraces("anna says when=|")).toEqual(["earlier"]);
	expect(inBraces("no=|")).toEqual(["quotation"]);
	expect(inBraces('anna says cue="|')).toBeNull();
	expect(inBraces("+|")).toEqual(["+anna-ferry-1"]);
});

test("outside braces and behind them nothing is offered", () => {
	expect(labels(toSource("Anna |"))).toBeNull();
	expect(inBraces("anna says}|")).toBeNull();
	expect(labels(toSource("A {anna |"))).toBeNull();
});

test("in a title braces are completed as in the article", () => {
	expect(labels('---\ntitle: "[x]{an|\n---\n')).toEqual(["anna"]);
	// Inside YAML's quotation marks others have a backslash.
	const cue = complete('---\ntitle: "[x]{anna rejects bridge cu|\n---\n')?.options[0];
	expect([cue?.text, cue?.back]).toEqual(['cue=\\"\\"', 2]);
});

const front = (lines: string) => labels(`---\n${lines}\n---\nBody.\n`);

test("in the front matter the keys of each place are offered that are not there yet", () => {
	expect(front("title: A\nd|\nlang: en")).toEqual(expect.arrayContaining(["dek", "dateline"]));
	expect(front("title: A\n|\nlang: en")).not.toContain("lang");
	expect(front("actors:\n  anna:\n    name: Anna\n    |\n    kind: person\n  ben:\n")).toEqual([
		...["role", "side", "of", "aka"],
	]);
	expect(front("proposals:\n  b:\n    |")).toEqual(Object.keys(frontMatterKeys.proposals));
	expect(front("credit:\n  |")).toEqual(["name", "url"]);
	expect(front("answered:\n  - |")).toEqual(["warning", "words", "why"]);
	expect(front("actors:\n  |")).toBeNull();
	expect(front("notes:\n  a: |")).toBeNull();
});

test("keys wait until they are typed or asked for, so that Enter ends a line", () => {
	expect(complete("---\n|\n---\n")?.isQuiet).toBe(true);
	expect(complete("---\nactors:\n  a:\n    kind: |\n---\n")?.isQuiet).toBe(false);
});

test("kinds, bodies, sides and opposites are offered as values", () => {
	expect(front("actors:\n  ann:\n    kind: p|")).toEqual(["person"]);
	expect(front("actors:\n  anna:\n    of: |")).toEqual(["ben", "board"]);
	expect(front("proposals:\n  bridge:\n    opposite: |")).toEqual(["ferry"]);
	expect(front("title: p|")).toBeNull();
});

test("every key and kind of the notation has its meaning, in the words of the page for authors", () => {
	expect(Object.keys(keyMeanings).toSorted()).toEqual(keyNames.toSorted());
	const readme = readFileSync("content/README.md", "utf8");
	for (const [key, meaning] of Object.entries(keyMeanings)) {
		const row = new RegExp(`^\\| \`${key}\` \\|[^|]*\\| (.*) \\|$`, "m").exec(readme)?.[1] ?? "";
		expect(row.replace(/[`*]/g, "").replaceAll("'", "’")).toContain(meaning);
	}
});

test("every key of the front matter that is offered is one that can be read", () => {
	const named = (source: string) =>
		parseArticle({ slug: "s", file: "a", source }).problems.filter(({ code }) =>
			/^unknown-(?:field|key|kind)|^bad-kind/.test(code),
		);
	const write = (keys: object, indent: string) =>
		Object.keys(keys)
			.map((key) => `${indent}${key}: x\n`)
			.join("");
	const { article: top, actors, proposals, credit } = frontMatterKeys;
	const { actors: _a, proposals: _p, credit: _c, notes: _n, answered: _w, ...plain } = top;
	const text =
		`${write(plain, "")}credit:\n${write(credit, "  ")}actors:\n  a:\n${write(actors, "    ")}` +
		`proposals:\n  b:\n${write(proposals, "    ")}`;
	expect(named(`---\n${text}---\nA.\n`).filter(({ message }) => !/kind/.test(message))).toEqual([]);
	expect(named(`---\n${text}zz: x\n---\nA.\n`)).not.toEqual([]);
	for (const kind of Object.keys(actorKindMeanings)) {
		const source = toSource("A.\n", sampleFrontMatter.replace("kind: person", `kind: ${kind}`));
		const { problems } = parseArticle({ slug: "s", file: "a", source });
		expect(problems.filter(({ message }) => /kind/.test(message))).toEqual([]);
	}
});

test("wherever it is asked, what is offered replaces what is typed and nothing else", () => {
	const piece = fc.constantFrom(
		"[x]{",
		"anna",
		" ",
		",",
		"=",
		'"',
		";",
		"}",
		"via",
		"\n",
		"kind: ",
	);
	const written = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
	fc.assert(
		fc.property(written, fc.boolean(), fc.nat(), (text, isFront, seed) => {
			const source = isFront ? `---\n${text}` : toSource(text);
			const at = seed % (source.length + 1);
			const found = completeSource(source, at, model);
			if (found === null) return;
			expect(found.stop).toBe(at);
			expect(source.slice(found.start, at)).toMatch(/^[^\s,;=}]*$/);
		}),
	);
});
