import fc from "fast-check";
import { expect, test } from "vitest";
import {
	firstLine,
	type LineColour,
	type LineState,
	listColours,
	passLine,
} from "./line-colours.ts";

const body: LineState = { ...firstLine, part: "body" };
const front: LineState = { ...firstLine, part: "front" };

function show(line: string, state = body): [string, string][] {
	return listColours(line, state).map(({ kind, start, stop, stance }: LineColour) => [
		stance === undefined ? kind : `${kind} ${stance}`,
		line.slice(start, stop),
	]);
}

/** What each line of a text is read as. */
function listStates(text: string): LineState[] {
	let state = firstLine;
	return text.split("\n").map((line) => {
		const own = state;
		state = passLine(line, state);
		return own;
	});
}

test("a mark has its brackets, and in its braces each part, the verb with its stance", () => {
	expect(show('Lind [rejects it]{mayor rejects bridge cue="x"}.')).toEqual([
		["bracket", "["],
		["bracket", "]"],
		["braces", '{mayor rejects bridge cue="x"}'],
		["sign", "{"],
		["actor", "mayor"],
		["verb opposes", "rejects"],
		["proposal", "bridge"],
		["key", "cue"],
		["sign", "="],
		["value", '"x"'],
		["sign", "}"],
	]);
	expect(show("[a]{mayor says}").filter(([kind]) => kind.startsWith("verb"))).toEqual([
		["verb null", "says"],
	]);
	expect(show("[a]{mayor rejets}")).toContainEqual(["value", "rejets"]);
});

test("a mark that goes on in the next line has its bracket there", () => {
	expect(show("Lind [rejects it.")).toEqual([["bracket", "["]]);
	expect(show("That is it]{+no}.")[0]).toEqual(["bracket", "]"]);
});

test("headings, lists, emphasis, links and code are told apart, and in code nothing is a mark", () => {
	expect(show("## The quay")).toEqual([["heading", "## The quay"]]);
	expect(show("> - Lind *never* __ever__")).toEqual([
		["marker", "> -"],
		["emphasis", "*never*"],
		["strong", "__ever__"],
	]);
	expect(show("snake_case_name 2 * 3 * 4")).toEqual([]);
	expect(show("[plan](https://example.org) `[a]{b}` \\[c]")).toEqual([
		["link", "[plan](https://example.org)"],
		["code", "`[a]{b}`"],
	]);
});

test("the front matter is YAML; its title and dek hold marks", () => {
	expect(show('title: "[A]{b says}"', front).map(([kind]) => kind)).toEqual([
		...["front-key", "front-value", "bracket", "bracket", "braces", "sign", "actor"],
		...["verb null", "sign"],
	]);
	expect(show("    name: Ann # her", front)).toEqual([
		["front-key", "name"],
		["front-value", " Ann"],
		["comment", " # her"],
	]);
	expect(show("  side: [A]{b says}", front).map(([kind]) => kind)).not.toContain("braces");
	expect(show("# Rows", front)).toEqual([["comment", "# Rows"]]);
});

test("front matter ends at its second line of hyphens, a text of several lines where it is less indented", () => {
	const text = "---\nnotes:\n  a: |\n    b: c\n\n    d\n  e: f\n---\nx\n```\n[y]\n~~~\n```\nz";
	const states = listStates(text);
	expect(states.map(({ part }) => part[0]).join("")).toBe("sfffffffbbbbbb");
	expect(states.map(({ block }) => block)).toEqual([
		...[null, null, null, 2, 2, 2, 2, null, null, null, null, null, null, null],
	]);
	expect(states.map(({ code }) => code !== null)).toEqual([
		...Array.from({ length: 10 }, () => false),
		...[true, true, true, false],
	]);
});

test("without front matter all is the article", () => {
	expect(listStates("A\n---\ntitle: B").map(({ part }) => part)).toEqual(["start", "body", "body"]);
});

const line = fc.string({
	unit: fc.constantFrom(...'[]{}()*_`\\"“” =;+,#->|:a'.split(""), "rejects", "mayor"),
	maxLength: 60,
});

test("colours lie in their line and in each other, whatever the line holds", () => {
	fc.assert(
		fc.property(line, fc.constantFrom(body, front, firstLine), (text, state) => {
			let last = 0;
			for (const { start, stop } of listColours(text, state)) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(stop).toBeGreaterThan(start);
				expect(stop).toBeLessThanOrEqual(text.length);
				last = start;
			}
			passLine(text, state);
		}),
	);
});
