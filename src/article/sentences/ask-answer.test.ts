import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { type Ask, listAsks } from "../model/asks.ts";
import type { Model, Statement } from "../model/types.ts";
import { answerAsk } from "./ask-answer.ts";

const model = assembleSmall([
	plan(0, "rejects", 0, { manner: "direct", sentence: 0 }),
	plan(0, "says", null, { about: 3, sentence: 2 }),
	plan(1, "open-to", 1, { via: [2], condition: true, sentence: 2 }),
	plan(4, "rejects", 0, { voice: "article", sentence: 3 }),
]);
const answer = (key: string, of: Model = model) => {
	const ask = listAsks(of).find((one) => one.key === key);
	if (!ask) throw new Error(`No question has the key ${key}.`);
	return answerAsk(of, ask);
};
const tell = (key: string) => {
	const { question, lead, silent, lines } = answer(key);
	return { question, lead, silent, lines: lines.map(({ text }) => text) };
};

describe("an answer", () => {
	test("names who takes a stance, each in a line with its statements", () => {
		expect(answer("who.opposes.p1")).toMatchObject({
			silent: false,
			lines: [{ statements: ["a1-p1-1"] }, { statements: ["a5-p1-1"] }],
		});
		expect(tell("who.opposes.p1")).toMatchInlineSnapshot(`
			{
			  "lead": "Ann and Eve.",
			  "lines": [
			    "Ann rejects it, quoted:",
			    "Eve rejects it, in the article’s own words:",
			  ],
			  "question": "Who rejects or opposes “Plan A”?",
			  "silent": false,
			}
		`);
	});
	test("that the article does not give says so, and brings what comes nearest", () => {
		expect(tell("who.supports.p1")).toMatchInlineSnapshot(`
			{
			  "lead": "The article does not say that anybody supports it.",
			  "lines": [
			    "Ann rejects it, quoted:",
			    "Eve rejects it, in the article’s own words:",
			  ],
			  "question": "Who supports “Plan A”?",
			  "silent": true,
			}
		`);
	});
	test("never says that nobody supports what somebody proposes", () => {
		const proposed = assembleSmall([plan(0, "proposes", 0), plan(1, "proposes", 0)]);
		expect(answer("who.supports.p1", proposed).lead).toBe(
			"The article does not say that anybody supports it but Ann and Bob, its proposers.",
		);
		expect(answer("who.supports.p2", proposed).lead).toBe(
			"The article does not say that anybody supports it.",
		);
	});
	test("never says that everybody takes a side where nobody speaks of a proposal", () => {
		const { lead, silent } = answer("who.silent.p1", assembleSmall([plan(0, "says", null)]));
		expect({ lead, silent }).toEqual({
			lead: "The article does not say: no statement in it is about a proposal.",
			silent: true,
		});
	});
	test("tells whose stand the article leaves out", () => {
		expect(tell("who.silent.p1")).toMatchInlineSnapshot(`
			{
			  "lead": "The article does not say where Bob stands.",
			  "lines": [],
			  "question": "Who takes no side on “Plan A”?",
			  "silent": true,
			}
		`);
	});
	test("keeps apart what somebody said and what reaches us through others", () => {
		expect(tell("said.a1")).toMatchInlineSnapshot(`
			{
			  "lead": "Two statements: one quoted and one reworded.",
			  "lines": [
			    "Plan A: Ann rejects it. Quoted:",
			    "Ann says something about Dee. Reworded by the article:",
			  ],
			  "question": "What did Ann say directly?",
			  "silent": false,
			}
		`);
		expect(tell("said.a2")).toMatchInlineSnapshot(`
			{
			  "lead": "The article does not say: nothing in it is credited to Bob directly.",
			  "lines": [
			    "Plan B: Bob is open to it, on one condition: terms 2 are met. According to Cy, reworded by the article:",
			  ],
			  "question": "What did Bob say directly?",
			  "silent": true,
			}
		`);
		expect(tell("said.a3")).toMatchInlineSnapshot(`
			{
			  "lead": "The article does not say: Cy only passes on what others said.",
			  "lines": [
			    "Plan B: Bob is open to it, on one condition: terms 2 are met. According to Cy, reworded by the article:",
			  ],
			  "question": "What did Cy say directly?",
			  "silent": true,
			}
		`);
		expect(tell("said.a5")).toMatchInlineSnapshot(`
			{
			  "lead": "The article does not say: nothing in it is credited to Eve directly.",
			  "lines": [
			    "Plan A: Eve rejects it. In the article’s own words:",
			  ],
			  "question": "What did Eve say directly?",
			  "silent": true,
			}
		`);
	});
	test("tells by which ways somebody’s views are known", () => {
		expect(tell("known.a2")).toMatchInlineSnapshot(`
			{
			  "lead": "From one statement, passed on by someone else.",
			  "lines": [
			    "Plan B: Bob is open to it, on one condition: terms 2 are met. According to Cy, reworded by the article:",
			  ],
			  "question": "How do we know the views of Bob?",
			  "silent": false,
			}
		`);
		expect(tell("known.a4")).toMatchInlineSnapshot(`
			{
			  "lead": "The article does not say: no statement in it has Dee as its source.",
			  "lines": [
			    "Ann says something about Dee. Reworded by the article:",
			  ],
			  "question": "How do we know the views of Dee?",
			  "silent": true,
			}
		`);
	});
	test("finds what is said about somebody", () => {
		expect(tell("of.a4")).toMatchInlineSnapshot(`
			{
			  "lead": "About Dee: one statement, reworded.",
			  "lines": [
			    "Ann says something about Dee. Reworded by the article:",
			  ],
			  "question": "What do others say about Dee?",
			  "silent": false,
			}
		`);
		expect(tell("of.a1")).toMatchInlineSnapshot(`
			{
			  "lead": "The article does not say: no statement in it is about, to or for Ann.",
			  "lines": [],
			  "question": "What do others say about Ann?",
			  "silent": true,
			}
		`);
	});
	test("tells all that is said about a proposal", () => {
		expect(tell("about.p1")).toMatchInlineSnapshot(`
			{
			  "lead": "Plan A: Ann rejects it, quoted; Eve rejects it, in the article’s own words. The article does not say where Bob stands.",
			  "lines": [
			    "Ann rejects it. Quoted:",
			    "Eve rejects it. In the article’s own words:",
			  ],
			  "question": "What does the article say about “Plan A”?",
			  "silent": false,
			}
		`);
	});
	test("names conditions, and says when there is none", () => {
		expect(tell("condition.p2")).toMatchInlineSnapshot(`
			{
			  "lead": "One statement comes with a condition.",
			  "lines": [
			    "Bob is open to it, on one condition: terms 2 are met. According to Cy, reworded by the article:",
			  ],
			  "question": "On what condition does anybody take a side on “Plan B”?",
			  "silent": false,
			}
		`);
		expect(tell("condition.p1")).toMatchInlineSnapshot(`
			{
			  "lead": "The article does not say: no statement on it comes with a condition.",
			  "lines": [],
			  "question": "On what condition does anybody take a side on “Plan A”?",
			  "silent": true,
			}
		`);
	});
	test("names who is not heard", () => {
		expect(tell("unheard")).toMatchInlineSnapshot(`
			{
			  "lead": "Dee and Eve are mentioned, but are the source of no statement.",
			  "lines": [
			    "Dee, told of in one statement:",
			    "Eve, told of in one statement:",
			  ],
			  "question": "Who has not been heard?",
			  "silent": false,
			}
		`);
	});
	test("holds the headline against the text", () => {
		const claimed = assembleSmall([
			plan(0, "rejects", 0, { sentence: 0 }),
			plan(0, "rejects", 0, { manner: "direct", sentence: 2 }),
		]);
		expect(answer("headline", claimed)).toMatchInlineSnapshot(`
			{
			  "key": "headline",
			  "lead": "Its claim is backed by the text.",
			  "lines": [
			    {
			      "statements": [
			        "a1-p1-1",
			        "a1-p1-2",
			      ],
			      "text": "Backed by one passage in the text, quoted:",
			    },
			  ],
			  "question": "What is in the headline and not in the text?",
			  "silent": false,
			}
		`);
	});
});

/** The same facts read from the records alone, without anything that the answers are made by. */
function expectStatements(of: Model, ask: Ask): { ids: string[]; near: boolean } {
	const ids = (keep: (one: Statement) => boolean) => of.statements.filter(keep).map(({ id }) => id);
	const orNear = (told: string[], near: string[]) =>
		told.length > 0 ? { ids: told, near: false } : { ids: near, near: true };
	switch (ask.kind) {
		case "who": {
			const list = (wants: (stance: string | null) => boolean) =>
				of.positions
					.filter(({ proposal, stance }) => proposal === ask.proposal && wants(stance))
					.flatMap(({ statements, earlier }) => (statements.length > 0 ? statements : earlier));
			if (ask.stance === "silent") return { ids: list((stance) => stance === null), near: false };
			return orNear(
				list((stance) => stance === ask.stance),
				list((stance) => stance !== null),
			);
		}
		case "said": {
			const isTeller = (one: Statement) =>
				one.claimedBy === undefined
					? listAll(one).includes(ask.actor)
					: one.claimedBy === ask.actor;
			const own = ids(isTeller);
			const said = ids((one) => isTeller(one) && one.voice === "speaker" && one.via.length === 0);
			return orNear(said, own.length > 0 ? own : ids(({ via }) => via.includes(ask.actor)));
		}
		case "known":
			return orNear(
				ids((one) => listAll(one).includes(ask.actor) && one.claimedBy === undefined),
				ids(isTold(ask.actor)),
			);
		case "of":
			return { ids: ids(isTold(ask.actor)), near: false };
		case "about":
			return { ids: ids(({ proposal }) => proposal === ask.proposal), near: false };
		case "condition":
			return orNear(
				ids((one) => one.proposal === ask.proposal && one.if !== undefined),
				ids(({ proposal, stance }) => proposal === ask.proposal && stance === "open"),
			);
		case "unheard": {
			const unheard = of.actors.filter(({ heard }) => !heard).map(({ id }) => id);
			return {
				ids: unheard.flatMap((id) => ids((one) => listAll(one).includes(id) || isTold(id)(one))),
				near: false,
			};
		}
		case "headline":
			return { ids: ids(({ sentence }) => ["title", "dek"].includes(sentence)), near: false };
	}
}

function isTold(id: string): (one: Statement) => boolean {
	return (one) => {
		const { claimedBy, about, to, for: behalf } = one;
		const tellers = claimedBy === undefined ? listAll(one) : [claimedBy];
		const held = claimedBy === undefined ? [] : listAll(one);
		return !tellers.includes(id) && [about, behalf, ...to, ...held].includes(id);
	};
}

/** Everybody whose statement it is. */
const listAll = ({ actor, with: others = [] }: Statement) => [actor, ...others];

test("every answer of every model rests on exactly the statements that the records give", () => {
	fc.assert(
		fc.property(arbitraryModel(), (any) => {
			for (const ask of listAsks(any)) {
				const { lines, lead, question, silent } = answerAsk(any, ask);
				const { ids, near } = expectStatements(any, ask);
				const told = lines.flatMap(({ statements }) => statements);
				if (ask.kind === "headline") {
					expect(lines.map(({ statements }) => statements[0])).toEqual(ids);
				} else expect([ask.kind, ...told.toSorted()]).toEqual([ask.kind, ...ids.toSorted()]);
				if (near) expect(silent).toBe(true);
				expect(question.endsWith("?")).toBe(true);
				// A name may end in a mark of its own: “… and Yahoo!”
				expect(lead).toMatch(/[.!?…]$/u);
				if (silent) expect(lead).toMatch(/article does not say|no statement|is named|are named/);
			}
		}),
		{ numRuns: 60 },
	);
});

test("no two questions have one address", () => {
	fc.assert(
		fc.property(arbitraryModel(), (any) => {
			const keys = listAsks(any).map(({ key }) => key);
			expect(new Set(keys).size).toBe(keys.length);
		}),
	);
});
