import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import type { Question, Step, StepPart } from "./types.ts";
import { formatFingerprint, formatVersion, versionAlphabet } from "./version.ts";

const { model, walkthrough } = makeLesson();
const { steps, version } = walkthrough;

/** The version with another first statement. */
const restate = (change: Partial<Model["statements"][number]>) =>
	formatVersion(
		{ ...model, statements: model.statements.map((s, at) => (at === 0 ? { ...s, ...change } : s)) },
		steps,
	);

/** The version with the questions changed; null takes one out. */
const ask = (change: (question: Question) => Question | null) =>
	formatVersion(
		model,
		steps.map((step): Step => {
			const parts = step.parts.flatMap((part): StepPart[] => {
				if (part.type === "prose") return [part];
				const question = change(part.question);
				return question === null ? [] : [{ ...part, question }];
			});
			return { ...step, parts };
		}),
	);

describe("the version of a walkthrough", () => {
	test("is six characters that are not misread, the same every time", () => {
		fc.assert(
			fc.property(arbitraryLesson(), (lesson) => {
				const found = formatVersion(lesson.model, lesson.walkthrough.steps);
				expect(found).toMatch(new RegExp(`^[${versionAlphabet}]{6}$`));
				expect(formatVersion(structuredClone(lesson.model), lesson.walkthrough.steps)).toBe(found);
			}),
		);
	});

	test("stays what it was when the code changes", () => {
		expect(formatFingerprint(["Standpoint"])).toMatchInlineSnapshot(`"JM6CW2"`);
	});

	test("changes with every character of the text", () => {
		fc.assert(
			fc.property(fc.nat(model.text.length - 1), fc.string({ minLength: 1 }), (at, put) => {
				fc.pre(!model.text.startsWith(put, at));
				const text = model.text.slice(0, at) + put + model.text.slice(at + 1);
				expect(formatVersion({ ...model, text }, steps)).not.toBe(version);
			}),
		);
	});

	test("changes with a statement’s id, actor, verb, proposal and words, and with their order", () => {
		const [first] = model.statements;
		if (first === undefined) throw new Error("The lesson has no statement.");
		const moved = { ...first.quote, stop: first.quote.stop + 1 };
		const changed = [
			...[restate({ id: "x" }), restate({ actor: "a2" }), restate({ verb: "opposes" })],
			...[restate({ proposal: "p2" }), restate({ proposal: null }), restate({ quote: moved })],
			restate({ continued: [first.quote] }),
			formatVersion({ ...model, statements: model.statements.toReversed() }, steps),
		];
		expect(new Set([version, ...changed]).size).toBe(changed.length + 1);
	});

	test("changes with the questions, their words, ids and order", () => {
		const kinds = ["stance", "manner", "words", "open"] as const;
		const reversed = (question: Question): Question => {
			if (question.kind === "stance") return { ...question, actors: question.actors.toReversed() };
			if (question.kind === "manner")
				return { ...question, statements: question.statements.toReversed() };
			return { ...question, sentences: question.sentences.toReversed() };
		};
		const changed = [
			...kinds.map((kind) => ask((q) => (q.kind === kind ? reversed(q) : q))),
			...kinds.map((kind) => ask((q) => (q.kind === kind ? { ...q, text: "Why?" } : q))),
			...["q1", "q2", "q3", "q4", "q5"].map((id) => ask((q) => (q.id === id ? null : q))),
			ask((q) => (q.kind === "stance" ? { ...q, proposal: "p2" } : q)),
			formatVersion(model, steps.toReversed()),
		];
		expect(new Set([version, ...changed]).size).toBe(changed.length + 1);
	});

	test("stays with titles, minutes, prose and notes", () => {
		const changed = steps.map((step) => ({ ...step, title: "New", minutes: 9, notes: [] }));
		expect(formatVersion({ ...model, title: "New" }, changed)).toBe(version);
	});

	test("spreads its last character, which poll codes carry, over the whole alphabet", () => {
		const last = Array.from({ length: 1000 }, (_, at) => formatFingerprint([`Text ${at}.`]).at(-1));
		expect(new Set(last).size).toBe(32);
		const cases = ["a", "A", "á", "b"].map((letter) => formatFingerprint([letter]).at(-1));
		expect(new Set(cases).size).toBe(4);
	});
});
