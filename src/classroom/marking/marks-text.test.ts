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
		expect(text).toContain(
			"You and the editors agree on all the seven statements that both marked.",
		);
		expect(text).not.toMatch(/alpha|coder|The editors:|left out/);
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
			"  The editors: Ann rejects: Plan A. Article’s own words.",
			"  Differs in: stance",
			"",
			"  Words: words 1",
			"  You: Flo rejects: Plan A. Quoted.",
			"  The editors: Ann rejects: Plan A. Quoted.",
			"  Differs in: who",
			"",
			"  Words: words 2 … more",
			"  You: Bob backs: Plan A. Quoted.",
			"  The editors: Bob backs: Plan A. Reworded.",
			"  Differs in: how it is reported",
		]);
		expect(write(codings)).toContain(
			"You and the editors agree on four of the seven statements that both marked; here are the other three.",
		);
	});

	test("show both stretches of words when these differ", () => {
		const [first] = published as [Coding];
		const title = model.sentences.slice(0, 1).map(({ start, stop }) => ({ start, stop }));
		const text = write([{ ...first, spans: title }]);
		expect(text).toContain(
			"  Words: Sentence 1 says: Ann said words 0, it ends.\n  The editors’ words: words 0",
		);
		expect(text).not.toContain("only");
	});

	test("show what only the editors have of a sentence that the student marked", () => {
		const text = write(published.slice(-1));
		expect(text).toContain("Two statements are marked by the editors only.");
		expect(text).toContain(
			"  You: not marked\n  The editors: Dee says something about: Plan A. Reworded.",
		);
	});

	test("are not compared with what is published of other sentences", () => {
		const [first, ...rest] = published as [Coding, ...Coding[]];
		const text = write([first]);
		expect(text).toContain(
			"Only sentences in which you marked something are compared; six statements of the editors in other sentences are left out.",
		);
		expect(text).toContain("agree on the one statement that both marked.");
		expect(text).not.toContain("not marked");
		expect(write(rest)).toContain("; one statement of the editors in other sentences is left out.");
	});

	test("that share no words with the published ones have nothing to agree on", () => {
		const [first] = published as [Coding];
		const text = write([{ ...first, spans: [{ start: 0, stop: 8 }] }]);
		expect(text).toContain(
			"marked no statement in common. One statement is marked by you only. One statement is marked by the editors only.",
		);
	});
});
