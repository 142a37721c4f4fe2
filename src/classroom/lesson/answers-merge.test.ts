import fc from "fast-check";
import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { listPublished } from "../marking/compare.ts";
import { createAnswers, longestText } from "./answers.ts";
import { holdsAnswers, mergeAnswers, takeDifference } from "./answers-merge.ts";
import type { Answers, OptionId } from "./types.ts";

const [coding, another] = listPublished(makeLesson().model);
if (!coding || !another) throw new Error("The lesson has statements.");
const give = (given: Partial<Answers>): Answers => ({ ...createAnswers(), ...given });

test("what only one side answered is taken, and marks of both stay once each", () => {
	const mine = give({ choices: { "q1/a1": "mixed" }, codings: [coding] });
	const others = give({
		...{ choices: { "q1/a2": "open" }, words: { q4: [] } },
		codings: [structuredClone(coding), another],
	});
	expect(mergeAnswers(mine, others)).toEqual({
		answers: {
			...{ choices: { "q1/a1": "mixed", "q1/a2": "open" }, words: { q4: [] }, texts: {} },
			codings: [coding, another],
		},
		differences: [],
	});
});

test("where both chose, one’s own stays until the other is taken", () => {
	const mine = give({ choices: { "q1/a1": "mixed" }, words: { q4: [] } });
	const others = give({ choices: { "q1/a1": "open" }, words: { q4: [{ start: 0, stop: 3 }] } });
	const { answers, differences } = mergeAnswers(mine, others);
	expect(answers).toEqual(mine);
	expect(differences).toEqual([
		{ part: "choices", key: "q1/a1" },
		{ part: "words", key: "q4" },
	]);
	for (const difference of differences) takeDifference(answers, others, difference);
	expect(answers).toEqual(others);
});

test.each([
	["Ann", "Bob", "Ann\n\nBob"],
	["Ann says", "Ann", "Ann says"],
	["Ann", "Ann says", "Ann says"],
	["", "Bob", "Bob"],
])("of open answers nothing is left out: %j and %j", (mine, other, both) => {
	const merged = mergeAnswers(give({ texts: { q5: mine } }), give({ texts: { q5: other } }));
	expect(merged).toEqual({ answers: give({ texts: { q5: both } }), differences: [] });
});

test("open answers that are too long together differ", () => {
	const [mine, others] = ["a", "b"].map((one) => give({ texts: { q5: one.repeat(longestText) } }));
	const merged = mergeAnswers(mine ?? give({}), others ?? give({}));
	expect(merged.differences).toEqual([{ part: "texts", key: "q5" }]);
});

const keys = fc.constantFrom("q1/a1", "q1/a2", "q2/s1");
const options = fc.constantFrom<OptionId>("supports", "opposes", "not-said");
const some = fc
	.record({
		choices: fc.dictionary(keys, options),
		texts: fc.dictionary(fc.constantFrom("q5", "q6"), fc.string({ maxLength: 9 })),
		codings: fc.uniqueArray(fc.constantFrom(coding, another)),
	})
	.map(give);

test("the answers of both hold those of each, but for what is told to differ", () => {
	fc.assert(
		fc.property(some, some, (mine, others) => {
			const { answers, differences } = mergeAnswers(mine, others);
			expect(holdsAnswers(answers, mine)).toBe(true);
			for (const difference of differences) takeDifference(answers, others, difference);
			expect(holdsAnswers(answers, others)).toBe(true);
			expect(mergeAnswers(mine, mine)).toEqual({ answers: mine, differences: [] });
		}),
	);
});
