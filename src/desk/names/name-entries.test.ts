import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAtDesk } from "../../testing/samples/desk.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import {
	listActorEntries,
	listMentions,
	listNoteEntries,
	listProposalEntries,
} from "./name-entries.ts";

const read = readAtDesk;

const front = `title: A Title
actors:
  anna: {name: Anna Adams, kind: person, side: Harbour, of: board, aka: [Anna]}
  ben: {name: Ben Brown, kind: person, side: Harbour}
  cleo: {name: Cleo, kind: person, side: Habour, aka: [Ben  brown]}
  dora: {name: Dora, kind: person}
  board: {name: The Board, kind: organization}
proposals:
  bridge: {title: A bridge, opposite: veto}
  veto: {title: A veto}
  ferry: {title: A ferry}
notes:
  why: Because.
  how: So.
`;
const body = `
Anna Adams [says no]{anna,ben rejects bridge via=board note=why}, and Anna means it.
She [never]{anna rejects bridge} will; Cleo [asks]{dora asks ferry}.
`;

describe("the list of who is who", () => {
	const reading = read(toSource(body, front));

	it("tells how much each says, and what is doubtful, once of two spellings", () => {
		const entries = listActorEntries(reading.model);
		expect(entries.map(({ id, count, doubts, unused }) => [id, count, doubts, unused])).toEqual([
			["anna", "two statements", [], false],
			["ben", "one statement", ["shares a name with Cleo"], false],
			[
				...["cleo", "no statements"],
				[
					"named, and in no statement",
					"shares a name with Ben Brown",
					"side spelled almost like “Harbour”",
				],
				true,
			],
			["dora", "one statement", [], false],
			["board", "no statements", [], false],
		]);
	});

	it("tells proposals that nobody takes a side on, and notes that nothing carries", () => {
		const told = [...listProposalEntries(reading.model), ...listNoteEntries(reading)];
		expect(told.map(({ id, count, doubts, unused }) => [id, count, doubts, unused])).toEqual([
			["bridge", "two statements", [], false],
			["veto", "no statements", ["nobody takes a side on it"], false],
			["ferry", "one statement", ["nobody takes a side on it"], false],
			["why", "one passage", [], false],
			["how", "no passages", ["not in use"], true],
		]);
	});

	it("finds names, and words where nobody is named, sentence by sentence", () => {
		const show = (kind: "actors" | "proposals" | "notes", id: string) =>
			listMentions(reading, kind, id).map(({ sentence, parts }) => [
				sentence,
				parts.filter(({ named }) => named).map(({ text }) => text),
			]);
		expect(show("actors", "anna")).toEqual([
			["s1", ["Anna Adams", "Anna"]],
			["s2", ["never"]],
		]);
		expect(show("proposals", "bridge")).toEqual([
			["s1", ["says no"]],
			["s2", ["never"]],
		]);
		expect(show("notes", "why")).toEqual([["s1", ["says no"]]]);
		expect(show("notes", "how")).toEqual([]);
	});
});

it("mentions in an article read as its sentences do", () => {
	const reading = read(readFileSync("content/riyadh-talks/article.md", "utf8"));
	const { model } = reading;
	let count = 0;
	for (const kind of ["actors", "proposals", "notes"] as const) {
		for (const { id } of model[kind]) {
			for (const { sentence, parts, words } of listMentions(reading, kind, id)) {
				const { start = 0, stop = 0 } = model.sentences.find((one) => one.id === sentence) ?? {};
				expect(parts.map(({ text }) => text).join("")).toBe(model.text.slice(start, stop));
				expect(words.start).toBeGreaterThanOrEqual(start);
				count++;
			}
		}
	}
	expect(count).toBeGreaterThan(40);
});
