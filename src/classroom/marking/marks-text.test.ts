import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import type { Coding } from "../lesson/types.ts";
import { listPublished } from "./compare.ts";
import { listMarkLines } from "./marks-text.ts";

const { model } = makeLesson();
const published = listPublished(model);
const write = (codings: readonly Coding[]) => listMarkLines(model, codings).join("\n");

describe("own marks as text", () => {
	test("say that there are none", () => {
		expect(listMarkLines(model, [])).toEqual(["Your own marks: none"]);
	});

	test("that agree with the published ones show no reading twice", () => {
		const text = write(published);
		expect(text).toContain("Your own marks: seven statements");
		expect(text).toContain("Seven statements read the same, none read differently.");
		expect(text).toContain("Who: seven of seven the same; alpha: too few to say");
		expect(text).toContain("With fewer than ten statements no number is shown");
		expect(text).not.toMatch(/0\.667|coder/);
		expect(text).not.toMatch(/Published:|left out/);
	});

	test("of ten statements and more have alphas, explained once", () => {
		const twice = { ...model, statements: [...model.statements, ...model.statements] };
		const text = listMarkLines(twice, [...published, ...published]).join("\n");
		expect(text).toContain("Who: 14 of 14 the same; alpha: 1");
		expect(text.match(/by drawing lots/g)).toHaveLength(1);
		expect(text).toContain("0.667");
	});

	test("that differ in three statements show exactly these, with both readings", () => {
		const [first, second, third, ...rest] = published as [Coding, Coding, Coding, ...Coding[]];
		const codings = [
			{ ...first, verb: "supports" },
			{ ...second, actor: "a6" },
			{ ...third, attribution: "direct" as const },
			...rest,
		];
		const readings = listMarkLines(model, codings).slice(-14);
		expect(readings).toEqual([
			"  Words: words 0",
			"  You: Ann supports: Plan A. Article’s own words.",
			"  Published: Ann rejects: Plan A. Article’s own words.",
			"  Differs in: stance",
			"",
			"  Words: words 1",
			"  You: Flo rejects: Plan A. Quoted.",
			"  Published: Ann rejects: Plan A. Quoted.",
			"  Differs in: who",
			"",
			"  Words: words 2 … more",
			"  You: Bob backs: Plan A. Quoted.",
			"  Published: Bob backs: Plan A. Reworded.",
			"  Differs in: how it is reported",
		]);
		expect(write(codings)).toContain("Four statements read the same, three read differently.");
	});

	test("show both stretches of words when these differ", () => {
		const [first] = published as [Coding];
		const title = model.sentences.slice(0, 1).map(({ start, stop }) => ({ start, stop }));
		const text = write([{ ...first, spans: title }]);
		expect(text).toContain(
			"  Words: Sentence 1 says: Ann said words 0, it ends.\n  Published words: words 0",
		);
		expect(text).toContain(
			"No statements only you have marked, none only the published mark-up has.",
		);
	});

	test("show what only the published mark-up has of a sentence that the student marked", () => {
		const text = write(published.slice(-1));
		expect(text).toContain(
			"No statements only you have marked, two only the published mark-up has.",
		);
		expect(text).toContain(
			"  You: not marked\n  Published: Dee says something about: Plan A. Reworded.",
		);
	});

	test("are not compared with what is published of other sentences", () => {
		const [first, ...rest] = published as [Coding, ...Coding[]];
		const text = write([first]);
		expect(text).toContain(
			"Only sentences in which you marked something are compared; six published statements in other sentences are left out.",
		);
		expect(text).toContain("One statement read the same, none read differently.");
		expect(text).toContain("Who: one of one the same");
		expect(text).not.toContain("not marked");
		expect(write(rest)).toContain("; one published statement in other sentences is left out.");
	});

	test("that share no words with the published ones have no agreement to tell", () => {
		const [first] = published as [Coding];
		const text = write([{ ...first, spans: [{ start: 0, stop: 8 }] }]);
		expect(text).toContain(
			"One statement only you have marked, one only the published mark-up has.",
		);
		expect(text).not.toContain("alpha");
	});
});
