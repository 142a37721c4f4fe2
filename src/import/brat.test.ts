import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ForeignDetails, readBrat } from "./brat.ts";
import { parseBratFile } from "./brat-file.ts";
import { type SettledArticle, settleArticle } from "./settle.ts";

const details: ForeignDetails = { slug: "quay", lang: "en", title: null, takesMeant: false };

const plain = `The Quay Closes

“The quay leaks,” Anna Berg said on Monday. She said the toll would rise.

Officials said the bill is too high.
Karl Lund agreed that it is.
`;

/** A line for words that stand in the text once. */
function place(id: string, type: string, words: string): string {
	const start = plain.indexOf(words);
	return `${id}\t${type} ${start} ${start + words.length}\t${words.replaceAll("\n", " ")}`;
}

function bring(notes: readonly string[], rest: Partial<ForeignDetails> = {}): SettledArticle {
	const settled = settleArticle(readBrat(plain, notes.join("\n"), { ...details, ...rest }), "quay");
	if ("refusal" in settled) throw new Error(settled.refusal);
	return settled;
}

const quotation = [
	place("T1", "Content", "“The quay leaks,”"),
	place("T2", "Source", "Anna Berg"),
	place("T3", "Cue", "said on"),
	"E1\tAttribution:T3 Content:T1 Source:T2 Cue:T3",
];
const pronoun = [
	place("T4", "Content", "the toll would rise"),
	place("T5", "Source", "She"),
	"E2\tAttribution:T4 Content:T4 Source:T5",
];

describe("a text with annotations in brat's form", () => {
	test("becomes an article with a sentence a line, its words and its statements", () => {
		const { source, published, kept, total, left } = bring(quotation);
		expect([kept, total, left]).toEqual([1, 1, []]);
		expect(source).toBe(`---
title: "The Quay Closes"
lang: "en"
actors:
  berg:
    name: "Anna Berg"
    kind: person
---

[“The quay leaks,”]{berg says cue="said on"} Anna Berg said on Monday.
She said the toll would rise.

Officials said the bill is too high.
Karl Lund agreed that it is.
`);
		expect(published).toBe(
			"The Quay Closes\n“The quay leaks,” Anna Berg said on Monday. She said the toll would rise.\nOfficials said the bill is too high. Karl Lund agreed that it is.\n",
		);
	});

	test("leaves words whose source is a pronoun to people, unless they ask for a guess", () => {
		expect(bring([...quotation, ...pronoun]).left).toEqual([
			{
				place: "E2 (line 7)",
				words: "the toll would rise",
				reason: "who “She” is, the file does not say; Anna Berg was named last before it",
			},
		]);
		const guessed = bring([...quotation, ...pronoun], { takesMeant: true });
		expect(guessed.model.statements.map(({ actor }) => actor)).toEqual(["berg", "berg"]);
		expect(guessed.remarks.map(({ reason }) => reason)).toContain(
			"look it up: “She” is taken for Anna Berg, who was named last before it",
		);
	});

	test("keeps sources without a name apart, under their words", () => {
		const { model } = bring([
			place("T1", "Content", "the bill is too high"),
			place("T2", "Source", "Officials"),
			"R1\tSaid-by Arg1:T1 Arg2:T2",
		]);
		expect(model.actors).toMatchObject([
			{ id: "officials", name: "Officials", kind: "organization" },
		]);
		expect(model.statements).toMatchObject([{ actor: "officials", verb: "says", stance: null }]);
	});

	test("goes on in a second paragraph, and lets two cross", () => {
		const { model, remarks, left } = bring([
			...quotation.slice(1, 2),
			place("T6", "Content", "the toll would rise.\n\nOfficials said"),
			place("T7", "Content", "Officials said the bill is"),
			place("T8", "Content", "said the bill is too high"),
			"E1\tAttribution:T6 Content:T6 Source:T2",
			"E2\tAttribution:T7 Content:T7 Source:T2",
			"E3\tAttribution:T8 Content:T8 Source:T2",
		]);
		expect(left).toEqual([]);
		const words = model.statements.map(({ quote, continued }) =>
			[quote, ...continued].map(({ exact }) => exact),
		);
		expect(words).toEqual([
			["the toll would rise.", "Officials said"],
			["Officials said the bill is"],
			["said", "the bill is", "too high"],
		]);
		expect(remarks.filter(({ reason }) => reason.includes("several stretches"))).toHaveLength(2);
	});

	test("has all that does not fit told, with its line", () => {
		const { left, remarks, kept } = bring([
			...quotation,
			place("T9", "Content", "the bill is too high"),
			"T10\tContent 3 9\tother words",
			"E2\tAttribution:T9 Content:T9",
			"E3\tAttribution:T9 Source:T2",
			"E4\tAttribution:T9 Content:T10 Source:T2",
			place("T11", "Discuss", "Monday"),
			"A1\tNegated E1",
			"#1\tAnnotatorNotes E1\tis this right?",
			"nonsense",
		]);
		expect(kept).toBe(1);
		expect(left.map(({ place: where, reason }) => `${where}: ${reason}`)).toEqual([
			"E2 (line 7): it names nobody whose words they are",
			"E3 (line 8): “Attribution” holds no words that somebody says",
			"E4 (line 9): its place T10 is not in the text",
		]);
		expect(remarks.map(({ place: where, words }) => `${where} ${words}`)).toEqual([
			"T10 (line 6) other words",
			" ",
			"T11 (line 10) Monday",
			"A1 (line 11) Negated E1",
			"#1 (line 12) AnnotatorNotes E1 is this right?",
			"nonsense (line 13) ",
		]);
	});

	test("leaves out a cue that stands in another sentence, and says so", () => {
		const { model, remarks } = bring([
			...quotation.slice(0, 2),
			place("T3", "Cue", "agreed"),
			"E1\tAttribution:T3 Content:T1 Source:T2 Cue:T3",
		]);
		expect(model.statements[0]).not.toHaveProperty("cue");
		expect(remarks.map(({ reason }) => reason).join()).toContain("its cue is left out");
	});

	test("counts in code points, or in units where only these fit", () => {
		const text = "Headline\n\n👩👩 Anna Berg said no to the plan, again.\n";
		for (const shift of [0, 2]) {
			const notes = [
				`T1\tContent ${28 + shift} ${42 + shift}\tno to the plan`,
				`T2\tSource ${13 + shift} ${22 + shift}\tAnna Berg`,
				"E1\tX:T1 Content:T1 Source:T2",
			];
			const read = readBrat(text, notes.join("\n"), details);
			const words = read.statements.flatMap(({ stretches }) =>
				stretches.map(({ start, stop }) => read.text.slice(start, stop)),
			);
			expect(words).toEqual(["no to the plan"]);
		}
	});
});

test("whatever lines a file holds, none is dropped in silence", () => {
	const word = fc.constantFrom(
		...[
			"T1",
			"T2",
			"E1",
			"R1",
			"A1",
			"#1",
			"*",
			"\t",
			" ",
			"Content",
			"Source",
			"Arg1:T1",
			"Arg2:T2",
		],
		...["Content:T1", "Source:T2", "0 5", "0 400", "9 3", "4 8;20 30", "-1 2", "", "“", "1e3 2"],
	);
	const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(""));
	fc.assert(
		fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
			const file = parseBratFile(lines.join("\n"));
			const settled = bring(lines);
			expect(settled.total).toBe(file.links.length);
			expect(settled.kept + settled.left.length).toBe(settled.total);
		}),
		{ numRuns: 200 },
	);
});

test("wherever statements are marked in whatever text, it is read without an error and as it is", () => {
	const sign = fc.constantFrom(
		...("abZ .,*_`[]{}<>&#|~\\-+=!()\"“”'’1\n:@/é日👩".match(/./gsu) as string[]),
		...[
			"24. ",
			"- ",
			"&amp;",
			"]{a says}",
			"https://example.org/a_b",
			"\n\n",
			"{+a}",
			"\t",
			"---\n",
		],
	);
	const text = fc
		.array(sign, { minLength: 1, maxLength: 80 })
		.map((signs) => `A b\n\n${signs.join("")}x`);
	const places = fc.array(fc.tuple(fc.nat(90), fc.nat(90), fc.nat(90), fc.nat(9)), {
		maxLength: 6,
	});
	fc.assert(
		fc.property(text, places, (words, all) => {
			const notes = all.flatMap(([one, two, who, length], index) => {
				const number = index * 2 + 1;
				return [
					`T${number}\tContent ${Math.min(one, two)} ${Math.max(one, two) + 1}`,
					`T${number + 1}\tSource ${who} ${who + length + 1}`,
					`E${index}\tSays:T${number} Content:T${number} Source:T${number + 1}`,
				];
			});
			const settled = settleArticle(readBrat(words, notes.join("\n"), details), "quay");
			if ("refusal" in settled) throw new Error(settled.refusal);
			expect(settled.kept + settled.left.length).toBe(all.length);
			const flat = (one: string) => one.replace(/\s+/gu, " ").trim();
			expect(flat(settled.published ?? "")).toBe(flat(words));
		}),
		{ numRuns: 300 },
	);
});
