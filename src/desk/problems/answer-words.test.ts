import { describe, expect, it } from "vitest";
import { readAtDesk } from "../../testing/samples/desk.ts";
import { sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import { findAnswerWords, listLineTexts } from "./answer-words.ts";
import { listLinesOf } from "./problem-places.ts";

const body = `
It was called “a disgrace” in the hall, and “a disgrace” in the town.
It was called “a disgrace” in the harbour.
The mayor said the talks would fail.
The mayor said the talks would go on.
`;

const read = readAtDesk;

describe("words for an answer", () => {
	const article = toSource(body);
	const reading = read(article);
	const lines = listLinesOf(article);
	const texts = listLineTexts(lines, reading);
	const warnings = reading.problems.filter(({ line }) => line > 20);
	const find = (problem: (typeof warnings)[number]) =>
		findAnswerWords(lines, texts, problem, reading.problems);

	it("settle one warning each, where lines say nearly the same", () => {
		const told = warnings.filter((problem) => find(problem) !== null);
		expect(told.map(({ code }) => code)).toEqual([
			"uncredited-quotation",
			"unmarked-report",
			"unmarked-report",
		]);
		for (const problem of told) {
			const answer = `answered:\n  - {warning: ${problem.code}, words: ${JSON.stringify(find(problem))}, why: So.}\n`;
			const again = read(toSource(body, sampleFrontMatter + answer));
			expect(again.answered.map(({ line }) => line)).toEqual([problem.line + 2]);
			expect(again.problems).toHaveLength(reading.problems.length - 1);
		}
	});

	it("are none where one line has the same warning of the same words twice", () => {
		const [one, two] = warnings;
		expect([one, two].map((problem) => problem && find(problem))).toEqual([null, null]);
	});
});
