import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readDesk } from "../../reading.ts";
import { listDeclaredNames, listNotes } from "./list-names.ts";

function list(article: string) {
	const files = { slug: "a", article, published: null, walkthrough: null };
	const reading = readDesk({ ...files, suggestions: [], images: {} });
	if (!("model" in reading)) throw new Error("not read");
	const { actors, proposals } = listDeclaredNames(reading);
	const { text } = reading.model;
	return {
		actors: new Map(actors.map((one) => [one.id, one])),
		proposals: new Map(proposals.map((one) => [one.id, one])),
		words: (id: string) =>
			actors
				.find((one) => one.id === id)
				?.mentions.map(({ start, stop }) => text.slice(start, stop)),
	};
}

const sample = list(`---
title: The Bridge
actors:
  lind: {name: Maria Lind, kind: person, of: hall, aka: [Lind]}
  marja: {name: Marja Lind, kind: person}
  berg: {name: Tom Berg, kind: person, aka: [The Chair]}
  chair: {name: the chair, kind: group}
  hall: {name: Town hall, kind: government}
  guest: {name: A guest, kind: person}
proposals:
  bridge: {title: A bridge}
  ferry: {title: A ferry}
  quay: {title: A quay, opposite: bridge}
  tower: {title: A tower}
---

Maria Lind [wants it]{lind supports bridge via=berg to=berg}, Lind said of Linden Street.
Lind [spoke of it]{lind says ferry}.
`);

it("counts the statements that name each, and finds its names as whole words", () => {
	expect(sample.actors.get("lind")?.statements).toBe(2);
	expect(sample.actors.get("berg")?.statements).toBe(1);
	expect(sample.words("lind")).toEqual(["Maria Lind", "Lind", "Lind"]);
	expect(sample.actors.get("lind")?.fields).toEqual({
		...{ name: "Maria Lind", kind: "person", of: "hall", aka: ["Lind"] },
	});
});

it("tells what nothing refers to, and what may be another", () => {
	const unused = [...sample.actors.values()].filter((one) => one.unused);
	expect(unused.map(({ id }) => id)).toEqual(["marja", "chair", "guest"]);
	const doubts = [...sample.actors.values()].map(({ id, doubtful }) => [id, doubtful]);
	expect(doubts.slice(0, 5)).toEqual([
		...[
			["lind", "marja"],
			["marja", "lind"],
			["berg", "chair"],
			["chair", "berg"],
		],
		["hall", null],
	]);
	const proposals = [...sample.proposals.values()];
	expect(proposals.filter((one) => one.unused).map(({ id }) => id)).toEqual(["tower"]);
	expect(proposals.filter((one) => one.doubtful).map(({ id }) => id)).toEqual(["ferry"]);
});

it("finds everybody whom the Riyadh article marks in use", () => {
	const { actors, words } = list(readFileSync("content/riyadh-talks/article.md", "utf8"));
	expect([...actors.values()].filter((one) => one.unused || one.doubtful !== null)).toEqual([]);
	expect(words("zelenskyy")?.length).toBeGreaterThan(1);
});

it("gives notes as they are written", () => {
	const article =
		"---\r\ntitle: T\r\nnotes:\r\n  a: >\r\n    Two *words*\r\n    more.\r\n  b:\r\n---\r\n";
	expect(listNotes({ article })).toEqual([{ id: "a", text: "Two *words* more." }]);
	expect(listNotes({ article: "---\ntitle: [" })).toEqual([]);
});
